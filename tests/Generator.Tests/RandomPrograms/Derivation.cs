using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>What the generator writes for a method F, or why it does not. The programs on the way have passed the verifier.</summary>
internal sealed record Derivation(string? File, Failure? Failure)
{
    public static Derivation Of(Compilation compilation, string type)
    {
        try
        {
            List<Diagnostic> diagnostics = [];
            IMethodSymbol symbol = compilation.GetTypeByMetadataName(type)!.GetMembers("F").OfType<IMethodSymbol>().Single();
            DifferentiableMethod method = MethodReader.ReadAll(symbol, compilation, diagnostics, CancellationToken.None).Single();
            if (method.Program is null)
                return new Derivation(null, new Failure(diagnostics.Exists(static diagnostic => diagnostic.Id != "SG9999") ? FailureKind.Refused : FailureKind.Crash, method.Refusal));
            DerivativePrograms programs = DerivativePrograms.Derive(method);
            Generation.Verify(method, programs);
            return new Derivation(GradientFile.Write(method, programs), null);
        }
        catch (Exception exception)
        {
            return new Derivation(null, new Failure(FailureKind.Crash, exception.ToString()));
        }
    }
}
