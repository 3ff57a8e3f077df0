using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>What the functions need to know of the binary formats: exponents as numbers, powers of two from exponents.</summary>
internal static class FloatBits
{
    /// <summary>A number that rounds to an integer when it is added and subtracted again: 1.5·2⁵² or 1.5·2²³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Rounder<TLane>()
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? 12582912 : 6755399441055744;

    /// <summary>2ⁿ for integers n whose power is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane PowerOfTwo<TLane>(TLane n)
        where TLane : struct, ILane<TLane> => TLane.IsSingle
            ? TLane.ShiftLeft(n + (Rounder<TLane>() + 127), 23)
            : TLane.ShiftLeft(n + (Rounder<TLane>() + 1023), 52);

    /// <summary>a·2ⁿ: two factors, each a normal power, of which the first is exact wherever the second rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Scale<TLane>(TLane a, TLane n)
        where TLane : struct, ILane<TLane>
    {
        TLane half = TLane.Round(n * 0.5);
        return a * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>The exponent of a positive normal number as a number: its bits become the last ones of 2⁵² or 2²³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Exponent<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => TLane.IsSingle
            ? (TLane.ShiftRight(x, 23) | TLane.FromBits(0x4B000000)) - (8388608.0 + 127)
            : (TLane.ShiftRight(x, 52) | TLane.FromBits(0x4330000000000000)) - (4503599627370496.0 + 1023);

    /// <summary>The bits behind the sign and the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Fraction<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => x & TLane.FromBits(TLane.IsSingle ? 0x007FFFFFul : 0x000FFFFFFFFFFFFF);
}
