using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <content>Complex numbers.</content>
internal static partial class NumericFunctions
{
    private static readonly Dictionary<string, Func<Components[], Components>> s_complexNumbers = new(StringComparer.Ordinal)
    {
        ["Complex(number, number)"] = x => new(x[0].X, x[1].X),
        ["Complex.op_Implicit(number)"] = x => new(x[0].X, 0),
        ["Complex.op_Addition(it, it)"] = x => x[0] + x[1],
        ["Complex.op_Addition(it, number)"] = x => new(x[0].X + x[1].X, x[0].Y),
        ["Complex.op_Addition(number, it)"] = x => new(x[0].X + x[1].X, x[1].Y),
        ["Complex.op_Subtraction(it, it)"] = x => x[0] - x[1],
        ["Complex.op_Subtraction(it, number)"] = x => new(x[0].X - x[1].X, x[0].Y),
        ["Complex.op_Subtraction(number, it)"] = x => new(x[0].X - x[1].X, -x[1].Y),
        ["Complex.op_UnaryNegation(it)"] = x => -x[0],
        ["Complex.op_Multiply(it, it)"] = x => ComplexProduct(x[0], x[1]),
        ["Complex.op_Multiply(it, number)"] = x => x[0] * x[1],
        ["Complex.op_Multiply(number, it)"] = x => x[0] * x[1],
        ["Complex.op_Division(it, it)"] = x => Quotient(x[0], x[1]),
        ["Complex.op_Division(it, number)"] = x => x[0] / x[1],
        ["Complex.Conjugate(it)"] = x => new(x[0].X, -x[0].Y),
        ["Complex.Magnitude(it)"] = x => Magnitude(x[0]),
        ["Complex.Abs(it)"] = x => Magnitude(x[0]),
        ["Complex.Phase(it)"] = x => Expr.Apply(Primitives.Atan2, x[0].Y, x[0].X),
        ["Complex.FromPolarCoordinates(number, number)"] = x => new(x[0].X * Cos(x[1].X), x[0].X * Sin(x[1].X)),
        ["Complex.Exp(it)"] = x => new(Exp(x[0].X) * Cos(x[0].Y), Exp(x[0].X) * Sin(x[0].Y)),
        ["Complex.Log(it)"] = x => new(Expr.Apply(Primitives.Log, Magnitude(x[0])), Expr.Apply(Primitives.Atan2, x[0].Y, x[0].X)),
        ["Complex.Sin(it)"] = x => new(Sin(x[0].X) * Cosh(x[0].Y), Cos(x[0].X) * Sinh(x[0].Y)),
        ["Complex.Cos(it)"] = x => new(Cos(x[0].X) * Cosh(x[0].Y), -(Sin(x[0].X) * Sinh(x[0].Y))),
        ["Complex.Sinh(it)"] = x => new(Sinh(x[0].X) * Cos(x[0].Y), Cosh(x[0].X) * Sin(x[0].Y)),
        ["Complex.Cosh(it)"] = x => new(Cosh(x[0].X) * Cos(x[0].Y), Sinh(x[0].X) * Sin(x[0].Y)),
        ["Complex.Add(it, it)"] = x => x[0] + x[1],
        ["Complex.Add(it, number)"] = x => new(x[0].X + x[1].X, x[0].Y),
        ["Complex.Add(number, it)"] = x => new(x[0].X + x[1].X, x[1].Y),
        ["Complex.Subtract(it, it)"] = x => x[0] - x[1],
        ["Complex.Subtract(it, number)"] = x => new(x[0].X - x[1].X, x[0].Y),
        ["Complex.Subtract(number, it)"] = x => new(x[0].X - x[1].X, -x[1].Y),
        ["Complex.Multiply(it, it)"] = x => ComplexProduct(x[0], x[1]),
        ["Complex.Multiply(it, number)"] = x => x[0] * x[1],
        ["Complex.Multiply(number, it)"] = x => x[0] * x[1],
        ["Complex.Divide(it, it)"] = x => Quotient(x[0], x[1]),
        ["Complex.Divide(it, number)"] = x => x[0] / x[1],
        ["Complex.Divide(number, it)"] = x => Quotient(new(x[0].X, 0), x[1]),
        ["Complex.op_Division(number, it)"] = x => Quotient(new(x[0].X, 0), x[1]),
        ["Complex.Negate(it)"] = x => -x[0],
        ["Complex.Sqrt(it)"] = x => Root(x[0]),
        ["Complex.Tan(it)"] = x => ComplexTangent(x[0]),
        ["Complex.Tanh(it)"] = x => Turned(ComplexTangent(new(-x[0].Y, x[0].X))),
        ["Complex.Pow(it, it)"] = x => ComplexPower(x[0], x[1].X, x[1].Y),
        ["Complex.Pow(it, number)"] = x => ComplexPower(x[0], x[1].X, null),
        ["Complex.Reciprocal(it)"] = x => Unless(IsZero(x[0]), 0, Quotient(new(new Expr(x[0].X.Builder, ((Expr)1).In(x[0].X)), 0), x[0])),
    };

