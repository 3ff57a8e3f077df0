using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a method takes whose calls stay calls, and the type of the numbers in it and of its result.</summary>
internal sealed record CallSignature(string Element, CallArgument[] Arguments)
{
    /// <summary>
    /// Null for a method that returns anything but a number, takes anything but numbers, arrays, spans and tensors by value, or has no parameter to
    /// differentiate by.
    /// </summary>
    public static CallSignature? Read(IMethodSymbol method)
    {
        if (TypeReader.ReadValue(method.ReturnType) is not { IsReal: true, IsScalar: true } result)
            return null;
        CallArgument?[] arguments = [.. method.Parameters.Select(parameter => Read(parameter, result.Element))];
        return Array.Exists(arguments, static argument => argument is null) || !Array.Exists(arguments, static argument => argument!.IsDifferentiable)
            ? null : new CallSignature(result.Element, arguments!);
    }

    private static CallArgument? Read(IParameterSymbol parameter, string element)
    {
        if (parameter.RefKind != RefKind.None || TypeReader.ReadValue(parameter.Type) is not { } type || type.IsReal && type.Element != element)
            return null;
        bool isConstant = !type.IsReal || Attributes.Has(parameter, "ConstantAttribute");
        return type switch
        {
            { IsScalar: true } => new CallArgument(type, isConstant ? "" : element),
            { IsReal: true, IsTensor: true } => new CallArgument(type, isConstant ? "" : type.CSharp),
            { IsReal: true, Rank: Rank.Array } when parameter.Type is IArrayTypeSymbol || TypeReader.IsSpan(parameter.Type) =>
                new CallArgument(type.WithRank(Rank.Vector), isConstant ? "" : $"{element}[]", parameter.Type is IArrayTypeSymbol ? ".ToArray()" : ".AsSpan()"),
            _ => null,
        };
    }
}
