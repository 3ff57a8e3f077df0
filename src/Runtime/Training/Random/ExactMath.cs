namespace SymbolicGrad;

/// <summary>
/// Elementary functions made of +, −, ×, ÷ and √ alone. IEEE 754 fixes the result of these to the bit, so that what is computed here is the same
/// on every machine, whatever its library of functions and its instructions.
/// </summary>
internal static class ExactMath
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>xⁿ for n ≥ 0, by squaring.</summary>
    public static double Power(double x, long n)
    {
        double result = 1;
        for (; n > 0; n >>= 1, x *= x)
        {
            if ((n & 1) != 0) result *= x;
        }
        return result;
    }

    /// <summary>ln x for normal x, within 1.5 ulp: x = m·2ᵏ with m from √½ to √2, and ln m = 2·artanh((m − 1)/(m + 1)).</summary>
    public static double Log(double x)
    {
        int k = Math.ILogB(x);
        double m = Math.ScaleB(x, -k);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            k++;
        }
        double s = (m - 1) / (m + 1), square = s * s, series = 0;
        for (int n = 25; n >= 3; n -= 2)
            series = square * (1.0 / n + series);
        return k * Ln2High + (2 * s + (2 * s * series + k * Ln2Low));
    }

    /// <summary>The cosine and the sine of an angle in turns, cos(2π·t) and sin(2π·t), for |t| up to 2⁵⁰, each within 2 ulp.</summary>
    public static (double Cos, double Sin) CosSinOfTurns(double turns)
    {
        // 4·t less its nearest integer is exact; what is left is at most an eighth of a turn.
        double quarters = Math.Round(4 * turns);
        double angle = Math.PI / 2 * (4 * turns - quarters), square = angle * angle;
        double cos = 1, sin = 1;
        for (int n = 18; n > 0; n -= 2)
        {
            cos = 1 - square / (n * (n - 1)) * cos;
            sin = 1 - square / (n * (n + 1)) * sin;
        }
        sin *= angle;
        return ((long)quarters & 3) switch
        {
            0 => (cos, sin),
            1 => (-sin, cos),
            2 => (-cos, -sin),
            _ => (sin, -cos),
        };
    }
}
