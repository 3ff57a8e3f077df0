using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>A formula of two operands that <see cref="Elementwise"/> evaluates element by element. For generated code.</summary>
/// <remarks>The implementation must carry <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: it is the body of a loop.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel2
{
    /// <summary>The formula, on all elements of a lane at once.</summary>
    /// <param name="a">The first operand's elements.</param>
    /// <param name="b">The second operand's elements.</param>
    static abstract TLane Invoke<TLane>(TLane a, TLane b)
        where TLane : struct, ILane<TLane>;
}
