using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Patterns that name what they match, in conditions of every kind; lists, tuples and strings taken apart.</summary>
public static partial class Patterns
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(3, 5, Gradient = "18 3")]
    public static double NamedInALoop(double i, double j)
    {
        double a = 0;
        int counter = 3;
        while (counter is var left and > 0)
        {
            double term = left;
            term += Math.FusedMultiplyAdd(i, i, j);
            a += term;
            counter -= 1;
        }
        return a;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3, Gradient = "36 24"), At(-2, 3, Gradient = "1 0")]
    public static double NamedAfterAnd(double x, double y) => x > 0 && x * y is var z && z > 1 ? z * z : x;

    private static bool TrySquare(double x, out double square)
    {
        square = x * x;
        return x < 3;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3), At(-2, 3, Gradient = "3 -2"), At(4, 3, Gradient = "3 4")]
    public static double PassedOutAfterAnd(double x, double y) => x > 0 && TrySquare(x, out double q) && TrySquare(q * 0.1, out double w) ? q * w * y : x * y;

    private static bool TryHalve(double x, out double half)
    {
        half = x / 2;
        return x > 3;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(40), At(2, Gradient = "0")]
    public static double PassedOutInALoop(double x)
    {
        double s = 0;
        while (TryHalve(x, out double half))
        {
            s += half * half;
            x = half;
        }
        return s * x;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(40)]
    public static double NamedAfterTheBody(double x)
    {
        int n = 0;
        do
        {
            x = Math.Sqrt(x);
            n++;
        }
        while (x is > 1.5 and var root && root * n < 100);
        return x * n;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", Gradient = "3 0 1"), At("4", Gradient = "8")]
    public static double ListOfOneOrMore(double[] x) => x switch { [] => 0, [var only] => only * only, [var first, .., var last] => first * last };

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", Gradient = "0 0 0"), At("2 5 7 1", Gradient = "0 1 0 5"), At("1 5 7 2", Gradient = "0 2 0 5")]
    public static double ListWithSlice(ReadOnlySpan<double> x) => x switch
    {
        [> 1.5, .. var rest] => rest[0] * rest[^1],
        [_, .. { Length: 2 } middle, var last] => middle[0] * last,
        _ => 0,
    };

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3, 1, Gradient = "3 2", IsKink = true), At(2, 4, 1, Gradient = "0 0")]
    public static double TuplesCompared(double x, double y, int n)
    {
        (int, (bool, double)) t = (n, (x > 0, y));
        return t == (1L, (true, 3.0)) && (x, y) != (y, x) ? x * y * n : 0;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, "+*+", Gradient = "28")]
    public static double Characters(double x, string operators)
    {
        double r = x;
        for (int i = 0; i < operators.Length; i++)
            r = operators[i] switch { '+' => r + x, '*' => r * x, _ => r };
        foreach (char c in operators)
        {
            if (c == '*')
                r *= x;
        }
        return operators[^1] == '+' ? r : 0;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, " Relu", Gradient = "2"), At(0.5, "TANH")]
    public static double TextMadeOfText(double x, string name)
    {
        string kind = name.ToLowerInvariant().Trim();
        if (kind is { Length: 4 } && kind[0] == 'r')
            x *= 2;
        return kind switch { "relu" => Math.Max(x, 0), "tanh" => Math.Tanh(x), _ => throw new NotSupportedException(name) };
    }
}
