using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane512<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator >(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.GreaterThan(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator >(Lane512<T> a, double b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.GreaterThan(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator >=(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.GreaterThanOrEqual(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator >=(Lane512<T> a, double b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.GreaterThanOrEqual(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator <(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.LessThan(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator <(Lane512<T> a, double b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.LessThan(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator <=(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.LessThanOrEqual(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator <=(Lane512<T> a, double b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.LessThanOrEqual(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Equal(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Equals(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Equal(Lane512<T> a, double b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Equals(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Select(Lane512<T> mask, Lane512<T> whenTrue, Lane512<T> whenFalse) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.ConditionalSelect(mask._vector, whenTrue._vector, whenFalse._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Select(Lane512<T> mask, Lane512<T> whenTrue, double whenFalse) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.ConditionalSelect(mask._vector, whenTrue._vector, Broadcast(whenFalse)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Select(Lane512<T> mask, double whenTrue, Lane512<T> whenFalse) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.ConditionalSelect(mask._vector, Broadcast(whenTrue), whenFalse._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Select(Lane512<T> mask, double whenTrue, double whenFalse) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.ConditionalSelect(mask._vector, Broadcast(whenTrue), Broadcast(whenFalse)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane512<T> mask) => mask._vector.AsInt32() != Vector512<int>.Zero;
}
