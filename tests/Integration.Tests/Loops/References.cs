using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Variables and elements under other names: ref, out, ref locals, captured variables.</summary>
public static partial class References
{
    private static void Square(ref double x) => x = x * x;

    private static void Halves(double x, out double half, out double rest)
    {
        half = x / 2;
        rest = x - half * half;
    }

    private static double SquareAndReturn(ref double x)
    {
        x *= x;
        return x;
    }

    private static void Exchange(ref double a, ref double b) => (a, b) = (b, a);

    [Differentiable(Derivatives = SecondOrder), At(0.3, -0.5)]
    public static double RefArguments(double x, double y)
    {
        Square(ref x);
        Square(ref y);
        double z = x * y;
        Square(ref z);
        return z;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, -0.5)]
    public static double OutArguments(double x, double y)
    {
        Halves(x, out double a, out double b);
        Halves(y * a, out a, out _);
        return a * b;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2")]
    public static double RefElements(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
            s += SquareAndReturn(ref x[i]) * x[i];
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2", 1.5)]
    public static double RefLocals(double[] x, double y)
    {
        ref double element = ref x[0];
        element *= y;
        element = ref x[2];
        element += x[0];
        ref double same = ref element;
        same *= same;
        double local = y;
        ref double name = ref local;
        name *= x[1];
        return x[0] + x[1] * x[2] + local;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5 2", 1.5)]
    public static double RefLocalInLoop(double[] x, double y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            ref double element = ref x[i];
            if (element > 0)
                element = Math.Sqrt(element) * y;
            element += i;
        }
        return x[0] * x[1] * x[2];
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, -0.5)]
    public static double ExchangeVariables(double x, double y)
    {
        for (int i = 0; i < 3; i++)
        {
            Exchange(ref x, ref y);
            x += y * y;
        }
        return x * y;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3)]
    public static double LocalFunction(double x)
    {
        double Step(double t) => t * t + x;
        double s = 0;
        for (int i = 0; i < 3; i++)
            s += Step(s);
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, 4)]
    public static double LocalFunctionAssigns(double x, int n)
    {
        double s = x;
        int calls = 0;
        void Step()
        {
            calls++;
            s = s * s + x * calls;
        }
        for (int i = 0; i < n; i++)
            Step();
        return s * calls;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3)]
    public static double LambdaInLoop(double x)
    {
        Func<double, double> f = t => Math.Sin(t * x);
        double s = 1;
        for (int i = 0; i < 3; i++)
            s = f(s) + x;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, -0.5)]
    public static double CalleeWithLoop(double x, double y)
    {
        double s = 0;
        for (int i = 1; i < 4; i++)
            s += Geometric(x * y, i) * s + x;
        return s;
    }

    private static double Geometric(double x, int n)
    {
        double s = 1, power = 1;
        for (int i = 0; i < n; i++)
        {
            power *= x;
            if (Math.Abs(power) < 1e-3)
                return s;
            s += power;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2", 1.5)]
    public static double CalleeWritesArray(double[] x, double y)
    {
        double before = x[0];
        Normalize(x, out double norm);
        return x[0] * y + norm * before;
    }

    private static void Normalize(double[] x, out double norm)
    {
        norm = 0;
        foreach (double v in x)
            norm += v * v;
        norm = Math.Sqrt(norm);
        for (int i = 0; i < x.Length; i++)
            x[i] /= norm;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 0.5 2")]
    public static double CalleeReturnsArray(double[] x)
    {
        double[] y = Powers(x[0], 4);
        double[] z = Powers(x[1] * y[2], 3);
        return y[3] * z[2] + x[2];
    }

    private static double[] Powers(double x, int n)
    {
        double[] powers = new double[n];
        powers[0] = 1;
        for (int i = 1; i < n; i++)
            powers[i] = powers[i - 1] * x;
        return powers;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, -0.5)]
    public static double RefParameter(ref double x, in double y)
    {
        x = x * y + y;
        return x * x;
    }
}
