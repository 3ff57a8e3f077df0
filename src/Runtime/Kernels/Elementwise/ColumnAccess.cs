using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>An operand with an element for every row, the same in every column. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ColumnAccess : IAccess
{
    /// <inheritdoc/>
    public static AccessKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AccessKind.Column;
    }
}
