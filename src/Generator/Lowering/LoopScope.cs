using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>A loop being lowered, and whether and why it is checkpointed.</summary>
/// <param name="frame">The method that it stands in.</param>
/// <param name="isOutermost">Whether it is inside of no other loop of that method.</param>
/// <param name="firstInside">The number of the first value of an iteration.</param>
/// <param name="since">The moment when it began to be lowered.</param>
internal sealed class LoopScope(Frame frame, bool isOutermost, int firstInside, int since)
{
    private readonly bool _byMethod = isOutermost && frame.HasCheckpoints;
    private bool _byCall;

    public Frame Frame { get; } = frame;

    public int FirstInside { get; } = firstInside;

    public int Since { get; } = since;

    public bool IsCheckpointed => _byMethod || _byCall;

    /// <summary>Notes that the loop calls a method, and says whether the loops of that method are checkpointed: where this loop is not, for its sake.</summary>
    public bool Calls(IMethodSymbol method)
    {
        if (!IsMarked(method))
            return false;
        _byCall |= !_byMethod;
        return _byMethod;
    }

    public static bool IsMarked(IMethodSymbol method) => Attributes.Has(method, "CheckpointAttribute");
}
