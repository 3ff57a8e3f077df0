namespace SymbolicGrad.Generator.Signatures;

/// <summary>The default of a parameter: a number, a string, or null for the default of the type.</summary>
internal sealed record DefaultValue(string Type, object? Value);
