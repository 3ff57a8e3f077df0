using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>Objects and structs that come from outside the method, and what is refused of those that it makes.</summary>
public sealed class ObjectTests
{
    [Fact]
    public void VectorParameter_HasAVectorAsGradient()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            using System.Numerics;
            static partial class Tested
            {
                [Differentiable] public static float F(Vector3 a, float s) => Vector3.Dot(a, a) * s;
                [Differentiable] public static Vector2 Scaled(Vector2 v, float s) => v * s;
                [Differentiable] public static double G(Complex z) => (z * z).Real;
            }
            """);
        System.Numerics.Vector3 a = new(1, 2, 3);

        var (da, ds) = ((System.Numerics.Vector3, float))assembly.Call("FGradient", a, 0.5f);

        Assert.Equal(a, da);
        Assert.Equal(14f, ds);
        var (dv, scale) = ((System.Numerics.Vector2, float))assembly.Call("ScaledGradient", new System.Numerics.Vector2(3, 5), 2f, new System.Numerics.Vector2(1, 10));
        Assert.Equal(new System.Numerics.Vector2(2, 20), dv);
        Assert.Equal(53f, scale);
        Assert.Equal(new System.Numerics.Complex(6, -8), assembly.Call("GGradient", new System.Numerics.Complex(3, 4)));
    }

    [Fact]
    public void ConstantStruct_IsReadAndCopied()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public struct Gains { public double P, I; public double Both => P + I; public void Double() { P *= 2; } }
            public readonly struct Hidden(double secret) { private readonly double _secret = secret; public double Secret => _secret; public double Open { get; init; } = 7; }
            static partial class Tested
            {
                [Differentiable] public static double F(double x, [Constant] Gains g) { var h = g; h.Double(); h.I = x; return h.Both * x * g.P; }
                [Differentiable] public static double G(double x, [Constant] Hidden h) => h.Open * x * x;
                public static double Run() => FGradient(3, new Gains { P = 5, I = 1 });
                public static double RunHidden() => GGradient(3, new Hidden(2));
            }
            """);
        Assert.Equal(5 * (2 * 5 + 2 * 3), (double)assembly.Call("Run"));
        Assert.Equal(42.0, assembly.Call("RunHidden"));
    }

    [Fact]
    public void StructWithoutMark_AsksForParameters() =>
        Verify.Reports("public record struct P(double A); static partial class C { [Differentiable] static double F(P {|SG0004:p|}, double x) => p.A * x; }");

    [Fact]
    public void PrivateMemberOfAConstant_IsNotAccessible() =>
        Verify.Reports("public struct P { private double _a; public P(double a) => _a = a; public double At(double x) => _a * x; } static partial class C { [Differentiable] internal static double F(double x, [Constant] P p) => p.At(x); }".Replace("_a * x", "{|SG0114:_a|} * x", StringComparison.Ordinal));

    [Fact]
    public void ChoiceBetweenObjects_IsRefused() =>
        Verify.Reports(Box + "static partial class C { [Differentiable] static double F(double x) { var a = new Box { V = x }; var b = new Box(); var c = x > 0 ? a : b; return {|SG0111:c|}.V; } }");

    [Fact]
    public void ObjectOfOneBranch_IsRefused() =>
        Verify.Reports(Box + "static partial class C { [Differentiable] static double F(double x) { Box? a = null; if (x > 0) a = new Box { V = x }; return 1; } }".Replace("= null", "= {|SG0111:null|}", StringComparison.Ordinal));

    [Fact]
    public void ObjectThatChangesInALoop_IsRefused() =>
        Verify.Reports(Box + "static partial class C { [Differentiable] static double F(double x) { var a = new Box { V = x }; for (int i = 0; i < 3; i++) {|SG0111:a = new Box { V = a.V * x }|}; return a.V; } }");

    [Fact]
    public void ChangeOfAnObjectFromOutside_IsRefused() =>
        Verify.Reports(Box + "static partial class C { [Differentiable] static double F(double x, [Constant] Box b) { {|SG0107:b.V|} = x; return b.V * x; } }");

    [Fact]
    public void MethodThatChangesAnObjectFromOutside_IsRefused() =>
        Verify.Reports(Box.Replace("V = v", "{|SG0107:V|} = v", StringComparison.Ordinal) + "static partial class C { [Differentiable] static double F(double x, [Constant] Box b) { b.Set(x); return b.V * x; } }");

    [Fact]
    public void StaticVariable_IsNotChanged() =>
        Verify.Reports("struct P { public double A; public void Up() { A++; } } static partial class C { static P s_p; [Differentiable] static double F(double x) { s_p.Up(); return x * s_p.A; } }".Replace("s_p.Up", "{|SG0107:s_p|}.Up", StringComparison.Ordinal));

    [Fact]
    public void MemberOfAnObjectFromOutsideByReference_IsRefused() =>
        Verify.Reports(Box + "static partial class C { static void Up(ref double v) => v++; [Differentiable] static double F(double x, [Constant] Box b) { Up({|SG0111:ref b.V|}); return b.V * x; } }");

    [Fact]
    public void ReferenceThatIsSetInABranch_IsRefused() =>
        Verify.Reports("static partial class C { [Differentiable] static double F(double x, double y) { ref double r = ref x; if (x > y) {|SG0111:r = ref y|}; r *= 3; return x * y; } }");

    [Fact]
    public void MemberOfTheStructThatIsCalled_IsRefusedToReadByReference() =>
        Verify.Reports("struct P { public double A; public double Up(in double v) { A *= 2; return v; } } static partial class C { [Differentiable] static double F(double x) { P p = new() { A = x }; return p.Up({|SG0111:in p.A|}); } }");

    [Fact]
    public void MemberOfTheStructThatIsCalled_IsRefusedByReference() =>
        Verify.Reports("struct P { public double A; public void Up(ref double v) { A *= 2; v += A; } } static partial class C { [Differentiable] static double F(double x) { P p = new() { A = x }; p.Up({|SG0111:ref p.A|}); return p.A; } }");

    [Fact]
    public void ChangeOfABoxedStruct_IsRefused() =>
        Verify.Reports("interface IUp { void Up(double v); double Value { get; } } struct P : IUp { public double A; public void Up(double v) { A += v; } public double Value => A; } static partial class C { [Differentiable] static double F(double x) { IUp p = new P(); {|SG0111:p.Up(x)|}; return p.Value * x; } }");

    [Fact]
    public void VirtualCallOnAnUnknownType_IsRefused() =>
        Verify.Reports("class B { public virtual double At(double x) => x; } static partial class C { [Differentiable] static double F(double x, [Constant] B b) => {|SG0105:b.At(x)|}; }");

    [Fact]
    public void MemberOfNumericsWithoutFormula_IsRefusedByName()
    {
        Generation generation = Verify.Reports("using System.Numerics; static partial class C { [Differentiable] static float F(Matrix4x4 m, Vector3 v) => {|SG0106:Matrix4x4.CreateBillboard(v, v, v, v)|}.M11 * m.M12; }");
        Assert.Contains(Verify.Analyze(generation.Output), diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("Matrix4x4.CreateBillboard", StringComparison.Ordinal));
    }

    [Fact]
    public void Recursion_IsRefused() =>
        Verify.Reports("static partial class C { static double P(double x, int n) => n == 0 ? 1 : x * {|SG0104:P(x, n - 1)|}; [Differentiable] static double F(double x) => P(x, 3); }");

    [Fact]
    public void LambdaOfAMethodThatIsOver_IsRefusedWhereItsVariableIsAssignedTo() =>
        Verify.Reports("static partial class C { static System.Func<double, double> Times(double k) { k += 1; return v => v * k; } [Differentiable] static double F(double x) { var f = Times(x); return {|SG0109:f(x)|}; } }");

    [Fact]
    public void LambdaOfAnotherRunOfItsMethod_HasTheVariablesOfThatRun()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            public static partial class C
            {
                static double Run(System.Func<double, double> f, System.Func<System.Func<double, double>, double> go, double k, bool isLast) => isLast ? f(k) : go(v => v * k);
                [Differentiable] public static double F(double x) => Run(v => v, g => Run(g, h => 0, x * x, true), x, false);
            }
            """);
        Assert.Equal(3 * 0.7 * 0.7, (double)GeneratedAssembly.Call(assembly.Type("C"), "FGradient", 0.7), 1e-14);
    }

    private const string Box = "public class Box { public double V; public void Set(double v) { V = v; } } ";
}
