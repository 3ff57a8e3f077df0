using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Names;

/// <summary>A gradient appears in the very type that has its method, wherever that type stands.</summary>
public sealed class ContainerTests
{
    private const string Cube = "[Differentiable] public static double F(double x) => x * x * Math.Exp(x);";

    [Theory]
    [InlineData("public static partial class C { @ }", "C")]
    [InlineData("namespace N; public static partial class C { @ }", "N.C")]
    [InlineData("namespace N.M { public static partial class C { @ } }", "N.M.C")]
    [InlineData("namespace My.System { public static partial class C { @ } }", "My.System.C")]
    [InlineData("namespace SymbolicGrad.Kernels { public static partial class C { @ } }", "SymbolicGrad.Kernels.C")]
    [InlineData("namespace @namespace.@class { public static partial class @event { @ } }", "namespace.class.event")]
    [InlineData("public static partial class @record { @ }", "record")]
    [InlineData("public partial class A { public partial struct B { public static partial class C { @ } } }", "A+B+C")]
    [InlineData("public partial record A { public partial record struct B { @ } }", "A+B")]
    [InlineData("public readonly partial struct A { @ }", "A")]
    [InlineData("public partial interface A { public static partial class C { @ } }", "A+C")]
    [InlineData("public abstract partial class A { @ }", "A")]
    [InlineData("internal partial class A { private protected static partial class C { @ } }", "A+C")]
    [InlineData("public static partial class C { class SymbolicGrad; class System; @ }", "C")]
    [InlineData("public static class Kernels; public static partial class C { @ }", "C")]
    public void Container_GetsTheGradient(string declaration, string type)
    {
        GeneratedAssembly assembly = Verify.Runs("#pragma warning disable CS8981, CA1716\n" + declaration.Replace("{ @ }", $"{{ {Cube} }}", StringComparison.Ordinal).Replace("; @ }", $"; {Cube} }}", StringComparison.Ordinal));
        Gradient.Check(assembly.Type(type), "F", 0.7);
    }

    [Fact]
    public void RefStruct_GetsTheGradient()
    {
        GeneratedAssembly assembly = Verify.Runs(
            "public ref partial struct R { public double K; [Differentiable] public double F(double x) => K * x * x; } public static class Tested { public static double Use() => new R { K = 3 }.FGradient(2); }");
        Assert.Equal(12.0, assembly.Call("Use"));
    }

    [Fact]
    public void GenericContainers_AreToldFromOthersOfTheName()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            namespace N;

            public static partial class Outer
            {
                [Differentiable]
                public static double F(double x) => x * x;
            }

