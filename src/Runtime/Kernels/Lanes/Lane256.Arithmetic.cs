using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane256<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator -(Lane256<T> a) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(-a._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator +(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector + b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator +(Lane256<T> a, double b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector + Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator +(double a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Broadcast(a) + b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator -(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector - b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator -(Lane256<T> a, double b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector - Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator -(double a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Broadcast(a) - b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator *(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector * b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator *(Lane256<T> a, double b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector * Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator *(double a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Broadcast(a) * b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator /(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector / b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator /(Lane256<T> a, double b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector / Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator /(double a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Broadcast(a) / b._vector);
}
