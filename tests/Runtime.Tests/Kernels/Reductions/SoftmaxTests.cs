using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Reduction;

public class SingleSoftmaxTests() : SoftmaxTests<float>(Math.ScaleB(1, -24));

public class DoubleSoftmaxTests() : SoftmaxTests<double>(Math.ScaleB(1, -53));

public abstract class SoftmaxTests<T>(double roundoff)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Fact]
    public void SoftmaxFamily_OfEveryLength_IsWithinRoundingOfTheFormula()
    {
        var random = new Random(8);
        for (int length = 1; length <= 70; length++)
        {
            Vector<T> x = [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked(random.NextDouble() * 40 - 20))];
            Vector<T> softmax = new(length), logSoftmax = new(length);
            Reductions.Softmax(x, softmax);
            Reductions.LogSoftmax(x, logSoftmax);
            Check(new SoftmaxReference([.. x.ToArray().Select(double.CreateChecked)]), softmax, logSoftmax, Reductions.LogSumExp(x));
        }
    }

    [Fact]
    public void SoftmaxFamily_OfAMatrix_GoesRowByRow()
    {
        var random = new Random(9);
        Matrix<T> matrix = Products.GuardedMemory<T>.Random(random, 7, 19).Matrix;
        Matrix<T> softmax = new(7, 19), logSoftmax = new(7, 19);
        Vector<T> logSumExp = new(7), row = new(19);
        Reductions.Softmax(matrix, softmax);
        Reductions.LogSoftmax(matrix, logSoftmax);
        Reductions.LogSumExp(matrix, logSumExp);
        for (int i = 0; i < 7; i++)
        {
            Reductions.Softmax(matrix.Row(i), row);
            Assert.Equal(row, softmax.Row(i));
            Reductions.LogSoftmax(matrix.Row(i), row);
            Assert.Equal(row, logSoftmax.Row(i));
            Assert.Equal(Reductions.LogSumExp(matrix.Row(i)), logSumExp[i]);
        }
    }

    [Fact]
    public void SoftmaxFamily_InPlace_GivesTheSame()
    {
        Matrix<T> matrix = Products.GuardedMemory<T>.Random(new Random(10), 3, 21).Matrix, expected = new(3, 21);
        Matrix<T> again = new(3, 21, matrix.ToArray());
        Reductions.Softmax(matrix, expected);
        Reductions.Softmax(again, again);
        Assert.Equal(expected, again);
        matrix.CopyTo(again);
        Reductions.LogSoftmax(matrix, expected);
        Reductions.LogSoftmax(again, again);
        Assert.Equal(expected, again);
    }

    [Fact]
    public void SoftmaxFamily_OfEqualElements_IsExact()
    {
        T thousand = T.CreateChecked(1000), half = T.CreateChecked(0.5);
        Assert.Equal([half, half], Softmax([thousand, thousand]));
        Assert.Equal([half, half], Softmax([-thousand, -thousand]));
        Assert.Equal([T.One], Softmax([thousand]));
        Assert.Equal(thousand, Reductions.LogSumExp<T>([thousand]));
        Assert.Equal(thousand + T.CreateChecked(Math.Log(2)), Reductions.LogSumExp<T>([thousand, thousand]));
    }

    [Fact]
    public void SoftmaxFamily_OfInfinities_TakesTheLimits()
    {
        T infinity = T.PositiveInfinity;
        Assert.Equal([T.One, T.Zero], Softmax([T.One, -infinity]));
        Assert.Equal([T.NaN, T.NaN], Softmax([infinity, T.One]));
        Assert.Equal(infinity, Reductions.LogSumExp<T>([T.One, infinity]));
        Assert.Equal(-infinity, Reductions.LogSumExp<T>([-infinity, -infinity]));
        Assert.Equal(T.One, Reductions.LogSumExp<T>([-infinity, T.One]));
        Assert.Equal(-infinity, Reductions.LogSumExp(default(Vector<T>)));
    }

    [Fact]
    public void SoftmaxFamily_WithNaN_IsNaN()
    {
        Vector<T> x = [T.One, T.NaN, T.Zero], logSoftmax = new(3);
        Reductions.LogSoftmax(x, logSoftmax);
        Assert.Equal([T.NaN, T.NaN, T.NaN], Softmax(x));
        Assert.Equal([T.NaN, T.NaN, T.NaN], logSoftmax.ToArray());
        Assert.True(T.IsNaN(Reductions.LogSumExp(x)));
    }

    private static T[] Softmax(Vector<T> x)
    {
        var destination = new Vector<T>(x.Length);
        Reductions.Softmax(x, destination);
        return destination.ToArray();
    }

    /// <summary>A term carries the rounding of x − m, of exp, of the sum and of the last operation.</summary>
    private void Check(SoftmaxReference reference, Vector<T> softmax, Vector<T> logSoftmax, T logSumExp)
    {
        double sumRoundings = 8 + softmax.Length / 4;
        for (int i = 0; i < softmax.Length; i++)
        {
            double distance = Math.Abs(reference.Distance(i)), exact = reference.Softmax(i), exactLog = reference.LogSoftmax(i);
            Assert.InRange(double.CreateChecked(softmax[i]) - exact, -(distance + sumRoundings) * roundoff * exact, (distance + sumRoundings) * roundoff * exact);
            double bound = (distance + Math.Abs(exactLog) + sumRoundings) * roundoff;
            Assert.InRange(double.CreateChecked(logSoftmax[i]) - exactLog, -bound, bound);
        }
        double sumBound = (Math.Abs(reference.LogSumExp) + sumRoundings) * roundoff;
        Assert.InRange(double.CreateChecked(logSumExp) - reference.LogSumExp, -sumBound, sumBound);
    }
}
