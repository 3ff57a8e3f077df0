using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Methods whose numbers are of a type parameter: their gradients are generic too.</summary>
public sealed class GenericTests
{
    private const string Ieee = "IFloatingPointIeee754<T>";

    private static readonly Dictionary<string, (string Constraints, string Body)> s_cases = new()
    {
        ["Arithmetic"] = ("INumberBase<T>", "return x * y - x / (y * y + T.One) + -x;"),
        ["Literals"] = ("INumber<T>", "return T.CreateChecked(2.5) * x * x + T.CreateChecked(3) * y - T.One / T.CreateChecked(4) * x * y;"),
        ["IntegerPower"] = (Ieee, "return T.Pow(x * x + T.One, T.CreateChecked(3)) * y;"),
        ["Power"] = (Ieee, "return T.Pow(x * x + T.One, y) + T.Sqrt(x * x + T.One);"),
        ["Trigonometric"] = ("ITrigonometricFunctions<T>", "return T.Sin(x * y) + T.Cos(x) * T.Tan(y) + T.Atan(x / T.CreateChecked(3)) + T.SinPi(y);"),
        ["Exponential"] = ("IExponentialFunctions<T>, IHyperbolicFunctions<T>", "return T.Exp(x) * T.Tanh(y) + T.Exp2(x * y) + T.Sinh(x) - T.Cosh(y);"),
        ["Logarithms"] = (Ieee, "T a = x * x + T.One; return T.Log(a) * y + T.Log2(a) + T.LogP1(a) + T.Log(a, T.CreateChecked(3));"),
        ["Roots"] = ("IRootFunctions<T>", "T a = x * x + T.One; return T.Cbrt(a) * y + T.RootN(a, 3) + T.Hypot(a, y) + T.Sqrt(a);"),
        ["Comparisons"] = ("INumber<T>", "return x > y ? T.Max(x * x, y) : T.Min(x, y * y) + T.Abs(y) + T.Clamp(x, -T.One, T.One) * y;"),
        ["Constants"] = ("IFloatingPointIeee754<T>", "return x * T.Pi + y * T.E - T.Tau * x * y + T.NegativeOne * x + T.NegativeZero;"),
        ["Rounding"] = ("IFloatingPoint<T>", "return T.Floor(x) * y + T.Round(y) * x;"),
        ["Fused"] = (Ieee, "return T.FusedMultiplyAdd(x, y, x) + T.Lerp(x, y, x * y) + T.Atan2(x, y * y + T.One);"),
        ["Integers"] = ("INumber<T>", "T s = T.Zero; for (int i = 1; i <= 3; i++) s += x * T.CreateChecked(i) / (y * y + T.CreateChecked(i)); return s * T.CreateChecked(T.Sign(x));"),
        ["SavedValues"] = (Ieee, "T s = x; for (int i = 0; i < 4; i++) s = T.Sin(s * y) + s; return s;"),
        ["Convergence"] = (Ieee, "T a = x * x + T.CreateChecked(2); T r = a; for (int i = 0; i < 50; i++) { T next = (r + a / r) / T.CreateChecked(2); if (T.Abs(next - r) < T.CreateChecked(1e-9)) break; r = next; } return r * y;"),
        ["Increments"] = ("INumber<T>", "T a = x; a++; a *= y; --a; a -= x / T.CreateChecked(2); return a * a;"),
        ["Locals"] = ("INumber<T>", "(T a, T b) = (x * y, x + y); T[] c = new T[] { a, b, T.One }; T s = default; foreach (T v in c) s += v * v; return s;"),
        ["Guard"] = ("INumber<T>", "if (T.IsNaN(x)) throw new ArgumentException($\"x is {x}\"); ArgumentOutOfRangeException.ThrowIfGreaterThan(y, T.CreateChecked(100)); return x * x * y;"),
        ["Switch"] = ("INumber<T>", "return T.Sign(x) switch { > 0 => x * y, 0 => y, _ => x * x * y };"),
        ["ToDouble"] = ("INumber<T>", "double a = double.CreateChecked(x) * 2; return T.CreateChecked(a * a) * y;"),
        ["OtherMethod"] = (Ieee, "return Root(x * y) + Root(T.One + x * x) * Other.Twice(y);"),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    private static string Source(string constraints, string body) =>
        $$"""
        using System.Numerics;
        public static class Other { public static U Twice<U>(U v) where U : INumber<U> => v + v * U.One; }
        public static partial class Tested
        {
            private static R Root<R>(R v) where R : IFloatingPointIeee754<R> => R.IsNegative(v) ? -R.Sqrt(-v) : R.Sqrt(v);

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static T F<T>(T x, T y) where T : unmanaged, {{constraints}} { {{body}} }

            [Differentiable]
            public static double Closed(double x, double y) => F(x, y);

            public static double G(double x, double y) => F(x, y);
            public static (double, double) GGradient(double x, double y) => FGradient(x, y);
            public static (double, (double, double)) GValueAndGradient(double x, double y) => FValueAndGradient(x, y);
            public static (double, double) GJvp(double x, double y, double dx, double dy) => FJvp(x, y, dx, dy);
        }
        public static class InFloat
        {
            public static float G(float x, float y) => Tested.F(x, y);
            public static (float, float) GGradient(float x, float y) => Tested.FGradient(x, y);
            public static (float, (float, float)) GValueAndGradient(float x, float y) => Tested.FValueAndGradient(x, y);
        }
        """;

    [Theory]
    [MemberData(nameof(Names))]
    public void GenericMethod_IsDifferentiatedInEveryType(string name)
    {
        (string constraints, string body) = s_cases[name];
        GeneratedAssembly assembly = Verify.Runs(Source(constraints, body));
        Type type = assembly.Type("Tested");
        foreach (double[] point in (double[][])[[0.7, 1.3], [-1.2, 0.4], [2.5, -0.6], [0.3, 0.2]])
        {
            Gradient.Check(type, "G", point);
            Gradient.CheckFloat(assembly.Type("InFloat"), type, "G", point);
            double[] gradient = Numbers(Call(type, "GGradient", point[0], point[1])), closed = Numbers(Call(type, "ClosedGradient", point[0], point[1]));
            for (int i = 0; i < 2; i++)
            {
                Gradient.Close(gradient[i], Numbers(Call(type, "GJvp", point[0], point[1], 1.0 - i, (double)i))[1], 1e-13, $"tangent {i}");
                Gradient.Close(gradient[i], closed[i], 1e-13, $"with type arguments {i}");
            }
        }
    }

    [Fact]
    public void OtherNumbers_HaveGradientsToo()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            using System.Numerics;
            public static partial class Tested
            {
                [Differentiable]
                public static T F<T>(ReadOnlySpan<T> a, T x) where T : INumber<T> { T s = T.Zero; for (int i = 0; i < a.Length; i++) s = s * x + a[i]; return s; }

                public static decimal InDecimal() => FGradient<decimal>([1m, 2m, 3m], 0.1m).x;
                public static double InHalf() { var (value, gradient) = FValueAndGradient<Half>([(Half)1, (Half)2, (Half)3], (Half)0.5); return (double)value + 100 * (double)gradient.x; }
                public static double InDouble() => FGradient<double>([1, 2, 3], 0.1).a[0];
            }
            """);
        Assert.Equal(2.2m, assembly.Call("InDecimal"));
        Assert.Equal(304.25, assembly.Call("InHalf"));
        Assert.Equal(0.1 * 0.1, (double)assembly.Call("InDouble"), 1e-16);
    }

    [Fact]
    public void ContainingType_CanBeGeneric()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            using System.Numerics;
            [Parameters]
            public sealed partial record Line(double Slope, double Offset);
            public partial class Box<T> where T : IFloatingPointIeee754<T>
            {
                public partial class Inner<TOther> where TOther : class, new()
                {
                    [Differentiable]
                    public T F(T x, [Constant] TOther? other) => other is null ? throw new ArgumentNullException(nameof(other)) : T.Sqrt(x) * x;

                    [Differentiable]
                    public static TOut G<TOut>(T x, TOut y, [Constant] TOther other) where TOut : struct, INumber<TOut> => y * y * TOut.CreateChecked(2);

                    [Differentiable]
                    public static double H<TAny>(Line line, TAny any, [Constant] TAny another) where TAny : notnull, IComparable<TAny> => line.Slope * 2 + line.Offset;
                }
            }
            public static class Tested
            {
                public static double F() => new Box<double>.Inner<object>().FGradient(4, new object());
                public static double G() => Box<double>.Inner<object>.GGradient(1.0, 3f, new object()).y;
            }
            """.Replace("TAny any, ", "", StringComparison.Ordinal));
        Assert.Equal(3.0, assembly.Call("F"));
        Assert.Equal(12.0, assembly.Call("G"));
    }

    [Theory]
    [InlineData("public static T F<T>(T x) where T : IPowerFunctions<T>, IComparisonOperators<T, T, bool> => {|SG0106:T.Pow(x, x)|};", "ILogarithmicFunctions<T>")]
    [InlineData("public static T F<T>(T x) where T : IPowerFunctions<T>, ILogarithmicFunctions<T> => {|SG0106:T.Pow(x, x)|};", "INumber<T>")]
    [InlineData("public static T F<T>(T x) where T : INumberBase<T> => {|SG0106:T.Abs(x)|};", "INumber<T>")]
    [InlineData("public static T F<T>(T x) where T : ITrigonometricFunctions<T> => {|SG0106:T.Asin(x)|};", "IRootFunctions<T>")]
    [InlineData("public static T F<T>(T x) where T : IHyperbolicFunctions<T> => {|SG0106:T.Asinh(x)|};", "IRootFunctions<T>")]
    [InlineData("public static T F<T>(T x) where T : INumber<T> => {|SG0106:T.CreateSaturating(2.5)|} * x;", "CreateChecked")]
    [InlineData("public static T F<{|SG0007:T|}>(T x) where T : INumber<T> { T[] a = new T[2]; a[0] = x; return a[0] * x; }", "unmanaged")]
    [InlineData("[Differentiable(Name = \"G\", Derivatives = Derivatives.Graph)] public static T {|SG0007:F|}<T>(T x) where T : INumber<T> => x * x;", "type parameter")]
    [InlineData("public static T F<T>(T {|SG0004:x|}) => x;", "INumber<T>")]
    [InlineData("public static T F<T>(T {|SG0004:x|}) where T : IAdditionOperators<T, T, T> => x + x;", "INumber<T>")]
    public void MissingConstraint_IsNamed(string method, string constraint)
    {
        Generation generation = Verify.Reports($"using System.Numerics; public static partial class Tested {{ [Differentiable] {method} }}");
        Assert.Contains(constraint, Assert.Single(Verify.Analyze(generation.Output)).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Power_WithAConstantExponent_NeedsNoLogarithm() =>
        Verify.Runs("using System.Numerics; public static partial class Tested { [Differentiable] public static T F<T>(T x) where T : IPowerFunctions<T> => T.Pow(x, T.CreateChecked(3)); }");
}
