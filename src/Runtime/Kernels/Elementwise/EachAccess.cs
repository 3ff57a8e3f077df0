using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>An operand with an element for every element. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EachAccess : IAccess
{
    /// <inheritdoc/>
    public static AccessKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AccessKind.Each;
    }
}
