using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane1<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> operator &(Lane1<T> a, Lane1<T> b) => FromBits(Bits(a) & Bits(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> operator |(Lane1<T> a, Lane1<T> b) => FromBits(Bits(a) | Bits(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> operator ^(Lane1<T> a, Lane1<T> b) => FromBits(Bits(a) ^ Bits(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> operator ~(Lane1<T> a) => FromBits(~Bits(a));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> FromBits(ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<uint, Lane1<T>>((uint)bits)
        : Unsafe.BitCast<ulong, Lane1<T>>(bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> AddBits(Lane1<T> a, ulong bits) => FromBits(Bits(a) + bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> ShiftLeft(Lane1<T> a, int count) => FromBits(Bits(a) << count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> ShiftRight(Lane1<T> a, int count) => FromBits(Bits(a) >>> count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Scale(Lane1<T> a, Lane1<T> n) => FloatBits.Scale(a, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Lane1<T> a) => sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Lane1<T>, uint>(a)
        : Unsafe.BitCast<Lane1<T>, ulong>(a);
}
