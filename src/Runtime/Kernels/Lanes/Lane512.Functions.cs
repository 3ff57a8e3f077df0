using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane512<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Abs(Lane512<T> a) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Abs(a._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Sqrt(Lane512<T> a) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Sqrt(a._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Round(Lane512<T> a) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Round(a._vector.AsSingle()).As<float, T>())
        : Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Round(a._vector.AsDouble()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Max(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Max(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Min(Lane512<T> a, Lane512<T> b) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Min(a._vector, b._vector));

    // The bound is the first operand: x86 gives the second one where either is NaN.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Clamp(Lane512<T> a, double low, double high) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.MinNative(Broadcast(high), Vector512.MaxNative(Broadcast(low), a._vector)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> CopySign(Lane512<T> a, Lane512<T> sign) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.CopySign(a._vector, sign._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MultiplyAdd(Lane512<T> a, Lane512<T> b, Lane512<T> c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector512<float>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<float>>(a), Unsafe.BitCast<Lane512<T>, Vector512<float>>(b), Unsafe.BitCast<Lane512<T>, Vector512<float>>(c)))
            : Unsafe.BitCast<Vector512<double>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<double>>(a), Unsafe.BitCast<Lane512<T>, Vector512<double>>(b), Unsafe.BitCast<Lane512<T>, Vector512<double>>(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MultiplyAdd(Lane512<T> a, Lane512<T> b, double c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector512<float>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<float>>(a), Unsafe.BitCast<Lane512<T>, Vector512<float>>(b), Vector512.Create((float)c)))
            : Unsafe.BitCast<Vector512<double>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<double>>(a), Unsafe.BitCast<Lane512<T>, Vector512<double>>(b), Vector512.Create(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MultiplyAdd(Lane512<T> a, double b, Lane512<T> c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector512<float>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<float>>(a), Vector512.Create((float)b), Unsafe.BitCast<Lane512<T>, Vector512<float>>(c)))
            : Unsafe.BitCast<Vector512<double>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<double>>(a), Vector512.Create(b), Unsafe.BitCast<Lane512<T>, Vector512<double>>(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> MultiplyAdd(Lane512<T> a, double b, double c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector512<float>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<float>>(a), Vector512.Create((float)b), Vector512.Create((float)c)))
            : Unsafe.BitCast<Vector512<double>, Lane512<T>>(Vector512.MultiplyAddEstimate(
                Unsafe.BitCast<Lane512<T>, Vector512<double>>(a), Vector512.Create(b), Vector512.Create(c)));
}
