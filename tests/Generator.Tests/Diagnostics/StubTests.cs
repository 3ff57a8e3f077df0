using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>Where there is no gradient there is a stub, so that its callers compile and only the cause is reported.</summary>
public sealed class StubTests
{
    private const string Refused =
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x, Vector<double> y)
            {
                {|SG0111:lock (typeof(Tested)) { }|}
                return x * Sum(y);
            }

            public static (double, Vector<double>) Use(Vector<double> y)
            {
                FGradient(1, y, out double dx, y);
                _ = FValueAndGradient(1, y).Gradient.x + FValueAndGradient(1, y, out _, y);
                return FGradient(dx, y);
            }
        }
        """;

    [Fact]
    public void CallersOfARefusedMethod_Compile() => Verify.Reports(Refused);

    [Fact]
    public void Stub_ThrowsWithTheDiagnostic()
    {
        Compilation output = Verify.Reports(Refused).Output;
        using MemoryStream image = new();
        Assert.True(output.Emit(image).Success);
        GeneratedAssembly assembly = new(image.ToArray());
        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => assembly.Call("Use", (Vector<double>)new double[] { 1 }));
        Assert.StartsWith("SG0111: A using or lock statement cannot be differentiated", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedMethod_DoesNotStopTheOthers()
    {
        Generation generation = Verify.Reports(
            """
            public static partial class Tested
            {
                [Differentiable] public static double F(double x) => {|SG0103:Convert.ToDouble(x)|};
                [Differentiable] public static double G(double x) => x * x;
                [Differentiable] public static double H(double x) => G(x) * x;
            }
            """);
        Assert.Equal(3, generation.Files.Count);
        Assert.Single(generation.Files.Values, static text => text.Contains("NotSupportedException", StringComparison.Ordinal));
    }

    [Fact]
    public void FailureOfLowering_IsADiagnosticAtTheMethodAndAStub()
    {
        const string Source = "public static partial class Tested { [Differentiable] public static double F(double x) => x; }";
        IMethodSymbol method = (IMethodSymbol)TestCompilation.Of(Source).GetTypeByMetadataName("Tested")!.GetMembers("F").Single();
        List<Diagnostic> diagnostics = [];

        // Of another compilation, so that looking for the body fails.
        DifferentiableMethod stub = Assert.Single(MethodReader.ReadAll(method, TestCompilation.Of(Source), diagnostics, CancellationToken.None));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("SG9999", diagnostic.Id);
        Assert.Equal(method.Locations[0], diagnostic.Location);
        Assert.Contains("ArgumentException", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Null(stub.Program);
    }

    [Fact]
    public void FailureOfEmission_IsADiagnosticAndAStub()
    {
        Compilation compilation = TestCompilation.Of("public static partial class Tested { [Differentiable] public static double F(double x) => x * x; }");
        IMethodSymbol symbol = (IMethodSymbol)compilation.GetTypeByMetadataName("Tested")!.GetMembers("F").Single();
        DifferentiableMethod method = MethodReader.ReadAll(symbol, compilation, [], CancellationToken.None).Single();
        List<Diagnostic> diagnostics = [];

        string text = DifferentiableGenerator.Write(method with { Inputs = new ProgramInput[] { new("x", true, false), new("y", true, false) } }, diagnostics.Add);

        Assert.Equal(Descriptors.InternalError.Id, Assert.Single(diagnostics).Id);
        Compilation output = compilation.AddSyntaxTrees(TestCompilation.Parse(text, "Stub.cs"));
        Assert.Empty(output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Contains("throw new global::System.NotSupportedException(\"SG9999: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_IsNoInternalError()
    {
        const string Source = "public static partial class Tested { [Differentiable] public static double F(double x) => x; }";
        Compilation compilation = TestCompilation.Of(Source);
        IMethodSymbol method = (IMethodSymbol)compilation.GetTypeByMetadataName("Tested")!.GetMembers("F").Single();
        Assert.ThrowsAny<OperationCanceledException>(() => MethodReader.ReadAll(method, compilation, [], new CancellationToken(canceled: true)).ToList());
    }
}
