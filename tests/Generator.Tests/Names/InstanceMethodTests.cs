using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Names;

/// <summary>Methods of objects: what the object holds is a constant, unless its type is a [Parameters] type.</summary>
public sealed class InstanceMethodTests
{
    [Theory]
    [InlineData("public sealed partial class C(double scale)")]
    [InlineData("public partial record C(double scale)")]
    [InlineData("public partial struct C(double scale)")]
    [InlineData("public readonly partial struct C(double scale)")]
    [InlineData("public readonly partial record struct C(double scale)")]
    public void FieldsAndProperties_AreConstants(string declaration)
    {
        GeneratedAssembly assembly = Verify.Runs(
            $$"""
            {{declaration}}
            {
                private readonly double _scale = scale;
                public double Twice { get; } = 2 * scale;
                public double Square => _scale * _scale;
                private double Weigh(double x) => x * Twice;
                [Differentiable] public double F(double x) => Weigh(x) * x + this.Square * x + _scale;
            }
            """);
        object instance = assembly.New("C", 3.0);
        Assert.Equal(2 * 6 * 2.0 + 9, CallOn(instance, "FGradient", 2.0));
        Assert.Equal((6 * 4.0 + 18 + 3, 33.0), CallOn(instance, "FValueAndGradient", 2.0));
    }

    [Fact]
    public void ReadonlyMethodOfAStruct_HasAReadonlyGradient()
    {
        Generation generation = Generation.Of("public partial struct S { public double K; [Differentiable] public readonly double F(double x) => K * x; }");
        Assert.Contains("public readonly double FGradient(double x)", generation.File, StringComparison.Ordinal);
        Verify.Runs("public partial struct S { public double K; [Differentiable] public readonly double F(double x) => K * x; public readonly double G() => FGradient(1); }");
    }

    [Fact]
    public void ExtensionMethod_HasAnExtensionGradient()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public static partial class Tested
            {
                [Differentiable] public static double Cubed(this double x) => x * x * x;
                private static double Doubled(this double x) => 2 * x;
                [Differentiable] public static double F(double x) => x.Doubled().Cubed();
                public static double Used() => 2.0.CubedGradient();
            }
            """);
        Assert.Equal(12.0, assembly.Call("Used"));
        Gradient.Check(assembly.Type("Tested"), "F", 0.7);
    }

    [Fact]
    public void ObjectsOfOtherTypes_AreReadWhereTheyAreUsed()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public sealed class Settings { public double Scale; public Settings? Inner { get; set; } public double Half => Scale / 2; public static double Shared = 5; }
            public static partial class Tested
            {
                [Differentiable]
                public static double F(double x, [Constant] Settings settings)
                {
                    Settings inner = settings.Inner!;
                    return settings.Scale * x * x + inner.Half * x + Settings.Shared * x;
                }

                public static double Use() => FGradient(2, new Settings { Scale = 3, Inner = new Settings { Scale = 4 } });
            }
            """);
        Assert.Equal(2 * 3 * 2.0 + 2 + 5, assembly.Call("Use"));
    }
}
