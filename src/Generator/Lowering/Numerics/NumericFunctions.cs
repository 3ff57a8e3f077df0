using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <summary>
/// The members of the structs of System.Numerics as formulas of their components: a row a member, in a file for each kind. <c>Vector3(Vector2, number)</c>
/// is a constructor; an operand is written <c>it</c> where it is of the type that the row belongs to. An instance comes first.
/// </summary>
internal static partial class NumericFunctions
{
    private static Dictionary<string, Func<Components[], Components>> Rows => field ??=
        new[] { s_vectors, s_quaternions, s_matrices, s_planes, s_complexNumbers }.SelectMany(static rows => rows).ToDictionary(static row => row.Key, static row => row.Value, StringComparer.Ordinal);

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
        ["Matrix3x2.Identity"] = [1, 0, 0, 1, 0, 0],
        ["Matrix4x4.Identity"] = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
        ["Quaternion.Identity"] = [0, 0, 0, 1],
        ["Quaternion.Zero"] = [0, 0, 0, 0],
        ["Complex.Zero"] = [0, 0],
        ["Complex.One"] = [1, 0],
        ["Complex.ImaginaryOne"] = [0, 1],
    };

    /// <summary>The formula of a member, by its type, its name, and what it takes; null where it has none.</summary>
    public static Func<Components[], Components>? Find(string type, string name, string[] operands)
    {
        string call = $"{(name.Length == 0 ? "" : "." + name)}({string.Join(", ", operands)})";
        return Rows.TryGetValue(type + call, out Func<Components[], Components>? formula) || type.StartsWith("Vector", StringComparison.Ordinal) && Rows.TryGetValue("Vector" + call, out formula)
            || type.StartsWith("Matrix", StringComparison.Ordinal) && Rows.TryGetValue("Matrix" + call, out formula)
            ? formula
            : FindComponentwise(type, name, operands);
    }

    public static double[]? FindConstant(string type, string name) => s_constants.TryGetValue($"{type}.{name}", out double[]? numbers) ? numbers : null;

    /// <summary>The sum of the products, four of them in pairs.</summary>
    private static Expr Dot(Components a, Components b)
    {
        Expr[] products = (a * b).Values;
        return products.Length == 4 ? products[0] + products[1] + (products[2] + products[3]) : products.Aggregate(static (sum, product) => sum + product);
    }

    private static Expr Length(Components a) => Sqrt(Dot(a, a));

    private static Expr Choose(Expr condition, Expr a, Expr b) => Expr.Apply(Primitives.Select, condition, a, b);

    private static Expr Tan(Expr x) => Expr.Apply(Primitives.Tan, x);

    private static Expr Sqrt(Expr x) => Expr.Apply(Primitives.Sqrt, x);

    private static Expr Exp(Expr x) => Expr.Apply(Primitives.Exp, x);

    private static Expr Sin(Expr x) => Expr.Apply(Primitives.Sin, x);

    private static Expr Cos(Expr x) => Expr.Apply(Primitives.Cos, x);

    private static Expr Sinh(Expr x) => Expr.Apply(Primitives.Sinh, x);

    private static Expr Cosh(Expr x) => Expr.Apply(Primitives.Cosh, x);
}
