using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public readonly partial struct Lane1<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Create(T value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Load(ref readonly T source) => new(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> LoadPartial(ref readonly T source, int count) => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane1<T> lane, ref T destination) => destination = lane._value;

    /// <inheritdoc/>
    public static void StorePartial(Lane1<T> lane, ref T destination, int count)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> KeepFirst(Lane1<T> lane, int count) => count > 0 ? lane : default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lane1<T> lane) => lane._value;
}
