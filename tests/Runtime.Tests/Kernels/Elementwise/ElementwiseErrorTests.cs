using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

public class ElementwiseErrorTests
{
    private static readonly Matrix<double> Matrix = new(2, 3);

    [Fact]
    public void EachOfAnotherShape_IsRefusedWithBothShapes() => AssertMessage(
        "Map: operand 2 has the shape 3×2, but the others have 2×3; an operand of every element needs that shape.",
        () => Elementwise.Map(new WeightedSum(), Operand.Each(Matrix), Operand.Each(new Matrix<double>(3, 2)), Matrix));

    [Fact]
    public void RowOfAnotherLength_IsRefusedWithBothShapes() => AssertMessage(
        "Map: operand 2 is a row of length 2, which does not fit the shape 2×3; it needs length 3.",
        () => Elementwise.Map(new WeightedSum(), Operand.Each(Matrix), Operand.Row(new Vector<double>(2)), Matrix));

    [Fact]
    public void ColumnOfAnotherLength_IsRefusedWithBothShapes() => AssertMessage(
        "Sum: operand 2 is a column of length 3, which does not fit the shape 2×3; it needs length 2.",
        () => Elementwise.Sum(new WeightedSum(), Operand.Each(Matrix), Operand.Column(new Vector<double>(3))));

    [Fact]
    public void ColumnForAVector_IsRefused() => AssertMessage(
        "Map: operand 1 is a column of length 3, but the shape is length 3; a vector has no columns.",
        () => Elementwise.Map(new WeightedSum(), Operand.Column(new Vector<double>(3)), new Vector<double>(3)));

    [Fact]
    public void VectorForAMatrix_IsRefused() => AssertMessage(
        "Map: operand 1 has the shape length 3, but the others have 1×3; an operand of every element needs that shape.",
        () => Elementwise.Map(new WeightedSum(), Operand.Each(new Vector<double>(3)), new Matrix<double>(1, 3)));

    [Fact]
    public void SumOfScalars_IsRefused() => AssertMessage(
        "Sum: the operands leave the number of columns open; one of them must have an element for each.",
        () => Elementwise.Sum(new WeightedSum(), Operand.Scalar(1.0)));

    [Fact]
    public void RowSumsOfAnotherLength_AreRefused() => AssertMessage(
        "RowSums: the destination has length 3, but there are 2 rows to sum; it needs length 2.",
        () => Elementwise.RowSums(new WeightedSum(), Operand.Each(Matrix), new Vector<double>(3)));

    [Fact]
    public void ColumnSumsOfAVector_AreRefused() => AssertMessage(
        "ColumnSums: the operands are vectors; one of them must be a matrix.",
        () => Elementwise.ColumnSums(new WeightedSum(), Operand.Each(new Vector<double>(3)), new Vector<double>(3)));

    [Fact]
    public void RowSumsOfARowAlone_AreRefused() => AssertMessage(
        "RowSums: the operands are vectors; one of them must be a matrix.",
        () => Elementwise.RowSums(new WeightedSum(), Operand.Row(new Vector<double>(3)), new Vector<double>(3)));

    private static void AssertMessage(string expected, Action call) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(call).Message);
}
