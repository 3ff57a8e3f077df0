namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>What is passed or kept by reference is one variable by several names: a change by any of them is seen by all.</summary>
internal static class ReferenceCases
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["LocalFunctionChangesWhatItIsPassed"] = Body("double L(ref double p) { p *= y; return x; } return L(ref x) * x;"),
        ["LocalFunctionChangesItsReference"] = Body("void L(ref double p) { x = x * y; p += 1; } L(ref x); return x * x;"),
        ["LocalFunctionReadsOut"] = Body("void L(out double p) { x = x * 3; p = x * y; x += p; } L(out x); return x;"),
        ["InParameterSeesChange"] = Body("double L(in double p) { x *= y; return p; } return L(in x) * y;"),
        ["InParameterOfChangedElement"] = "static double L(in double p, double[] a) { a[0] *= 2; return p * a[0]; }" + Body("double[] a = { x, y }; return L(in a[0], a) * a[1];"),
        ["InParameterOfChangedSpan"] = "static double L(in double p, in double q, Span<double> s) { s[0] *= 2; s[^1] += p; return p * q; }" + Body("Span<double> s = stackalloc double[] { x, y }; return L(in s[0], in s[^1], s) * s[1];"),
        ["InParameterOfChangedObject"] = "sealed class Box { public double V; } static double L(in double p, Box b) { b.V *= p; return p * b.V; }" + Body("var b = new Box { V = x }; return L(in b.V, b) * y;"),
        ["InParameterOfExpressionIsACopy"] = Body("double L(in double p) { x *= y; return p; } return L(x + 1) * x;"),
        ["SameVariableTwice"] = "static void Mix(ref double p, ref double q) { p *= q; q += p; }" + Body("Mix(ref x, ref x); Mix(ref x, ref y); return x * y;"),
        ["SameVariableToChangeAndToRead"] = "static void Mix(ref double p, in double q) { p *= q; p *= q; }" + Body("Mix(ref x, in x); return x * y;"),
        ["SameStructTwice"] = "struct P { public double A, B; } static void Mix(ref P p, in P q) { p.A *= q.B; p.B *= q.A; }" + Body("P p = new() { A = x, B = y }; Mix(ref p, in p); return p.B * p.A;"),
        ["MemberAndWhole"] = Body("(double P, double Q) t = (x, y); void L(ref double p) { t.P *= 2; p *= t.Q; t = (p, p * 0.5); } L(ref t.P); return t.P * t.Q;"),
        ["ElementAndWhole"] = "static void L(ref double p, double[] q) { p *= 2.5; q[0] += q[1]; p *= q[0]; }" + Body("double[] a = { x, y }; L(ref a[0], a); return a[0] * a[1];"),
        ["LoopOverAReference"] = "static void L(ref double p, double f) { for (int i = 0; i < 5; i++) { p *= f; if (p > 3) break; p += 0.5; } }" + Body("double[] a = { x, y }; for (int i = 0; i < 2; i++) { L(ref y, 0.75); L(ref a[i], y); } return y + a[1] * a[0];"),
        ["CounterByReference"] = Body("int k = 2; void L(ref int m) { for (int i = 0; i < m; i++) { k = 1; x *= y; } } L(ref k); return x;"),
        ["ReferenceHandedOn"] = "static void Outer(ref double p, double f) { Inner(ref p, f); p += f; } static void Inner(ref double q, double f) { q *= f; }" + Body("Outer(ref x, y); Outer(ref y, x); return x * y;"),
        ["LambdaUsesWhatIsPassed"] = Body("Func<double, double> f = p => p * y + (y *= 0.5); double L(ref double q) { return f(q) * q; } return L(ref y) * x;"),
        ["DiscardedOut"] = "static double L(double a, out double p) { p = a * a; return p * a; }" + Body("L(x, out double z); L(y, out var w); return L(x * y, out _) * z * w;"),
        ["ReferenceInAMethodThatRunsAgain"] = "static double A(Func<double, double> f, double v) { double u = v; ref double r = ref u; r *= f(v); r += 1; return u; }" + Body("return A(p => A(q => q * y, p) * x, y) * x;"),
        ["ForEachByReference"] = Body("Span<double> s = stackalloc double[] { x, y, x * y }; foreach (ref double e in s) { e *= y; x += e; if (x > 50) break; } foreach (ref readonly double e in s) x += e * e; return x;"),
        ["InParameterOfPrimaryConstructor"] = "readonly struct P(in double v) { public readonly double W = v * 2; public double Z => W * W; } sealed class Q(in double v, ref double u) { public double W { get; } = v * v * (u *= 2); } readonly record struct R(in double A); struct T { public double A; public T(in double v, ref double u) { u *= 2; A = v; } }" + Body("double u = x + y; return new P(in x).Z * new Q(in y, ref u).W + new P(x * y).W * u * new R(in u).A + new T(in u, ref u).A;"),
        ["StructChangedByAnArgument"] = "struct P { public double Q; public readonly double Value(double f) => Q * f + f; public readonly double Product(double a, double b) => Q * a * b; }" + Body("P q = new() { Q = x }; double v = q.Value(q.Q *= 0.5); (double A, P B) t = (y, q); return v * q.Product(q.Q += y, q.Q *= 2) * t.B.Value(t.B.Q *= y);"),
        ["MembersOfAnObject"] = "sealed class Box { public double V, W; public double Twice(ref double p) { p *= V; V += p; return p * W; } } static void Swap(ref double p, ref double q) => (p, q) = (q, p); static double Mix(ref double p, out double q, Box b) { b.V *= 0.5; q = 0.25 * p * b.V; p += q; return b.W; }"
            + Body("var b = new Box { V = x, W = y }; var c = b; Swap(ref b.V, ref c.W); double m = Mix(ref b.V, out c.W, b) + b.Twice(ref c.V); ref double r = ref b.W; Swap(ref r, ref r); for (int i = 0; i < 2; i++) { if (b.V > 2) Swap(ref r, ref y); Mix(ref r, out b.V, c); } return m * b.V + c.W * y;"),
        ["StructOfAnObjectByReference"] = "struct P { public double A, B; } sealed class Box { public P V; } static void Turn(ref P p, ref double q) { q *= p.B; p = new P { A = p.B, B = p.A * q }; q += 1; }"
            + Body("var b = new Box { V = new P { A = x, B = y } }; Turn(ref b.V, ref b.V.B); Turn(ref b.V, ref x); return b.V.A * b.V.B * x;"),
        ["ReferenceSetAgain"] = Body("ref double r = ref x; r *= y; r = ref y; r *= 3; return x * r;"),
        ["ReferenceOfAnIteration"] = Body("double[] a = { x, y }; for (int i = 0; i < 2; i++) { ref double q = ref a[i]; q *= x; q = ref a[1 - i]; q += 1; } return a[0] * a[1];"),
    };

    private static string Body(string body) => $"[Differentiable] public static double F(double x, double y) {{ {body} }}";
}
