using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>An array of arrays that the method makes: its rows stand one after the other in a single array.</summary>
/// <param name="Elements">That array.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Length">How long each row is; null where rows differ.</param>
/// <param name="Starts">Where rows differ, an array with the start of each, and the end of the last.</param>
/// <param name="Filling">The assignment that makes a row, in a loop; null where all rows are made at once.</param>
internal sealed record Rows(LoweredValue Elements, int Count, int? Length, int? Starts, SyntaxNode? Filling) : LoweredValue;
