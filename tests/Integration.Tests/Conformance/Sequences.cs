using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Collection expressions with spreads, queries run over, copies of grids.</summary>
public static partial class Sequences
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", 4)]
    public static double Spread(double[] a, double x)
    {
        double[] b = [x, .. a, x * x, .. a[1..]];
        double s = 0;
        for (int i = 0; i < b.Length; i++)
            s += b[i] * (i + 1) * b[i];
        return s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3 4")]
    public static double SpreadJoined(double[] a)
    {
        double[] b = [.. a.Select(v => v * a[1]).Reverse(), .. a.Concat(a[2..]).TakeWhile(v => v < 3.5), .. a.SkipWhile(v => v < 1.5).Append(a[0])];
        double s = 0;
        for (int i = 0; i < b.Length; i++)
            s += b[i] * (i + 1) * b[i];
        return s * a.MaxBy(v => -v * a[3]);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3 4")]
    public static double SpreadQueries(double[] a)
    {
        double[] b = [.. a.Where(v => v > 1.5), .. a.Select((v, i) => v * i), a[0]];
        List<double> l = [.. a.Where(v => v < 3.5).Select(v => v * v), 1];
        l.AddRange(b.Select(v => 2 * v));
        double s = 0;
        for (int i = 0; i < l.Count; i++)
            s += l[i] * (i + 1) * b[i % b.Length];
        return s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", Gradient = "0 8 2")]
    public static double SpreadIsACopy(double[] a)
    {
        double[] b = [.. a];
        b[0] = 5;
        a[0] = b[1];
        return b[0] * a[0] + b[1] * (a[2] - b[2]) + b[2] * b[1];
    }

    private static double Neighbours(params ReadOnlySpan<double> v)
    {
        double s = 0;
        for (int i = 0; i + 1 < v.Length; i++)
            s += v[i] * v[i + 1];
        return v.IsEmpty ? 1 : s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3")]
    public static double SpreadAsArguments(double[] a) => Neighbours([.. a, .. a]) + Neighbours(a[0], a[1], 2) * Neighbours();

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 -2 3 4 -5 6"), At("1 -2 3 7 -5 6")]
    public static double FilteredWithBreak(double[] a)
    {
        double s = 0;
        foreach (double v in a.Where(v => v > 0))
        {
            if (v > 5)
                continue;
            s += v * v;
            if (s > 20)
                break;
            s *= 1.1;
        }
        return s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 -2 3 4 -5 6", 3.5), At("1 -2 3 4 -5 6", 10)]
    public static double FilteredPairsWithReturn(double[] a, [Constant] double limit)
    {
        double p = 1;
        foreach ((double v, double w) in a.Zip(a.Skip(1)).Where(pair => pair.First > 0))
        {
            if (v > limit)
                return p * w;
            p *= v + w;
        }
        return p;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3 4")]
    public static double Numbered(double[] a)
    {
        double s = 0;
        foreach ((int i, double v) in a.Index())
            s += i * v * v;
        foreach (double v in a.Where((_, i) => i % 2 == 0))
            s *= v;
        return s + a.Where((v, i) => i > 0 && v < 3.5).Sum();
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2; 3 4")]
    public static double ClonedGrid(double[,] a)
    {
        double[,] b = (double[,])a.Clone();
        b[0, 0] *= a[1, 1];
        a[0, 1] = b[0, 0];
        double s = 0;
        for (int i = a.GetLowerBound(0); i <= a.GetUpperBound(0); i++)
        {
            for (int j = 0; j <= b.GetUpperBound(1); j++)
                s += a[i, j] * b[i, j] * (i + a.Rank * j + 1);
        }
        return s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3)]
    public static double FilledInPart(double x, double y)
    {
        double[] a = new double[6];
        Array.Fill(a, x, 1, 3);
        a.AsSpan()[^2..].Fill(y);
        double s = 0;
        for (long i = 0; i < a.LongLength; i++)
            s += i * a[i] * a[i];
        return s;
    }
}
