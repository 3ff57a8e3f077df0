using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>How an operand is read, as a type, so that each way has its own machine code. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAccess
{
    /// <summary>How the operand is read.</summary>
    static abstract AccessKind Kind { get; }
}
