namespace SymbolicGrad.Generator.Lowering;

/// <summary>A place that control can jump to. As a variable, it tells whether control is on its way there.</summary>
internal sealed class JumpTarget(string name)
{
    /// <summary>What the flag is called where it has to be kept: <c>returned</c>, <c>stopped</c>.</summary>
    public string Name { get; } = name;
}
