using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>A generated method as a method of the user is a derivative of another.</summary>
/// <param name="Primal">The method that it is a derivative of.</param>
/// <param name="Attribute">The attribute that asks for it.</param>
/// <param name="Suffix">What its name adds to that of the method.</param>
internal sealed record GeneratedDerivative(IMethodSymbol Primal, AttributeData Attribute, string Suffix)
{
    public const string Gradient = "Gradient", ValueAndGradient = "ValueAndGradient", Jvp = "Jvp";

    /// <summary>Those that another method may call and be differentiated itself.</summary>
    public static readonly string[] Suffixes = [Gradient, ValueAndGradient, Jvp];

    public bool IsPushforward => Suffix == Jvp;

    /// <summary>Which derivative a generated method is; null for one that writes into destinations, and for other kinds.</summary>
    public static GeneratedDerivative? Find(IMethodSymbol generated)
    {
        IMethodSymbol definition = generated.OriginalDefinition;
        GeneratedDerivative? found = GeneratedNames.Differentiable(definition.ContainingType)
            .SelectMany(static differentiable => Suffixes, static (differentiable, suffix) => (differentiable.Method, differentiable.Attribute, Name: differentiable.Name + suffix, Suffix: suffix))
            .Where(candidate => candidate.Name == definition.Name && IsPrefix(candidate.Method, definition))
            .OrderByDescending(static candidate => candidate.Method.Parameters.Length)
            .Select(static candidate => new GeneratedDerivative(candidate.Method, candidate.Attribute, candidate.Suffix))
            .FirstOrDefault();
        return found is null || definition.Parameters.Length - found.Primal.Parameters.Length != found.MoreParameters() ? null : found with { Primal = As(generated, found.Primal) };
    }

    /// <summary>The method with the type arguments of the generated one.</summary>
    private static IMethodSymbol As(IMethodSymbol generated, IMethodSymbol primal)
    {
        IMethodSymbol member = generated.ContainingType.GetMembers(primal.Name).OfType<IMethodSymbol>().First(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, primal));
        return member.IsGenericMethod ? member.Construct([.. generated.TypeArguments]) : member;
    }

    /// <summary>The generated method takes the parameters of the method first.</summary>
    private static bool IsPrefix(IMethodSymbol method, IMethodSymbol generated) =>
        method.Parameters.Length <= generated.Parameters.Length
        && method.Parameters.Zip(generated.Parameters, static (a, b) => a.Type.ToDisplayString() == b.Type.ToDisplayString()).All(static isSame => isSame);

    private int MoreParameters()
    {
        MethodSignature signature = SignatureReader.Read(Primal, Attribute);
        return !IsPushforward ? signature.Result is Leaf { Type.IsScalar: true } ? 0 : 1
            : signature.Parameters.Count(static parameter => parameter.Structure is not null) + (signature.Self is null ? 0 : 1);
    }
}
