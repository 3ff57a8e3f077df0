namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Methods F(x, y) over objects that they make, generic methods, virtual calls and delegates.</summary>
internal static class ClassCases
{
    private const string Accumulator = """
        public sealed class Accumulator
        {
            public double Sum;
            public int Count { get; private set; }
            public double Mean => Sum / Count;
            public void Add(double v) { Sum += v; Count++; }
            public Accumulator Then(double v) { Add(v); return this; }
        }
        """;

    private const string Shapes = """
        public abstract class Shape { public double Scale { get; set; } = 1; public abstract double Area(); public virtual double Perimeter() => Scale; public double Both() => Area() * Perimeter(); }
        public class Square : Shape { protected double Side; public Square(double side) { Side = side; } public override double Area() => Side * Side * Scale; public override double Perimeter() => 4 * Side + base.Perimeter(); }
        public sealed class Cube : Square { public Cube(double side) : base(side * 2) { Scale = 3; } public sealed override double Perimeter() => base.Perimeter() * Side; }
        """;

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        // What type an object has is known where the method made it
        ["TypePatternInSwitch"] = "public abstract record Figure; public sealed record Disk(double R) : Figure; public sealed record Box(double A) : Figure; "
            + "static double Area(Figure f) => f switch { Disk d => 3.0 * d.R * d.R, Box { A: > -100.0 } b => b.A * b.A, _ => throw new ArgumentException(nameof(f)) }; [Differentiable] public static double F(double x, double y) => Area(new Disk(x)) * Area(new Box(y + x));",
        ["TypePatternInIf"] = "public abstract record Figure; public sealed record Disk(double R) : Figure; public sealed record Box(double A) : Figure; "
            + "static double Area(Figure f) { if (f is Disk d) return 3.0 * d.R * d.R; if (f is not Box b) throw new ArgumentException(nameof(f)); return b is Figure ? b.A * b.A : 0.0; } [Differentiable] public static double F(double x, double y) => Area(new Disk(x)) * Area(new Box(y + x));",

        // Objects
        ["RecordClass"] = "public sealed record P(double A, double B) { public double Dot(P o) => A * o.A + B * o.B; public static P operator *(P p, double s) => new(p.A * s, p.B * s); }" + Body("var p = new P(x, y); var q = p with { B = x * y }; return p.Dot(q * y);"),
        ["InheritedRecord"] = "public record B(double A) { public double Twice { get; } = 2 * A; } public sealed record D(double A, double C) : B(A * C) { public double All => A + C + Twice; }" + Body("var d = new D(x, y); return d.All * d.A;"),
        ["ImmutableInLoop"] = "public sealed class State { public State(double p, double v) { P = p; V = v; } public double P { get; } public double V { get; } public State Step(double h) => new(P + h * V, V - h * P); }" + Body("var s = new State(x, y); for (int i = 0; i < 5; i++) s = s.Step(0.1); return s.P * s.V;"),
        ["ImmutableInBranches"] = "public sealed record P(double A, double B);" + Body("P p; if (x > 0) p = new P(x, y); else p = new P(y, x * x); return (y > 0 ? p : new P(p.B, p.A)).A * p.B;"),
        ["MutableObject"] = Accumulator + Body("var a = new Accumulator(); a.Add(x); a.Add(y * x); a.Sum *= y; return a.Sum * a.Mean;"),
        ["TwoNamesOfOneObject"] = Accumulator + Body("var a = new Accumulator(); var b = a; a.Add(x); b.Add(y); b.Sum *= a.Sum; return a.Mean;"),
        ["ObjectInLoop"] = Accumulator + Body("var a = new Accumulator { Sum = x }; for (int i = 0; i < 3; i++) { a.Add(x * y + a.Sum * 0.5); if (i == 1) a.Sum *= y; } return a.Mean * a.Sum;"),
        ["ObjectInBranch"] = Accumulator + Body("var a = new Accumulator(); a.Add(y); if (x > 0) a.Add(x * x); else a.Sum = x; return a.Sum * a.Count;"),
        ["ObjectPassedOn"] = Accumulator + "static void Fill(Accumulator to, double v) { for (int i = 0; i < 3; i++) to.Add(v * i); } static Accumulator Made(double v) { var a = new Accumulator(); a.Add(v); return a; }" + Body("var a = Made(x); Fill(a, y); Fill(a, x * y); return a.Then(x).Then(y).Sum * a.Sum;"),
        ["ObjectInObject"] = Accumulator + "public sealed class Owner { public Accumulator Inner { get; } = new(); public Accumulator? Other; }" + Body("var o = new Owner { Inner = { Sum = x } }; o.Other = o.Inner; o.Other.Sum *= y; o.Inner.Add(x); return o.Inner.Sum * o.Other.Mean;"),
        ["ObjectInWhileCondition"] = "public sealed class Walk { public double At; public bool Step(double by) { At += by; return At < 3; } }" + Body("var w = new Walk { At = x * 0.1 }; double s = 0; while (w.Step(0.7)) s += w.At * y; return s * w.At;"),
        ["PrimaryConstructorOfClass"] = "public class Line(double slope, double offset) { private double _count = 2.5; public double At(double t) { _count += 1; offset += 0.5; return slope * t + offset * _count; } }" + Body("var l = new Line(x, y); return l.At(x) * l.At(y);"),
        ["RefLocalToField"] = Accumulator + Body("var a = new Accumulator(); ref double s = ref a.Sum; s = x; a.Add(y); s *= x; return a.Sum * a.Sum;"),

