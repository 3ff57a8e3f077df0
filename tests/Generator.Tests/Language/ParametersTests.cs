using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>
/// [Parameters] types of every shape. Each source has <c>F(x, y)</c> with values that go through such an object, and it is compared with differences
/// like any method.
/// </summary>
public sealed class ParametersTests
{
    private const string Declarations =
        """
        [Parameters] public sealed partial record Pair(double A, double B);
        [Parameters] public readonly partial record struct Small(double A, double B);
        [Parameters] public partial struct Fields { public double A, B; }
        [Parameters] public sealed partial class Settable { public double A { get; set; } public double B { get; set; } }
        [Parameters] public sealed partial record Nested(Pair P, Small Q, double C) { [Constant] public double Scale { get; init; } = 2; }
        """;

    [Theory]
    [InlineData("Pair p = new(x * y, y); return p.A * p.B;")]
    [InlineData("Pair p = new(B: x * y, A: y); return p.A * p.A * p.B;")]
    [InlineData("Pair p = new(x, y); Pair q = p with { A = p.B * x }; return p.A * q.A * q.B;")]
    [InlineData("var (a, b) = new Pair(x * y, y); return a * a * b;")]
    [InlineData("(double a, float b) = (1.0, 2f); (double c, double d) = ((float)2, 3); return a * b * c * d * x * y;")]
    [InlineData("Small s = new(x, y); var t = s with { B = s.A * s.B }; return s.B * t.B;")]
    [InlineData("Small s = new() { A = x, B = y * x }; return s.A * s.B;")]
    [InlineData("Fields f = new() { A = x, B = y }; f.A *= f.B; f.B += f.A; return f.A * f.B;")]
    [InlineData("Fields f = new() { A = x, B = y }; Fields g = f; g.A = 3; return f.A * g.B + g.A * f.B;")]
    [InlineData("Fields f = new() { A = x, B = y }; f.A++; return f.A-- * f.B * f.A;")]
    [InlineData("Settable s = new() { A = x * x, B = y }; return s.A * s.B;")]
    [InlineData("Nested n = new(new(x, y), new(y, x * y), x); return n.P.A * n.Q.B * n.C + n.P.B * n.Q.A;")]
    [InlineData("Pair p = x > 0 ? new(x, y) : new(y, x * x); return p.A * p.A * p.B;")]
    [InlineData("Pair p = new(x, y); if (x > 0) p = p with { A = y * y }; return p.A * p.B;")]
    [InlineData("((double A, Pair P) T, int N) u = ((x, new(x * y, y)), 3); return u.T.A * u.T.P.A * u.N + u.T.P.B;")]
    public void Objects_CarryDerivatives(string body)
    {
        GeneratedAssembly assembly = Verify.Runs(
            Declarations, $"public static partial class Tested {{ [Differentiable] public static double F(double x, double y) {{ {body} }} }}");
        Gradient.Check(assembly.Type("Tested"), "F", 0.7, 1.3);
        Gradient.Check(assembly.Type("Tested"), "F", -1.2, 0.4);
    }

    [Fact]
    public void DeclaredOrder_IsNotTheOrderOfDeconstruction()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            [Parameters] public sealed partial record Reordered(double A, double B) { public double C { get; init; } = 7; public double A { get; init; } = A; }
            public static partial class Tested
            {
                [Differentiable] public static double OfObject(Reordered r) { var (a, b) = r; return a * a * b * r.C; }
                public static double F(double a, double b, double c) => OfObject(new Reordered(a, b) { C = c });
                public static (double, double, double) FGradient(double a, double b, double c) { Reordered g = OfObjectGradient(new(a, b) { C = c }); return (g.A, g.B, g.C); }
                public static (double, (double, double, double)) FValueAndGradient(double a, double b, double c) => (F(a, b, c), FGradient(a, b, c));
            }
            """);
        Gradient.Check(assembly.Type("Tested"), "F", 0.7, 1.3, -0.4);
    }
}
