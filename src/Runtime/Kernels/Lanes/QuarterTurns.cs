using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>What sine and cosine share: x = n·π/2 + r with |r| ≤ π/4, and both functions of r by minimax polynomials.</summary>
internal static class QuarterTurns
{
    /// <summary>Up to which |x| the reduction is exact enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Limit<TLane>()
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? 400 : 100000;

    /// <summary>The remainder r, what it lacks, and n as the last bits of a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Reduce<TLane>(TLane x, out TLane low, out TLane turns)
        where TLane : struct, ILane<TLane>
    {
        // π/2 in three parts; the products of n and the first two are exact, and so is the first difference.
        const double TwoOverPi = 0.6366197723675814;
        turns = TLane.MultiplyAdd(x, TwoOverPi, FloatBits.Rounder<TLane>());
        TLane n = turns - FloatBits.Rounder<TLane>();
        TLane high = TLane.MultiplyAdd(n, TLane.IsSingle ? -1.57080078125 : -1.5707963267341256, x);
        TLane middle = n * (TLane.IsSingle ? 4.454399459064007e-06 : -6.077100506303966e-11);
        high = ErrorFree.Sum(high, middle, out low);
        low = TLane.MultiplyAdd(n, TLane.IsSingle ? 5.564431554416771e-11 : -2.0222662487959506e-21, low);
        return ErrorFree.FastSum(high, low, out low);
    }

    /// <summary>sin(r + low + turns·π/2), of the last two bits of turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sin<TLane>(TLane r, TLane low, TLane turns)
        where TLane : struct, ILane<TLane>
    {
        int lastBit = TLane.IsSingle ? 31 : 63;
        TLane odd = (1 ^ TLane.ShiftLeft(turns, lastBit)) < 0;
        TLane sign = TLane.ShiftLeft(turns, lastBit - 1) & -0.0;
        return TLane.Select(odd, Cos(r, low), Sin(r, low)) ^ sign;
    }

    /// <summary>Puts the sines or cosines of <see cref="Math"/> where the reduction is not exact enough.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TLane Replace<TLane>(TLane x, TLane inside, TLane result, bool cosine)
        where TLane : struct, ILane<TLane>
    {
        TLane outside = x;
        if (TLane.IsSingle)
            foreach (ref float value in MemoryMarshal.CreateSpan(ref Unsafe.As<TLane, float>(ref outside), TLane.Width))
                value = (float)(cosine ? Math.Cos(value) : Math.Sin(value));
        else
            foreach (ref double value in MemoryMarshal.CreateSpan(ref Unsafe.As<TLane, double>(ref outside), TLane.Width))
                value = cosine ? Math.Cos(value) : Math.Sin(value);
        return TLane.Select(inside, result, outside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Sin<TLane>(TLane r, TLane low)
        where TLane : struct, ILane<TLane>
    {
        TLane z = r * r;
        TLane p = z * SinSeries(z);
        low = low * (1 - 0.5 * z);
        return r + TLane.MultiplyAdd(p, r, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Cos<TLane>(TLane r, TLane low)
        where TLane : struct, ILane<TLane>
    {
        TLane z = r * r;
        TLane half = 0.5 * z;
        TLane high = 1 - half;
        TLane rest = 1 - high - half - r * low;
        TLane p = z * CosSeries(z);
        return high + TLane.MultiplyAdd(p, z, rest);
    }

    /// <summary>(sin r − r)/r³ of z = r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SinSeries<TLane>(TLane z)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? SinSeriesSingle(z) : SinSeriesDouble(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SinSeriesDouble<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, 1.5896875368772532e-10, -2.5050760011849723e-08);
        p = TLane.MultiplyAdd(p, z, 2.7557313708332697e-06);
        p = TLane.MultiplyAdd(p, z, -0.00019841269829871895);
        p = TLane.MultiplyAdd(p, z, 0.008333333333322524);
        p = TLane.MultiplyAdd(p, z, -0.16666666666666632);
        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SinSeriesSingle<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, -0.00019517290638759732, 0.008332178927958012);
        p = TLane.MultiplyAdd(p, z, -0.16666655242443085);
        return p;
    }

    /// <summary>(cos r − 1 + ½r²)/r⁴ of z = r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane CosSeries<TLane>(TLane z)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? CosSeriesSingle(z) : CosSeriesDouble(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane CosSeriesDouble<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, -1.1361214594141493e-11, 2.087575642515044e-09);
        p = TLane.MultiplyAdd(p, z, -2.7557314622900907e-07);
        p = TLane.MultiplyAdd(p, z, 2.48015872905387e-05);
        p = TLane.MultiplyAdd(p, z, -0.0013888888888876076);
        p = TLane.MultiplyAdd(p, z, 0.041666666666666616);
        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane CosSeriesSingle<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(z, 2.4439268599962816e-05, -0.0013887375826016068);
        p = TLane.MultiplyAdd(p, z, 0.04166664555668831);
        return p;
    }
}
