namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Methods F(x, y) over numbers and structs that may be missing.</summary>
internal static class NullableCases
{
    private const string Vec = """
        public record struct Vec(double X, double Y)
        {
            public readonly double Norm => X * X + Y * Y;
            public readonly double? Slope => X > 0.5 ? Y / X : null;
            public readonly Vec Times(double s) => new(s * X, s * Y);
            public double? Limit = null;
        }
        """;

    private const string Root = "static double? Root(double v, double? below = null) { if (v < 0 || v > below) return null; return Math.Sqrt(v + 0.1); }";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["BestSoFar"] = Body("double? best = null; double[] v = { x * y, x - y, y * y - 1.0 }; foreach (double a in v) { if (best is null || a < best) best = a; } return best ?? 0;"),
        ["BestByValue"] = Body("double? best = null; double[] v = { x * y, x - y, y * y - 1.0 }; for (int i = 0; i < v.Length; i++) { if (!best.HasValue || v[i] < best.Value) best = v[i] * v[i]; } return best!.Value + (best.HasValue ? x : y);"),
        ["NeverFound"] = Body("double? found = null; for (int i = 0; i < 3; i++) { if (x * i > 100.0) found = x * i; } return (found ?? x * y) + found.GetValueOrDefault() + found.GetValueOrDefault(y) + (found == null ? x : 1.0);"),
        ["FoundWithBreak"] = Body("double? found = null; int? at = null; for (int i = 0; i < 5; i++) { double v = x + 0.4 * i * y; if (v > 1.0) { found = v * y; at = i; break; } } return found is { } f ? f * f + at!.Value : at ?? x * y;"),
        ["Returned"] = Root + Body("double? a = Root(x), b = Root(y * y), c = Root(y * y, 0.1); if (a == null) return b!.Value * y; return a.Value * (b ?? 1.0) + (c ?? x);"),
        ["ReturnedEarly"] = "static double? Find(double[] v, double limit) { foreach (double a in v) { if (a > limit) return a; } return null; }" + Body("double[] v = { x, y, x * y }; return (Find(v, 1.0) ?? x * x) * (Find(v, 100.0) ?? y) + (Find(new double[0], 1.0) ?? 2.0);"),
        ["LocalFunction"] = Body("double? state = null; double next(double? by) { state = state is double s ? s * (by ?? 2.0) : x * y; return state.Value; } double a = next(null); a += next(y); return a * next(null);"),
        ["Parameter"] = "static double Scaled(double v, double? by, int? n = null) { if (n is > 1) v *= n.Value; return by.HasValue ? v * by.Value : v; }" + Body("return Scaled(x, y) * Scaled(x, null, 3) + Scaled(y, x * y, 1);"),
        ["Lifted"] = Body("double? a = x, b = y, none = null; double? c = a * b + 2.0 - a / (b * b + 1.0); double? d = c + none; c += a; c *= 1.5; d -= b; c = -c; return c.Value + (d ?? x) + (+a).Value;"),
        ["LiftedDivision"] = Body("double? a = x, none = null; double? q = a / none, r = Math.Abs(x) > 10.0 ? 0.0 : none; double? s = a / r; return (q ?? y) * (s ?? x * y);"),
        ["Compared"] = Body("double? a = x, b = null; double s = 0; if (a > b) s += 1.0; if (a < b) s += 2.0; if (!(a >= b)) s += x; if (a != b) s += y * y; if (b == null) s *= 2.0; if (a == x) s += x * y; b = y; if (a > b) s *= a.Value; if (a <= b) s -= b.Value * y; if (a == b) s = 0; return s;"),
        ["Integers"] = Body("int? n = null; n ??= 2; n++; ++n; n += 3; int? none = null; none++; int? q = n / none; long? l = n; return x * n.Value + y * (none ?? 4) + (q ?? 1) * x * y + l.GetValueOrDefault() * x;"),
        ["Assigned"] = Body("double? a = null; double first = a ??= x * y; double second = a ??= y; double? b = null; b ??= null; return first * second + a.Value + (b ?? x);"),
        ["Converted"] = Body("int? n = 3; double? a = n; double? b = 2; n = null; double? c = n; double d = (double)a! * x; return d + (double)b * y + (c ?? x * y) + (n ?? y);"),
        ["Conditional"] = Body("double? a = x > 0 ? x * y : null; double? b = x > 0 ? null : (double?)y; return (a ?? 1.0) * (b ?? x) + (a ?? b ?? 3.0);"),
        ["Patterns"] = Body("double? a = x > 0 ? x * y : null; double s = a switch { null => y, > 1.0 => x * a.Value, double v when v < 0.1 => v * v, { } v => v }; if (a is not null and < 0.5) s += a.Value * y; if (a is not { } w) return s * x; return s + w * w + (a is var z ? z ?? 1.0 : 0);"),
        ["SwitchOfIntegers"] = Body("int? n = x > 1.0 ? 1 : x > 0 ? 2 : null; switch (n) { case 1: return x * y; case 2: return x * x; case null: return y * y; default: return 0; }"),
        ["Tuples"] = Body("(double? Low, double? High) range = (null, null); foreach (double v in new[] { x, y, x * y }) { if (!(range.Low <= v)) range.Low = v; if (!(range.High >= v)) range.High = v; } double? p, q; (p, q) = (x, null); (p, q) = (q, p); return range.High!.Value * range.Low!.Value + (p ?? y) * (q ?? 0);"),
        ["Structs"] = Vec + Body("Vec? v = null; for (int i = 0; i < 3; i++) { if (v is null) v = new Vec(x, y); else if (v.Value.Norm < 2.0) v = v.Value.Times(1.5); } return v!.Value.Norm + (v?.X ?? 1.0) + (v is { X: > 0.4 } w ? w.Y * w.X : x) + (v!.Value.Slope ?? y);"),
        ["Members"] = Vec + Body("Vec v = new(x, y); double s = v.Slope ?? x; double before = v.Limit ?? y; v.Limit = x * y; Vec copy = v; copy.Limit = null; v = v with { X = 2.0 }; return s * before + v.Limit.Value * v.X + (copy.Limit ?? x);"),
        ["Access"] = Vec + Body("Vec? none = null, some = new Vec(x, y); double? a = none?.X, b = some?.Times(y).Norm; double? c = some?.Slope; return (a ?? x) * b!.Value + (c ?? y) + (none?.Slope ?? x);"),
        ["While"] = Body("double? before = null; double z = x; int n = 0; while (n < 20 && (before is null || Math.Abs(z - before.Value) > 0.01)) { before = z; z = 0.5 * Math.Cos(z + y); n++; } return z * (before ?? 1.0);"),
        ["Closures"] = Body("double? offset = null; Func<double, double> f = v => v * (offset ?? y); double a = f(x); offset = x * y; return a + f(a);"),
        ["Booleans"] = Body("bool? isUp = null; double s = 0, last = x; foreach (double v in new[] { y, x * y, 0.1 }) { bool now = v > last; if (isUp is { } was && was != now) s += v * v; isUp = now; last = v; } return isUp == true ? s * x : s + y;"),
        ["Arrays"] = Body("double?[] memo = new double?[4]; memo[1] = x; for (int i = 0; i < 6; i++) { memo[i % 4] ??= y * i + (memo[(i + 3) % 4] ?? x); } double?[] copy = (double?[])memo.Clone(); memo[0] = null; double s = 0; foreach (double? v in memo) { s = s * x + (v ?? 2.0); } return s * copy[0]!.Value;"),
        ["Lists"] = Vec + Body("var list = new System.Collections.Generic.List<double?> { x, null }; list.Add(y); list.Add(list[0] * list[2]); list[0] = null; double s = 0; for (int i = 0; i < list.Count; i++) { if (list[i] is { } v) s += v * v * i; else s += x; } Vec[] vecs = { new(x, y), new(y, 2.0) { Limit = x } }; vecs[0].Limit = y; return s + (vecs[1].Limit ?? 0) * vecs[0].Limit!.Value;"),
        ["Default"] = Body("double? a = default, b = new double?(), c = new double?(x); double? d = c; d = default(double?); return c.Value * (a ?? y) + (b ?? 1.0) + d.GetValueOrDefault();"),
    };

    private static string Body(string statements) => $"[Differentiable] public static double F(double x, double y) {{ {statements} }}";
}