    private static Components ComplexProduct(Components a, Components b) => new(a.X * b.X - a.Y * b.Y, a.Y * b.X + a.X * b.Y);

    /// <summary>Divides by the larger part of the denominator first, as Smith does.</summary>
    private static Components Quotient(Components a, Components b)
    {
        Expr isFlat = Expr.Apply(Primitives.Abs, b.Y) < Expr.Apply(Primitives.Abs, b.X);
        Expr large = Choose(isFlat, b.X, b.Y), small = Choose(isFlat, b.Y, b.X);
        Expr ratio = small / large, scale = large + small * ratio;
        Expr first = Choose(isFlat, a.X, a.Y), second = Choose(isFlat, a.Y, a.X);
        Expr imaginary = second - first * ratio;
        return new((first + second * ratio) / scale, Choose(isFlat, imaginary, -imaginary) / scale);
    }

    /// <summary>The root in the right half-plane, from |z| + |Re z|, in which nothing cancels.</summary>
    private static Components Root(Components z)
    {
        Expr large = Sqrt((Magnitude(z) + Expr.Apply(Primitives.Abs, z.X)) * 0.5);
        Expr small = z.Y / (large * 2);
        Expr isRight = z.X >= 0;
        return new(Choose(isRight, large, Expr.Apply(Primitives.Abs, small)), Choose(isRight, small, Expr.Apply(Primitives.CopySign, large, z.Y)));
    }

    /// <summary>(sin 2x + i·sinh 2y) / (cos 2x + cosh 2y), of which both parts are divided by cosh 2y before it overflows.</summary>
    private static Components ComplexTangent(Components z)
    {
        Expr x = z.X * 2, y = z.Y * 2, cosh = Cosh(y), isFar = Expr.Apply(Primitives.Abs, z.Y) > 4;
        Expr denominator = Choose(isFar, 1 + Cos(x) / cosh, Cos(x) + cosh);
        // Where cosh 2y is infinite, its derivative is, too.
        Expr isBeyond = cosh > double.MaxValue, tanh = Expr.Apply(Primitives.Tanh, y);
        return new(Choose(isBeyond, Sin(x) * 0, Choose(isFar, Sin(x) / cosh, Sin(x)) / denominator), Choose(isBeyond, tanh, Choose(isFar, tanh, Sinh(y)) / denominator));
    }

    /// <summary>−i·z</summary>
    private static Components Turned(Components z) => new(z.Y, -z.X);

    /// <summary>In polar coordinates; 1 where the exponent is 0, and otherwise 0 where the base is.</summary>
    private static Components ComplexPower(Components z, Expr real, Expr? imaginary)
    {
        Expr modulus = Magnitude(z), angle = Expr.Apply(Primitives.Atan2, z.Y, z.X);
        Expr length = Expr.Apply(Primitives.Pow, modulus, real), turn = real * angle, isOne = Expr.Apply(Primitives.Equal, real, 0);
        if (imaginary is { } part)
        {
            length *= Exp(-(part * angle));
            turn += part * Expr.Apply(Primitives.Log, modulus);
            isOne = Expr.Apply(Primitives.And, isOne, Expr.Apply(Primitives.Equal, part, 0));
        }
        return Unless(isOne, 1, Unless(IsZero(z), 0, new(length * Cos(turn), length * Sin(turn))));
    }

    private static Expr IsZero(Components z) => Expr.Apply(Primitives.And, Expr.Apply(Primitives.Equal, z.X, 0), Expr.Apply(Primitives.Equal, z.Y, 0));

    /// <summary>A complex number; where a condition holds, a real constant.</summary>
    private static Components Unless(Expr condition, double constant, Components z) => new(Choose(condition, constant, z.X), Choose(condition, 0, z.Y));

    private static Expr Magnitude(Components z) => Expr.Apply(Primitives.Hypot, z.X, z.Y);
}
