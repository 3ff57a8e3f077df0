using SymbolicGrad.Integration.Tests.Points;
namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>
/// Values that are of no use at the point, with infinite derivatives there: read in an arm that is not taken, in a loop that makes no iteration, in an
/// element that nobody loads. They contribute nothing.
/// </summary>
public static partial class Unused
{
    [Differentiable(Derivatives = SecondOrder), At("0 1 2", Gradient = "0 1 0.5", IsKink = true)]
    public static double UnusedCell(double[] x)
    {
        double[] t = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            t[i] = Math.Log(x[i]);
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] > 0)
                s += t[i];
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "0", IsKink = true), At(4, Gradient = "0.25")]
    public static double UsedInOneArm(double x)
    {
        double v = Math.Sqrt(x);
        double r;
        if (x > 0)
            r = v;
        else
            r = 0;
        return r;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 4", Gradient = "0 0.25", IsKink = true)]
    public static double UsedInOneArmInLoop(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double v = Math.Sqrt(x[i]);
            if (x[i] > 0)
                s += v;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 4", Gradient = "0 0.25", IsKink = true)]
    public static double CarriedUnused(double[] x)
    {
        double last = 0;
        for (int i = 0; i < x.Length; i++)
            last = Math.Sqrt(x[i]);
        return last;
    }

    [Differentiable(Derivatives = SecondOrder), At("4 0", Gradient = "0.25 0", IsKink = true)]
    public static double Previous(double[] x)
    {
        double last = 0, previous = 0;
        for (int i = 0; i < x.Length; i++)
        {
            previous = last;
            last = Math.Sqrt(x[i]);
        }
        return previous + 0 * x.Length;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 4", Gradient = "0 1", IsKink = true)]
    public static double OverwrittenCell(double[] x)
    {
        double[] t = new double[2];
        t[0] = Math.Sqrt(x[0]);
        t[0] = x[1];
        return t[0];
    }

    [Differentiable(Derivatives = SecondOrder), At(0, 2, Gradient = "0 1", IsKink = true)]
    public static double BreakBeforeUse(double x, double y)
    {
        double s = 0;
        for (int i = 0; i < 3; i++)
        {
            double v = Math.Log(x);
            if (i == 0)
            {
                s += y;
                continue;
            }
            if (x == 0)
                break;
            s += v;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, 2, Gradient = "0 2", IsKink = true)]
    public static double EarlyReturn(double x, double y)
    {
        double r = Math.Sqrt(x) / x;
        if (x == 0)
            return 2 * y;
        return r * y;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 3 4", Gradient = "0 1 0.25", IsKink = true)]
    public static double Maximum(double[] x)
    {
        double[] r = new double[3];
        for (int i = 0; i < 3; i++)
            r[i] = Math.Sqrt(x[i]);
        double m = r[0];
        int at = 0;
        for (int i = 1; i < 3; i++)
        {
            if (r[i] > m)
            {
                m = r[i];
                at = i;
            }
        }
        return m * x[1] / 2 - m * 0.5 * (at == 2 ? 1 : 0);
    }

    [Differentiable(Derivatives = SecondOrder), At(0, 1, Gradient = "0 1", IsKink = true)]
    public static double ZeroTrip(double x, double y)
    {
        double v = Math.Log(x);
        double s = y;
        for (int i = 0; i < (x > 0 ? 3 : 0); i++)
            s += v;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, 1, 0, Gradient = "0 1", IsKink = true)]
    public static double ZeroTripRef(double x, double y, int n)
    {
        double v = 1 / x;
        double s = y;
        while (n > 0)
        {
            s *= v;
            n--;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, Gradient = "0", IsKink = true)]
    public static double TernaryOfLocal(double x)
    {
        double v = 1 / x;
        return x == 0 ? 0 : v;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 1", 1, Gradient = "0 1", IsKink = true)]
    public static double PickOne(double[] x, int k)
    {
        double a = Math.Log(x[0]), b = Math.Log(x[1]);
        return k == 0 ? a : b;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 1", 1, Gradient = "0 1", IsKink = true)]
    public static double PickCell(double[] x, int k)
    {
        double[] t = [Math.Log(x[0]), Math.Log(x[1])];
        return t[k];
    }

    [Differentiable(Derivatives = SecondOrder), At(-1, 4, Gradient = "0 0.25", IsKink = true)]
    public static double ArmsChain(double x, double y)
    {
        double a = Math.Log(x);
        double b = a * a;
        double c = Math.Sqrt(y);
        double r = 0;
        if (x > 0)
            r = b * c;
        else
            r = c;
        return r;
    }

    [Differentiable(Derivatives = SecondOrder), At(800, Gradient = "1", IsKink = true), At(0.5)]
    public static double SoftplusByBranch(double x)
    {
        double e = Math.Exp(x), log = Math.Log(1 + e);
        return x > 30 ? x : log;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, 2, Gradient = "0 1", IsKink = true), At(3, 2, Gradient = "0 1"), At(9, 2)]
    public static double MaximumOfLogarithm(double x, double y) => Math.Max(Math.Log(x), y);
}
