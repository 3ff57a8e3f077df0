using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>What a derived type may replace has no body that is known when the gradient is written.</summary>
public sealed class DispatchTests
{
    [Fact]
    public void VirtualMethod_IsRefused() =>
        Verify.Reports("partial class C { protected virtual double Rate() => 2; [Differentiable] public double F(double x) => x * {|SG0105:Rate()|}; }");

    [Fact]
    public void VirtualPropertyWithABody_IsRefused() =>
        Verify.Reports("partial class C { protected virtual double Rate => 2; [Differentiable] public double F(double x) => x * {|SG0105:Rate|}; }");

    [Fact]
    public void AbstractProperty_IsRefused() =>
        Verify.Reports("abstract partial class C { protected abstract double Rate { get; } [Differentiable] public double F(double x) => x * {|SG0105:Rate|}; }");

    [Fact]
    public void PropertyOfASealedType_IsReadWithItsBody()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            abstract class Base { protected abstract double Rate { get; } }
            sealed partial class C : Base { protected override double Rate => 2; [Differentiable] public double F(double x) => x * Rate; }
            static class Tested { public static double Gradient(double x) => new C().FGradient(x); }
            """);
        Assert.Equal(2.0, assembly.Call("Gradient", 1.5));
    }

    [Fact]
    public void VirtualAutomaticProperty_IsReadWhereTheGradientRuns()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            partial class C { public virtual double Rate { get; set; } = 2; [Differentiable] public double F(double x) => x * Rate; }
            sealed class Faster : C { public override double Rate { get => 10; set { } } }
            static class Tested { public static double Gradient(double x) => new Faster().FGradient(x); }
            """);
        Assert.Equal(10.0, assembly.Call("Gradient", 1.5));
    }
}
