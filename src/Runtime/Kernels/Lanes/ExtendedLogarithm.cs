using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>The logarithm as a sum of two numbers, some ten bits more exact than one, for the power function.</summary>
internal static class ExtendedLogarithm
{
    /// <summary>The larger part of log x for a positive x, and the smaller one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Log<TLane>(TLane x, out TLane low)
        where TLane : struct, ILane<TLane>
    {
        // log x = k·ln 2 + 2·s + ⅔·s³ + s⁵·Q(s²); all but the last term with their rounding errors.
        TLane f = Logarithm.DecomposeAny(x, out TLane k);
        TLane s = Quotient(f, out TLane sLow);
        TLane cube = TwoThirdsOfCube(s, sLow, out TLane cubeLow, out TLane rest);
        TLane sum = ErrorFree.FastSum(k * Ln2High<TLane>(), 2 * s, out TLane error);
        sum = ErrorFree.FastSum(sum, cube, out TLane cubeError);
        rest = TLane.MultiplyAdd(k, Ln2Low<TLane>(), rest) + cubeLow;
        rest = TLane.MultiplyAdd(sLow, 2, rest) + cubeError + error;
        return ErrorFree.FastSum(sum, rest, out low);
    }

    // s = f/(2 + f); since 1 − s = 2/(2 + f), the remainder needs no second division.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Quotient<TLane>(TLane f, out TLane low)
        where TLane : struct, ILane<TLane>
    {
        TLane divisor = 2 + f;
        TLane divisorLow = f - (divisor - 2);
        TLane s = f / divisor;
        TLane product = ErrorFree.Product(s, divisor, out TLane productLow);
        TLane remainder = f - product - productLow - s * divisorLow;
        low = remainder * (0.5 - 0.5 * s);
        return s;
    }

    // The larger part of ⅔·s³, the smaller one, and the terms above.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane TwoThirdsOfCube<TLane>(TLane s, TLane sLow, out TLane low, out TLane rest)
        where TLane : struct, ILane<TLane>
    {
        TLane z = ErrorFree.Product(s, s, out TLane zLow);
        zLow = TLane.MultiplyAdd(s * sLow, 2, zLow);
        rest = s * z * (z * Series(z));
        TLane cube = ErrorFree.Product(s, z, out TLane cubeLow);
        cubeLow = cubeLow + s * zLow + sLow * z;
        TLane result = ErrorFree.Product(cube, TLane.IsSingle ? 0.6666666865348816 : 0.6666666666666666, out low);
        low = TLane.MultiplyAdd(cubeLow, 2.0 / 3, low);
        low = TLane.MultiplyAdd(cube, TLane.IsSingle ? -1.9868215517249155e-08 : 3.700743415417188e-17, low);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Ln2High<TLane>()
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? 0.693115234375 : 0.6931471806019545;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Ln2Low<TLane>()
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? 3.194618329871446e-05 : -4.2009150726810846e-11;

    /// <summary>(2·atanh(s) − 2·s − ⅔·s³)/s⁵ of z = s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Series<TLane>(TLane z)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? SeriesSingle(z) : SeriesDouble(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SeriesDouble<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, 0.1319772624176548, 0.13256671415822277);
        p = TLane.MultiplyAdd(p, z, 0.15386763420356578);
        p = TLane.MultiplyAdd(p, z, 0.18181784239482737);
        p = TLane.MultiplyAdd(p, z, 0.22222222521325624);
        p = TLane.MultiplyAdd(p, z, 0.28571428570092056);
        p = TLane.MultiplyAdd(p, z, 0.4000000000000227);
        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SeriesSingle<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, 0.23419760167598724, 0.2854708433151245);
        p = TLane.MultiplyAdd(p, z, 0.40000152587890625);
        return p;
    }
}
