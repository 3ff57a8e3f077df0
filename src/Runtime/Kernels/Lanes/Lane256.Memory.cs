using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

public readonly unsafe partial struct Lane256<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Create(T value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Load(ref readonly T source) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Vector256.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane256<T> lane, ref T destination) => lane._vector.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadPartial(ref readonly T source, int count)
    {
        if (!Avx.IsSupported) return PartialAccess.Load<Lane256<T>, T>(in source, count);
        Vector256<T> mask = FirstElements(count);
        fixed (T* first = &source)
            return sizeof(T) == sizeof(float)
                ? Unsafe.BitCast<Vector256<T>, Lane256<T>>(Avx.MaskLoad((float*)first, mask.AsSingle()).As<float, T>())
                : Unsafe.BitCast<Vector256<T>, Lane256<T>>(Avx.MaskLoad((double*)first, mask.AsDouble()).As<double, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(Lane256<T> lane, ref T destination, int count)
    {
        if (!Avx.IsSupported)
        {
            PartialAccess.Store(lane, ref destination, count);
            return;
        }

        Vector256<T> mask = FirstElements(count);
        fixed (T* first = &destination)
            if (sizeof(T) == sizeof(float)) Avx.MaskStore((float*)first, mask.AsSingle(), lane._vector.AsSingle());
            else Avx.MaskStore((double*)first, mask.AsDouble(), lane._vector.AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> KeepFirst(Lane256<T> lane, int count) =>
        Unsafe.BitCast<Vector256<T>, Lane256<T>>(lane._vector & FirstElements(count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lane256<T> lane) => Vector256.Sum(lane._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> FirstElements(int count) => sizeof(T) == sizeof(float)
        ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).As<int, T>()
        : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>();
}
