using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a struct or class whose source is known is made of inside a method: all its fields, those of base types first.</summary>
internal static class Layout
{
    /// <summary>How often a generic struct may be in one of its own kind: a pair of pairs of pairs.</summary>
    private const int MaximumRepetitions = 8;

    /// <summary>The layout of a struct or class; null where a part of it has no source.</summary>
    public static Composite? Read(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Struct or TypeKind.Class) || type.IsStatic || InlineArrays.Is(type) || BaseTypes(type).SelectMany(Fields).Any(static field => InlineArrays.Is(field.Type)) || BaseTypes(type).Any(static part => part.DeclaringSyntaxReferences.IsEmpty)
            || !IsFinite(type, new Stack<ISymbol>()))
            return null;
        HashSet<string> names = new(StringComparer.Ordinal);
        List<Member> members = [];
        foreach (INamedTypeSymbol part in BaseTypes(type))
            members.InsertRange(0, Fields(part).Select(field => new Member(names.Add(field.Name) ? field.Name : HiddenName(field.Name, part), ReadMember(field.Type), IsSettable: true)).ToList());
        return new Composite(type.ToDisplayString(TypeReader.FullName), CompositeKind.Local, type.IsValueType, members.ToArray());
    }

    /// <summary>Whether no struct is in itself: that does not compile, but is what an editor sees while someone types.</summary>
    private static bool IsFinite(ITypeSymbol type, Stack<ISymbol> around)
    {
        if (type is not INamedTypeSymbol { IsValueType: true, SpecialType: SpecialType.None } named)
            return true;
        if (around.Count(outer => SymbolEqualityComparer.Default.Equals(outer, named.OriginalDefinition)) == MaximumRepetitions)
            return false;
        around.Push(named.OriginalDefinition);
        bool isFinite = named.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || IsFinite(field.Type, around));
        around.Pop();
        return isFinite;
    }

    /// <summary>The name of a field of a base type where a derived type has one of that name too.</summary>
    public static string HiddenName(string name, INamedTypeSymbol owner) => $"{name}|{owner.OriginalDefinition.ToDisplayString(TypeReader.FullName)}";

    /// <summary>The name of a field as part of the name of a value.</summary>
    public static string ShortName(string name) => name.Split('|')[0].Trim('@', '<', '>');

    /// <summary>Whether objects of a class stay as they are made, so that it does not matter how many variables refer to one.</summary>
    public static bool IsImmutable(INamedTypeSymbol type) =>
        BaseTypes(type).All(static part =>
            Captured(part).Length == 0 && part.GetMembers().OfType<IFieldSymbol>().All(static field => field.IsStatic || field.IsReadOnly));

    /// <summary>The name of a field in a layout: that of its property, where it holds one.</summary>
    public static string NameOf(ISymbol member) => member switch
    {
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => Identifier.Escape(property.Name),
        IParameterSymbol parameter => $"<{parameter.Name}>",
        _ => Identifier.Escape(member.Name),
    };

    public static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => ((IParameterSymbol)member).Type,
    };

    /// <summary>The fields whose names the source gives: a property stands for its own.</summary>
    public static IEnumerable<ISymbol> Symbols(INamedTypeSymbol type) =>
        BaseTypes(type).SelectMany(static part => part.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).Select(static field => field.AssociatedSymbol ?? field));

    /// <summary>The fields of instances of a type alone, a property for its own. Of a referenced assembly only the automatic properties and public fields are known.</summary>
    public static IEnumerable<ISymbol> Stored(INamedTypeSymbol type) => type.GetMembers().Where(static member => !member.IsStatic).Select(static member => member switch
    {
        IFieldSymbol { DeclaringSyntaxReferences.IsEmpty: true, IsImplicitlyDeclared: false, DeclaredAccessibility: not Accessibility.Public } => null,
        IFieldSymbol field => field.AssociatedSymbol ?? field,
        IPropertySymbol property when property.DeclaringSyntaxReferences.IsEmpty && IsAutomatic(property) => property,
        _ => null,
    }).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default);

    /// <summary>Whether there is a field behind a property, that the compiler has made; of a referenced assembly, only [Parameters] types tell.</summary>
    public static bool IsAutomatic(IPropertySymbol property) => property.DeclaringSyntaxReferences.IsEmpty
        ? ParametersReader.IsParameters(property.ContainingType) && property.GetMethod is { } getter && getter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        : property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol?.OriginalDefinition, property.OriginalDefinition));

    /// <summary>Whether what a property shows is what its field holds.</summary>
    public static bool IsPlain(ISymbol member) => member is not IPropertySymbol property
        || property.GetMethod?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not (AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null });

    /// <summary>The parameters of a primary constructor, which every member of the type can use.</summary>
    public static IParameterSymbol[] Captured(INamedTypeSymbol type) => type.IsRecord || PrimaryConstructor(type) is not { } constructor ? [] : [.. constructor.Parameters];

    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(static constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax);

    public static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is { SpecialType: SpecialType.None }; part = part.BaseType)
            yield return part;
    }

    private static IEnumerable<(string Name, ITypeSymbol Type)> Fields(INamedTypeSymbol type) =>
    [
        .. Captured(type).Select(static parameter => (NameOf(parameter), parameter.Type)),
        .. type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).Select(static field => (NameOf(field), field.Type)),
    ];

    /// <summary>A member that refers to an object says nothing of it: any may be assigned.</summary>
    public static Structure ReadMember(ITypeSymbol type) =>
        TypeReader.ReadLocalStructure(type) ?? new Composite(type.ToDisplayString(TypeReader.FullName), CompositeKind.Local, type.IsValueType, Array.Empty<Member>());
}
