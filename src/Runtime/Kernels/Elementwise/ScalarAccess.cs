using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>An operand of one number for all elements. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ScalarAccess : IAccess
{
    /// <inheritdoc/>
    public static AccessKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AccessKind.Scalar;
    }
}
