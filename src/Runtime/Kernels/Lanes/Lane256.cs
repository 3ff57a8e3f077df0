using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>A lane of 256 bits: 8 <see cref="float"/> or 4 <see cref="double"/>. For generated code.</summary>
/// <remarks>
/// Results are made by reinterpreting the vector, not by a constructor: a formula of some hundred operations stays below the number
/// of local variables up to which the just-in-time compiler inlines. It also stops where the methods inlined so far have too many
/// bytes: that is why they ask for the size of <typeparamref name="T"/>, not for its type, to tell float from double.
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe partial struct Lane256<T> : ILane<Lane256<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector256<T> _vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane256(Vector256<T> vector) => _vector = vector;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    public static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => sizeof(T) == sizeof(float);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane256<T>(double value) => Unsafe.BitCast<Vector256<T>, Lane256<T>>(Broadcast(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Broadcast(double value) => sizeof(T) == sizeof(float)
        ? Vector256.Create((float)value).As<float, T>()
        : Vector256.Create(value).As<double, T>();
}
