using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <content>Quaternions.</content>
internal static partial class NumericFunctions
{
    private static readonly Dictionary<string, Func<Components[], Components>> s_quaternions = new(StringComparer.Ordinal)
    {
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
        ["Quaternion.op_Division(it, it)"] = x => Product(x[0], Conjugate(x[1]) / Dot(x[1], x[1])),
        ["Quaternion.Divide(it, it)"] = x => Product(x[0], Conjugate(x[1]) / Dot(x[1], x[1])),
        ["Quaternion.Add(it, it)"] = x => x[0] + x[1],
        ["Quaternion.Subtract(it, it)"] = x => x[0] - x[1],
        ["Quaternion.Negate(it)"] = x => -x[0],
        ["Quaternion.Concatenate(it, it)"] = x => Product(x[1], x[0]),
        ["Quaternion.CreateFromYawPitchRoll(number, number, number)"] = x => YawPitchRoll(x[0].X * 0.5, x[1].X * 0.5, x[2].X * 0.5),
    };

    private static Components YawPitchRoll(Expr yaw, Expr pitch, Expr roll) => new(
        Cos(yaw) * Sin(pitch) * Cos(roll) + Sin(yaw) * Cos(pitch) * Sin(roll),
        Sin(yaw) * Cos(pitch) * Cos(roll) - Cos(yaw) * Sin(pitch) * Sin(roll),
        Cos(yaw) * Cos(pitch) * Sin(roll) - Sin(yaw) * Sin(pitch) * Cos(roll),
        Cos(yaw) * Cos(pitch) * Cos(roll) + Sin(yaw) * Sin(pitch) * Sin(roll));

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
}
