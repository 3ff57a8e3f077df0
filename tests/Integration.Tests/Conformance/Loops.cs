using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Section 3: loops. The bodies of rows 51 to 57 are not in the list; these have its expected gradients. Row 77 has a body of its own, which is checked
/// against differences. Row 89 asks for the second and fourth derivative; here is the first.
/// </summary>
public static partial class Loops
{
    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "27")]
    public static double Row46_ProductInLoop(double x)
    {
        double t = 1;
        for (int i = 0; i < 3; i++)
            t *= x;
        return t;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "6")]
    public static double Row47_ReturnInsideLoop(double x)
    {
        double t = 1;
        for (int i = 0; i < 3; i++)
        {
            t *= x;
            if (i == 1)
                return t;
        }
        return t;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "9")]
    public static double Row48_AccumulatedSquares(double x)
    {
        double t = 0;
        for (int i = 0; i < 3; i++)
            t += x * i;
        return t + x * x;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "21")]
    public static double Row49_LocalOfEachIteration(double x)
    {
        double result = 0;
        for (int i = 0; i < 3; i++)
        {
            double t = x + i;
            result += x * t;
        }
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, Gradient = "9 0")]
    public static double Row50_WhileAndDo(double x, double y)
    {
        double result = 0;
        int i = 3;
        while (i > 0)
        {
            result += x;
            i--;
        }
        do
            result += x * x;
        while (y < 0);
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, Gradient = "54 18")]
    public static double Row51_ThreeNestedDoLoops(double x, double y)
    {
        double result = 0;
        int i = 3;
        do
        {
            int j = 2;
            do
            {
                do
                    result += x * x + y * 3;
                while (i < 0);
                result += x * 3;
            }
            while (--j > 0);
        }
        while (--i > 0);
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, Gradient = "3 3")]
    public static double Row53_NestedContinue(double x, double y)
    {
        double result = 0;
        int i = 5;
        while (i > 0)
        {
            i--;
            if (i is 0 or 4)
                continue;
            int j = 2;
            while (j > 0)
            {
                j--;
                if (j == 0)
                {
                    result += x;
                    continue;
                }
                result += y;
            }
        }
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, Gradient = "15 9")]
    public static double Row55_ContinueAndBreak(double x, double y)
    {
        double result = 0;
        int i = 0;
        while (i < 6)
        {
            i++;
            if (i % 2 == 0)
                continue;
            int j = 0;
            while (true)
            {
                result += x * y;
                j++;
                if (j == i)
                    break;
                if (j > 10)
                {
                    result = 0;
                    break;
                }
            }
        }
        return result / 3;
    }

    [Differentiable(Derivatives = SecondOrder), At(5, 3, Gradient = "3 5")]
    public static double Row57_ConditionAssigns(double x, double y)
    {
        double t;
        int i = 0;
        while ((t = x * y) > 1)
        {
            if (i++ == 2)
                break;
        }
        return t;
    }

    [Differentiable(Derivatives = SecondOrder), At(5, 3), At(0.1, 3)]
    public static double Row58_ConditionUpdatesActive(double x, double y)
    {
        double t = x;
        while ((t *= 0.5) > 1)
        {
            y += t * x;
            if (y > 100)
                break;
            y *= 1.1;
        }
        return t * y;
    }

    [Differentiable(Derivatives = SecondOrder), At("2 2", Gradient = "12 4")]
    public static double Row59_ForEachInForEach(double[] x)
    {
        double result = 0;
        foreach (double a in x)
        {
            foreach (double b in x)
            {
                result += x[0] * a;
                if (result > 30)
                    break;
                result += b - b;
            }
        }
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4)]
    public static double Row60_ForEachOverMadeArray(double x, double y)
    {
        double[] values = [x, x * y, y * y];
        double result = 1;
        foreach (double value in values)
        {
            double squared = value * value;
            result += squared * result / 100;
        }
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", Gradient = "-1 -0.25 -0.11111111111111111")]
    public static double Row61_SumOfReciprocals(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double divisor = x[i];
            sum += 1 / divisor;
        }
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At(1, 2), At(0, 1)]
    public static double Row63_TrapezoidWithFloatingVariable(double lo, double up)
    {
        double sum = 0, step = (up - lo) / 64;
        for (double t = lo; t < up - step / 2; t += step)
            sum += step * (t * t + (t + step) * (t + step)) / 2;
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", "0.5 1 -1", "2 0.1 0.2 0.1 3 0.4 0.2 0.4 1", 3)]
    public static double Row67_QuadraticForm(double[] x, double[] c, double[] m, int n)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                sum += (x[i] - c[i]) * m[i * n + j] * (x[j] - c[j]);
        }
        return sum;
    }

    private static void Subtract(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> difference)
    {
        for (int i = 0; i < a.Length; i++)
            difference[i] = a[i] - b[i];
    }

    private static void Scale(Span<double> x, double by, out double norm)
    {
        norm = 0;
        for (int i = 0; i < x.Length; i++)
        {
            x[i] *= by;
            norm += x[i] * x[i];
        }
    }

    [Differentiable(Derivatives = SecondOrder), At("0.1 0.2 1 1.5 -0.5 0.3", "0.4 0.6", "0 0.5 1 1", "-0.2 0.3", 2)]
    public static double Row69_SmallMixture([Constant] double[] points, double[] weights, double[] means, double[] logScales, int dimension)
    {
        double total = 0;
        double[] main = new double[weights.Length];
        Span<double> centred = stackalloc double[2];
        for (int p = 0; p < points.Length / dimension; p++)
        {
            for (int k = 0; k < weights.Length; k++)
            {
                Subtract(points.AsSpan(p * dimension, dimension), means.AsSpan(k * dimension, dimension), centred);
                Scale(centred, Math.Exp(logScales[k]), out double norm);
                main[k] = weights[k] + dimension * logScales[k] - norm / 2;
            }
            double most = main[0];
            for (int k = 1; k < main.Length; k++)
                most = Math.Max(most, main[k]);
            double sum = 0;
            foreach (double term in main)
                sum += Math.Exp(term - most);
            total += most + Math.Log(sum);
        }
        return total;
    }

    [Differentiable(Derivatives = SecondOrder), At(Math.PI, Gradient = "-1"), At(1.2, Gradient = "0.36235775447667357")]
    public static double Row71_SineSeriesWithIndexBumped(double x)
    {
        double sum = 0, term = x;
        for (int i = 1; i < 60; i++)
        {
            sum += term;
            term *= -x * x / ((i + 1) * (i + 2));
            i++;
        }
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3, Gradient = "16"), At(2, 4)]
    public static double Row73_RuntimeStartAndStride(double x, int r)
    {
        double sum = 0;
        for (int i = -r; i <= r; i += 2)
            sum += 4 * x;
        for (int i = r; i >= -r; i -= 2)
            sum += i * x;
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 1), At(2.1, 2), At(2.2, 3), At(2.05, 4), At(3.3, 4)]
    public static double Row77_LabelledBreak(double x, int count)
    {
        double outer = x;
        for (int i = 0; i < count; i++)
        {
            outer += x * i;
            double inner = outer;
            int j = 0;
            while (j++ < count)
            {
                inner += x;
                switch ((int)Derivative.Stop(inner) % 7)
                {
                    case 0:
                        goto done;
                    case 1:
                        break;
                    default:
                        inner *= x;
                        break;
                }
            }
            outer += inner * x;
        }
    done:
        return outer;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "0.03125")]
    public static double Row79_HalveWhileLarge(double a)
    {
        while (Math.Abs(a) > 0.1)
            a *= 0.5;
        return a;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 0.5 -1", 0.7), At("3", 0.2)]
    public static double Row81_RecurrenceThroughCells(double[] x, double w)
    {
        double[] h = new double[x.Length + 1];
        for (int t = 0; t < x.Length; t++)
            h[t + 1] = w * x[t] + h[t];
        double sum = 0;
        for (int t = 0; t < h.Length; t++)
            sum += h[t] * h[t];
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 0.5", 0.7)]
    public static double Row82_ArrayOfInactiveAndActive(double[] x, double y)
    {
        double[] t = new double[3];
        t[0] = 2;
        for (int i = 1; i < t.Length; i++)
            t[i] = i == 1 ? t[0] * x[i] : t[i - 1] * y;
        return t[0] * t[1] + t[2];
    }

    [Differentiable(Derivatives = SecondOrder), At(0.9), At(2)]
    public static double Row83_FiveHundredSines(double x)
    {
        for (int i = 0; i < 500; i++)
            x = Math.Sin(x);
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At("0 1 0 1 0 1", IsKink = true, Gradient = "0 1 0 1 0 1"), At("0.3 2 0.1 5 1 4")]
    public static double Row85_InsertionSortDescending(double[] x)
    {
        for (int i = 1; i < x.Length; i++)
        {
            int j = i;
            while (j > 0 && x[j - 1] < x[j])
            {
                double t = x[j];
                x[j] = x[j - 1];
                x[j - 1] = t;
                j--;
            }
        }
        double sum = 0;
        for (int i = 0; i < x.Length / 2; i++)
            sum += x[i];
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 2 0.1 5 1 4")]
    public static double Row86_SmallestBySelection(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length - 1; i++)
        {
            int least = i;
            for (int j = i + 1; j < x.Length; j++)
                least = x[j] < x[least] ? j : least;
            (x[i], x[least]) = (x[least], x[i]);
            sum += x[i] * (x.Length - i);
        }
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.4, 0.9, 0.6), At(0.1, 1.2, 0.3)]
    public static double Row87_FixedPoint(double c, double a, double p)
    {
        double u = 0, previous;
        do
        {
            previous = u;
            u = c * Math.Sin(a * u) + p * p;
        }
        while (Math.Abs(u - previous) > 1e-15);
        return u;
    }

    private static double Factorial(int n)
    {
        double product = 1;
        for (int i = 2; i <= n; i++)
            product *= i;
        return product;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7, Gradient = "0.764842187284488455"), At(0, Gradient = "1")]
    public static double Row89_SineByTaylor(double x)
    {
        double sum = 0, sign = 1;
        for (int i = 0; i < 28; i++)
        {
            if (i % 2 == 0)
                continue;
            sum += sign * Math.Pow(x, i) / Factorial(i);
            sign = -sign;
        }
        return sum;
    }
}
