namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Methods F(x, y) that throw for some arguments, each in a way of its own.</summary>
internal static class ThrowCases
{
    /// <summary>By name: what stands in the class; the method is F.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        // Guards
        ["UnmadeRow"] = """
            [Differentiable]
            public static double F(double x, double y)
            {
                double[][] rows = new double[3][];
                double sum = 0;
                for (int i = 0; i < 3; i++)
                {
                    rows[i] = new double[2];
                    rows[i][0] = x * y + i;
                    for (int k = 0; k < i; k++) rows[i][1] += rows[k][0] * y;
                    int other = x > 0 ? i : i + 1;
                    sum += rows[other][0] * rows[i][1];
                }
                return sum + rows[2][1];
            }
            """,
        ["Guard"] = Body("if (x < 0) throw new ArgumentOutOfRangeException(nameof(x), x, \"negative\"); return Math.Sqrt(x) * y;"),
        ["GuardWithoutMessage"] = Body("if (x < 0) { throw new ArgumentException(); } return x * y;"),
        ["GuardWithElse"] = Body("double a; if (x < 0) throw new InvalidOperationException(); else a = x * y; return a * a;"),
        ["GuardInElse"] = Body("double a; if (x > 0) a = Math.Log(x); else throw new InvalidOperationException(); return a * y;"),
        ["SeveralGuards"] = Body("if (x < -1) throw new ArgumentException(\"first\"); if (x < 0) throw new ArgumentException(\"second\"); if (y < 0) throw new ArgumentException(\"third\"); return x * y;"),
        ["BothArms"] = Body("if (x < 0) { if (y > 0.3) throw new ArgumentException(\"a\"); else throw new InvalidOperationException(\"b\"); } return x * x * y;"),
        ["AfterComputation"] = Body("double a = x * y; double b = Math.Exp(a); if (b < 1) throw new InvalidOperationException($\"b = {b}\"); return a * b;"),
        ["BetweenBranchesOnOneCondition"] = Body("double a = x > 0 ? Math.Log(x) : x * y; if (y < 0) throw new ArgumentException(nameof(y)); double b = x > 0 ? a * y : a * a; return a * b;"),
        ["OnlyInOneBranch"] = Body("double a = y; if (x > 0) { if (y < 0) throw new ArgumentException(\"y\"); a = Math.Sqrt(x) * y; } return a * a;"),
        ["AfterEarlyReturn"] = Body("if (x > 2) return x * y; if (x < 0) throw new ArgumentException(\"x\"); return Math.Sqrt(x) * y;"),
        ["ReturnInsideGuard"] = Body("if (x < 0) { if (y > 0.3) return x * y; throw new ArgumentException(\"x\"); } return x * x * y;"),
        ["Always"] = Body("throw new NotImplementedException();"),
        ["AlwaysAsExpression"] = "[Differentiable] public static double F(double x, double y) => throw new NotImplementedException();",

        // Expressions
        ["Ternary"] = Body("return x > 0 ? Math.Sqrt(x) * y : throw new ArgumentOutOfRangeException(nameof(x));"),
        ["TernaryThrowsFirst"] = Body("double a = x < 0 ? throw new ArgumentException(\"x\") : x * y; return a * a;"),
        ["NestedTernary"] = Body("return x > 1 ? x * y : x > 0 ? x * x * y : throw new ArgumentException(\"x\");"),
        ["SwitchArm"] = Body("return x switch { > 1 => x * y, > 0 => x * x * y, _ => throw new ArgumentOutOfRangeException(nameof(x), $\"{x} is not positive\") };"),
        ["SwitchArmInFront"] = Body("return x switch { < 0 => throw new ArgumentException(\"x\"), < 1 => x * y, _ => y / x };"),
        ["SwitchStatement"] = Body("double a; switch (x) { case > 1: a = x; break; case > 0: a = x * y; break; default: throw new ArgumentException(\"x\"); } return a * a * y;"),
        ["UnmatchedValue"] = Body("\n#pragma warning disable CS8509\nreturn x switch { > 1 => x * y, > 0 => x * x * y };\n#pragma warning restore CS8509\n"),
        ["InArgument"] = Body("return Math.Sin(x > 0 ? x : throw new ArgumentException(\"x\")) * y;"),
        ["Conjunction"] = Body("if (x > 0 && y > 0 || x > 2) return x * y; throw new ArgumentException($\"{x:F2} and {y:F2}\");"),

        // Checks of the library
        ["ThrowIf"] = Body("ArgumentOutOfRangeException.ThrowIfNegative(x); ArgumentOutOfRangeException.ThrowIfLessThan(y, 0.0); return x * x * y;"),
        ["ThrowIfOfExpression"] = Body("ArgumentOutOfRangeException.ThrowIfGreaterThan(x * y, 0.7); return x * x * y;"),

