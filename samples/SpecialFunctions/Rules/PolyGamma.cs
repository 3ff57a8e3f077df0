namespace HandWritten;

/// <summary>The polygamma functions ψ⁽ⁿ⁾, n ≥ 1: the derivatives of the digamma function.</summary>
internal static class PolyGamma
{
    private const int LargeArgument = 16;

    // B₂, B₄, … (DLMF table 24.2.1)
    private static readonly double[] s_bernoulli =
        [1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0, 43867 / 798.0, -174611 / 330.0];

    /// <summary>ψ⁽ⁿ⁾(x).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not positive.</exception>
    public static double Of(int n, double x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        double sign = n % 2 == 0 ? -1 : 1;
        return x <= 0 ? -Math.Pow(Math.PI, n + 1) * Cotangent(n, 1 / double.TanPi(x)) - sign * Of(n, 1 - x) : sign * OfPositive(n, x);
    }

    /// <summary>|ψ⁽ⁿ⁾|: upwards by ψ⁽ⁿ⁾(x + 1) = ψ⁽ⁿ⁾(x) ± n!/xⁿ⁺¹ (DLMF 5.15.5) to where the asymptotic series (5.15.8) is exact.</summary>
    private static double OfPositive(int n, double x)
    {
        double factorial = Factorial(n), sum = 0;
        for (; x < LargeArgument + n; x++)
            sum += factorial / Math.Pow(x, n + 1);
        double term = factorial / n / Math.Pow(x, n), square = x * x, rising = 1;
        double series = 1 + n / (2 * x);
        for (int k = 1; k <= s_bernoulli.Length; k++)
        {
            rising *= (2 * k + n - 2) * (2 * k + n - 1) / (2.0 * k * (2 * k - 1)) / square;
            series += s_bernoulli[k - 1] * rising;
        }
        return sum + term * series;
    }

    /// <summary>The n-th derivative of the cotangent as a polynomial in c = cot: each derivative of cᵏ is −k·cᵏ⁻¹·(1 + c²).</summary>
    private static double Cotangent(int n, double c)
    {
        double[] polynomial = [0, 1];
        for (int i = 0; i < n; i++)
        {
            double[] next = new double[polynomial.Length + 1];
            for (int k = 1; k < polynomial.Length; k++)
            {
                next[k - 1] -= k * polynomial[k];
                next[k + 1] -= k * polynomial[k];
            }
            polynomial = next;
        }
        double value = polynomial[^1];
        for (int k = polynomial.Length - 2; k >= 0; k--)
            value = value * c + polynomial[k];
        return value;
    }

    private static double Factorial(int n)
    {
        double product = 1;
        for (int i = 2; i <= n; i++)
            product *= i;
        return product;
    }
}
