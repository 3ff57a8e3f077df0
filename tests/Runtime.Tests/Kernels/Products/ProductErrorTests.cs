using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

public class ProductErrorTests
{
    private static readonly Matrix<double> ThreeByFour = new(3, 4), FiveByTwo = new(5, 2), TwoByTwo = new(2, 2);
    private static readonly Vector<double> OfTwo = new(2), OfThree = new(3);

    [Fact]
    public void Multiply_OfShapesThatDoNotMatch_NamesBothAndWhatWouldBeRight() => AssertError(
        () => MatrixProduct.Multiply(ThreeByFour, FiveByTwo, TwoByTwo),
        "Matrix product: 3×4 times 5×2 is not defined; the left has 4 columns, so the right needs 4 rows.");

    [Fact]
    public void TransposeMultiply_OfShapesThatDoNotMatch_NamesBothAndWhatWouldBeRight() => AssertError(
        () => MatrixProduct.TransposeMultiply(ThreeByFour, FiveByTwo, TwoByTwo),
        "Matrix product: the transpose of 3×4 times 5×2 is not defined; the left has 3 rows, so the right needs 3 rows.");

    [Fact]
    public void MultiplyTranspose_OfShapesThatDoNotMatch_NamesBothAndWhatWouldBeRight() => AssertError(
        () => MatrixProduct.MultiplyTranspose(ThreeByFour, FiveByTwo, TwoByTwo),
        "Matrix product: 3×4 times the transpose of 5×2 is not defined; the left has 4 columns, so the right needs 4 columns.");

    [Fact]
    public void Multiply_MatrixByVectorThatDoesNotMatch_NamesBothAndWhatWouldBeRight() => AssertError(
        () => MatrixProduct.Multiply(ThreeByFour, OfTwo, OfThree),
        "Matrix product: 3×4 times a vector of length 2 is not defined; the matrix has 4 columns, so the vector needs 4 elements.");

    [Fact]
    public void Multiply_VectorByMatrixThatDoesNotMatch_NamesBothAndWhatWouldBeRight() => AssertError(
        () => MatrixProduct.Multiply(OfTwo, ThreeByFour, OfThree),
        "Matrix product: a vector of length 2 times 3×4 is not defined; the matrix has 3 rows, so the vector needs 3 elements.");

    [Fact]
    public void Products_IntoDestinationOfAnotherShape_NameBothShapes()
    {
        AssertError(
            () => MatrixProduct.Multiply(ThreeByFour, new Matrix<double>(4, 2), TwoByTwo),
            "Matrix product: the result is 3×2, so a destination of 2×2 does not fit; it must be 3×2.");
        AssertError(
            () => MatrixProduct.Outer(OfTwo, OfThree, TwoByTwo),
            "Matrix product: the result is 2×3, so a destination of 2×2 does not fit; it must be 2×3.");
        AssertError(
            () => MatrixProduct.Multiply(ThreeByFour, new Vector<double>(4), OfTwo),
            "Matrix product: the result has length 3, so a destination of length 2 does not fit; it must have length 3.");
    }

    [Fact]
    public void Products_IntoMemoryOfAFactor_AreRefused()
    {
        const string Shared = "Matrix product: the destination shares memory with an argument; it needs memory of its own.";
        var memory = new double[12];
        Matrix<double> first = new(memory, 0, 2, 2), overlapping = new(memory, 3, 2, 2), behind = new(memory, 4, 2, 2);

        AssertError(() => MatrixProduct.Multiply(first, behind, first), Shared);
        AssertError(() => MatrixProduct.Multiply(behind, first, overlapping), Shared);
        AssertError(() => MatrixProduct.TransposeMultiply(first, behind, overlapping), Shared);
        AssertError(() => MatrixProduct.MultiplyTranspose(behind, behind, overlapping), Shared);
        AssertError(() => MatrixProduct.Multiply(first, behind.Row(0), first.Row(1)), Shared);
        AssertError(() => MatrixProduct.Outer(first.Row(0), behind.Row(0), first), Shared);
        MatrixProduct.Multiply(first, first, behind);
    }

    private static void AssertError(Action call, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(call).Message);
}
