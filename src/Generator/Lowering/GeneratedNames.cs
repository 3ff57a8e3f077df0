using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>The names of generated methods, and what else has them.</summary>
internal static class GeneratedNames
{
    private static readonly string[] s_suffixes = ["Gradient", "ValueAndGradient"];

    /// <summary>What the generated names begin with.</summary>
    public static string Of(IMethodSymbol method, AttributeData attribute) => Attributes.Option(attribute, "Name") as string ?? method.Name;

    /// <summary>Refuses a name that a member of the type has already, or that an earlier [Differentiable] asks for.</summary>
    public static void Check(IMethodSymbol method, AttributeData attribute)
    {
        string name = Of(method, attribute);
        ITypeSymbol[] parameters = GradientParameters(method);
        ISymbol? taken = s_suffixes.SelectMany(suffix => method.ContainingType.GetMembers(name + suffix))
            .FirstOrDefault(member => !IsGenerated(member) && (member is not IMethodSymbol other || HasParameters(other, parameters)));
        if (Earlier(method, attribute, name) is { } earlier)
            throw Taken(method, name + s_suffixes[0], earlier);
        if (taken is not null)
            throw Taken(method, taken.Name, taken);
    }

    /// <summary>Whether a base type has, or gets, methods of the same names and parameters.</summary>
    public static bool HideInherited(IMethodSymbol method, string name)
    {
        ITypeSymbol[] parameters = [.. method.Parameters.Select(static parameter => parameter.Type)];
        for (INamedTypeSymbol? type = method.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            bool isHidden = type.GetMembers(name + s_suffixes[0]).Any(static member => member.DeclaredAccessibility != Accessibility.Private)
                || Differentiable(type).Any(other => other.Name == name && other.Method.DeclaredAccessibility != Accessibility.Private && HasParameters(other.Method, parameters));
            if (isHidden)
                return true;
        }
        return false;
    }

    private static IMethodSymbol? Earlier(IMethodSymbol method, AttributeData attribute, string name)
    {
        ITypeSymbol[] parameters = GradientParameters(method);
        return Differentiable(method.ContainingType)
            .TakeWhile(other => other.Attribute.ApplicationSyntaxReference?.Span != attribute.ApplicationSyntaxReference?.Span
                || other.Attribute.ApplicationSyntaxReference?.SyntaxTree != attribute.ApplicationSyntaxReference?.SyntaxTree)
            .FirstOrDefault(other => other.Name == name && GradientParameters(other.Method).SequenceEqual(parameters, SymbolEqualityComparer.Default)).Method;
    }

    /// <summary>The types of the parameters of the gradient that is returned: those of the method, and the upstream gradient.</summary>
    private static ITypeSymbol[] GradientParameters(IMethodSymbol method) =>
        [.. method.Parameters.Select(static parameter => parameter.Type), .. TypeReader.ReadValue(method.ReturnType) is { IsScalar: true } ? Array.Empty<ITypeSymbol>() : [method.ReturnType]];

    /// <summary>The methods with more parameters whose derivatives have the same names.</summary>
    public static IEnumerable<IMethodSymbol> LongerOverloads(IMethodSymbol method, string name) =>
        Differentiable(method.ContainingType).Where(other => other.Name == name && other.Method.Parameters.Length > method.Parameters.Length).Select(static other => other.Method);

    /// <summary>The methods of a type that have generated ones, and what the names of these begin with.</summary>
    public static IEnumerable<(IMethodSymbol Method, AttributeData Attribute, string Name)> Differentiable(INamedTypeSymbol type) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        from attribute in Attributes.FindAll(method, "DifferentiableAttribute")
        select (method, attribute, Of(method, attribute));

    /// <summary>The analyzer sees the generated members beside the others.</summary>
    public static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { Length: > 0 } arguments } && arguments[0].Value is "SymbolicGrad");

    private static bool HasParameters(IMethodSymbol method, ITypeSymbol[] types) =>
        method.Parameters.Select(static parameter => parameter.Type).SequenceEqual(types, SymbolEqualityComparer.Default);

    private static Refused Taken(IMethodSymbol method, string name, ISymbol by) =>
        new(Descriptors.NameTaken, method.Locations[0], method.Name, name, by.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
}
