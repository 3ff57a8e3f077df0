using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What can be assigned to, its indices evaluated.</summary>
internal abstract record AssignmentTarget;

/// <summary>A local, a parameter, or the instance of a struct.</summary>
internal sealed record VariableTarget(object Variable) : AssignmentTarget;

/// <summary>A member of a struct that has a location itself, or of an object.</summary>
internal sealed record MemberTarget(AssignmentTarget Owner, ISymbol Member, IOperation Syntax) : AssignmentTarget;

/// <summary>An object: its members can be assigned to where the method made it. Or a variable from outside, which can only be read.</summary>
internal sealed record ObjectTarget(LoweredValue Value, IOperation Syntax) : AssignmentTarget;

/// <summary>A property with accessors that the user wrote, or an indexer.</summary>
internal sealed record PropertyTarget(IPropertyReferenceOperation Reference, Receiver Receiver, LoweredValue[] Indices) : AssignmentTarget;

/// <summary>An element of an array; of an array of structures, a member of it.</summary>
internal sealed record ElementTarget(LoweredValue Array, int[] Indices) : AssignmentTarget;

/// <summary>An entry of a tensor that is not memory yet: the method will be lowered again.</summary>
internal sealed record EntryTarget(int Tensor, int[] Indices) : AssignmentTarget;

/// <summary>The elements of a tuple on the left of a deconstruction.</summary>
internal sealed record TupleTarget(AssignmentTarget[] Elements) : AssignmentTarget;

/// <summary>What is assigned to it is dropped.</summary>
internal sealed record DiscardTarget : AssignmentTarget;
