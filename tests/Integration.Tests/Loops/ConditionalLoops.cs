using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Loops that go on while something holds, and jumps out of loops and on.</summary>
public static partial class ConditionalLoops
{
    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "0.005859375"), At(0.05)]
    public static double Halve(double a)
    {
        while (Math.Abs(a) > 0.1)
            a = a / 2;
        return a * a;
    }

    /// <summary>What the condition takes from the workspace, it gives back.</summary>
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(1.7, 0.9), At(0.5, 2)]
    public static double MemoryInTheCondition(double x, double y)
    {
        while (Largest(x, y) > 1)
        {
            double[] halves = [x / 2, y / 2];
            (x, y) = (Math.Sin(halves[0]) + halves[1] * 0.3, halves[1] * halves[0]);
        }
        return x * y;
    }

    private static double Largest(double x, double y)
    {
        double[] squares = new double[2];
        squares[0] = x * x;
        squares[1] = y * y;
        Array.Reverse(squares);
        return squares[0] + squares[1];
    }

    [Differentiable(Derivatives = SecondOrder), At(1.7), At(0.5)]
    public static double DoWhile(double x)
    {
        int k = 0;
        double y = x;
        do
        {
            y = y * x;
            k++;
        }
        while (k < 3 && y < 100);
        return y;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7), At(0.2)]
    public static double DoWithContinue(double x)
    {
        int k = 0;
        double y = x;
        do
        {
            k++;
            if (k % 2 == 0)
                continue;
            y = Math.Sin(y) * x + k;
        }
        while (k < 5);
        return y;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7), At(0.01), At(1.4)]
    public static double Break(double x)
    {
        double s = 0;
        for (int i = 1; i < 100; i++)
        {
            s += Math.Sin(x * i) / i;
            if (s > 1.5)
                break;
            s *= 1.01;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7), At(0.01)]
    public static double ReturnInside(double x)
    {
        for (int i = 0; i < 10; i++)
        {
            if (i * x > 3)
                return x * x * i;
            x += 0.1 * x;
        }
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", 2.2), At("0.3 0.5 2 0.7", 20)]
    public static double ReturnFromNestedLoops(double[] x, double limit)
    {
        double s = 1;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                s += x[i] * x[j];
                if (s > limit)
                    return s * x[j] + limit;
            }
            s *= x[i] + 1;
        }
        return s * s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2 0.7")]
    public static double Continue(double[] x)
    {
        double s = 1;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] < 0)
                continue;
            s *= x[i] + 1;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7")]
    public static double ForEachWithBreak(double[] x)
    {
        double s = 0;
        foreach (double v in x)
        {
            if (v > 5)
                break;
            s += v * v * v;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 7 0.7", 2.5), At("0.3 -0.5 7 0.7", 10)]
    public static double ForEachSpan(ReadOnlySpan<double> x, double limit)
    {
        double product = 1;
        foreach (double v in x)
        {
            if (v < 0)
                continue;
            product *= v + 1;
            if (product > limit)
                return product * v;
        }
        return product;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.6, 1.2), At(3, 1.2)]
    public static double GotoEnd(double x, double y)
    {
        double s = x;
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                s += x * j * y;
                if (s > 10)
                    goto found;
            }
            s *= y;
        }
        s = s * s;
    found:
        return s * x;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.6), At(2.5)]
    public static double GotoNextIteration(double x)
    {
        double s = 1;
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                if (s * x > 4)
                    goto next;
                s += x * j;
            }
            s *= 1.5;
        next:
            s -= 0.25 * x;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(1.2, 0), At(1.2, 1), At(1.2, 2), At(1.2, 7)]
    public static double SwitchInLoop(double x, int mode)
    {
        double s = x;
        for (int i = 0; i < 4; i++)
        {
            switch ((i + mode) % 4)
            {
                case 0:
                    s *= x;
                    break;
                case 1:
                    if (s > 3)
                        break;
                    s += x * x;
                    goto case 2;
                case 2:
                    s = Math.Sin(s);
                    continue;
                default:
                    s -= 1;
                    break;
            }
            s += 0.1;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, Gradient = "0 0.2")]
    public static double WhileTrue(double x, double y)
    {
        double s = x;
        while (true)
        {
            if (s < 1)
                return y / 5;
            s /= 2;
        }
    }

    [Differentiable(Derivatives = SecondOrder), At(0.5, 9), At(0.5, 4), At(0.5, 0)]
    public static double ConditionWithEffect(double x, int n)
    {
        double s = x;
        while (n-- > 0)
            s = s * s + x / 3;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.5), At(2)]
    public static double ConditionAssigns(double x)
    {
        double s = 1, t;
        while ((t = s * x) < 1.5 && s < 5)
            s += 0.4 * t + 0.3;
        return s * t;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 0.3)]
    public static double Newton(double a, double start)
    {
        double r = start;
        while (Math.Abs(r * r - a) > 1e-14)
            r = 0.5 * (r + a / r);
        return r;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, 0.8)]
    public static double KeplerByNewton(double m, double e)
    {
        double u = m;
        for (int i = 0; i < 50; i++)
        {
            double step = (u - e * Math.Sin(u) - m) / (1 - e * Math.Cos(u));
            u -= step;
            if (Math.Abs(step) < 1e-13)
                break;
        }
        return u;
    }

    [Differentiable(Derivatives = SecondOrder), At(0, 1.5, 0.25)]
    public static double FloatingInduction(double low, double high, double h)
    {
        double s = 0;
        for (double t = low; t < high - h / 2; t += h)
            s += h * Math.Exp(-t * t);
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.9, 0.4)]
    public static double NestedWhile(double x, double y)
    {
        double s = 0;
        int i = 0;
        while (i < 3)
        {
            double t = y;
            int j = 0;
            while (t < 2)
            {
                t += x * (1 + j);
                if (j > 4)
                    break;
                j++;
            }
            s += t * y;
            i++;
            if (s > 100)
                continue;
            s *= x;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("3 1 4 1.5 9 2.6")]
    public static double RunningMaximum(double[] x)
    {
        double most = x[0], s = 0;
        foreach (double v in x)
        {
            most = Math.Max(most, v);
            s += most * v;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("3 1 4 1.5 9 2.6"), At("-3 -1 -4")]
    public static double IndexOfMaximum(double[] x)
    {
        int best = 0;
        for (int i = 1; i < x.Length; i++)
        {
            if (x[i] > x[best])
                best = i;
        }
        return x[best] * x[best] + x[0];
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2 0.7", 1.5)]
    public static double FlagAndCounter(double[] x, double limit)
    {
        bool isOver = false;
        int count = 0;
        double s = 0;
        foreach (double v in x)
        {
            s += v;
            if (s > limit)
                isOver = true;
            if (isOver)
                count++;
            else
                s *= 1.5;
        }
        return isOver ? s * count : s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7, 10), At(0.7, 2)]
    public static double TrialsUntilFound(double x, int most)
    {
        bool found = false;
        double s = x;
        for (int i = 0; i < most && !found; i++)
        {
            s = s * 1.3 + x;
            found = s > 5;
        }
        return found ? s : s * s;
    }
}
