using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>The operations that rewrite rules need besides those that the rules of calculus are written with.</summary>
internal static class Terms
{
    public static Expr Square(Expr x) => Expr.Apply(Primitives.Square, x);

    public static Expr Tanh(Expr x) => Expr.Apply(Primitives.Tanh, x);

    public static Expr Max(Expr a, Expr b) => Expr.Apply(Primitives.Max, a, b);

    public static Expr Min(Expr a, Expr b) => Expr.Apply(Primitives.Min, a, b);

    public static Expr Select(Expr condition, Expr whenTrue, Expr whenFalse) =>
        Expr.Apply(Primitives.Select, condition, whenTrue, whenFalse);

    public static Expr NotEqual(Expr a, Expr b) => Expr.Apply(Primitives.NotEqual, a, b);

    public static Expr And(Expr a, Expr b) => Expr.Apply(Primitives.And, a, b);

    public static Expr Or(Expr a, Expr b) => Expr.Apply(Primitives.Or, a, b);

    public static Expr Not(Expr a) => Expr.Apply(Primitives.Not, a);

    public static Expr IntegerAdd(Expr a, Expr b) => Expr.Apply(Primitives.IntegerAdd, a, b);

    public static Expr IntegerSubtract(Expr a, Expr b) => Expr.Apply(Primitives.IntegerSubtract, a, b);

    public static Expr IntegerNegate(Expr a) => Expr.Apply(Primitives.IntegerNegate, a);

    public static Expr IntegerMultiply(Expr a, Expr b) => Expr.Apply(Primitives.IntegerMultiply, a, b);

    public static Expr IntegerDivide(Expr a, Expr b) => Expr.Apply(Primitives.IntegerDivide, a, b);

    /// <summary>The instruction itself, also where <paramref name="x"/> has the shape already.</summary>
    public static Expr Repeat(Expr x, Expr like) => Expr.Apply(Primitives.BroadcastTo, x, like);

    /// <summary>The number of entries of <paramref name="x"/>, as a real number.</summary>
    public static Expr Count(Expr x) => TensorFormula.Number(TensorFormula.Length(x), x);
}
