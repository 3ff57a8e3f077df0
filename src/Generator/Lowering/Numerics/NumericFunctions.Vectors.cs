using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <content>Vectors. A row of <c>Vector</c> holds for all three.</content>
internal static partial class NumericFunctions
{
    private static readonly Dictionary<string, Func<Components[], Components>> s_vectors = new(StringComparer.Ordinal)
    {
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
        ["Vector.Lerp(it, it, it)"] = x => x[0] * (1 - x[2]) + x[1] * x[2],
        ["Vector.Clamp(it, it, it)"] = x => Smaller(Larger(x[0], x[1]), x[2]),
        ["Vector.ClampNative(it, it, it)"] = x => Smaller(Larger(x[0], x[1]), x[2]),
        ["Vector.Sum(it)"] = x => x[0].Values.Aggregate(static (a, b) => a + b),
        ["Vector2.Cross(it, it)"] = x => x[0].X * x[1].Y - x[0].Y * x[1].X,
        ["Vector3.Cross(it, it)"] = x => Cross(x[0], x[1]),
        ["Vector2.Transform(it, Quaternion)"] = x => First(Rotate(new(x[0].X, x[0].Y, 0), x[1]), 2),
        ["Vector3.Transform(it, Quaternion)"] = x => Rotate(x[0], x[1]),
        ["Vector4.Transform(it, Quaternion)"] = x => Product(Product(x[1], x[0]), Conjugate(x[1])),
        ["Vector2.Transform(it, Matrix3x2)"] = x => Moved(x[0], x[1], 2),
        ["Vector2.TransformNormal(it, Matrix3x2)"] = x => Turned(x[0], x[1], 2),
        ["Vector2.Transform(it, Matrix4x4)"] = x => First(Moved(x[0], x[1], 4), 2),
        ["Vector2.TransformNormal(it, Matrix4x4)"] = x => First(Turned(x[0], x[1], 4), 2),
        ["Vector3.Transform(it, Matrix4x4)"] = x => First(Moved(x[0], x[1], 4), 3),
        ["Vector3.TransformNormal(it, Matrix4x4)"] = x => First(Turned(x[0], x[1], 4), 3),
        ["Vector4.Transform(it, Matrix4x4)"] = x => Turned(x[0], x[1], 4),
        ["Vector4.Transform(Vector3, Matrix4x4)"] = x => Moved(x[0], x[1], 4),
        ["Vector4.Transform(Vector2, Matrix4x4)"] = x => Moved(x[0], x[1], 4),

        ["Vector2(number)"] = x => new(x[0].X, x[0].X),
        ["Vector2(number, number)"] = x => new(x[0].X, x[1].X),
        ["Vector3(number)"] = x => new(x[0].X, x[0].X, x[0].X),
        ["Vector3(Vector2, number)"] = x => new(x[0].X, x[0].Y, x[1].X),
        ["Vector3(number, number, number)"] = x => new(x[0].X, x[1].X, x[2].X),
        ["Vector4(number)"] = x => new(x[0].X, x[0].X, x[0].X, x[0].X),
        ["Vector4(Vector2, number, number)"] = x => new(x[0].X, x[0].Y, x[1].X, x[2].X),
        ["Vector4(Vector3, number)"] = x => new(x[0].X, x[0].Y, x[0].Z, x[1].X),
        ["Vector4(number, number, number, number)"] = x => new(x[0].X, x[1].X, x[2].X, x[3].X),
    };

    /// <summary>Functions that act on each component.</summary>
    private static readonly Dictionary<string, Primitive> s_componentwise = new(StringComparer.Ordinal)
    {
        ["Abs"] = Primitives.Abs,
        ["SquareRoot"] = Primitives.Sqrt,
        ["Sin"] = Primitives.Sin,
        ["Cos"] = Primitives.Cos,
        ["Exp"] = Primitives.Exp,
        ["Log"] = Primitives.Log,
        ["Log2"] = Primitives.Log2,
        ["Hypot"] = Primitives.Hypot,
        ["DegreesToRadians"] = Primitives.DegreesToRadians,
        ["RadiansToDegrees"] = Primitives.RadiansToDegrees,
        ["Truncate"] = Primitives.Truncate,
        ["Round"] = Primitives.Round,
        ["Min"] = Primitives.Min,
        ["Max"] = Primitives.Max,
        ["MinNative"] = Primitives.MinNative,
        ["MaxNative"] = Primitives.MaxNative,
        ["MinNumber"] = Primitives.MinNumber,
        ["MaxNumber"] = Primitives.MaxNumber,
        ["MinMagnitude"] = Primitives.MinMagnitude,
        ["MaxMagnitude"] = Primitives.MaxMagnitude,
        ["MinMagnitudeNumber"] = Primitives.MinMagnitudeNumber,
        ["MaxMagnitudeNumber"] = Primitives.MaxMagnitudeNumber,
        ["CopySign"] = Primitives.CopySign,
        ["FusedMultiplyAdd"] = Primitives.FusedMultiplyAdd,
        ["MultiplyAddEstimate"] = Primitives.MultiplyAddEstimate,
    };

    private static Func<Components[], Components>? FindComponentwise(string type, string name, string[] operands) =>
        type.StartsWith("Vector", StringComparison.Ordinal) && s_componentwise.TryGetValue(name, out Primitive? primitive) && operands.Length == primitive.Arity && operands.All(static operand => operand == "it")
            ? x => new([.. x[0].Values.Select((_, i) => Expr.Apply(primitive, [.. x.Select(vector => vector[i])]))])
            : null;

    private static Components Smaller(Components a, Components b) => a.With(b, static (x, y) => Expr.Apply(Primitives.Min, x, y));

    private static Components Larger(Components a, Components b) => a.With(b, static (x, y) => Expr.Apply(Primitives.Max, x, y));

    private static Components First(Components a, int count) => new([.. a.Values.Take(count)]);

    private static Components Cross(Components a, Components b) => new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);
}
