using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane512<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Create(T value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Load(ref readonly T source) => Unsafe.BitCast<Vector512<T>, Lane512<T>>(Vector512.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane512<T> lane, ref T destination) => lane._vector.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadPartial(ref readonly T source, int count)
    {
        if (!Avx512F.IsSupported) return PartialAccess.Load<Lane512<T>, T>(in source, count);
        Vector512<T> mask = FirstElements(count);
        fixed (T* first = &source)
            return sizeof(T) == sizeof(float)
                ? Unsafe.BitCast<Vector512<T>, Lane512<T>>(Avx512F.MaskLoad((float*)first, mask.AsSingle(), default).As<float, T>())
                : Unsafe.BitCast<Vector512<T>, Lane512<T>>(Avx512F.MaskLoad((double*)first, mask.AsDouble(), default).As<double, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(Lane512<T> lane, ref T destination, int count)
    {
        if (!Avx512F.IsSupported)
        {
            PartialAccess.Store(lane, ref destination, count);
            return;
        }

        Vector512<T> mask = FirstElements(count);
        fixed (T* first = &destination)
            if (sizeof(T) == sizeof(float)) Avx512F.MaskStore((float*)first, mask.AsSingle(), lane._vector.AsSingle());
            else Avx512F.MaskStore((double*)first, mask.AsDouble(), lane._vector.AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> KeepFirst(Lane512<T> lane, int count) =>
        Unsafe.BitCast<Vector512<T>, Lane512<T>>(lane._vector & FirstElements(count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lane512<T> lane) => Vector512.Sum(lane._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> FirstElements(int count) => sizeof(T) == sizeof(float)
        ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).As<int, T>()
        : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();
}
