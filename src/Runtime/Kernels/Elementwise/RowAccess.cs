using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>An operand with an element for every column, the same in every row. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RowAccess : IAccess
{
    /// <inheritdoc/>
    public static AccessKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AccessKind.Row;
    }
}
