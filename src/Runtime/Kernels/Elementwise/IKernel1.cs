using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>A formula of one operand that <see cref="Elementwise"/> evaluates element by element. For generated code.</summary>
/// <remarks>The implementation must carry <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: it is the body of a loop.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel1
{
    /// <summary>The formula, on all elements of a lane at once.</summary>
    /// <param name="a">The operand's elements.</param>
    static abstract TLane Invoke<TLane>(TLane a)
        where TLane : struct, ILane<TLane>;
}
