using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane256<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator &(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector & b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator |(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector | b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator ^(Lane256<T> a, Lane256<T> b) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(a._vector ^ b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> operator ~(Lane256<T> a) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(~a._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> FromBits(ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Create((uint)bits).As<uint, T>())
        : Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.Create(bits).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddBits(Lane256<T> a, ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector256<T>, Lane256<T>>((a._vector.AsUInt32() + Vector256.Create((uint)bits)).As<uint, T>())
        : Unsafe.BitCast<Vector256<T>, Lane256<T>>((a._vector.AsUInt64() + Vector256.Create(bits)).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> ShiftLeft(Lane256<T> a, int count) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector256<T>, Lane256<T>>((a._vector.AsUInt32() << count).As<uint, T>())
        : Unsafe.BitCast<Vector256<T>, Lane256<T>>((a._vector.AsUInt64() << count).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> ShiftRight(Lane256<T> a, int count) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector256<T>, Lane256<T>>((a._vector.AsUInt32() >>> count).As<uint, T>())
        : Unsafe.BitCast<Vector256<T>, Lane256<T>>((a._vector.AsUInt64() >>> count).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Scale(Lane256<T> a, Lane256<T> n)
    {
        if (!Avx512F.VL.IsSupported) return FloatBits.Scale(a, n);
        return sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector256<T>, Lane256<T>>(Avx512F.VL.Scale(a._vector.AsSingle(), n._vector.AsSingle()).As<float, T>())
            : Unsafe.BitCast<Vector256<T>, Lane256<T>>(Avx512F.VL.Scale(a._vector.AsDouble(), n._vector.AsDouble()).As<double, T>());
    }
}
