using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering.Numerics;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Reads [Parameters] types: their differentiable members, and how a new object of the type is made.</summary>
internal static class ParametersReader
{
    public const int MaximumDepth = 16;

    public static bool IsParameters(ITypeSymbol type) => Attributes.Has(type, "ParametersAttribute");

    /// <summary>The structure of a [Parameters] type; null where <see cref="Problem"/> has something to say.</summary>
    public static Composite? ReadStructure(INamedTypeSymbol type) => Read(type, []).Structure;

    /// <summary>The type for its implementation of IParameters; null where it has none, for which the analyzer gives the reason.</summary>
    public static ParametersType? ReadType(INamedTypeSymbol type)
    {
        try
        {
            return ReadStructure(type) is { } structure
                ? new ParametersType(SignatureReader.ReadContainingType(type, HintName.Of(type)), structure, structure.Leaves.First().Type.Element, HidesInherited(type))
                : null;
        }
#pragma warning disable CA1031 // The analyzer meets the same failure, and tells of it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>Whether a base type has the same generated members.</summary>
    private static bool HidesInherited(INamedTypeSymbol type) =>
        type.BaseType is { } parent && (IsParameters(parent) && ReadStructure(parent) is not null || HidesInherited(parent));

    /// <summary>Why the type cannot be a [Parameters] type, and what would be right; null where it can.</summary>
    public static string? Problem(INamedTypeSymbol type) => Read(type, []).Problem;

    /// <summary>Whether a member is not accessible from other types of the project, which may hold gradients.</summary>
    public static bool IsHidden(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>The differentiable members that gradients could not read.</summary>
    public static IEnumerable<ISymbol> Hidden(INamedTypeSymbol type) => DataMembers(type)
        .Where(static member => TypeReader.ReadValue(member.Type) is { IsReal: true } || IsParameters(member.Type) || LayersReader.Item(member.Type) is not null || LayersReader.Tensors(member.Type) is not null)
        .Select(static member => member.Symbol)
        .Where(IsHidden);

    private static (Composite? Structure, string? Problem) Read(INamedTypeSymbol type, Stack<ITypeSymbol> around)
    {
        // A generic type may contain ever larger ones of itself.
        if (around.Contains(type, SymbolEqualityComparer.Default) || around.Count == MaximumDepth)
            return (null, $"it contains itself, through {string.Join(", ", around.Select(static outer => outer.Name))}; a [Parameters] type has a fixed number of members");
        if (SignatureReader.IsFileLocal(type))
            return (null, "it is file-local, so no other file can add to it; make it internal");
        if (type.IsAbstract)
            return (null, "it is abstract; a gradient is an object of the type itself");

        around.Push(type);
        List<(ISymbol Symbol, Structure Structure)> members = [];
        foreach ((ISymbol symbol, ITypeSymbol memberType) in DataMembers(type))
        {
            if (TypeReader.ReadValue(memberType) is { IsReal: true } value && (!value.IsReference || memberType is IArrayTypeSymbol && value.Rank == Rank.Array))
                members.Add((symbol, new Leaf(memberType.ToDisplayString(TypeReader.FullName), value)));
            else if (LayersReader.Tensors(memberType) is { } tensors)
                members.Add((symbol, tensors));
            else if (LayersReader.Item(memberType) is { } item)
            {
                (Composite? one, string? problem) = Read(item, around);
                if ((problem ?? LayersReader.Problem(one!)) is { } reason)
                    return (null, $"the objects in its member '{symbol.Name}' are not supported: {reason}");
                members.Add((symbol, LayersReader.Of(one!, memberType)));
            }
            else if (memberType is INamedTypeSymbol named && IsParameters(named))
            {
                (Composite? nested, string? problem) = Read(named, around);
                if (nested is null)
                    return (null, $"its member '{symbol.Name}' is not supported: {problem}");
                members.Add((symbol, nested));
            }
            else if (HoldsNumbers(memberType))
                return (null, $"its member '{symbol.Name}' holds numbers in a '{memberType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}', by which it is not differentiated; make it an array of numbers, a Vector<T> or Matrix<T>, an array of these, or a [Parameters] type, or mark it [Constant]");
            else
                continue;
            if (IsHidden(symbol))
                return (null, $"'{symbol.Name}' is {SyntaxText.Accessibility(symbol.DeclaredAccessibility)}, so a gradient could not be read from it; make it public or internal, or mark it [Constant]");
        }
        around.Pop();

        if (members.Count == 0)
            return (null, "it has no member to differentiate; give it properties or fields of type double, float, an array of these, Vector<T>, Matrix<T> or another [Parameters] type");
        string[] elements = [.. members.SelectMany(static member => member.Structure.Leaves).Select(static leaf => leaf.Type.Element).Distinct()];
        if (elements.Length > 1)
            return (null, $"it mixes {string.Join(" and ", elements)}; use one of them throughout");
        return Construct(type, members);
    }

    /// <summary>Whether it is made of numbers that would be constants unasked.</summary>
    private static bool HoldsNumbers(ITypeSymbol type) =>
        TypeReader.ReadValue(type) is { IsReal: true } || NumericTypes.ReadStructure(type) is not null
        || type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(static element => HoldsNumbers(element.Type))
        || ElementsReader.Elements(type)?.Element is { } item && (IsParameters(item) || HoldsNumbers(item));

    /// <summary>Fields and automatic properties of instances, base types first, without [Constant] ones.</summary>
    public static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> DataMembers(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } and { } inherited && !type.IsValueType)
        {
            foreach ((ISymbol, ITypeSymbol) member in DataMembers(inherited))
                yield return member;
        }
        foreach (ISymbol member in Layout.Stored(type))
        {
            if ((!member.IsImplicitlyDeclared || member is IPropertySymbol) && !Attributes.Has(member, "ConstantAttribute"))
                yield return (member, Layout.TypeOf(member));
        }
    }

