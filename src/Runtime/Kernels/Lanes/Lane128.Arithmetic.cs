using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane128<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator -(Lane128<T> a) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(-a._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator +(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector + b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator +(Lane128<T> a, double b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector + Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator +(double a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Broadcast(a) + b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator -(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector - b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator -(Lane128<T> a, double b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector - Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator -(double a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Broadcast(a) - b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator *(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector * b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator *(Lane128<T> a, double b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector * Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator *(double a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Broadcast(a) * b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator /(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector / b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator /(Lane128<T> a, double b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector / Broadcast(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator /(double a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Broadcast(a) / b._vector);
}
