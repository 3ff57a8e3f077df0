using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Determinism;

/// <summary>The same sources give the same bytes: in every process, in every culture, in every order of files.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("")]
    [InlineData("hostile")]
    public void AnotherProcess_GeneratesTheSame(string culture)
    {
        ProcessStartInfo start = new("dotnet", ["exec", typeof(GenerateProgram).Assembly.Location, culture])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(GenerateProgram.Text(Generation.Of(GenerateProgram.Source)), text);
    }

    [Fact]
    public void AnotherCulture_GeneratesTheSame()
    {
        string expected = GenerateProgram.Text(Generation.Of(GenerateProgram.Source));
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = GenerateProgram.Hostile();
            Assert.Equal("\u22120,5", (-0.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, GenerateProgram.Text(Generation.Of(GenerateProgram.Source)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void AnotherOrderOfFiles_GeneratesTheSame()
    {
        string[] sources =
        [
            "public static partial class A { [Differentiable] public static double F(double x) => B.G(x) * x; }",
            "public static partial class B { [Differentiable] public static double G(double x) => x * x; }",
            "public static partial class B { [Differentiable] public static float G(float x) => x * x; }",
            "[Parameters] public sealed partial record P(double X, P2 Y);",
            "[Parameters] public sealed partial record P2(double X);",
            "public static partial class A { [Differentiable] public static double H(P p) => p.X * p.Y.X; }",
        ];
        string expected = GenerateProgram.Text(Generation.Of(sources));
        Assert.Equal(expected, GenerateProgram.Text(Generation.Of([.. sources.Reverse()])));
        Assert.Equal(expected, GenerateProgram.Text(Generation.Of([sources[3], sources[0], sources[5], sources[1], sources[4], sources[2]])));
    }

    [Fact]
    public void LineEnds_DoNotDependOnTheSource()
    {
        string windows = GenerateProgram.Source.Replace("\n", "\r\n", StringComparison.Ordinal);
        Generation generation = Generation.Of(windows);
        Assert.DoesNotContain(generation.Files.Values, static text => text.Contains('\r'));
        Assert.Equal(GenerateProgram.Text(Generation.Of(GenerateProgram.Source)), GenerateProgram.Text(generation));
    }
}
