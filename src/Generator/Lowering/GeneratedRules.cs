using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Static methods that carry a generated gradient themselves: a call of one that cannot be written in uses that.</summary>
internal static class GeneratedRules
{
    public static Primitive? Find(IMethodSymbol method)
    {
        AttributeData? attribute = Attributes.FindAll(method, "DifferentiableAttribute").FirstOrDefault(static candidate =>
            candidate.NamedArguments.All(static argument => argument.Key != "WithRespectTo") && (Attributes.Option(candidate, "Derivatives") is not int kinds || (kinds & 5) != 0));
        if (attribute is null || !method.IsStatic || method.IsGenericMethod || CallSignature.Read(method) is not { } signature)
            return null;
        string type = method.ContainingType.ToDisplayString(TypeReader.FullName);
        string name = Attributes.Option(attribute, "Name") as string ?? method.Name;
        CallRule rule = new($"{type}.{name}Gradient", $"{type}.{name}ValueAndGradient", signature.Element, signature.Arguments);
        return CallPrimitives.Of($"{type}.{Identifier.Escape(method.Name)}", method.Name, rule);
    }
}
