using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>A LINQ query that has not run yet. What runs over it is one loop, whose iterations go through all of its parts.</summary>
/// <param name="Start">The first index of the loop.</param>
/// <param name="End">What the index stays below.</param>
/// <param name="Each">From an index and what is to be done with an item, what an iteration does.</param>
/// <param name="IsFiltered">Whether there may be iterations without an item.</param>
/// <param name="Begin">What is to be done before the loop, each time that the query is run over.</param>
internal sealed record Query(
    Func<int> Start, Func<int> End, Func<int, Func<LoweredValue, Lowerer.Completion>, Lowerer.Completion> Each, bool IsFiltered = false, Action? Begin = null) : LoweredValue
{
    public static bool Is(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}
