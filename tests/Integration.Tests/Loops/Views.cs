using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Parts of arrays: slices, ranges, slices of slices, rows.</summary>
public static partial class Views
{
    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7")]
    public static double Slices(Span<double> x)
    {
        double s = 0;
        for (int i = 0; i < 2; i++)
        {
            Span<double> v = x.Slice(i * 2, 2);
            v[0] = v[0] * v[1];
            s += v[0] * v[0];
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7 1.1")]
    public static double SliceOfSlice(double[] x)
    {
        Span<double> inner = x.AsSpan(1).Slice(1, 3);
        inner[0] *= x[0];
        inner[^1] += inner[0] * x[2];
        return x[2] * x[4] + inner[1];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7 1.1")]
    public static double Overlapping(double[] x)
    {
        Span<double> low = x.AsSpan(0, 3), high = x.AsSpan(1, 3);
        for (int i = 0; i < 3; i++)
            high[i] += low[i] * low[i];
        return low[2] * high[2] + x[4];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7 1.1")]
    public static double Ranges(Span<double> x)
    {
        Span<double> tail = x[2..], head = x[..2], middle = x[1..^1];
        tail[0] = head[1] * middle[2];
        return tail[0] * tail[^1] + middle[0] * head[0];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7 1.1 2")]
    public static double MovingWindow(ReadOnlySpan<double> x)
    {
        double s = 0;
        for (int i = 0; i + 3 <= x.Length; i++)
        {
            ReadOnlySpan<double> window = x.Slice(i, 3);
            double p = 1;
            foreach (double v in window)
                p *= v;
            s += p * window[1];
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4 5 6", 2, 3)]
    public static double RowsOfFlat(double[] a, int rows, int columns)
    {
        double s = 1;
        for (int i = 0; i < rows; i++)
        {
            Span<double> row = a.AsSpan(i * columns, columns);
            for (int j = 1; j < row.Length; j++)
                row[j] += row[j - 1] * s;
            s += 0.1 * row[columns - 1];
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4 5")]
    public static double CalleeOnSlices(double[] x) => SumOfSquares(x.AsSpan(0, 2)) * SumOfSquares(x.AsSpan(2)) + SumOfSquares(x);

    private static double SumOfSquares(ReadOnlySpan<double> x)
    {
        double s = 0;
        foreach (double v in x)
            s += v * v;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4 5")]
    public static double CalleeWritesSlices(double[] x)
    {
        Scale(x.AsSpan(1, 3), x[0]);
        Scale(x, x[4]);
        return x[0] + x[1] * x[2] + x[3] * x[3];
    }

    private static void Scale(Span<double> x, double by)
    {
        for (int i = 0; i < x.Length; i++)
            x[i] *= by;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4 5", 3)]
    public static double Reslicing(ReadOnlySpan<double> x, int n)
    {
        double s = x[n..][0] * x[n..][1];
        return s + x[..n][n - 1];
    }
}
