namespace SymbolicGrad;

/// <summary>Marks a parameter, property or field as a constant: no derivative flows to it.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ConstantAttribute : Attribute;
