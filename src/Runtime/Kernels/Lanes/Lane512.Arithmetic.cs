using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane512<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator -(Lane512<T> a) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(-a._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator +(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector + b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator +(Lane512<T> a, double b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector + Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator +(double a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Broadcast(a) + b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator -(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector - b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator -(Lane512<T> a, double b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector - Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator -(double a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Broadcast(a) - b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator *(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector * b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator *(Lane512<T> a, double b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector * Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator *(double a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Broadcast(a) * b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator /(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector / b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator /(Lane512<T> a, double b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector / Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator /(double a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Broadcast(a) / b._vector);
}
