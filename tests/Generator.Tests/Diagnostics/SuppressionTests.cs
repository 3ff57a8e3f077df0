using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

public sealed class SuppressionTests
{
    [Fact]
    public void PragmaAroundTheOperation_SuppressesTheWarning() => Verify.Reports(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double x)
            {
        #pragma warning disable SG0201 // The bin is meant to be constant.
                int bin = (int)x;
        #pragma warning restore SG0201
                return bin * x + {|SG0201:(int)(x * x)|} * x;
            }
        }
        """);

    [Fact]
    public void SuppressMessage_SuppressesTheWarning() => Verify.Reports(
        """
        public static partial class Tested
        {
            [Differentiable]
            [System.Diagnostics.CodeAnalysis.SuppressMessage("SymbolicGrad", "SG0202", Justification = "A placeholder.")]
            public static double F(double x) => 1;
        }
        """);

    [Fact]
    public void Severity_CanBeConfigured()
    {
        Compilation compilation = Generation.Of("public static partial class C { [Differentiable] public static double F(double x) => (int)x * x; }").Output;
        Dictionary<string, ReportDiagnostic> options = new() { ["SG0201"] = ReportDiagnostic.Info };
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(options));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Verify.Analyze(compilation)).Severity);
    }

    [Fact]
    public void OneCast_WarnsOnce_HoweverOftenItIsWrittenIn() => Verify.Reports(
        """
        public static partial class Tested
        {
            private static int Floor(double x) => {|SG0201:(int)x|};

            [Differentiable]
            [Differentiable(Name = "Again")]
            public static double F(double x) => Floor(x) * x + Floor(2 * x) * x;
        }
        """);

    [Fact]
    public void MethodWithoutAttribute_IsNotAnalyzed() => Verify.Reports("public static class C { public static double F(double x) { lock (typeof(C)) { return (int)x; } } }");

    [Fact]
    public void EveryDescriptor_IsSupportedByTheAnalyzer() => Assert.Equal(
        typeof(Descriptors).GetFields().Select(static field => ((DiagnosticDescriptor)field.GetValue(null)!).Id).Order(StringComparer.Ordinal),
        new DifferentiableAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));
}
