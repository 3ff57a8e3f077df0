using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Loops that count: up, down, by steps, from and to bounds of all kinds.</summary>
public static partial class CountedLoops
{
    [Differentiable(Derivatives = SecondOrder), At(1.3, 5), At(1.3, 1), At(1.3, 0, Gradient = "0")]
    public static double Power(double x, int n)
    {
        double s = 1;
        for (int i = 0; i < n; i++)
            s = s * x;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1.3 0.5 -2", 0.7), At("1.3", 0.7)]
    public static double Horner(double[] a, double b)
    {
        double s = 0;
        for (int i = 0; i < a.Length; i++)
            s = s * a[i] + b;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1.3 0.5 -2", "0.7 4 1")]
    public static double Dot(double[] x, double[] y)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
            s += x[i] * y[i];
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1.3 0.5 -2 0.7"), At("1 1 1"), At("0.3", Gradient = "0")]
    public static double Rosenbrock(double[] x)
    {
        double s = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double t = x[i + 1] - x[i] * x[i];
            s += 100 * t * t + (1 - x[i]) * (1 - x[i]);
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7 1.1"), At("0.3 -0.5 7 0.7")]
    public static double DownAndBySteps(double[] x)
    {
        double s = 0;
        for (int i = x.Length - 1; i >= 0; i -= 2)
            s = s * x[i] + 1;
        for (int i = 0; i < x.Length; i += 3)
            s = s * x[i] + i;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7 1.1")]
    public static double DownToOne(double[] x)
    {
        double s = x[0];
        for (int i = x.Length - 1; i > 0; i--)
            s = s * x[i] + x[i - 1];
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, 2, 7), At(0.3, 3, 3), At(0.3, 4, 3)]
    public static double Inclusive(double x, int from, int to)
    {
        double s = 1;
        for (int i = from; i <= to; i++)
            s += Math.Sin(i * x) * s;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, 3), At(0.3, 4)]
    public static double RuntimeStride(double x, int r)
    {
        double s = 0;
        for (int i = -r; i <= r; i += 2)
            s += s * x + i * i;
        for (int i = r; i >= -r; i -= 2)
            s = s * x + i;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7")]
    public static double Nested(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double p = 1;
            for (int j = 0; j <= i; j++)
                p *= Math.Sin(x[j]) + 2;
            s += p * x[i];
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7 1.1 0.2")]
    public static double Triangle(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = i + 1; j < x.Length; j++)
                s += x[i] * x[j] * s + Math.Exp(x[i] - x[j]);
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(1.1, 0.9)]
    public static double ThreeDeep(double x, double y)
    {
        double s = x;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < i; j++)
            {
                for (int k = j; k < 3; k++)
                    s = Math.Sin(s * y) + (i + j * k) * x;
                y *= 1.1;
            }
        }
        return s * y;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7")]
    public static double EvenAndOdd(double[] x)
    {
        double even = 1, odd = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (i % 2 == 0)
                even *= x[i];
            else
                odd += x[i] * even;
        }
        return even + odd;
    }

    [Differentiable(Derivatives = SecondOrder), At(1.3, 1.1, 5), At(1.3, 1.1, 0)]
    public static double Fibonacci(double a, double b, int n)
    {
        for (int i = 0; i < n; i++)
            (a, b) = (b, a * b);
        return a + b;
    }

    [Differentiable(Derivatives = SecondOrder), At(1.3, 1.1, 0.4, 4)]
    public static double ThreeSwapped(double a, double b, double c, int n)
    {
        for (int i = 0; i < n; i++)
            (a, b, c) = (b * c, c, Math.Sin(a));
        return a * b + c;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7"), At("0.3 -0.5 2")]
    public static double TwoIndices(double[] x)
    {
        double s = 0;
        for (int i = 0, j = x.Length - 1; i < j; i++, j--)
            s += x[i] * x[j] * s + x[j];
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7", 3L)]
    public static double LongIndex(double[] x, long n)
    {
        double s = 1;
        for (long i = 0; i < n; i++)
            s = s * x[i] + i;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(1.1, 4)]
    public static double IndexAsNumber(double x, int n)
    {
        double s = 0;
        for (int i = 1; i <= n; i++)
            s += Math.Pow(x, i) / i;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.8, 6)]
    public static double BoundChangesInside(double x, int n)
    {
        double s = x;
        for (int i = 0; i < n; i++)
        {
            s = Math.Sin(s) + x;
            if (i == 2)
                n--;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.8)]
    public static double IndexChangesInside(double x)
    {
        double s = 1;
        for (int i = 0; i < 12; i++)
        {
            s += s * x / (i + 1);
            i += 2;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.8)]
    public static double IndexAfterTheLoop(double x)
    {
        double s = 1;
        int i;
        for (i = 0; i < 3; i++)
            s *= x;
        return s * i;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7")]
    public static double LoopsInBranchesInLoops(double[] x)
    {
        double s = 1;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] > 0)
            {
                for (int j = 0; j < 2; j++)
                    s = s * x[i] + x[j];
            }
            else
            {
                for (int j = i; j < x.Length; j++)
                {
                    if (j % 2 == 1)
                        s += Math.Cos(x[j]) * s;
                }
            }
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7, 0, Gradient = "1"), At(0.7, 3)]
    public static double ZeroTripsInBranch(double x, int n)
    {
        double s = x;
        if (n >= 0)
        {
            for (int i = 0; i < n; i++)
                s *= s + x;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", 0.5)]
    public static double ElementAssignedInHeader(double[] a, double x)
    {
        double s = 0;
        for (a[0] = x; s < 3; s += a[0])
            a[0] *= 1 + x;
        return s * a[1];
    }
}
