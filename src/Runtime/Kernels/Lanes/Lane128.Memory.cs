using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane128<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Create(T value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Load(ref readonly T source) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Vector128.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane128<T> lane, ref T destination) => lane._vector.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadPartial(ref readonly T source, int count)
    {
        if (!Avx.IsSupported) return PartialAccess.Load<Lane128<T>, T>(in source, count);
        Vector128<T> mask = FirstElements(count);
        fixed (T* first = &source)
            return sizeof(T) == sizeof(float)
                ? Unsafe.BitCast<Vector128<T>, Lane128<T>>(Avx.MaskLoad((float*)first, mask.AsSingle()).As<float, T>())
                : Unsafe.BitCast<Vector128<T>, Lane128<T>>(Avx.MaskLoad((double*)first, mask.AsDouble()).As<double, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(Lane128<T> lane, ref T destination, int count)
    {
        if (!Avx.IsSupported)
        {
            PartialAccess.Store(lane, ref destination, count);
            return;
        }

        Vector128<T> mask = FirstElements(count);
        fixed (T* first = &destination)
            if (sizeof(T) == sizeof(float)) Avx.MaskStore((float*)first, mask.AsSingle(), lane._vector.AsSingle());
            else Avx.MaskStore((double*)first, mask.AsDouble(), lane._vector.AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> KeepFirst(Lane128<T> lane, int count) =>
        Unsafe.BitCast<Vector128<T>, Lane128<T>>(lane._vector & FirstElements(count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lane128<T> lane) => Vector128.Sum(lane._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> FirstElements(int count) => sizeof(T) == sizeof(float)
        ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).As<int, T>()
        : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();
}
