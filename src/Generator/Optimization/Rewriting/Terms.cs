using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>The operations that rewrite rules are written with, besides the operators of C#.</summary>
internal static class Terms
{
    public static Expr Exp(Expr x) => Expr.Apply(Primitives.Exp, x);

    public static Expr Log(Expr x) => Expr.Apply(Primitives.Log, x);

    public static Expr Pow(Expr x, Expr p) => Expr.Apply(Primitives.Pow, x, p);

    public static Expr Sqrt(Expr x) => Expr.Apply(Primitives.Sqrt, x);

    public static Expr Square(Expr x) => Expr.Apply(Primitives.Square, x);

    public static Expr Sin(Expr x) => Expr.Apply(Primitives.Sin, x);

    public static Expr Cos(Expr x) => Expr.Apply(Primitives.Cos, x);

    public static Expr Tanh(Expr x) => Expr.Apply(Primitives.Tanh, x);

    public static Expr Abs(Expr x) => Expr.Apply(Primitives.Abs, x);

    public static Expr Max(Expr a, Expr b) => Expr.Apply(Primitives.Max, a, b);

    public static Expr Min(Expr a, Expr b) => Expr.Apply(Primitives.Min, a, b);

    public static Expr Select(Expr condition, Expr whenTrue, Expr whenFalse) => Expr.Apply(Primitives.Select, condition, whenTrue, whenFalse);

    /// <summary>A selection of numbers, of the type of what they meet.</summary>
    public static Expr Where(Expr condition, double whenTrue, double whenFalse) => Expr.Piecewise(condition, whenTrue, whenFalse);

    public static Expr Equal(Expr a, Expr b) => Expr.Apply(Primitives.Equal, a, b);

    public static Expr NotEqual(Expr a, Expr b) => Expr.Apply(Primitives.NotEqual, a, b);

    public static Expr And(Expr a, Expr b) => Expr.Apply(Primitives.And, a, b);

    public static Expr Or(Expr a, Expr b) => Expr.Apply(Primitives.Or, a, b);

    public static Expr Not(Expr a) => Expr.Apply(Primitives.Not, a);

    public static Expr IntegerAdd(Expr a, Expr b) => Expr.Apply(Primitives.IntegerAdd, a, b);

    public static Expr IntegerSubtract(Expr a, Expr b) => Expr.Apply(Primitives.IntegerSubtract, a, b);

    public static Expr IntegerMultiply(Expr a, Expr b) => Expr.Apply(Primitives.IntegerMultiply, a, b);

    public static Expr IntegerDivide(Expr a, Expr b) => Expr.Apply(Primitives.IntegerDivide, a, b);

    public static Expr AsColumn(Expr x) => Expr.Apply(Primitives.AsColumn, x);

    public static Expr AsVector(Expr x) => Expr.Apply(Primitives.AsVector, x);

    public static Expr BroadcastTo(Expr x, Expr like) => Expr.Apply(Primitives.BroadcastTo, x, like);

    public static Expr Sum(Expr x) => Expr.Apply(Primitives.Sum, x);

    /// <summary>The number of entries of <paramref name="x"/>, as a real number.</summary>
    public static Expr Count(Expr x) => new(x.Builder, x.Builder.Convert(x.Builder.Apply(Primitives.Length, x.Value), x.Type.Element));
}
