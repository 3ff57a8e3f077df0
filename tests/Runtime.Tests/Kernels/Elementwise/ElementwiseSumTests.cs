using System.Numerics;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Lanes;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

public class SingleElementwiseSumTests() : ElementwiseSumTests<float>(Math.ScaleB(1, -24));

public class DoubleElementwiseSumTests() : ElementwiseSumTests<double>(Math.ScaleB(1, -53));

/// <summary>The rounding of sums: the stated bound, and the same bits wherever the operand lies.</summary>
public abstract class ElementwiseSumTests<T>(double roundoff)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 1000)]
    [InlineData(1, 100_003)]
    [InlineData(700, 5)]
    [InlineData(90, 200)]
    public void Sums_AreWithinTheStatedBound(int rows, int columns)
    {
        Matrix<T> x = GuardedMemory<T>.Random(new Random(rows + columns), rows, columns).Matrix;
        Vector<T> rowSums = new(rows), columnSums = new(columns);
        Elementwise.RowSums(new WeightedSum(), Operand.Each(x), rowSums);
        Elementwise.ColumnSums(new WeightedSum(), Operand.Each(x), columnSums);
        AssertSum(x.ToArray(), rows * columns / 4 + 10, Elementwise.Sum(new WeightedSum(), Operand.Each(x)));
        for (int i = 0; i < rows; i++) AssertSum(x.Row(i).ToArray(), columns, rowSums[i]);
        for (int j = 0; j < columns; j++) AssertSum([.. Enumerable.Range(0, rows).Select(i => x[i, j])], rows, columnSums[j]);
    }

    [Fact]
    public void Sum_HasTheSameBitsAtEveryPlaceInMemory()
    {
        T[] elements = GuardedMemory<T>.Random(new Random(3), 1, 1003).Vector.ToArray();
        T expected = Elementwise.Sum(new WeightedSum(), Operand.Each<T>(elements));
        for (int offset = 1; offset < 20; offset++)
        {
            T[] moved = [.. new T[offset], .. elements];
            Assert.Equal(expected, Elementwise.Sum(new WeightedSum(), Operand.Each(new Vector<T>(moved, offset, elements.Length))));
        }
    }

    [Fact]
    public void Sums_HaveTheSameBitsInEveryCall()
    {
        Matrix<T> x = GuardedMemory<T>.Random(new Random(4), 31, 47).Matrix;
        (T, Vector<T>, Vector<T>) first = AllSums(x);
        for (int call = 0; call < 2000; call++) Assert.Equal(first, AllSums(x));
    }

    private static (T Sum, Vector<T> RowSums, Vector<T> ColumnSums) AllSums(Matrix<T> x)
    {
        Vector<T> rowSums = new(x.Rows), columnSums = new(x.Columns);
        Elementwise.RowSums(new WeightedSum(), Operand.Each(x), rowSums);
        Elementwise.ColumnSums(new WeightedSum(), Operand.Each(x), columnSums);
        return (Elementwise.Sum(new WeightedSum(), Operand.Each(x)), rowSums, columnSums);
    }

    private void AssertSum(T[] terms, double roundings, T actual)
    {
        DoubleDouble exact = 0;
        double magnitudes = 0;
        foreach (T term in terms)
        {
            exact += double.CreateChecked(term);
            magnitudes += Math.Abs(double.CreateChecked(term));
        }
        double bound = roundings * roundoff * magnitudes;
        Assert.InRange((exact - double.CreateChecked(actual)).High, -bound, bound);
    }
}
