using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane128<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator &(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector & b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator |(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector | b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator ^(Lane128<T> a, Lane128<T> b) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(a._vector ^ b._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> operator ~(Lane128<T> a) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(~a._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> FromBits(ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Create((uint)bits).As<uint, T>())
        : Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.Create(bits).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddBits(Lane128<T> a, ulong bits) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector128<T>, Lane128<T>>((a._vector.AsUInt32() + Vector128.Create((uint)bits)).As<uint, T>())
        : Unsafe.BitCast<Vector128<T>, Lane128<T>>((a._vector.AsUInt64() + Vector128.Create(bits)).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> ShiftLeft(Lane128<T> a, int count) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector128<T>, Lane128<T>>((a._vector.AsUInt32() << count).As<uint, T>())
        : Unsafe.BitCast<Vector128<T>, Lane128<T>>((a._vector.AsUInt64() << count).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> ShiftRight(Lane128<T> a, int count) =>
        sizeof(T) == sizeof(float)
        ? Unsafe.BitCast<Vector128<T>, Lane128<T>>((a._vector.AsUInt32() >>> count).As<uint, T>())
        : Unsafe.BitCast<Vector128<T>, Lane128<T>>((a._vector.AsUInt64() >>> count).As<ulong, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Scale(Lane128<T> a, Lane128<T> n)
    {
        if (!Avx512F.VL.IsSupported) return FloatBits.Scale(a, n);
        return sizeof(T) == sizeof(float)
            ? Unsafe.BitCast<Vector128<T>, Lane128<T>>(Avx512F.VL.Scale(a._vector.AsSingle(), n._vector.AsSingle()).As<float, T>())
            : Unsafe.BitCast<Vector128<T>, Lane128<T>>(Avx512F.VL.Scale(a._vector.AsDouble(), n._vector.AsDouble()).As<double, T>());
    }
}
