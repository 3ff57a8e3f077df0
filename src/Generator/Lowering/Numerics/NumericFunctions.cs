using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <summary>
/// The members of Vector2, Vector3, Vector4, Quaternion and Complex as formulas of their components: a row a member. A row of <c>Vector</c> holds for
/// the three vectors. <c>Vector3(vector, number)</c> is a constructor; a vector, quaternion or complex number is written <c>it</c> where it is of the
/// type that the row belongs to. An instance comes first.
/// </summary>
internal static class NumericFunctions
{
    private static readonly Dictionary<string, Func<Components[], Components>> s_rows = new(StringComparer.Ordinal)
    {
        // Vectors
        ["Vector.op_Addition(it, it)"] = x => x[0] + x[1],
        ["Vector.op_Subtraction(it, it)"] = x => x[0] - x[1],
        ["Vector.op_Multiply(it, it)"] = x => x[0] * x[1],
        ["Vector.op_Multiply(it, number)"] = x => x[0] * x[1],
        ["Vector.op_Multiply(number, it)"] = x => x[0] * x[1],
        ["Vector.op_Division(it, it)"] = x => x[0] / x[1],
        ["Vector.op_Division(it, number)"] = x => x[0] / x[1],
        ["Vector.op_UnaryNegation(it)"] = x => -x[0],
        ["Vector.Add(it, it)"] = x => x[0] + x[1],
        ["Vector.Subtract(it, it)"] = x => x[0] - x[1],
        ["Vector.Multiply(it, it)"] = x => x[0] * x[1],
        ["Vector.Multiply(it, number)"] = x => x[0] * x[1],
        ["Vector.Multiply(number, it)"] = x => x[0] * x[1],
        ["Vector.Divide(it, it)"] = x => x[0] / x[1],
        ["Vector.Divide(it, number)"] = x => x[0] / x[1],
        ["Vector.Negate(it)"] = x => -x[0],
        ["Vector.Dot(it, it)"] = x => Dot(x[0], x[1]),
        ["Vector.LengthSquared(it)"] = x => Dot(x[0], x[0]),
        ["Vector.Length(it)"] = x => Length(x[0]),
        ["Vector.DistanceSquared(it, it)"] = x => Dot(x[0] - x[1], x[0] - x[1]),
        ["Vector.Distance(it, it)"] = x => Length(x[0] - x[1]),
        ["Vector.Normalize(it)"] = x => x[0] / Length(x[0]),
        ["Vector.Lerp(it, it, number)"] = x => x[0] * (1 - x[2].X) + x[1] * x[2],
        ["Vector.Reflect(it, it)"] = x => x[0] - 2 * Dot(x[0], x[1]) * x[1],
        ["Vector.Abs(it)"] = x => x[0].Each(Function(Primitives.Abs)),
        ["Vector.SquareRoot(it)"] = x => x[0].Each(Sqrt),
        ["Vector.Min(it, it)"] = x => x[0].With(x[1], static (a, b) => Expr.Apply(Primitives.Min, a, b)),
        ["Vector.Max(it, it)"] = x => x[0].With(x[1], static (a, b) => Expr.Apply(Primitives.Max, a, b)),
        ["Vector3.Cross(it, it)"] = x => Cross(x[0], x[1]),

        ["Vector2(number)"] = x => new(x[0].X, x[0].X),
        ["Vector2(number, number)"] = x => new(x[0].X, x[1].X),
        ["Vector3(number)"] = x => new(x[0].X, x[0].X, x[0].X),
        ["Vector3(Vector2, number)"] = x => new(x[0].X, x[0].Y, x[1].X),
        ["Vector3(number, number, number)"] = x => new(x[0].X, x[1].X, x[2].X),
        ["Vector4(number)"] = x => new(x[0].X, x[0].X, x[0].X, x[0].X),
        ["Vector4(Vector2, number, number)"] = x => new(x[0].X, x[0].Y, x[1].X, x[2].X),
        ["Vector4(Vector3, number)"] = x => new(x[0].X, x[0].Y, x[0].Z, x[1].X),
        ["Vector4(number, number, number, number)"] = x => new(x[0].X, x[1].X, x[2].X, x[3].X),

        // Quaternions
        ["Quaternion(number, number, number, number)"] = x => new(x[0].X, x[1].X, x[2].X, x[3].X),
        ["Quaternion(Vector3, number)"] = x => new(x[0].X, x[0].Y, x[0].Z, x[1].X),
        ["Quaternion.op_Addition(it, it)"] = x => x[0] + x[1],
        ["Quaternion.op_Subtraction(it, it)"] = x => x[0] - x[1],
        ["Quaternion.op_UnaryNegation(it)"] = x => -x[0],
        ["Quaternion.op_Multiply(it, number)"] = x => x[0] * x[1],
        ["Quaternion.op_Multiply(it, it)"] = x => Product(x[0], x[1]),
        ["Quaternion.Multiply(it, it)"] = x => Product(x[0], x[1]),
        ["Quaternion.Multiply(it, number)"] = x => x[0] * x[1],
        ["Quaternion.Dot(it, it)"] = x => Dot(x[0], x[1]),
        ["Quaternion.LengthSquared(it)"] = x => Dot(x[0], x[0]),
        ["Quaternion.Length(it)"] = x => Length(x[0]),
        ["Quaternion.Normalize(it)"] = x => x[0] / Length(x[0]),
        ["Quaternion.Conjugate(it)"] = x => Conjugate(x[0]),
        ["Quaternion.Inverse(it)"] = x => Conjugate(x[0]) / Dot(x[0], x[0]),
        ["Quaternion.CreateFromAxisAngle(Vector3, number)"] = x => Turn(x[0], x[1].X * 0.5),
        ["Vector3.Transform(it, Quaternion)"] = x => Rotate(x[0], x[1]),

        // Complex numbers
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
    };

