using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Reduction;

public class SingleMaxTests : MaxTests<float>;

public class DoubleMaxTests : MaxTests<double>;

public abstract class MaxTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T Two = T.CreateChecked(2);

    [Fact]
    public void Max_WhereverTheLargestStands_IsIt()
    {
        for (int length = 1; length <= 70; length++)
        {
            for (int position = 0; position < length; position++)
            {
                var vector = new Vector<T>(length);
                for (int i = 0; i < length; i++) vector[i] = -T.CreateChecked(i + 1);
                vector[position] = -T.CreateChecked(0.5);
                Assert.Equal(-T.CreateChecked(0.5), Reductions.Max(vector));
                Assert.Equal(-T.CreateChecked(0.5), Reductions.Max(new Matrix<T>(length, 1, vector.ToArray())));
            }
        }
    }

    [Fact]
    public void Max_WithNaNAnywhere_IsNaN()
    {
        for (int length = 1; length <= 40; length++)
        {
            for (int position = 0; position < length; position++)
            {
                var vector = new Vector<T>(length);
                vector[position] = T.NaN;
                Assert.True(T.IsNaN(Reductions.Max(vector)));
            }
        }
    }

    [Fact]
    public void Max_AtEveryWidthOfLane_IsTheLargest()
    {
        T[] elements = [.. Enumerable.Range(0, 53).Select(i => T.CreateChecked(i * 7 % 53))];
        T largest = T.CreateChecked(52);
        Assert.Equal(largest, RowMaximum.Of<Lane1<T>, T>(ref elements[0], elements.Length));
        Assert.Equal(largest, RowMaximum.Of<Lane128<T>, T>(ref elements[0], elements.Length));
        Assert.Equal(largest, RowMaximum.Of<Lane256<T>, T>(ref elements[0], elements.Length));
        Assert.Equal(largest, RowMaximum.Of<Lane512<T>, T>(ref elements[0], elements.Length));
    }

    [Fact]
    public void RowMaxAndColumnMax_OfEveryShape_AreTheLargest()
    {
        var random = new Random(7);
        for (int rows = 1; rows <= 20; rows++)
        {
            for (int columns = 1; columns <= 35; columns++)
            {
                Matrix<T> matrix = Products.GuardedMemory<T>.Random(random, rows, columns).Matrix;
                Vector<T> rowMax = new(rows), columnMax = new(columns);
                Reductions.RowMax(matrix, rowMax);
                Reductions.ColumnMax(matrix, columnMax);
                Assert.Equal(Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Max(j => matrix[i, j])), rowMax.ToArray());
                Assert.Equal(Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Max(i => matrix[i, j])), columnMax.ToArray());
            }
        }
    }

    [Fact]
    public void RowMaxAndColumnMax_WithNaN_AreNaNThereAlone()
    {
        Matrix<T> matrix = [[T.One, T.NaN], [T.Zero, Two]];
        Vector<T> rowMax = new(2), columnMax = new(2);
        Reductions.RowMax(matrix, rowMax);
        Reductions.ColumnMax(matrix, columnMax);
        Assert.Equal([T.NaN, Two], rowMax.ToArray());
        Assert.Equal([T.One, T.NaN], columnMax.ToArray());
    }

    [Fact]
    public void MaxAdjoint_PutsTheUpstreamAtTheFirstOfTheLargest()
    {
        var destination = new Vector<T>(4);
        destination.Fill(T.NaN);
        Reductions.MaxAdjoint([T.One, Two, T.Zero, Two], T.CreateChecked(3), destination);
        Assert.Equal([T.Zero, T.CreateChecked(3), T.Zero, T.Zero], destination.ToArray());

        Matrix<T> matrix = [[-T.One, T.NegativeZero], [T.Zero, -T.One]];
        Reductions.MaxAdjoint(matrix, Two, matrix);
        Assert.Equal([T.Zero, Two, T.Zero, T.Zero], matrix.ToArray());
    }

    [Fact]
    public void RowMaxAdjoint_PutsEachUpstreamAtTheFirstOfItsRow()
    {
        Matrix<T> matrix = [[T.One, Two, Two], [T.NaN, Two, T.NaN], [-T.One, -T.One, -Two]], destination = new(3, 3);
        destination.Fill(T.NaN);
        Reductions.RowMaxAdjoint(matrix, [T.One, Two, T.CreateChecked(3)], destination);
        Assert.Equal([T.Zero, T.One, T.Zero, Two, T.Zero, T.Zero, T.CreateChecked(3), T.Zero, T.Zero], destination.ToArray());
    }

    [Fact]
    public void ColumnMaxAdjoint_PutsEachUpstreamAtTheFirstOfItsColumn()
    {
        Matrix<T> matrix = [[T.One, T.NaN, -T.One], [Two, Two, -T.One], [Two, T.NaN, -Two]], destination = new(3, 3);
        destination.Fill(T.NaN);
        Reductions.ColumnMaxAdjoint(matrix, [T.One, Two, T.CreateChecked(3)], destination);
        Assert.Equal([T.Zero, Two, T.CreateChecked(3), T.One, T.Zero, T.Zero, T.Zero, T.Zero, T.Zero], destination.ToArray());
        Reductions.ColumnMaxAdjoint(matrix, [T.One, Two, T.CreateChecked(3)], matrix);
        Assert.Equal(destination, matrix);
    }
}
