using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>A method being lowered, the differentiated one or one that is written in where it is called.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsClosed">Whether its variables are its own: nothing reads them once it has returned.</param>
/// <param name="Types">What its type parameters stand for.</param>
/// <param name="Around">The frame that a lambda or local function was made in; null for a method.</param>
/// <param name="Self">The element of an array that the instance is; null for any other instance, which is in a variable.</param>
internal sealed record Frame(IMethodSymbol Method, bool IsClosed, TypeArguments Types, Frame? Around = null, ElementTarget? Self = null)
{
    /// <summary>Whether the loops of the method that are not inside of another are checkpointed.</summary>
    public bool HasCheckpoints { get; init; }

    /// <summary>Whether a loop of the method has been lowered.</summary>
    public bool HasLoops { get; set; }

    /// <summary>The variable that holds the instance; of an element, what it was at first.</summary>
    public object This { get; } = new();

    /// <summary>The variable that holds what is returned.</summary>
    public object Result { get; } = new();

    public JumpTarget Return { get; } = new("returned");

    /// <summary>Whether it is called as a delegate, by who may not know it.</summary>
    public bool IsHanded { get; init; }

    /// <summary>Whether it is a function that has outlived what made it: another one of the same lambda may be running.</summary>
    public bool IsApart { get; init; }

    /// <summary>Where its labels are.</summary>
    public Dictionary<ISymbol, JumpTarget> Labels { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What its ref locals, and its parameters that are passed by reference, stand for.</summary>
    public Dictionary<ISymbol, AssignmentTarget> References { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The branch or loop that a ref local was declared in: only there is it known what it stands for once it is set again.</summary>
    public Dictionary<ISymbol, Variables> ReferenceLayers { get; } = new(SymbolEqualityComparer.Default);
}
