using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane256<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Abs(Lane256<T> a) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Abs(a._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Sqrt(Lane256<T> a) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Sqrt(a._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Round(Lane256<T> a) =>
        typeof(T) == typeof(float)
        ? Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Round(a._vector.AsSingle()).As<float, T>())
        : Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Round(a._vector.AsDouble()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Max(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Max(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Min(Lane256<T> a, Lane256<T> b) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Min(a._vector, b._vector));

    // The bound is the first operand: x86 gives the second one where either is NaN.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Clamp(Lane256<T> a, double low, double high) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.MinNative(Broadcast(high), Vector256.MaxNative(Broadcast(low), a._vector)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> CopySign(Lane256<T> a, Lane256<T> sign) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.CopySign(a._vector, sign._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, Lane256<T> b, Lane256<T> c) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Fused(a._vector, b._vector, c._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, Lane256<T> b, double c) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Fused(a._vector, b._vector, Broadcast(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, double b, Lane256<T> c) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Fused(a._vector, Broadcast(b), c._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, double b, double c) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(Fused(a._vector, Broadcast(b), Broadcast(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Fused(Vector256<T> a, Vector256<T> b, Vector256<T> c) => typeof(T) == typeof(float)
        ? Vector256.MultiplyAddEstimate(a.AsSingle(), b.AsSingle(), c.AsSingle()).As<float, T>()
        : Vector256.MultiplyAddEstimate(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>();
}
