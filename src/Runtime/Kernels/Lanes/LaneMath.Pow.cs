using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>xʸ, within 1.5 ulp, with the special values of <see cref="Math.Pow"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Pow<TLane>(TLane x, TLane y)
        where TLane : struct, ILane<TLane>
    {
        TLane magnitude = TLane.Abs(x);
        TLane log = ExtendedLogarithm.Log(magnitude, out TLane logLow);
        log = TLane.Select((magnitude > 0) & (magnitude < double.PositiveInfinity), log, LogOfSpecial(magnitude));
        TLane exponent = ErrorFree.Product(y, log, out TLane exponentLow);
        exponentLow = TLane.MultiplyAdd(y, logLow, exponentLow);
        exponentLow = TLane.Select(TLane.Abs(exponent) < 1000, exponentLow, 0);
        TLane r = Exponential.Reduce(exponent, out TLane n);
        TLane result = TLane.Scale(1 + Exponential.Fraction(r + exponentLow), n);
        return WithSpecialPowers(x, y, magnitude, result);
    }

    /// <summary>xʸ for a number y, within 1.5 ulp, with the special values of <see cref="Math.Pow"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Pow<TLane>(TLane x, double y)
        where TLane : struct, ILane<TLane> => Pow(x, (TLane)y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane LogOfSpecial<TLane>(TLane magnitude)
        where TLane : struct, ILane<TLane> =>
        TLane.Select(TLane.Equal(magnitude, 0), double.NegativeInfinity, magnitude);

    // Negative bases: the sign of odd powers, NaN for powers that are no integers. Then x⁰ = 1ʸ = (−1)^±∞ = 1, whatever the other is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane WithSpecialPowers<TLane>(TLane x, TLane y, TLane magnitude, TLane power)
        where TLane : struct, ILane<TLane>
    {
        TLane half = y * 0.5;
        TLane isInteger = TLane.Equal(TLane.Round(y), y);
        TLane isOdd = isInteger & ~TLane.Equal(TLane.Round(half), half);
        TLane result = TLane.Select(isOdd, TLane.CopySign(power, x), power);
        TLane isOrdinaryNegative = (x < 0) & (x > double.NegativeInfinity) & (TLane.Abs(y) < double.PositiveInfinity);
        result = TLane.Select(isOrdinaryNegative & ~isInteger, double.NaN, result);
        TLane isOne = TLane.Equal(x, 1) | TLane.Equal(y, 0) | (TLane.Equal(magnitude, 1) & TLane.Equal(TLane.Abs(y), double.PositiveInfinity));
        return TLane.Select(isOne, 1, result);
    }
}
