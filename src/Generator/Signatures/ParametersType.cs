namespace SymbolicGrad.Generator.Signatures;

/// <summary>A [Parameters] type, for its implementation of IParameters.</summary>
internal sealed record ParametersType(TypeDeclaration Declaration, Composite Structure, string Element, bool HidesInherited);
