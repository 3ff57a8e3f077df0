using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>The functions and constants that rules are written with.</summary>
internal static class Formula
{
    public const double Pi = Math.PI;

    // Typed, since the logarithm of the machine that compiles may round them in another way.
    public const double Ln2 = 0.693147180559945309417232121458;
    public const double Ln10 = 2.302585092994045684017991454684;

    /// <summary>2/√π</summary>
    public static readonly double TwoBySqrtPi = 2 / Math.Sqrt(Math.PI);

    public static Expr Exp(Expr x) => Expr.Apply(Primitives.Exp, x);

    public static Expr Exp2(Expr x) => Expr.Apply(Primitives.Exp2, x);

    public static Expr Exp10(Expr x) => Expr.Apply(Primitives.Exp10, x);

    public static Expr Log(Expr x) => Expr.Apply(Primitives.Log, x);

    public static Expr Pow(Expr x, Expr p) => Expr.Apply(Primitives.Pow, x, p);

    public static Expr Sqrt(Expr x) => Expr.Apply(Primitives.Sqrt, x);

    public static Expr Abs(Expr x) => Expr.Apply(Primitives.Abs, x);

    public static Expr Hypot(Expr a, Expr b) => Expr.Apply(Primitives.Hypot, a, b);

    public static Expr Sin(Expr x) => Expr.Apply(Primitives.Sin, x);

    public static Expr Cos(Expr x) => Expr.Apply(Primitives.Cos, x);

    public static Expr SinPi(Expr x) => Expr.Apply(Primitives.SinPi, x);

    public static Expr CosPi(Expr x) => Expr.Apply(Primitives.CosPi, x);

    public static Expr Sinh(Expr x) => Expr.Apply(Primitives.Sinh, x);

    public static Expr Cosh(Expr x) => Expr.Apply(Primitives.Cosh, x);

    public static Expr Round(Expr x) => Expr.Apply(Primitives.Round, x);

    public static Expr CopySign(Expr magnitude, Expr sign) => Expr.Apply(Primitives.CopySign, magnitude, sign);

    public static Expr Sigmoid(Expr x) => Expr.Apply(Primitives.Sigmoid, x);

    public static Expr Elu(Expr x, Expr alpha) => Expr.Apply(Primitives.Elu, x, alpha);

    public static Expr NormalCdf(Expr x) => Expr.Apply(Primitives.NormalCdf, x);

    public static Expr NormalPdf(Expr x) => Expr.Apply(Primitives.NormalPdf, x);

    /// <summary>xᵏ, as products where k is known to be a small natural number.</summary>
    public static Expr Power(Expr x, Expr k) => Known(k) switch
    {
        0 => 1,
        0.5 => Sqrt(x),
        1 => x,
        (2 or 4 or 8) and { } n => Power(x, n / 2) * Power(x, n / 2),
        (3 or 5 or 6 or 7) and { } n => Power(x, n - 1) * x,
        _ => Pow(x, k),
    };

    /// <summary>2ⁿ for an integer n, of the type of <paramref name="like"/>.</summary>
    public static Expr PowerOfTwo(Expr n, Expr like) => Expr.Apply(Primitives.ScaleB, Constant(1, like), n);

    /// <summary>An integer as a real number of the type of <paramref name="like"/>.</summary>
    public static Expr Real(Expr n, Expr like) =>
        Known(n) is { } number ? number : new Expr(like.Builder, like.Builder.Convert(n.Value, like.Type.Element));

    /// <summary>The number that is known when the code is generated, if it is one.</summary>
    public static double? Known(Expr x) => x switch
    {
        { IsNumber: true } => x.Number,
        { Definition: { IsConstant: true, Literal: var literal } } => literal.IsReal ? literal.AsReal : literal.Bits,
        _ => null,
    };

    public static Expr Equal(Expr a, Expr b) => Expr.Apply(Primitives.Equal, a, b);

    /// <summary>
    /// <paramref name="whenTrue"/> where <paramref name="condition"/> holds, else <paramref name="whenFalse"/>. The chain rule goes into
    /// the pieces, so that a zero stays a zero whatever it is multiplied with.
    /// </summary>
    public static Expr Where(Expr condition, Expr whenTrue, Expr whenFalse) => Expr.Piecewise(condition, whenTrue, whenFalse);

    private static Expr Constant(double number, Expr like) =>
        new(like.Builder, like.Builder.Constant(Literal.Real(like.Type.Element, number)));
}
