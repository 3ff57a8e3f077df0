using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Spells parts of declarations as C# source.</summary>
internal static class SyntaxText
{
    public static string Accessibility(Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    /// <summary><c>partial record struct Pair&lt;TFirst, TSecond&gt;</c>: constraints and attributes are not repeated in another part.</summary>
    public static string Header(INamedTypeSymbol type)
    {
        string keyword = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        return $"partial {keyword} {Identifier.EscapeType(type.Name)}{TypeParameters(type.TypeParameters)}";
    }

    /// <summary><c>&lt;TFirst, TSecond&gt;</c>; empty where there are none.</summary>
    public static string TypeParameters(IReadOnlyList<ITypeParameterSymbol> parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(static parameter => Identifier.EscapeType(parameter.Name)))}>";

    /// <summary><c> where T : struct, INumber&lt;T&gt;</c>, with a space before it; empty where there are none.</summary>
    public static string Constraints(IEnumerable<ITypeParameterSymbol> parameters) => string.Concat(parameters.Select(static parameter =>
        Constraints(parameter) is { Length: > 0 } constraints ? $" where {Identifier.EscapeType(parameter.Name)} : {constraints}" : ""));

    private static string Constraints(ITypeParameterSymbol parameter) => string.Join(", ", (string[])
    [
        .. parameter.HasUnmanagedTypeConstraint ? ["unmanaged"]
            : parameter.HasValueTypeConstraint ? ["struct"]
            : parameter.HasReferenceTypeConstraint ? [parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class"]
            : parameter.HasNotNullConstraint ? ["notnull"]
            : (string[])[],
        .. parameter.ConstraintTypes.Select(static type => type.ToDisplayString(TypeReader.FullName)),
        .. parameter.HasConstructorConstraint ? ["new()"] : (string[])[],
    ]);

    /// <summary>A place in source code, such as <c>Program.cs(12)</c>: without its folder, which differs from machine to machine.</summary>
    public static string Place(Location location)
    {
        FileLinePositionSpan span = location.GetMappedLineSpan();
        return $"{span.Path.Substring(span.Path.LastIndexOfAny(['/', '\\']) + 1)}({span.StartLinePosition.Line + 1})";
    }
}
