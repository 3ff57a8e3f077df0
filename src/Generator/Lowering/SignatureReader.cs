using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Reads the declaration of a [Differentiable] method. Refusals are thrown.</summary>
internal static class SignatureReader
{
    public static MethodSignature Read(IMethodSymbol method, AttributeData attribute)
    {
        Location location = method.Locations[0];
        string name = GeneratedNames.Of(method, attribute);
        CheckDeclaration(method, name, location);
        HashSet<string>? chosen = Chosen(attribute);
        Structure? self = method.IsStatic || !ParametersReader.IsParameters(method.ContainingType) || chosen?.Remove("this") == false
            ? null
            : TypeReader.ReadStructure(method.ContainingType);
        MethodParameter[] parameters = [.. method.Parameters.Select(parameter => ReadParameter(parameter, chosen))];
        Structure result = TypeReader.ReadStructure(method.ReturnType) is { } read && !read.Leaves.Any(static leaf => leaf.IsList || leaf.Type.IsList) ? read
            : throw new Refused(Descriptors.ResultNotDifferentiable, location, method.Name, Display(method.ReturnType));
        if (chosen?.Count > 0)
            throw UnknownParameter(method, attribute, chosen.First());
        if (self is null && Array.TrueForAll(parameters, static parameter => parameter.Structure is null))
            throw new Refused(Descriptors.NothingToDifferentiate, location, method.Name);

        DerivativeKinds kinds = Attributes.Option(attribute, "Derivatives") is int value ? (DerivativeKinds)value : DerivativeKinds.Gradient;
        if ((kinds & DerivativeKinds.Jacobian) != 0)
        {
            kinds |= DerivativeKinds.Gradient;
            CheckNumbers(method, "Jacobian", result, [self, .. parameters.Select(static parameter => parameter.Structure)]);
        }
        if ((kinds & DerivativeKinds.Hessian) != 0 && result is Leaf { Type.IsScalar: true })
            CheckNumbers(method, "Hessian", result, [self, .. parameters.Select(static parameter => parameter.Structure)]);
        if ((kinds & DerivativeKinds.SecondOrder) != 0 && result is not Leaf { Type.IsScalar: true })
            throw new Refused(Descriptors.MethodNotSupported, location, method.Name, "second derivatives are those of one number; return a double or float, such as one entry of the result or a sum over it");
        GeneratedNames.Check(method, attribute);
        return new MethodSignature(
            ReadContainingType(method.ContainingType, HintName.Of(method, name == method.Name ? "" : name)),
            Identifier.Escape(method.Name),
            name,
            Cref(method),
            SyntaxText.TypeParameters(method.TypeParameters),
            SyntaxText.Constraints(method.TypeParameters),
            SyntaxText.Accessibility(method.DeclaredAccessibility),
            GeneratedNames.HideInherited(method, name),
            method.IsStatic,
            method.IsReadOnly && method.ContainingType.IsValueType && !method.ContainingType.IsReadOnly,
            self,
            parameters,
            result,
            kinds,
            Attributes.Option(attribute, "JacobianMode") is int mode ? (JacobianMode)mode : JacobianMode.Automatic,
            Attributes.Option(attribute, "FastMath") is true,
            GeneratedNames.LongerOverloads(method, name).Select(static other => string.Join(", ", other.Parameters.Select(static parameter => parameter.Type.ToDisplayString(TypeReader.FullName)))).ToArray());
    }

    /// <summary>A matrix of derivatives has numbers for rows and columns, of one type.</summary>
    private static void CheckNumbers(IMethodSymbol method, string matrix, Structure result, IEnumerable<Structure?> differentiated)
    {
        Structure[] structures = [result, .. differentiated.OfType<Structure>()];
        bool takesVectors = matrix == "Jacobian";
        bool hasNumbers = structures.Skip(1).All(IsNumbers) && (IsNumbers(result) || result.Leaves.All(static leaf => leaf.Type.IsScalar));
        string[] elements = [.. structures.SelectMany(static structure => structure.Leaves).Select(static leaf => leaf.Type.Element).Distinct()];
        if (!hasNumbers || elements.Length > 1 || Ir.IrType.IsTypeParameter(elements[0]))
            throw new Refused(
                Descriptors.MethodNotSupported, method.Locations[0], method.Name,
                $"its {matrix} needs parameters that are numbers{(takesVectors ? ", vectors" : "")} or arrays of numbers, and a result that is one of these or a tuple of numbers, all double or all float");

        bool IsNumbers(Structure structure) => structure is Leaf { Type.Rank: Ir.Rank.Scalar or Ir.Rank.Array } || takesVectors && structure is Leaf { Type.Rank: Ir.Rank.Vector };
    }

