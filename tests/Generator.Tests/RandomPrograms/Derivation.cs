using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>What the generator writes for the methods of a class, or why it does not. The programs on the way have passed the verifier.</summary>
internal sealed record Derivation(string[] Files, Failure? Failure)
{
    public static Derivation Of(Compilation compilation, string type)
    {
        try
        {
            List<Diagnostic> diagnostics = [];
            DifferentiableMethod[] methods =
            [
                .. compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
                    .SelectMany(method => MethodReader.ReadAll(method, compilation, diagnostics, CancellationToken.None)),
            ];
            return Array.Find(methods, static method => method.Program is null) is { } refused
                ? new Derivation([], new Failure(diagnostics.Exists(static diagnostic => diagnostic.Id == "SG9999") ? FailureKind.Crash : FailureKind.Refused, refused.Refusal))
                : new Derivation([.. methods.Select(Write)], null);
        }
        catch (Exception exception)
        {
            return new Derivation([], new Failure(FailureKind.Crash, exception.ToString()));
        }
    }

    private static string Write(DifferentiableMethod method)
    {
        DerivativePrograms programs = DerivativePrograms.Derive(DerivativePrograms.Expand(method));
        Generation.Verify(method, programs);
        return GradientFile.Write(method, programs);
    }
}