    private static (Composite?, string?) Construct(INamedTypeSymbol type, List<(ISymbol Symbol, Structure Structure)> members)
    {
        bool canInitialize = members.TrueForAll(static member => Setter(member.Symbol) is not null || IsVariable(member.Symbol));
        IMethodSymbol? constructor = type.InstanceConstructors.FirstOrDefault(candidate =>
            candidate.Parameters.Length == members.Count && members.TrueForAll(member => Argument(candidate, member.Symbol) is not null));
        CompositeKind? kind =
            canInitialize && (type.IsRecord || type.IsValueType) ? CompositeKind.Copyable
            : constructor is not null ? CompositeKind.Constructed
            : canInitialize && type.InstanceConstructors.Any(static candidate => candidate.Parameters.IsEmpty) ? CompositeKind.Initialized
            : null;
        if (kind is null)
            return (null, "a gradient of this type cannot be made; make it a record, or give it a constructor with one parameter for each member, or one without parameters and settable members");

        Member[] read =
        [
            .. members.Select(member => new Member(
                Identifier.Escape(member.Symbol.Name),
                member.Structure,
                Setter(member.Symbol) is { IsInitOnly: false } || IsVariable(member.Symbol),
                constructor is null ? "" : Identifier.Escape(Argument(constructor, member.Symbol)!))),
        ];
        return (new Composite(type.ToDisplayString(TypeReader.FullName), kind.Value, type.IsValueType, read), null);
    }

    /// <summary>The setter or initializer of a property that generated code may use.</summary>
    private static IMethodSymbol? Setter(ISymbol member) => member is IPropertySymbol { SetMethod: { } setter } && !IsHidden(setter) ? setter : null;

    private static bool IsVariable(ISymbol member) => member is IFieldSymbol { IsReadOnly: false };

    private static string? Argument(IMethodSymbol constructor, ISymbol member) =>
        constructor.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name.TrimStart('_'), StringComparison.OrdinalIgnoreCase))?.Name;
}
