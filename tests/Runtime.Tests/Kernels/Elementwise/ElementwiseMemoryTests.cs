using System.Numerics;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Memory;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

public class SingleElementwiseMemoryTests : ElementwiseMemoryTests<float>;

public class DoubleElementwiseMemoryTests : ElementwiseMemoryTests<double>;

public abstract class ElementwiseMemoryTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Theory]
    [InlineData(5, 3)]
    [InlineData(200, 7)]
    [InlineData(4, 70)]
    [InlineData(1, 33)]
    public void Map_IntoAnOperand_GivesTheSame(int rows, int columns)
    {
        Matrix<T> x = GuardedMemory<T>.Random(new Random(1), rows, columns).Matrix, expected = new(rows, columns);
        Vector<T> row = GuardedMemory<T>.Random(new Random(2), 1, columns).Vector;
        Vector<T> column = GuardedMemory<T>.Random(new Random(3), 1, rows).Vector;
        Matrix<T> inPlace = new(rows, columns, x.ToArray());
        Elementwise.Map(new WeightedSum(), Operand.Each(x), Operand.Row(row), Operand.Column(column), expected);
        Elementwise.Map(new WeightedSum(), Operand.Each(inPlace), Operand.Row(row), Operand.Column(column), inPlace);
        Assert.Equal(expected, inPlace);
        Elementwise.Map(new WeightedSum(), Operand.Each(x), Operand.Scalar(T.One), expected);
        x.CopyTo(inPlace);
        Elementwise.Map(new WeightedSum(), Operand.Each(inPlace), Operand.Scalar(T.One), inPlace);
        Assert.Equal(expected, inPlace);
    }

    [Theory]
    [InlineData(40, 5)]
    [InlineData(3, 90)]
    public void Kernels_AllocateNothing(int rows, int columns)
    {
        Matrix<T> x = new(rows, columns), destination = new(rows, columns);
        Vector<T> row = new(columns), column = new(rows), rowSums = new(rows), columnSums = new(columns);
        T sum = T.Zero;
        Assert.Equal(0, Allocation.OfRepeatedCall(() =>
        {
            Elementwise.Map(new WeightedSum(), Operand.Each(x), Operand.Row(row), Operand.Column(column), Operand.Scalar(sum), destination);
            Elementwise.Map(new WeightedSum(), Operand.Each(x), Operand.Scalar(sum), destination);
            sum = Elementwise.Sum(new WeightedSum(), Operand.Each(x), Operand.Row(row), Operand.Column(column));
            Elementwise.RowSums(new WeightedSum(), Operand.Each(x), Operand.Row(row), Operand.Column(column), rowSums);
            Elementwise.ColumnSums(new WeightedSum(), Operand.Each(x), Operand.Row(row), Operand.Column(column), columnSums);
        }));
    }

    [Fact]
    public void Vectors_AreRunsOfOneRow()
    {
        for (int length = 0; length <= 70; length++)
        {
            Vector<T> a = GuardedMemory<T>.Random(new Random(length), 1, length).Vector;
            Vector<T> row = GuardedMemory<T>.Random(new Random(9), 1, length).Vector;
            GuardedMemory<T> destination = GuardedMemory<T>.Destination(1, length);
            Elementwise.Map(new WeightedSum(), Operand.Each(a), Operand.Row(row), Operand.Scalar(T.One), destination.Vector);
            for (int i = 0; i < length; i++)
                Assert.Equal(a[i] + T.CreateChecked(2) * row[i] + T.CreateChecked(3), destination.Vector[i]);
            destination.AssertNothingOutsideWritten();
        }
    }
}
