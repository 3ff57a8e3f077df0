using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a C# expression is in the program.</summary>
internal abstract record LoweredValue;

/// <summary>One value.</summary>
internal sealed record Single(int Value) : LoweredValue;

/// <summary>A tuple, a struct or a [Parameters] object: the values of its members.</summary>
/// <param name="Origin">The C# expression that its other members are read from; null where there is none.</param>
/// <param name="Type">Its exact type, where it is needed to know which method a call runs.</param>
internal sealed record Aggregate(Composite Structure, LoweredValue[] Members, Opaque? Origin = null, INamedTypeSymbol? Type = null) : LoweredValue;

/// <summary>An object that the method made and can change.</summary>
internal sealed record Reference(ObjectKey Key) : LoweredValue;

/// <summary>An object that is only read from, such as a field with settings: the C# expression that names it.</summary>
/// <param name="Element">
/// Where <paramref name="Expression"/> names an array of structures: one of its arrays in the program, or a part of that, and the indices of the element.
/// </param>
/// <param name="Path">Of a member of such an element, the way to it from the element.</param>
internal sealed record Opaque(string Expression, ITypeSymbol Type, int[]? Element = null, string Path = "") : LoweredValue;

/// <summary>A string that is made for the message of an exception.</summary>
/// <param name="Text">The C# expression, as a template for its values.</param>
/// <param name="Values">What stands in it.</param>
internal sealed record Quoted(string Text, int[] Values) : LoweredValue;

/// <summary>A variable that has no value yet.</summary>
/// <param name="Type">The type of the variable; null where it is not of one type.</param>
internal sealed record Unassigned(ITypeSymbol? Type = null) : LoweredValue;

/// <summary>A variable of which two values met that cannot be one; it cannot be read any more.</summary>
/// <param name="What">What cannot be chosen between.</param>
internal sealed record Ambiguous(string What) : LoweredValue;

/// <summary>A lambda, a local function or a method as a value: it can be called, and passed to methods that are written in.</summary>
/// <param name="Method">What it runs.</param>
/// <param name="Instance">The object whose method it is.</param>
/// <param name="Around">Where a lambda or local function stands; null for a method.</param>
internal sealed record Function(IMethodSymbol Method, LoweredValue? Instance, Frame? Around) : LoweredValue
{
    /// <summary>What it used from outside when it was made.</summary>
    public Captured[] Captured { get; init; } = [];

    public bool Equals(Function? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method) && Equals(Instance, other.Instance) && Around == other.Around && Captured.SequenceEqual(other.Captured);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>A variable that a function uses from outside, and what it held when the function was made; without symbol, the instance.</summary>
internal sealed record Captured(ISymbol? Symbol, LoweredValue Value);
