using static SymbolicGrad.Functions;
using static SymbolicGrad.Runtime.Tests.Samples;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class ProductTests
{
    [Fact]
    public void DotAndOuter()
    {
        Assert.Equal(32, Dot(new Vector<double>([1, 2, 3]), [4, 5, 6]));
        Assert.Equal(0, Dot(default(Vector<double>), default));
        Assert.Equal([[4, 5], [8, 10], [12, 15]], Outer(new Vector<double>([1, 2, 3]), [4, 5]));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 2)]
    [InlineData(20, 65, 33)]
    public void TransposedProducts_AgreeWithLoops(int rows, int inner, int columns)
    {
        Matrix<double> a = Matrix(rows, inner, 1), b = Matrix(columns, inner, 2), c = Matrix(rows, columns, 3);

        Close.Matrix(Loop(rows, columns, (i, j) => Sum(inner, k => a[i, k] * b[j, k])), MultiplyTransposed(a, b));
        Close.Matrix(Loop(inner, columns, (i, j) => Sum(rows, k => a[k, i] * c[k, j])), TransposedMultiply(a, c));
    }

    [Fact]
    public void DifferentShapes_AreRefused()
    {
        static void Refused(string message, Func<object> operation) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

        Matrix<double> a = new(3, 4), b = new(5, 2);
        Refused("Dot: the left has length 3, the right length 4; the lengths must be equal.",
            () => Dot(new Vector<double>(3), new Vector<double>(4)));
        Refused("Matrix product: 3×4 times the transpose of 5×2 is not defined; the left has 4 columns, so the right needs 4 columns.",
            () => MultiplyTransposed(a, b));
        Refused("Matrix product: the transpose of 3×4 times 5×2 is not defined; the left has 3 rows, so the right needs 3 rows.",
            () => TransposedMultiply(a, b));
        Refused("Pointwise multiplication: the left is 3×4, the right 5×2; the shapes must be equal.", () => PointwiseMultiply(a, b));
        Refused("Pointwise division: the left is 3×4, the right 5×2; the shapes must be equal.", () => PointwiseDivide(a, b));
        Refused("Maximum: the left is 3×4, the right 5×2; the shapes must be equal.", () => Maximum(a, b));
        Refused("Minimum: the left is 3×4, the right 5×2; the shapes must be equal.", () => Minimum(a, b));
    }
}
