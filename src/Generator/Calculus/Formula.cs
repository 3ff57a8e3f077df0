using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>The functions that rules are written with.</summary>
internal static class Formula
{
    public static Expr Exp(Expr x) => Expr.Apply(Primitives.Exp, x);

    public static Expr Log(Expr x) => Expr.Apply(Primitives.Log, x);

    public static Expr Pow(Expr x, Expr p) => Expr.Apply(Primitives.Pow, x, p);

    public static Expr Sqrt(Expr x) => Expr.Apply(Primitives.Sqrt, x);

    public static Expr Abs(Expr x) => Expr.Apply(Primitives.Abs, x);

    public static Expr Sigmoid(Expr x) => Expr.Apply(Primitives.Sigmoid, x);

    public static Expr Sin(Expr x) => Expr.Apply(Primitives.Sin, x);

    public static Expr Cos(Expr x) => Expr.Apply(Primitives.Cos, x);

    /// <summary>
    /// <paramref name="whenTrue"/> where <paramref name="condition"/> holds, else <paramref name="whenFalse"/>. The chain rule goes into the pieces,
    /// so that a zero stays a zero whatever it is multiplied with.
    /// </summary>
    public static Expr Where(Expr condition, Expr whenTrue, Expr whenFalse) => Expr.Piecewise(condition, whenTrue, whenFalse);
}
