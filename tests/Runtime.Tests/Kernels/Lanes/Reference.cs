namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

/// <summary>The elementary functions to some 95 bits, by textbook series: slow, and with nothing in common with the lane functions.</summary>
internal static class Reference
{
    private static readonly DoubleDouble Root2 = new(1.4142135623730951, -9.667293313452913e-17);
    private static readonly DoubleDouble RootOfPi = new(1.772453850905516, -7.666586499825799e-17);
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);
    private const double Ln2Rest = 5.707708438416212e-34;
    private static readonly DoubleDouble[] InverseFactorials = MakeInverseFactorials();

    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (x.High < -800) return 0;
        DoubleDouble fraction = ReducedExpm1(x, out int n);
        return (fraction + 1).Scale(n);
    }

    public static DoubleDouble Expm1(DoubleDouble x)
    {
        if (x.High < -800) return -1;
        DoubleDouble fraction = ReducedExpm1(x, out int n);
        if (n == 0) return fraction;
        return n > 1000 ? (fraction + 1).Scale(n) : (fraction + 1).Scale(n) - 1;
    }

    public static DoubleDouble Log(DoubleDouble x)
    {
        int n = Math.ILogB(x.High * Root2.High);
        return Log1p(x.Scale(-n) - 1) + DoubleDouble.Product(Ln2.High, n) + Ln2.Low * n;
    }

    /// <summary>One step of Newton's method from the rounded logarithm y: y + log(1 + t) with t = (x − (eʸ − 1))/eʸ.</summary>
    public static DoubleDouble Log1p(DoubleDouble x)
    {
        double y = double.LogP1(x.High);
        DoubleDouble t = (x - Expm1(y)) / Exp(y);
        return t - t * t * 0.5 + y;
    }

    public static DoubleDouble Sigmoid(DoubleDouble x) => x.High < 0 ? Exp(x) / (Exp(x) + 1) : 1 / (Exp(-x) + 1);

    public static DoubleDouble Softplus(DoubleDouble x) => x.High < 0 ? Log1p(Exp(x)) : x + Log1p(Exp(-x));

    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (x.High < 0) return -Tanh(-x);
        DoubleDouble m = Expm1(x * -2);
        return -m / (m + 2);
    }

    public static DoubleDouble Pow(DoubleDouble x, DoubleDouble y) => Exp(y * Log(x));

    public static DoubleDouble Sin(DoubleDouble x) => QuarterTurns(x.High, 0);

    public static DoubleDouble Cos(DoubleDouble x) => QuarterTurns(x.High, 1);

    public static DoubleDouble Erf(DoubleDouble x)
    {
        if (x.High < 0) return -Erf(-x);
        return x.High < 2 ? ErfSeries(x) : 1 - Erfc(x);
    }

    public static DoubleDouble NormalCdf(DoubleDouble x) => x.High > 0
        ? 1 - Erfc(x / Root2) * 0.5
        : Erfc(-x / Root2) * 0.5;

    public static DoubleDouble NormalPdf(DoubleDouble x) => Exp(x * x * -0.5) / (Root2 * RootOfPi);

    private static DoubleDouble Erfc(DoubleDouble x)
    {
        if (x.High < 2) return 1 - ErfSeries(x);
        // The continued fraction 1/(x + ½/(x + 1/(x + 3/2/(x + …)))), from its end.
        int terms = (int)(600 / (x.High * x.High)) + 60;
        DoubleDouble tail = x;
        for (int k = terms; k > 0; k--) tail = x + 0.5 * k / tail;
        return Exp(-(x * x)) / (RootOfPi * tail);
    }

    /// <summary>2/√π·exp(−x²)·Σ 2ⁿx²ⁿ⁺¹/(2n + 1)!!, whose terms are all of one sign.</summary>
    private static DoubleDouble ErfSeries(DoubleDouble x)
    {
        DoubleDouble square = x * x * 2, term = x, sum = x;
        for (int n = 1; Math.Abs(term.High) > 1e-34 * Math.Abs(sum.High); n++)
        {
            term = term * square / (2 * n + 1);
            sum += term;
        }
        return sum * 2 / RootOfPi * Exp(-(x * x));
    }

    /// <summary>eʳ − 1 with x = n·ln 2 + r: a Taylor series at r/256, then eight times (1 + p)² − 1 = 2p + p².</summary>
    private static DoubleDouble ReducedExpm1(DoubleDouble x, out int n)
    {
        n = (int)Math.Round(x.High / Ln2.High);
        DoubleDouble r = x - DoubleDouble.Product(Ln2.High, n) - DoubleDouble.Product(Ln2.Low, n) - Ln2Rest * n;
        r = r.Scale(-8);
        DoubleDouble sum = 0;
        for (int k = 10; k > 0; k--) sum = (sum + InverseFactorials[k]) * r;
        for (int i = 0; i < 8; i++) sum = sum * 2 + sum * sum;
        return sum;
    }

    /// <summary>sin(x + offset·π/2): x = n·π/2 + r, and the Taylor series of the sine or the cosine of r.</summary>
    private static DoubleDouble QuarterTurns(double x, int offset)
    {
        double n = Math.Round(x / 1.5707963267948966);
        DoubleDouble r = x - DoubleDouble.Product(1.5707963267948966, n) - DoubleDouble.Product(6.123233995736766e-17, n)
            - DoubleDouble.Product(-1.4973849048591698e-33, n) - 5.562271104316826e-50 * n;
        long turns = (long)n + offset;
        bool odd = (turns & 1) != 0;
        DoubleDouble term = odd ? 1 : r, sum = term, square = r * r;
        for (int k = odd ? 1 : 2; Math.Abs(term.High) > 1e-34 * Math.Abs(sum.High); k += 2)
        {
            term = -term * square / (k * (k + 1.0));
            sum += term;
        }
        return (turns & 2) != 0 ? -sum : sum;
    }

    private static DoubleDouble[] MakeInverseFactorials()
    {
        var inverses = new DoubleDouble[11];
        inverses[0] = 1;
        for (int k = 1; k < inverses.Length; k++) inverses[k] = inverses[k - 1] / k;
        return inverses;
    }
}