    /// <summary>The partial declarations around a member of the type.</summary>
    public static TypeDeclaration ReadContainingType(INamedTypeSymbol type, string hintName)
    {
        if (FirstNotPartial(type) is { } closed)
            throw new Refused(Descriptors.NotPartial, closed.Locations[0], closed.Name);
        List<string> headers = [];
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
            headers.Insert(0, SyntaxText.Header(outer));
        string containingNamespace = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString(TypeReader.FullName.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new TypeDeclaration(containingNamespace, headers.ToArray(), hintName);
    }

    /// <summary>The innermost of a type and the types around it that cannot get generated members.</summary>
    public static INamedTypeSymbol? FirstNotPartial(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer))
                return outer;
        }
        return null;
    }

    private static void CheckDeclaration(IMethodSymbol method, string name, Location location)
    {
        string? problem =
            method.IsAbstract || method.IsExtern || method.IsPartialDefinition && method.PartialImplementationPart is null ? "it has no body"
            : method.IsAsync ? "it is async; await in the caller and pass the result"
            : method.RefKind != RefKind.None || method.ReturnsByRefReadonly ? "it returns a reference; return a value"
            : method.MethodKind != MethodKind.Ordinary ? "only ordinary methods can be"
            : IsFileLocal(method.ContainingType) ? "it belongs to a file-local type, to which no other file can add; make the type internal"
            : (method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed ? "it is virtual, and its gradient would not follow an override; make it sealed or not virtual"
            : !SyntaxFacts.IsValidIdentifier(name) ? $"'{name}' is no name for its gradient"
            : method.ContainingType.TypeKind == TypeKind.Interface ? "it belongs to an interface; put it on a class or struct"
            : null;
        if (problem is not null)
            throw new Refused(Descriptors.MethodNotSupported, location, method.Name, problem);
        if (ParametersReader.IsParameters(method.ContainingType) && !method.IsStatic && ParametersReader.Problem(method.ContainingType) is { } reason)
            throw new Refused(Descriptors.ParametersNotSupported, method.ContainingType.Locations[0], method.ContainingType.Name, reason);
    }

    private static MethodParameter ReadParameter(IParameterSymbol parameter, HashSet<string>? chosen)
    {
        if (parameter.RefKind == RefKind.Out)
            throw Problem(parameter, "an out parameter is a result; return it, in a tuple if there are several");
        bool isConstant = Attributes.Has(parameter, "ConstantAttribute");
        Structure? structure = isConstant ? null : TypeReader.ReadStructure(parameter.Type);
        if (structure is null && !isConstant && NeedsMark(parameter.Type) is { } problem)
            throw Problem(parameter, problem);
        if (chosen is not null && (structure is null || !chosen.Remove(parameter.Name)))
            structure = null;
        return new MethodParameter(
            Identifier.Escape(parameter.Name),
            parameter.Type.ToDisplayString(TypeReader.FullName),
            parameter.RefKind == RefKind.In ? "in " : parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "",
            Default(parameter),
            structure);
    }

    /// <summary>Why a parameter of a type without derivative must be marked [Constant]: it could hold numbers whose derivative would be lost.</summary>
    private static string? NeedsMark(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when ParametersReader.IsParameters(named) => ParametersReader.Problem(named),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable when TypeReader.ReadValue(nullable.TypeArguments[0]) is { IsReal: false } => null,
        _ when Nullables.Underlying(type) is { } number && TypeReader.ReadStructure(number) is not null =>
            $"a number that may be missing has no derivative; take a '{Display(number)}' and a bool that tells whether it is there, or mark it [Constant]",
        _ when Nullables.Underlying(ElementsReader.Elements(type)?.Element) is not null => "numbers that may be missing have no derivative; take an array of those that are there, or mark it [Constant]",
        _ when TypeReader.ReadValue(type) is { IsReal: false } || type.SpecialType == SpecialType.System_String => null,
        _ when TypeReader.IsDiscrete(ElementsReader.Elements(type)?.Element) || type.IsTupleType && TypeReader.IsDiscrete(type) => null,
        _ when InlineArrays.Is(type) => "take a span of its elements, or mark it [Constant]",
        _ when NumberLists.IsLazy(type) && (TypeReader.ReadValue(type) is not null || ElementsReader.Read(type, TypeReader.ReadStructure) is not null) => "it does not tell how many elements there are; take an IReadOnlyList, an array or a span, or mark it [Constant]",
        _ when ElementsReader.Elements(type)?.Element is { } tensor && TypeReader.ReadValue(tensor) is { IsTensor: true } =>
            "vectors and matrices stand in arrays and lists of one dimension; take one of these, or mark it [Constant]",
        _ when ElementsReader.Elements(type)?.Element is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct } element and not { Name: "Half" } =>
            $"make '{element.Name}' a [Parameters] struct whose differentiable members are numbers, or mark the parameter [Constant]",
        IArrayTypeSymbol or { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } =>
            "use an array or span of double or float, or mark it [Constant]",
        ITypeParameterSymbol parameter => $"give {parameter.Name} a constraint of numbers such as INumber<{parameter.Name}> or IFloatingPointIeee754<{parameter.Name}>, or mark it [Constant]",
        { SpecialType: SpecialType.System_Decimal } or { Name: "Half" } => "its numbers have no derivative here; use double or float, or mark it [Constant]",
        _ => "make its type a [Parameters] type to differentiate it, or mark it [Constant]",
    };

    private static Refused Problem(IParameterSymbol parameter, string problem) =>
        new(Descriptors.ParameterNotSupported, parameter.Locations[0], parameter.Name, Display(parameter.Type), problem);

    private static DefaultValue? Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        object? value = parameter.ExplicitDefaultValue;
        ITypeSymbol type = value is not null && parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return new DefaultValue(type.ToDisplayString(TypeReader.FullName), value);
    }

    private static HashSet<string>? Chosen(AttributeData attribute) =>
        Attributes.Option(attribute, "WithRespectTo") is System.Collections.Immutable.ImmutableArray<TypedConstant> names
            ? [.. names.Select(static name => name.Value as string ?? "")]
            : null;

    private static Refused UnknownParameter(IMethodSymbol method, AttributeData attribute, string name)
    {
        string[] known = [.. Differentiable(method)];
        return new Refused(
            Descriptors.UnknownParameter, WithRespectTo(attribute) ?? method.Locations[0], name, method.Name,
            known.Length == 0 ? "none" : string.Join(", ", known.Select(static parameter => $"'{parameter}'")));
    }

    /// <summary>The names that WithRespectTo may contain.</summary>
    public static IEnumerable<string> Differentiable(IMethodSymbol method) =>
    [
        .. !method.IsStatic && ParametersReader.IsParameters(method.ContainingType) ? (string[])["this"] : [],
        .. method.Parameters.Where(static parameter => !Attributes.Has(parameter, "ConstantAttribute") && TypeReader.ReadStructure(parameter.Type) is not null)
            .Select(static parameter => parameter.Name),
    ];

    /// <summary>The place of the names in the attribute.</summary>
    private static Location? WithRespectTo(AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "WithRespectTo")?.Expression.GetLocation();

    /// <summary>Whether the type, or one around it, is visible in its own file only.</summary>
    public static bool IsFileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
                return true;
        }
        return false;
    }

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The method as documentation refers to it: by name where that is enough.</summary>
    private static string Cref(IMethodSymbol method)
    {
        if (method.ContainingType.GetMembers(method.Name).Length == 1 && !method.IsGenericMethod)
            return Identifier.Escape(method.Name);
        string name = Identifier.Escape(method.Name) + SyntaxText.TypeParameters(method.TypeParameters).Replace('<', '{').Replace('>', '}');
        string parameters = string.Join(", ", method.Parameters.Select(static parameter =>
            (parameter.RefKind switch { RefKind.In => "in ", RefKind.Ref => "ref ", RefKind.RefReadOnlyParameter => "ref readonly ", _ => "" }) + parameter.Type.ToDisplayString(s_inCref)));
        return $"{name}({parameters.Replace('<', '{').Replace('>', '}')})";
    }

    // A reference in documentation cannot name a tuple by its syntax.
    private static readonly SymbolDisplayFormat s_inCref = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
