using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>How an operand is read. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AccessKind
{
    /// <summary>An element for every element.</summary>
    Each,

    /// <summary>An element for every column, the same in every row.</summary>
    Row,

    /// <summary>An element for every row, the same in every column.</summary>
    Column,

    /// <summary>One number for all.</summary>
    Scalar,
}
