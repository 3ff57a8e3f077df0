using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane256<T>
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
        sizeof(T) == sizeof(float)
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
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector256<float>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<float>>(a), Unsafe.BitCast<Lane256<T>, Vector256<float>>(b), Unsafe.BitCast<Lane256<T>, Vector256<float>>(c)))
            : Unsafe.BitCast<Vector256<double>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<double>>(a), Unsafe.BitCast<Lane256<T>, Vector256<double>>(b), Unsafe.BitCast<Lane256<T>, Vector256<double>>(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, Lane256<T> b, double c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector256<float>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<float>>(a), Unsafe.BitCast<Lane256<T>, Vector256<float>>(b), Vector256.Create((float)c)))
            : Unsafe.BitCast<Vector256<double>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<double>>(a), Unsafe.BitCast<Lane256<T>, Vector256<double>>(b), Vector256.Create(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, double b, Lane256<T> c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector256<float>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<float>>(a), Vector256.Create((float)b), Unsafe.BitCast<Lane256<T>, Vector256<float>>(c)))
            : Unsafe.BitCast<Vector256<double>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<double>>(a), Vector256.Create(b), Unsafe.BitCast<Lane256<T>, Vector256<double>>(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> MultiplyAdd(Lane256<T> a, double b, double c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector256<float>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<float>>(a), Vector256.Create((float)b), Vector256.Create((float)c)))
            : Unsafe.BitCast<Vector256<double>, Lane256<T>>(Vector256.MultiplyAddEstimate(
                Unsafe.BitCast<Lane256<T>, Vector256<double>>(a), Vector256.Create(b), Vector256.Create(c)));
}
