using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>What eˣ and its relatives share: x = n·ln 2 + r with |r| ≤ ½·ln 2, and eʳ by a minimax polynomial.</summary>
internal static class Exponential
{
    // ln 2 in two parts; the product of the first and n is exact.
    private const double Ln2High = 0.6931471806019545;
    private const double Ln2Low = -4.2009150726810846e-11;
    private const double Ln2HighSingle = 0.693115234375;
    private const double Ln2LowSingle = 3.194618329871446e-05;

    /// <summary>The remainder r and the integer n. Where eˣ over- or underflows, x is taken at the end of its range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Reduce<TLane>(TLane x, out TLane n)
        where TLane : struct, ILane<TLane>
    {
        TLane high = ReduceHigh(x, out n);
        return TLane.MultiplyAdd(n, TLane.IsSingle ? -Ln2LowSingle : -Ln2Low, high);
    }

    /// <summary>The remainder as a sum of two, for functions that cancel eʳ against 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Reduce<TLane>(TLane x, out TLane n, out TLane low)
        where TLane : struct, ILane<TLane>
    {
        TLane high = ReduceHigh(x, out n);
        low = n * (TLane.IsSingle ? -Ln2LowSingle : -Ln2Low);
        return ErrorFree.FastSum(high, low, out low);
    }

    /// <summary>eʳ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Fraction<TLane>(TLane r)
        where TLane : struct, ILane<TLane>
    {
        TLane q = Quadratic(r);
        TLane z = r * r;
        return TLane.MultiplyAdd(q, z, r);
    }

    /// <summary>eʳ − 1 for the sum of r and a small number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Fraction<TLane>(TLane r, TLane low)
        where TLane : struct, ILane<TLane>
    {
        TLane q = Quadratic(r);
        TLane z = r * r;
        return TLane.MultiplyAdd(q, z, low) + r;
    }

    // Adding and subtracting 1.5·2^(bits of the fraction) rounds to an integer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane ReduceHigh<TLane>(TLane x, out TLane n)
        where TLane : struct, ILane<TLane>
    {
        const double Log2E = 1.4426950408889634;
        TLane bounded = TLane.IsSingle ? TLane.Clamp(x, -104, 89) : TLane.Clamp(x, -746, 710);
        n = TLane.MultiplyAdd(bounded, Log2E, FloatBits.Rounder<TLane>()) - FloatBits.Rounder<TLane>();
        return TLane.MultiplyAdd(n, TLane.IsSingle ? -Ln2HighSingle : -Ln2High, bounded);
    }

    /// <summary>(eʳ − 1 − r)/r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Quadratic<TLane>(TLane r)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? QuadraticSingle(r) : QuadraticDouble(r);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane QuadraticDouble<TLane>(TLane r)
        where TLane : struct, ILane<TLane>
    {
        TLane z = r * r;
        TLane even = TLane.MultiplyAdd(z, 2.0826595466368374e-09, 2.755758223684027e-07);
        even = TLane.MultiplyAdd(even, z, 2.48015869257704e-05);
        even = TLane.MultiplyAdd(even, z, 0.001388888888911634);
        even = TLane.MultiplyAdd(even, z, 0.041666666666666095);
        even = TLane.MultiplyAdd(even, z, 0.5);
        TLane odd = TLane.MultiplyAdd(z, 2.5112083053713605e-08, 2.7557234732151244e-06);
        odd = TLane.MultiplyAdd(odd, z, 0.00019841269896510603);
        odd = TLane.MultiplyAdd(odd, z, 0.008333333333316985);
        odd = TLane.MultiplyAdd(odd, z, 0.16666666666666682);
        return TLane.MultiplyAdd(odd, r, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane QuadraticSingle<TLane>(TLane r)
        where TLane : struct, ILane<TLane>
    {
        TLane z = r * r;
        TLane even = TLane.MultiplyAdd(z, 0.0013814668636769056, 0.04166838899254799);
        even = TLane.MultiplyAdd(even, z, 0.4999999403953552);
        TLane odd = TLane.MultiplyAdd(z, 0.008368772454559803, 0.1666651964187622);
        return TLane.MultiplyAdd(odd, r, even);
    }
}
