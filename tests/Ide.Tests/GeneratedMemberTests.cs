using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Ide.Tests;

/// <summary>What a user sees of generated methods while typing, hovering and pressing F12.</summary>
public sealed class GeneratedMemberTests
{
    private const string Model = """
        using System;
        using SymbolicGrad;
        using static SymbolicGrad.Functions;
        using static SymbolicGrad.Losses;

        [Parameters]
        public sealed partial record Mlp(Matrix<double> W, Vector<double> B)
        {
            [Differentiable]
            public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Sigmoid(x * W + B) - y);
        }

        public static partial class Physics
        {
            [Differentiable]
            public static double Energy(double x, double y) => Math.Sin(x * y) + x * x;
        }

        """;

    [Fact]
    public async Task Completion_OffersGradientsWithTheirSummaries()
    {
        using Editor editor = new(Model + "class User { object Use(Mlp model) => model.$$ }");
        IReadOnlyDictionary<string, string> completions = await editor.CompletionsAsync();

        Assert.Contains("Gradient of Mlp.Loss", completions["LossGradient"], StringComparison.Ordinal);
        Assert.Contains("Value and gradient of Mlp.Loss", completions["LossValueAndGradient"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuickInfo_ShowsSummaryFormulasAndResult()
    {
        using Editor editor = new(Model + "class User { object Use() => Physics.Energy$$Gradient(1, 2); }");
        string[] shown = await editor.QuickInfoAsync();

        Assert.Equal("(double x, double y) Physics.EnergyGradient(double x, double y)", shown[0]);
        Assert.Contains("Gradient of Physics.Energy(double, double).", shown);
        Assert.Contains("f     = sin(x·y) + x²", shown);
        Assert.Contains(shown, static line => line is "∂f/∂x = 2·x + y·cos(x·y)" or "∂f/∂x = y·cos(x·y) + 2·x");
        Assert.Contains("∂f/∂y = x·cos(x·y)", shown);
        Assert.Contains("  The partial derivatives with respect to x and y.", shown);
    }

    [Fact]
    public async Task QuickInfoOfAModel_ShowsTheFormulaOfEachParameter()
    {
        using Editor editor = new(Model + "class User { object Use(Mlp model, Matrix<double> x) => model.Loss$$Gradient(x, x); }");
        string[] shown = await editor.QuickInfoAsync();

        Assert.Contains(shown, static line => line.StartsWith("∂f/∂W", StringComparison.Ordinal));
        Assert.Contains(shown, static line => line.StartsWith("∂f/∂B", StringComparison.Ordinal));
    }

    [Fact]
    public async Task QuickInfoOfARefusedMethod_ShowsWhy()
    {
        using Editor editor = new("""
            using SymbolicGrad;

            static partial class C
            {
                [Differentiable]
                static double F(double x) => x + System.GC.GetTotalMemory(false);

                static double Use() => F$$Gradient(1);
            }
            """);

        Assert.Contains(await editor.QuickInfoAsync(), static line => line.StartsWith("SG0103: 'GC.GetTotalMemory(bool)' ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("class User { object Use(Mlp model, Matrix<double> x) => model.Loss$$Gradient(x, x); }", "Mlp.Loss", "public global::Mlp LossGradient(")]
    [InlineData("class User { object Use() => Physics.Energy$$ValueAndGradient(1, 2); }", "Physics.Energy", "EnergyValueAndGradient(double x, double y)")]
    public async Task GoToDefinition_LeadsToTheGeneratedFile(string use, string file, string line)
    {
        using Editor editor = new(Model + use);
        (Document definition, string text) = await editor.DefinitionAsync();

        Assert.StartsWith(file, Assert.IsType<SourceGeneratedDocument>(definition).HintName, StringComparison.Ordinal);
        Assert.Contains(line, text, StringComparison.Ordinal);
    }
}
