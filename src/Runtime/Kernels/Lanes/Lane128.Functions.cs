using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane128<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Abs(Lane128<T> a) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Abs(a._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Sqrt(Lane128<T> a) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Sqrt(a._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Round(Lane128<T> a) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Round(a._vector.AsSingle()).As<float, T>())
        : Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Round(a._vector.AsDouble()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Max(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Max(a._vector, b._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Min(Lane128<T> a, Lane128<T> b) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Min(a._vector, b._vector));

    // The bound is the first operand: x86 gives the second one where either is NaN.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Clamp(Lane128<T> a, double low, double high) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.MinNative(Broadcast(high), Vector128.MaxNative(Broadcast(low), a._vector)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> CopySign(Lane128<T> a, Lane128<T> sign) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.CopySign(a._vector, sign._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MultiplyAdd(Lane128<T> a, Lane128<T> b, Lane128<T> c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector128<float>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<float>>(a), Unsafe.BitCast<Lane128<T>, Vector128<float>>(b), Unsafe.BitCast<Lane128<T>, Vector128<float>>(c)))
            : Unsafe.BitCast<Vector128<double>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<double>>(a), Unsafe.BitCast<Lane128<T>, Vector128<double>>(b), Unsafe.BitCast<Lane128<T>, Vector128<double>>(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MultiplyAdd(Lane128<T> a, Lane128<T> b, double c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector128<float>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<float>>(a), Unsafe.BitCast<Lane128<T>, Vector128<float>>(b), Vector128.Create((float)c)))
            : Unsafe.BitCast<Vector128<double>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<double>>(a), Unsafe.BitCast<Lane128<T>, Vector128<double>>(b), Vector128.Create(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MultiplyAdd(Lane128<T> a, double b, Lane128<T> c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector128<float>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<float>>(a), Vector128.Create((float)b), Unsafe.BitCast<Lane128<T>, Vector128<float>>(c)))
            : Unsafe.BitCast<Vector128<double>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<double>>(a), Vector128.Create(b), Unsafe.BitCast<Lane128<T>, Vector128<double>>(c)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> MultiplyAdd(Lane128<T> a, double b, double c) =>
        sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector128<float>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<float>>(a), Vector128.Create((float)b), Vector128.Create((float)c)))
            : Unsafe.BitCast<Vector128<double>, Lane128<T>>(Vector128.MultiplyAddEstimate(
                Unsafe.BitCast<Lane128<T>, Vector128<double>>(a), Vector128.Create(b), Vector128.Create(c)));
}
