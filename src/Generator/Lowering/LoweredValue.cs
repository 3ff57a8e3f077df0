using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a C# expression is in the program.</summary>
internal abstract record LoweredValue;

/// <summary>One value.</summary>
internal sealed record Single(int Value) : LoweredValue;

/// <summary>A tuple or a [Parameters] object: the values of its members.</summary>
/// <param name="Origin">The C# expression that its other members are read from; null where there is none.</param>
internal sealed record Aggregate(Composite Structure, LoweredValue[] Members, Opaque? Origin = null) : LoweredValue;

/// <summary>An object that is only read from, such as a field with settings: the C# expression that names it.</summary>
internal sealed record Opaque(string Expression, ITypeSymbol Type) : LoweredValue;

/// <summary>A local that has no value yet.</summary>
internal sealed record Unassigned : LoweredValue
{
    public static readonly Unassigned Instance = new();
}
