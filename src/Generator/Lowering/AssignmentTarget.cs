using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What can be assigned to, its indices evaluated.</summary>
internal abstract record AssignmentTarget;

/// <summary>A local, a parameter, or the instance of a struct.</summary>
internal sealed record VariableTarget(object Variable) : AssignmentTarget;

/// <summary>A member of a struct that has a location itself.</summary>
internal sealed record MemberTarget(AssignmentTarget Owner, ISymbol Member, IOperation Syntax) : AssignmentTarget;

/// <summary>An element of an array.</summary>
internal sealed record ElementTarget(int Array, int[] Indices) : AssignmentTarget;

/// <summary>The elements of a tuple on the left of a deconstruction.</summary>
internal sealed record TupleTarget(AssignmentTarget[] Elements) : AssignmentTarget;

/// <summary>What is assigned to it is dropped.</summary>
internal sealed record DiscardTarget : AssignmentTarget;
