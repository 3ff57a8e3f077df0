using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// Derivatives by hand: methods marked [DerivativeOf], which take what the method takes and return its partial derivatives. They are looked for in the
/// type of the method, in the types around the differentiated method, and in the types that its attribute names as Rules. By a parameter that the
/// derivative marks [Constant] there is none.
/// </summary>
internal static class CustomRules
{
    /// <summary>The method marked as the derivative of another; null where there is none.</summary>
    public static IMethodSymbol? Find(IMethodSymbol method, IMethodSymbol differentiated) => !method.IsStatic || method.IsGenericMethod
        ? null
        : Scopes(method, differentiated).SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
            .FirstOrDefault(candidate => IsRuleOf(candidate, method) && Problem(candidate) is null);

    /// <summary>The call of a method with its derivative.</summary>
    public static Primitive Call(IMethodSymbol method, IMethodSymbol rule)
    {
        CallSignature signature = Signature(method, rule)!;
        string type = method.ContainingType.ToDisplayString(TypeReader.FullName);
        string gradient = $"{rule.ContainingType.ToDisplayString(TypeReader.FullName)}.{Identifier.Escape(rule.Name)}";
        return CallPrimitives.Of($"{type}.{Identifier.Escape(method.Name)}", method.Name, new CallRule(gradient, null, signature.Element, signature.Arguments));
    }

    /// <summary>Why a method marked [DerivativeOf] is no derivative of what it names; null where it is one.</summary>
    public static string? Problem(IMethodSymbol rule)
    {
        foreach (AttributeData attribute in Attributes.FindAll(rule, "DerivativeOfAttribute"))
        {
            (INamedTypeSymbol type, string name) = TargetOf(rule, attribute);
            IMethodSymbol[] named = [.. type.GetMembers(name).OfType<IMethodSymbol>()];
            if (named.Length == 0)
                return $"'{type.Name}' has no method '{name}'";
            if (named.FirstOrDefault(method => HasSameParameters(rule, method)) is not { } target)
                return $"it must take the parameters of '{named[0].ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'";
            if (!rule.IsStatic || !target.IsStatic)
                return "the method and its derivative must be static";
            if (Signature(target, rule) is not { } signature)
                return $"'{target.Name}' must return a number and take numbers, arrays, vectors or matrices by value, all of double or all of float besides integers, not all of them constant";
            string[] partials = Partials(signature);
            if (!Returns(rule.ReturnType, partials))
                return $"it must return the partial derivatives of '{target.Name}': {(partials.Length == 1 ? Short(partials[0]) : $"({string.Join(", ", partials.Select(Short))})")}";
        }
        return null;
    }

    private static CallSignature? Signature(IMethodSymbol method, IMethodSymbol rule)
    {
        if (CallSignature.Read(method) is not { } signature)
            return null;
        CallArgument[] arguments = [.. signature.Arguments.Select((argument, i) => Attributes.Has(rule.Parameters[i], "ConstantAttribute") ? argument with { Partial = "" } : argument)];
        return Array.Exists(arguments, static argument => argument.IsDifferentiable) ? signature with { Arguments = arguments } : null;
    }

    private static IEnumerable<INamedTypeSymbol> Scopes(IMethodSymbol method, IMethodSymbol differentiated)
    {
        yield return method.ContainingType;
        for (INamedTypeSymbol? type = differentiated.ContainingType; type is not null; type = type.ContainingType)
            yield return type;
        foreach (AttributeData attribute in Attributes.FindAll(differentiated, "DifferentiableAttribute"))
        {
            if (Attributes.Option(attribute, "Rules") is not System.Collections.Immutable.ImmutableArray<TypedConstant> rules)
                continue;
            foreach (TypedConstant rule in rules)
            {
                if (rule.Value is INamedTypeSymbol type)
                    yield return type;
            }
        }
    }

    private static bool IsRuleOf(IMethodSymbol rule, IMethodSymbol method) => Attributes.FindAll(rule, "DerivativeOfAttribute").Any(attribute =>
    {
        (INamedTypeSymbol type, string name) = TargetOf(rule, attribute);
        return name == method.Name && SymbolEqualityComparer.Default.Equals(type, method.ContainingType) && HasSameParameters(rule, method);
    });

    private static (INamedTypeSymbol Type, string Name) TargetOf(IMethodSymbol rule, AttributeData attribute) => attribute.ConstructorArguments.Length == 2
        ? (attribute.ConstructorArguments[0].Value as INamedTypeSymbol ?? rule.ContainingType, attribute.ConstructorArguments[1].Value as string ?? "")
        : (rule.ContainingType, attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "");

    private static bool HasSameParameters(IMethodSymbol rule, IMethodSymbol method) =>
        rule.Parameters.Select(static parameter => parameter.Type).SequenceEqual(method.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default);

    private static string[] Partials(CallSignature signature) => [.. signature.Arguments.Where(static argument => argument.IsDifferentiable).Select(static argument => argument.Partial)];

    private static bool Returns(ITypeSymbol type, string[] partials) => partials.Length == 1
        ? type.ToDisplayString(TypeReader.FullName) == partials[0]
        : type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Select(static element => element.Type.ToDisplayString(TypeReader.FullName)).SequenceEqual(partials);

    private static string Short(string type) => type.Replace("global::SymbolicGrad.", "");
}
