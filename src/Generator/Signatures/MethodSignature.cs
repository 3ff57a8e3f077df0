using System.Text.RegularExpressions;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Signatures;

/// <summary>What the emitter needs to know of a method besides its program. Text only: nothing of Roslyn is kept.</summary>
/// <param name="LongerOverloads">The types of the parameters of each other method whose derivatives have the same names, and that has more parameters.</param>
internal sealed record MethodSignature(
    TypeDeclaration ContainingType,
    string Name,
    string DerivativeName,
    string DocumentationId,
    string TypeParameters,
    string Constraints,
    string Accessibility,
    bool HidesInherited,
    bool IsStatic,
    bool IsReadOnly,
    Structure? Self,
    EquatableArray<MethodParameter> Parameters,
    Structure Result,
    DerivativeKinds Derivatives,
    JacobianMode JacobianMode,
    bool FastMath,
    EquatableArray<string> LongerOverloads)
{
    /// <summary>Whether a generated method of another overload could have the parameters of a form of this one, or be meant by a call of it.</summary>
    /// <param name="more">The types of the parameters that the form has after those of the method.</param>
    public bool MeetsOverload(IEnumerable<string> more)
    {
        string types = AsArrays(string.Concat(Parameters.Select(static parameter => parameter.CSharp).Concat(more).Select(static type => type + ", ")));
        return LongerOverloads.Any(other => types.StartsWith(AsArrays(other) + ", ", StringComparison.Ordinal));
    }

    /// <summary>An array can be passed where a span is taken.</summary>
    private static string AsArrays(string types) => Regex.Replace(types, @"global::System\.(?:ReadOnly)?Span<([^<>]*)>", "$1[]");
}

/// <summary>The values of the enum Derivatives of the runtime.</summary>
[Flags]
internal enum DerivativeKinds
{
    Gradient = 1,
    Jvp = 2,
    Jacobian = 4,
    Graph = 8,
    Hessian = 16,
    HessianVectorProduct = 32,
    SecondOrder = Hessian | HessianVectorProduct,
}

/// <summary>The values of the enum JacobianMode of the runtime.</summary>
internal enum JacobianMode
{
    Automatic,
    Forward,
    Reverse,
}

/// <summary>A parameter; <paramref name="Structure"/> is null where no derivative is asked for.</summary>
/// <param name="Role">Of a parameter that the user does not know, what documentation says of it.</param>
internal sealed record MethodParameter(string Name, string CSharp, string Modifier, DefaultValue? Default, Structure? Structure, string Role = "")
{
    public string Documentation => Role.Length > 0 ? Role : Structure is null ? "A constant for the derivative." : "Where to differentiate.";
}

/// <summary>The partial declarations around generated members, outermost first.</summary>
internal sealed record TypeDeclaration(string Namespace, EquatableArray<string> Headers, string HintName);

/// <summary>What a parameter of the program reads: a C# expression, and whether the gradient with respect to it is wanted.</summary>
/// <param name="IsArray">Whether it is an array rather than a span.</param>
/// <param name="IsList">Whether it is a list of numbers or structures.</param>
/// <param name="Part">Of an array of structures, which number of each element.</param>
internal sealed record ProgramInput(string Expression, bool IsDifferentiated, bool IsArray, bool IsList = false, ElementPart? Part = null);

/// <summary>A method marked [Differentiable]: its program, or why it has none.</summary>
/// <param name="Sources">Where each value of the program stands in source code, as <c>File.cs(12)</c>: only where a graph is asked for.</param>
internal sealed record DifferentiableMethod(MethodSignature Signature, Program? Program, EquatableArray<ProgramInput> Inputs, string Refusal, EquatableArray<string> Sources = default, bool IsUnchecked = false);