            public static partial class Outer<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] T>
                where T : struct, IComparable<T>
            {
                [Differentiable]
                public static double F(double x, [Constant] T scale) => x * x * x;

                public partial class Inner<TKey, @class>
                    where TKey : notnull
                    where @class : Inner<TKey, @class>, new()
                {
                    [Differentiable]
                    public static double F(double x, [Constant] TKey? key, [Constant] System.Collections.Generic.List<T?> list) => x * x * x * x;
                }
            }

            public sealed class Leaf : Outer<int>.Inner<string, Leaf>;
            """);
        Type inner = assembly.Type("N.Leaf").BaseType!;
        Type outer = assembly.Type("N.Outer`1").MakeGenericType(typeof(int));
        Assert.Equal(4.0, Call(assembly.Type("N.Outer"), "FGradient", 2.0));
        Assert.Equal(12.0, Call(outer, "FGradient", 2.0, 1));
        Assert.Equal(32.0, Call(inner, "FGradient", 2.0, null, new List<int?>()));
    }

    [Fact]
    public void SameClassName_InTwoNamespacesAndTwoCases()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            #pragma warning disable CS8981
            namespace A { public static partial class C { [Differentiable] public static double F(double x) => x * x; } }
            namespace B { public static partial class C { [Differentiable] public static double F(double x) => x * x * x; } }
            namespace B { public static partial class c { [Differentiable] public static double F(double x) => 5 * x; [Differentiable] public static double f(double x) => 7 * x; } }
            """);
        Assert.Equal(4.0, Call(assembly.Type("A.C"), "FGradient", 2.0));
        Assert.Equal(12.0, Call(assembly.Type("B.C"), "FGradient", 2.0));
        Assert.Equal(5.0, Call(assembly.Type("B.c"), "FGradient", 2.0));
        Assert.Equal(7.0, Call(assembly.Type("B.c"), "fGradient", 2.0));
    }

    [Fact]
    public void PartsInSeveralFiles_AreOneType()
    {
        GeneratedAssembly assembly = Verify.Runs(
            "public static partial class Tested { [Differentiable] public static double F(double x) => G(x) * x; }",
            "public static partial class Tested { private static double G(double x) => s_scale * x; }",
            "partial class Tested { private static readonly double s_scale = 2; [Differentiable] private static double H(double x) => F(x) * x; }");
        Gradient.Check(assembly.Type("Tested"), "F", 0.7);
        Gradient.Check(assembly.Type("Tested"), "H", 0.7);
    }

    [Fact]
    public void PartialMethods_AreDifferentiatedOnceForEachAttribute()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public static partial class Tested
            {
                [Differentiable] public static partial double F(double x);
                [Differentiable(Name = "Second")] public static partial double F(double x) => x * Square(x);
                private static partial double Square(double x);
                private static partial double Square(double x) => x * x;
            }
            """);
        Assert.Equal(12.0, assembly.Call("FGradient", 2.0));
        Assert.Equal(12.0, assembly.Call("SecondGradient", 2.0));
    }

    [Fact]
    public void Overloads_HaveAGradientEach()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public static partial class Tested
            {
                [Differentiable] public static double F(double x) => x * x;
                [Differentiable] public static float F(float x) => 3 * x;
                [Differentiable] public static double F(double x, int n) => n * x;
                [Differentiable] public static double F((double A, double) pair) => pair.A * pair.Item2;
                [Differentiable] public static double F(in double x, ref readonly double y, ref double z) => x * y * z;
                [Differentiable] public static double F(Vector<double> x, [Constant] int[]? indices, [Constant] System.Collections.Generic.Dictionary<string, double[]?> map) => Sum(x);
            }
            """);
        Assert.Equal(4.0, assembly.Call("FGradient", 2.0));
        Assert.Equal(3f, assembly.Call("FGradient", 2f));
        Assert.Equal(7.0, assembly.Call("FGradient", 2.0, 7));
        Assert.Equal((3.0, 2.0), assembly.Call("FGradient", (2.0, 3.0)));
        Assert.Equal((12.0, 8.0, 6.0), assembly.Call("FGradient", 2.0, 3.0, 4.0));
    }

    [Fact]
    public void ObsoleteMembers_BringNoWarningFromGeneratedCode()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            #pragma warning disable CS0612, CS0618
            [Obsolete, Parameters] public sealed partial record Old(double A);
            public static partial class Tested
            {
                [Obsolete("Use G.")] private static double Square(double x) => x * x;
                [Obsolete("Use s.")] private static readonly double s_old = 2;
                [Differentiable] public static double F(double x) => Square(x) * s_old;
                [Obsolete("Use F.", error: true), Differentiable] public static double G(double x) => x * x;
                [Differentiable] public static double H(Old old) => old.A * old.A;
            }
            """);
        Gradient.Check(assembly.Type("Tested"), "F", 0.7);
    }

    [Fact]
    public void InheritedGradient_IsHiddenWithoutWarning()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public partial class A { [Differentiable] public double F(double x) => x * x; [Differentiable] private double P(double x) => x; }
            public partial class B : A { [Differentiable] public new double F(double x) => x * x * x; [Differentiable] private double P(double x) => 2 * x; }
            public partial class C { public double G(double x) => x; }
            public partial class D : C { [Differentiable] public new double G(double x) => x * x; }
            """);
        Assert.Equal(12.0, CallOn(assembly.New("B"), "FGradient", 2.0));
        Assert.Equal(4.0, CallOn(assembly.New("A"), "FGradient", 2.0));
        Assert.Equal(4.0, CallOn(assembly.New("D"), "GGradient", 2.0));
    }
}
