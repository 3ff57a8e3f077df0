using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane128<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator >(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.GreaterThan(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator >(Lane128<T> a, double b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.GreaterThan(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator >=(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.GreaterThanOrEqual(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator >=(Lane128<T> a, double b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.GreaterThanOrEqual(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator <(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.LessThan(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator <(Lane128<T> a, double b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.LessThan(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator <=(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.LessThanOrEqual(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator <=(Lane128<T> a, double b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.LessThanOrEqual(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Equal(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Equals(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Equal(Lane128<T> a, double b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Equals(a._vector, Broadcast(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Select(Lane128<T> mask, Lane128<T> whenTrue, Lane128<T> whenFalse) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.ConditionalSelect(mask._vector, whenTrue._vector, whenFalse._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Select(Lane128<T> mask, Lane128<T> whenTrue, double whenFalse) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.ConditionalSelect(mask._vector, whenTrue._vector, Broadcast(whenFalse)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Select(Lane128<T> mask, double whenTrue, Lane128<T> whenFalse) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.ConditionalSelect(mask._vector, Broadcast(whenTrue), whenFalse._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Select(Lane128<T> mask, double whenTrue, double whenFalse) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.ConditionalSelect(mask._vector, Broadcast(whenTrue), Broadcast(whenFalse)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane128<T> mask) => mask._vector.AsInt32() != Vector128<int>.Zero;
}
