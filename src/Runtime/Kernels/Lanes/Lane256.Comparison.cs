using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane256<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator >(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.GreaterThan(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator >(Lane256<T> a, double b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.GreaterThan(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator >=(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.GreaterThanOrEqual(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator >=(Lane256<T> a, double b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.GreaterThanOrEqual(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator <(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.LessThan(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator <(Lane256<T> a, double b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.LessThan(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator <=(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.LessThanOrEqual(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator <=(Lane256<T> a, double b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.LessThanOrEqual(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Equal(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Equals(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Equal(Lane256<T> a, double b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Equals(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Select(Lane256<T> mask, Lane256<T> whenTrue, Lane256<T> whenFalse) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.ConditionalSelect(mask._vector, whenTrue._vector, whenFalse._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Select(Lane256<T> mask, Lane256<T> whenTrue, double whenFalse) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.ConditionalSelect(mask._vector, whenTrue._vector, Broadcast(whenFalse)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Select(Lane256<T> mask, double whenTrue, Lane256<T> whenFalse) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.ConditionalSelect(mask._vector, Broadcast(whenTrue), whenFalse._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Select(Lane256<T> mask, double whenTrue, double whenFalse) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.ConditionalSelect(mask._vector, Broadcast(whenTrue), Broadcast(whenFalse)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane256<T> mask) => mask._vector.AsInt32() != Vector256<int>.Zero;
}