        // Virtual calls
        ["VirtualCalls"] = Shapes + Body("Shape s = new Square(x); Shape c = new Cube(y); s.Scale = y; return s.Both() + c.Both() * c.Scale;"),
        ["VirtualCallOfParameter"] = Shapes + "static double Area(Shape s) => s.Area() * s.Perimeter();" + Body("return Area(new Square(x * y)) + Area(new Cube(x));"),
        ["InterfaceOfClass"] = "interface IModel { double At(double t); double Twice(double t) => 2 * At(t); } sealed class Quadratic(double a) : IModel { public double At(double t) => a * t * t; } sealed class Linear(double a) : IModel { double IModel.At(double t) => a * t; public double Twice(double t) => t * t * a; }"
            + "static double Sum(IModel m, double t) => m.At(t) + m.Twice(t);" + Body("return Sum(new Quadratic(x), y) * Sum(new Linear(y), x);"),

        // Generic methods
        ["GenericMath"] = "static T Poly<T>(T a, T b) where T : System.Numerics.IFloatingPointIeee754<T> => T.Sqrt(a * a + b * b + T.One) * T.CreateChecked(3) - T.Sin(a) / (T.Pi + b * b) + T.Max(a, -b) + -a;" + Body("return Poly(x, y) * Poly<double>(y, x * y);"),
        ["GenericLoop"] = "static T Sum<T>(System.ReadOnlySpan<T> v) where T : System.Numerics.INumber<T> { T s = T.Zero; foreach (T e in v) { s += e * e; s++; } return s > T.One ? s : s * s; }" + Body("double[] v = { x, y, x * y }; return Sum<double>(v);"),
        ["GenericStructMath"] = "public readonly record struct V<T>(T A, T B) where T : System.Numerics.INumber<T> { public static V<T> operator +(V<T> a, V<T> b) => new(a.A + b.A, a.B + b.B); public static V<T> operator *(T s, V<T> a) => new(s * a.A, s * a.B); public T Dot(V<T> o) => A * o.A + B * o.B; public static V<T> Zero => new(T.Zero, T.Zero); }"
            + Body("var a = new V<double>(x, y); var s = V<double>.Zero; for (int i = 0; i < 3; i++) s += x * a; return s.Dot(a);"),
        ["StaticAbstractOfStruct"] = "interface IRule<TSelf> where TSelf : IRule<TSelf> { static abstract double Apply(double v); static virtual double Twice(double v) => TSelf.Apply(TSelf.Apply(v)); double Own(double v); } readonly struct Cube : IRule<Cube> { public static double Apply(double v) => v * v * v; public double Own(double v) => v + 1; } "
            + "static double Run<R>(double v) where R : struct, IRule<R> => R.Apply(v) + R.Twice(v) * new R().Own(v) + default(R).Own(v);" + Body("return Run<Cube>(x) * y + Run<Cube>(y);"),
        ["GenericDelegates"] = "static R Apply<A, R>(System.Func<A, R> f, A a) => f(a);" + Body("return Apply(v => v * y, x) * Apply<double, double>(Math.Sin, y);"),

        // Delegates
        ["CapturedVariables"] = "static double Apply(System.Func<double, double> f, double v) => f(f(v));" + Body("double k = x * y; double r = Apply(v => v * k + y, x); k = 2; return r + Apply(v => v * k, y);"),
        ["ChangedCapture"] = "static double Times(int n, System.Func<double, double> f, double v) { for (int i = 0; i < n; i++) v = f(v); return v; }" + Body("double total = 0; double r = Times(3, v => { total += v * x; return v * y; }, x); return r + total * total;"),
        ["NestedLambdas"] = "static double Apply(System.Func<double, double> f, double v) => f(v);" + Body("return Apply(a => Apply(b => a * b + x, y) * a, x * y);"),
        ["MethodGroups"] = "static double Square(double v) => v * v; static double Apply(System.Func<double, double> f, double v) => f(v) + v;" + Body("System.Func<double, double> f = Square; return Apply(f, x) * Apply(Math.Exp, y * 0.5) * Apply(Square, y);"),
        ["MethodGroupOfObject"] = "sealed class Gain(double k) { public double Of(double v) => k * v * v; } static double Apply(System.Func<double, double> f, double v) => f(v) * v;" + Body("return Apply(new Gain(x).Of, y) + Apply(new Gain(y).Of, x);"),
        ["NumericalMethodOverLambda"] = "static double Newton(System.Func<double, double> f, System.Func<double, double> df, double start) { double r = start; for (int i = 0; i < 6; i++) r -= f(r) / df(r); return r; }" + Body("double a = 2 + x * x + y * y; return Newton(r => r * r - a, r => 2 * r, 1.5) * y;"),
        ["DelegateInObject"] = "sealed class Fit { public System.Func<double, double> Model { get; init; } = v => v; public double At(double v) => Model(v) + Model(2 * v); }" + Body("var fit = new Fit { Model = v => v * v * y }; return fit.At(x) + new Fit().At(y);"),
        ["CapturingThis"] = "sealed class Osc { public double W; public double Sample(double t) => Twice(s => System.Math.Sin(W * s), t); static double Twice(System.Func<double, double> f, double t) => f(t) + f(2 * t); }" + Body("var o = new Osc { W = x }; return o.Sample(y) * o.W;"),
    };

    private static string Body(string statements) => $"[Differentiable] public static double F(double x, double y) {{ {statements} }}";
}