        // Messages
        ["Interpolation"] = Body("if (x < 0) throw new ArgumentException($\"x = {x}, {{y}} = {y,8:F2}, {(y > 1 ? \"large\" : \"small\")}: \\\"{x + y}\\\"\"); return x * y;"),
        ["Concatenation"] = Body("if (x < 0) throw new ArgumentException(\"x = \" + x + \", \" + y.ToString(\"F1\", System.Globalization.CultureInfo.InvariantCulture)); return x * y;"),
        ["Format"] = Body("if (x < 0) throw new ArgumentException(string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0} {1} {2} {3}\", x, 3, 'c', true)); return x * y;"),
        ["InnerException"] = Body("if (x < 0) throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\", nameof(x))); return x * y;"),
        ["MessageInLocal"] = Body("double a = x * y; const string name = \"a\"; string message = $\"{name} = {a}\"; if (a < 0) throw new ArgumentException(message + \"!\", name); return a * a;"),
        ["OwnException"] = "public sealed class Bad(double value, DayOfWeek day) : Exception($\"{value} on {day}\"); [Differentiable] public static double F(double x, double y) { if (x < 0) throw new Bad(x * y, DayOfWeek.Friday); return x * y; }",
        ["MadeByMethod"] = "private static ArgumentException Bad(double x) => new($\"bad {x}\"); [Differentiable] public static double F(double x, double y) { if (x < 0) throw Bad(x); return x * y; }",
        ["NamedArguments"] = Body("if (x < 0) throw new ArgumentException(paramName: nameof(x), message: \"negative\"); return x * y;"),

        // Helpers
        ["VoidHelper"] = "private static void Check(double v, string name) { if (v < 0) throw new ArgumentException($\"{name} = {v}\", name); } [Differentiable] public static double F(double x, double y) { Check(x, nameof(x)); Check(y, \"y\"); return x * y; }",
        ["HelperThatAlwaysThrows"] = "private static void Fail(string name) => throw new ArgumentException(\"bad\", name); [Differentiable] public static double F(double x, double y) { if (x < 0) Fail(nameof(x)); return Math.Sqrt(x) * y; }",
        ["HelperWithValue"] = "private static double Fail(string name) => throw new ArgumentException(\"bad\", name); [Differentiable] public static double F(double x, double y) => x > 0 ? Math.Sqrt(x) * y : Fail(\"x\");",
        ["HelperThatReturnsItsArgument"] = "private static double Positive(double v) => v > 0 ? v : throw new ArgumentException($\"{v}\"); [Differentiable] public static double F(double x, double y) => Math.Log(Positive(x)) * Positive(y + 1);",
        ["LocalFunction"] = Body("return Root(x) * y; double Root(double v) { if (v < 0) throw new ArgumentException(nameof(v)); return Math.Sqrt(v); }"),
        ["Lambda"] = Body("Func<double, double> root = v => v < 0 ? throw new ArgumentException(nameof(v)) : Math.Sqrt(v); return root(x) * y;"),
        ["ConstructorThatChecks"] = "public readonly struct Positive { public readonly double Value; public Positive(double value) { if (value <= 0) throw new ArgumentOutOfRangeException(nameof(value)); Value = value; } } [Differentiable] public static double F(double x, double y) => Math.Log(new Positive(x).Value) * y;",
        ["PropertyThatChecks"] = "public struct Positive { private double _value; public double Value { readonly get => _value; set => _value = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } } [Differentiable] public static double F(double x, double y) { Positive p = default; p.Value = x; return Math.Log(p.Value) * y; }",

        // Loops
        ["InLoop"] = Body("double s = 0; for (int i = 0; i < 5; i++) { double t = x - 0.1 * i * y; if (t < 0) throw new InvalidOperationException($\"t = {t} at {i}\"); s += Math.Sqrt(t); } return s;"),
        ["InLoopOfNoUse"] = Body("for (int i = 0; i < 5; i++) { if (x * i < -2) throw new InvalidOperationException($\"at {i}\"); } return x * y;"),
        ["InConditionalLoop"] = Body("double a = x; int steps = 0; while (a < 3) { a = a * a + y; if (++steps > 4) throw new InvalidOperationException($\"no end after {steps} steps, a = {a}\"); } return a;"),
        ["EndlessLoop"] = Body("double a = x; int steps = 0; while (true) { a = a * 1.5 + y; if (a > 5) return a; if (++steps > 3) throw new InvalidOperationException(steps.ToString()); }"),
        ["LoopThatFinds"] = Body("for (int i = 0; i < 4; i++) { if (i * 0.5 > x) return i * x * y; } throw new InvalidOperationException(\"none\");"),
        ["InInnerLoop"] = Body("double s = 0; for (int i = 0; i < 3; i++) { for (int j = 0; j < i; j++) { if (x * j < -0.5) throw new ArgumentException($\"{i}, {j}\"); s += x * y * j; } } return s * s;"),
        ["SwitchInLoop"] = Body("double s = x; for (int i = 0; i < 3; i++) s = i switch { 0 => s * y, 1 => s + x, _ => s > 0 ? s * s : throw new ArgumentException($\"{s}\") }; return s;"),
        ["ArrayMadeInOneArm"] = Body("double[] a; if (x > 0) a = new double[] { x, y, x * y }; else throw new ArgumentException(\"x\"); double s = 0; foreach (double v in a) s += v * v; return s;"),
        ["ObjectMadeInOneArm"] = "public sealed class Box { public double A; } [Differentiable] public static double F(double x, double y) { Box b; if (x > 0) { b = new Box { A = x }; } else { throw new ArgumentException(\"x\"); } b.A *= y; return b.A * x; }",
    };

    private static string Body(string statements) => $"[Differentiable] public static double F(double x, double y) {{ {statements} }}";
}
