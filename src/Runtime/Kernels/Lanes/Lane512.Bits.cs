using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane512<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator &(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector & b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator |(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector | b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator ^(Lane512<T> a, Lane512<T> b) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(a._vector ^ b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> operator ~(Lane512<T> a) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(~a._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> FromBits(ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Create((uint)bits).As<uint, T>())
        : Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.Create(bits).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> AddBits(Lane512<T> a, ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector512<T>, Lane512<T>>((a._vector.AsUInt32() + Vector512.Create((uint)bits)).As<uint, T>())
        : Unsafe.BitCast<Vector512<T>, Lane512<T>>((a._vector.AsUInt64() + Vector512.Create(bits)).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> ShiftLeft(Lane512<T> a, int count) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector512<T>, Lane512<T>>((a._vector.AsUInt32() << count).As<uint, T>())
        : Unsafe.BitCast<Vector512<T>, Lane512<T>>((a._vector.AsUInt64() << count).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> ShiftRight(Lane512<T> a, int count) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector512<T>, Lane512<T>>((a._vector.AsUInt32() >>> count).As<uint, T>())
        : Unsafe.BitCast<Vector512<T>, Lane512<T>>((a._vector.AsUInt64() >>> count).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Scale(Lane512<T> a, Lane512<T> n)
    {
        if (!Avx512F.IsSupported) return FloatBits.Scale(a, n);
        return sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector512<T>, Lane512<T>>(Avx512F.Scale(a._vector.AsSingle(), n._vector.AsSingle()).As<float, T>())
            : Unsafe.BitCast<Vector512<T>, Lane512<T>>(Avx512F.Scale(a._vector.AsDouble(), n._vector.AsDouble()).As<double, T>());
    }
}
