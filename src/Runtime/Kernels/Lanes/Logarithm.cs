using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>What the logarithms share: x = 2ᵏ·(1 + f) with √½ ≤ 1 + f &lt; √2, and log(1 + f) = 2·atanh(s) with s = f/(2 + f).</summary>
internal static class Logarithm
{
    // ln 2 in two parts; the product of the first and k is exact.
    private const double Ln2High = 0.6931471806019545;
    private const double Ln2Low = -4.2009150726810846e-11;
    private const double Ln2HighSingle = 0.693115234375;
    private const double Ln2LowSingle = 3.194618329871446e-05;

    // The bits of 1 and of √½.
    private const ulong One = 0x3FF0000000000000, RootOfHalf = 0x3FE6A09E667F3BCD;
    private const ulong OneSingle = 0x3F800000, RootOfHalfSingle = 0x3F3504F3;

    /// <summary>f and the integer k, of a positive normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Decompose<TLane>(TLane x, out TLane k)
        where TLane : struct, ILane<TLane>
    {
        if (TLane.IsSingle)
        {
            TLane shiftedSingle = TLane.AddBits(x, OneSingle - RootOfHalfSingle);
            k = FloatBits.Exponent(shiftedSingle);
            return TLane.AddBits(FloatBits.Fraction(shiftedSingle), RootOfHalfSingle) - 1;
        }

        TLane shifted = TLane.AddBits(x, One - RootOfHalf);
        k = FloatBits.Exponent(shifted);
        return TLane.AddBits(FloatBits.Fraction(shifted), RootOfHalf) - 1;
    }

    /// <summary>f and the integer k, of any positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane DecomposeAny<TLane>(TLane x, out TLane k)
        where TLane : struct, ILane<TLane>
    {
        TLane subnormal = x < (TLane.IsSingle ? 1.1754943508222875e-38 : 2.2250738585072014e-308);
        TLane scaled = x * 18014398509481984.0;
        TLane f = Decompose(TLane.Select(subnormal, scaled, x), out k);
        k = TLane.Select(subnormal, k - 54, k);
        return f;
    }

    /// <summary>log(1 + x) for 0 ≤ x ≤ 1, exact to the last digits near 0 too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane OfOnePlus<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        // log(1 + x) = log(u) + (what u lacks)/u, where u is the rounded 1 + x; two digits of 1/u are enough.
        TLane u = ErrorFree.FastSum(1, x, out TLane error);
        TLane f = Decompose(u, out TLane k);
        TLane reciprocal = 1 - x * (0.92 - 0.43 * x);
        return Combine(k, f, f / (2 + f), error * reciprocal);
    }

    /// <summary>k·ln 2 + log(1 + f) + low, for a small low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Combine<TLane>(TLane k, TLane f, TLane s, TLane low)
        where TLane : struct, ILane<TLane>
    {
        // log(1 + f) = f − (½f² − s·(½f² + R)): f is exact, and what is subtracted from it is smaller.
        TLane z = s * s;
        TLane half = f * 0.5 * f;
        TLane r = z * Series(z) + half;
        low = TLane.MultiplyAdd(k, TLane.IsSingle ? Ln2LowSingle : Ln2Low, low);
        low = TLane.MultiplyAdd(s, r, low);
        TLane difference = half - low - f;
        return TLane.MultiplyAdd(k, TLane.IsSingle ? Ln2HighSingle : Ln2High, -difference);
    }

    /// <summary>(2·atanh(s) − 2·s)/s³ of z = s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Series<TLane>(TLane z)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? SeriesSingle(z) : SeriesDouble(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SeriesDouble<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane square = z * z;
        TLane even = TLane.MultiplyAdd(square, 0.14757148865985495, 0.18183391444290378);
        even = TLane.MultiplyAdd(even, square, 0.28571428703476676);
        even = TLane.MultiplyAdd(even, square, 0.6666666666666698);
        TLane odd = TLane.MultiplyAdd(square, 0.1531817331958925, 0.2222220218605499);
        odd = TLane.MultiplyAdd(odd, square, 0.39999999999613295);
        return TLane.MultiplyAdd(odd, z, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SeriesSingle<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, 0.29847246408462524, 0.39978620409965515);
        p = TLane.MultiplyAdd(p, z, 0.666667640209198);
        return p;
    }
}
