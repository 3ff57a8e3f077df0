using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>Objects of [Parameters] types that are made inside a method: their constructors run as written.</summary>
public sealed class CreationTests
{
    [Theory]
    [InlineData("record P(double A)")]
    [InlineData("record struct P(double A)")]
    public void PositionalRecord_IsItsArguments(string declaration)
    {
        GeneratedAssembly assembly = Verify.Runs(
            $"[Parameters] public partial {declaration};",
            "static partial class Tested { [Differentiable] public static double F(double x) => new P(x).A * x; }");
        Assert.Equal(6.0, assembly.Call("FGradient", 3.0));
    }

    [Fact]
    public void Constructor_RunsAsWritten()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            [Parameters] public sealed partial record Initialized(double A) { public double A { get; init; } = 2 * A; }
            [Parameters] public sealed partial record Chained(double A, double B) { public Chained(float b, float a) : this(a * 5.0, b) { } }
            [Parameters] public sealed partial record Custom { public double A { get; init; } public Custom(double a) { A = 3 * a; } }
            public record Base(double A);
            [Parameters] public sealed partial record Derived(double A) : Base(A * 2);
            [Parameters] public partial struct Turned { public double A, B; public readonly void Deconstruct(out double a, out double b) { a = B; b = A; } }
            static partial class Tested
            {
                [Differentiable] public static double OfInitialized(double x) => new Initialized(x).A * x;
                [Differentiable] public static float OfChained(float x) => (float)new Chained(a: x, b: 1f).A;
                [Differentiable] public static double OfCustom(double x) => new Custom(x).A * x;
                [Differentiable] public static double OfDerived(double x) => new Derived(x).A * x;
                [Differentiable] public static double OfTurned(Turned s) { var (a, b) = s; return a * b * b; }
                public static double OfTurnedA() => OfTurnedGradient(new Turned { A = 3, B = 5 }).A;
            }
            """);
        Assert.Equal(12.0, assembly.Call("OfInitializedGradient", 3.0));
        Assert.Equal(5f, assembly.Call("OfChainedGradient", 3f));
        Assert.Equal(18.0, assembly.Call("OfCustomGradient", 3.0));
        Assert.Equal(12.0, assembly.Call("OfDerivedGradient", 3.0));
        Assert.Equal(30.0, assembly.Call("OfTurnedA"));
    }
}