    // What is not a function, but a number that the type has a name for.
    private static readonly Dictionary<string, double[]> s_constants = new(StringComparer.Ordinal)
    {
        ["Vector2.Zero"] = [0, 0],
        ["Vector2.One"] = [1, 1],
        ["Vector2.UnitX"] = [1, 0],
        ["Vector2.UnitY"] = [0, 1],
        ["Vector3.Zero"] = [0, 0, 0],
        ["Vector3.One"] = [1, 1, 1],
        ["Vector3.UnitX"] = [1, 0, 0],
        ["Vector3.UnitY"] = [0, 1, 0],
        ["Vector3.UnitZ"] = [0, 0, 1],
        ["Vector4.Zero"] = [0, 0, 0, 0],
        ["Vector4.One"] = [1, 1, 1, 1],
        ["Vector4.UnitX"] = [1, 0, 0, 0],
        ["Vector4.UnitY"] = [0, 1, 0, 0],
        ["Vector4.UnitZ"] = [0, 0, 1, 0],
        ["Vector4.UnitW"] = [0, 0, 0, 1],
        ["Quaternion.Identity"] = [0, 0, 0, 1],
        ["Quaternion.Zero"] = [0, 0, 0, 0],
        ["Complex.Zero"] = [0, 0],
        ["Complex.One"] = [1, 0],
        ["Complex.ImaginaryOne"] = [0, 1],
    };

    /// <summary>The formula of a member, by its type, its name, and what it takes; null where it has none.</summary>
    public static Func<Components[], Components>? Find(string type, string name, IEnumerable<string> operands)
    {
        string call = $"{(name.Length == 0 ? "" : "." + name)}({string.Join(", ", operands)})";
        return s_rows.TryGetValue(type + call, out Func<Components[], Components>? formula) || type.StartsWith("Vector", StringComparison.Ordinal) && s_rows.TryGetValue("Vector" + call, out formula)
            ? formula
            : null;
    }

    public static double[]? FindConstant(string type, string name) => s_constants.TryGetValue($"{type}.{name}", out double[]? numbers) ? numbers : null;

    /// <summary>The sum of the products, four of them in pairs.</summary>
    private static Expr Dot(Components a, Components b)
    {
        Expr[] products = (a * b).Values;
        return products.Length == 4 ? products[0] + products[1] + (products[2] + products[3]) : products.Aggregate(static (sum, product) => sum + product);
    }

    private static Expr Length(Components a) => Sqrt(Dot(a, a));

    private static Components Cross(Components a, Components b) => new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    private static Components Conjugate(Components q) => new(-q.X, -q.Y, -q.Z, q.W);

    /// <summary>Hamilton's product.</summary>
    private static Components Product(Components p, Components q) => new(
        p.W * q.X + p.X * q.W + p.Y * q.Z - p.Z * q.Y,
        p.W * q.Y - p.X * q.Z + p.Y * q.W + p.Z * q.X,
        p.W * q.Z + p.X * q.Y - p.Y * q.X + p.Z * q.W,
        p.W * q.W - p.X * q.X - p.Y * q.Y - p.Z * q.Z);

    private static Components Turn(Components axis, Expr half) => new(axis.X * Sin(half), axis.Y * Sin(half), axis.Z * Sin(half), Cos(half));

    /// <summary>q·v·q̄.</summary>
    private static Components Rotate(Components v, Components q)
    {
        Components turned = Product(Product(q, new(v.X, v.Y, v.Z, 0)), Conjugate(q));
        return new(turned.X, turned.Y, turned.Z);
    }

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

    private static Expr Choose(Expr condition, Expr a, Expr b) => Expr.Apply(Primitives.Select, condition, a, b);

    private static Expr Magnitude(Components z) => Expr.Apply(Primitives.Hypot, z.X, z.Y);

    private static Func<Expr, Expr> Function(Primitive primitive) => x => Expr.Apply(primitive, x);

    private static Expr Sqrt(Expr x) => Expr.Apply(Primitives.Sqrt, x);

    private static Expr Exp(Expr x) => Expr.Apply(Primitives.Exp, x);

    private static Expr Sin(Expr x) => Expr.Apply(Primitives.Sin, x);

    private static Expr Cos(Expr x) => Expr.Apply(Primitives.Cos, x);

    private static Expr Sinh(Expr x) => Expr.Apply(Primitives.Sinh, x);

    private static Expr Cosh(Expr x) => Expr.Apply(Primitives.Cosh, x);
}
