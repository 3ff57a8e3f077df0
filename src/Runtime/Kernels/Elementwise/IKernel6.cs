using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>A formula of six operands that <see cref="Elementwise"/> evaluates element by element. For generated code.</summary>
/// <remarks>The implementation must carry <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: it is the body of a loop.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel6
{
    /// <summary>The formula, on all elements of a lane at once.</summary>
    /// <param name="a">The first operand's elements.</param>
    /// <param name="b">The second operand's elements.</param>
    /// <param name="c">The third operand's elements.</param>
    /// <param name="d">The fourth operand's elements.</param>
    /// <param name="e">The fifth operand's elements.</param>
    /// <param name="f">The sixth operand's elements.</param>
    static abstract TLane Invoke<TLane>(TLane a, TLane b, TLane c, TLane d, TLane e, TLane f)
        where TLane : struct, ILane<TLane>;
}
