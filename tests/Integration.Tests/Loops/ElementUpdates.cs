using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Elements that are written: every kind of assignment, in place and in scratch arrays.</summary>
public static partial class ElementUpdates
{
    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 -2 0.7")]
    public static double Scratch(double[] x)
    {
        double[] t = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            t[i] = Math.Exp(x[i]);
        double s = 0;
        for (int i = 0; i < t.Length; i++)
        {
            t[i] = t[i] * t[i] + s;
            s += t[i];
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1.3 0.5", "-2 0.7")]
    public static double InPlace(double[] a, double[] b)
    {
        double s = 0;
        for (int i = 0; i < a.Length; i++)
        {
            a[i] *= b[i];
            s += a[i] * a[i];
        }
        return s;
    }

    [Differentiable, At("0.3 -0.5 7")]
    public static double[] Cumulative(double[] x)
    {
        double[] y = new double[x.Length];
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            s += x[i] * x[i];
            y[i] = s;
        }
        return y;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 1.1")]
    public static double PrefixSumsInPlace(double[] x)
    {
        for (int i = 1; i < x.Length; i++)
            x[i] += x[i - 1];
        double s = 0;
        foreach (double v in x)
            s += v * v;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", 1.5)]
    public static double IndexWithSideEffect(double[] x, double y)
    {
        int i = 0;
        x[i++] += y;
        x[i++] *= x[i] * y;
        x[--i] -= x[i + 1];
        x[i = 3] /= y;
        return x[0] * x[1] + x[2] * x[3] + i;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2", 1.5)]
    public static double ValueAssignsIndex(double[] x, double y)
    {
        int i = 0;
        x[i] = y * (i = 2) + x[i];
        x[i] += i = 1;
        return x[0] * x[1] * x[2];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2", 1.5)]
    public static double ValueAssignsElement(double[] x, double y)
    {
        x[0] = x[1] * (x[1] = y) + x[1];
        x[2] += x[2] = x[0];
        double t = x[0]++ + --x[1];
        return x[0] * x[1] * x[2] + t;
    }

    [Differentiable(Derivatives = SecondOrder), At("3 4 5", 2)]
    public static double EveryCompoundOperator(double[] a, double x)
    {
        a[0]++;
        ++a[0];
        a[0] += x;
        a[0] *= a[1];
        a[0]--;
        a[0] /= x;
        a[0] -= a[2];
        --a[0];
        a[1] %= 1.5;
        return a[0] * a[1];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7")]
    public static double SwapElements(double[] x)
    {
        for (int i = 0; i < x.Length / 2; i++)
            (x[i], x[^(i + 1)]) = (x[^(i + 1)], x[i]);
        double s = 0;
        for (int i = 0; i < x.Length; i++)
            s = s * 2 + x[i] * x[i];
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7")]
    public static double Rotate(double[] x)
    {
        double first = x[0];
        for (int i = 0; i + 1 < x.Length; i++)
            x[i] = x[i + 1];
        x[^1] = first;
        return x[0] * x[1] + x[2] * x[2] * x[3];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7")]
    public static double ScratchInsideTheLoop(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double[] t = new double[3];
            for (int k = 0; k < t.Length; k++)
                t[k] += x[i] * (k + 1) + s;
            t[1] *= t[0];
            s = Math.Sin(t[1] * t[2]);
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7")]
    public static double StackAllocated(double[] x)
    {
        Span<double> t = stackalloc double[4];
        for (int i = 0; i < 4; i++)
            t[i] = x[i] * x[3 - i];
        double s = 1;
        foreach (double v in t)
            s *= v + 1;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2")]
    public static double Literals(double[] x)
    {
        double[] weights = [1, x[0], 3 * x[1]];
        double[] more = { x[2], 2 };
        return weights[0] * more[0] + weights[1] * weights[2] * more[1];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", "2 0 0 3 1"), At("0.3 0.5 2 0.7", "1 1 1 1")]
    public static double IndexTable(double[] a, int[] index)
    {
        double s = 1;
        for (int i = 0; i < index.Length; i++)
            s = s * 0.5 + a[index[i]] * a[index[index.Length - 1 - i]];
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7 1.1", "2 0 0 3 1")]
    public static double Scatter(double[] a, int[] index)
    {
        double[] bins = new double[4];
        for (int i = 0; i < a.Length; i++)
            bins[index[i]] += a[i] * a[i];
        double s = 0;
        foreach (double bin in bins)
            s += bin * bin;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", "1 0 1 1")]
    public static double Mask(double[] a, bool[] mask)
    {
        double s = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if (mask[i])
                s += a[i] * a[i];
            else
                a[i] = s;
        }
        return s + a[1] * a[2];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7")]
    public static double IndexArrayComputedInside(double[] x)
    {
        int[] order = new int[x.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = (i * 3 + 1) % order.Length;
        double s = 1;
        foreach (int i in order)
            s = s * x[i] + i;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7")]
    public static double Overwritten(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            s += x[i] * x[0];
            x[0] = s;
            x[i] = 5;
        }
        return s * x[0];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", 1.2)]
    public static double WrittenInOneArm(double[] x, double y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] > y / 3)
                x[i] *= y;
            else if (i > 0)
                x[i - 1] = x[i] * x[i];
        }
        return x[0] * x[1] + x[2] * x[3];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", "1 2 3 4")]
    public static double CopyFillClear(double[] x, double[] y)
    {
        double[] t = (double[])x.Clone();
        Span<double> u = stackalloc double[4];
        y.AsSpan().CopyTo(u);
        u.Slice(1, 2).Fill(x[0]);
        t.AsSpan(0, 1).Clear();
        t[1] *= 3;
        double s = x[1];
        for (int i = 0; i < 4; i++)
            s += t[i] * u[i] * u[i];
        return s;
    }

    [Differentiable, At("0.3 0.5 2 0.7", 1.5)]
    public static (double First, double[] Others) SeveralResults(double[] x, double y)
    {
        double[] rest = new double[x.Length];
        double first = 1;
        for (int i = 0; i < x.Length; i++)
        {
            first *= x[i] + y;
            rest[i] = first * y;
        }
        return (first, rest);
    }
}
