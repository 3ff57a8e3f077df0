using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>A lane of 128 bits: 4 <see cref="float"/> or 2 <see cref="double"/>. For generated code.</summary>
/// <remarks>
/// Results are made by reinterpreting the vector, not by a constructor: a formula of some hundred operations stays below the number
/// of local variables up to which the just-in-time compiler inlines. It also stops where the methods inlined so far have too many
/// bytes: that is why they ask for the size of <typeparamref name="T"/>, not for its type, to tell float from double.
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe partial struct Lane128<T> : ILane<Lane128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector128<T> _vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane128(Vector128<T> vector) => _vector = vector;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    /// <inheritdoc/>
    public static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => sizeof(T) == sizeof(float);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane128<T>(double value) => Unsafe.BitCast<Vector128<T>, Lane128<T>>(Broadcast(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Broadcast(double value) => sizeof(T) == sizeof(float)
        ? Vector128.Create((float)value).As<float, T>()
        : Vector128.Create(value).As<double, T>();
}
