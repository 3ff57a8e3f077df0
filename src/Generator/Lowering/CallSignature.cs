using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a method of numbers takes: which of its parameters have a derivative, and the type of these and of its result.</summary>
internal sealed record CallSignature(string Element, bool[] IsDifferentiable)
{
    /// <summary>Null for a method that takes or returns anything but numbers by value, or has no parameter to differentiate by.</summary>
    public static CallSignature? Read(IMethodSymbol method)
    {
        if (TypeReader.ReadValue(method.ReturnType) is not { IsReal: true, IsScalar: true } result)
            return null;
        bool[] differentiable = new bool[method.Parameters.Length];
        for (int i = 0; i < differentiable.Length; i++)
        {
            IParameterSymbol parameter = method.Parameters[i];
            if (parameter.RefKind != RefKind.None || TypeReader.ReadValue(parameter.Type) is not { IsScalar: true } type || type.IsReal && type.Element != result.Element)
                return null;
            differentiable[i] = type.IsReal && !Attributes.Has(parameter, "ConstantAttribute");
        }
        return Array.IndexOf(differentiable, true) < 0 ? null : new CallSignature(result.Element, differentiable);
    }
}
