using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <content>Matrices, row by row; the last row of <c>Matrix3x2</c> and <c>Matrix4x4</c> moves, as a vector is multiplied from the left.</content>
internal static partial class NumericFunctions
{
    private static readonly Dictionary<string, Func<Components[], Components>> s_matrices = new(StringComparer.Ordinal)
    {
        ["Matrix4x4(number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number)"] = Joined,
        ["Matrix3x2(number, number, number, number, number, number)"] = Joined,
        ["Matrix.op_Addition(it, it)"] = x => x[0] + x[1],
        ["Matrix.op_Subtraction(it, it)"] = x => x[0] - x[1],
        ["Matrix.op_UnaryNegation(it)"] = x => -x[0],
        ["Matrix.op_Multiply(it, it)"] = x => MatrixProduct(x[0], x[1]),
        ["Matrix.op_Multiply(it, number)"] = x => x[0] * x[1],
        ["Matrix.Add(it, it)"] = x => x[0] + x[1],
        ["Matrix.Subtract(it, it)"] = x => x[0] - x[1],
        ["Matrix.Negate(it)"] = x => -x[0],
        ["Matrix.Multiply(it, it)"] = x => MatrixProduct(x[0], x[1]),
        ["Matrix.Multiply(it, number)"] = x => x[0] * x[1],
        ["Matrix.Lerp(it, it, number)"] = x => x[0] + (x[1] - x[0]) * x[2],
        ["Matrix4x4.Transpose(it)"] = x => new([.. Enumerable.Range(0, 16).Select(i => x[0][i % 4 * 4 + i / 4])]),
        ["Matrix3x2.GetDeterminant(it)"] = x => Determinant2(x[0]),
        ["Matrix4x4.GetDeterminant(it)"] = x => Determinant4(x[0]),
        ["Matrix3x2.Translation(it)"] = x => new(x[0][4], x[0][5]),
        ["Matrix4x4.Translation(it)"] = x => new(x[0][12], x[0][13], x[0][14]),

        ["Matrix3x2.CreateTranslation(Vector2)"] = x => new(1, 0, 0, 1, x[0].X, x[0].Y),
        ["Matrix3x2.CreateTranslation(number, number)"] = x => new(1, 0, 0, 1, x[0].X, x[1].X),
        ["Matrix3x2.CreateScale(number)"] = x => new(x[0].X, 0, 0, x[0].X, 0, 0),
        ["Matrix3x2.CreateScale(number, number)"] = x => new(x[0].X, 0, 0, x[1].X, 0, 0),
        ["Matrix3x2.CreateScale(Vector2)"] = x => new(x[0].X, 0, 0, x[0].Y, 0, 0),
        ["Matrix3x2.CreateRotation(number)"] = x => new(Cos(x[0].X), Sin(x[0].X), -Sin(x[0].X), Cos(x[0].X), 0, 0),
        ["Matrix3x2.CreateSkew(number, number)"] = x => new(1, Tan(x[1].X), Tan(x[0].X), 1, 0, 0),

        ["Matrix4x4.CreateTranslation(Vector3)"] = x => Affine(new(1, 0, 0, 0, 1, 0, 0, 0, 1), x[0]),
        ["Matrix4x4.CreateTranslation(number, number, number)"] = x => Affine(new(1, 0, 0, 0, 1, 0, 0, 0, 1), Joined(x)),
        ["Matrix4x4.CreateScale(number)"] = x => Affine(new(x[0].X, 0, 0, 0, x[0].X, 0, 0, 0, x[0].X)),
        ["Matrix4x4.CreateScale(number, number, number)"] = x => Affine(new(x[0].X, 0, 0, 0, x[1].X, 0, 0, 0, x[2].X)),
        ["Matrix4x4.CreateScale(Vector3)"] = x => Affine(new(x[0].X, 0, 0, 0, x[0].Y, 0, 0, 0, x[0].Z)),
        ["Matrix4x4.CreateRotationX(number)"] = x => Affine(new(1, 0, 0, 0, Cos(x[0].X), Sin(x[0].X), 0, -Sin(x[0].X), Cos(x[0].X))),
        ["Matrix4x4.CreateRotationY(number)"] = x => Affine(new(Cos(x[0].X), 0, -Sin(x[0].X), 0, 1, 0, Sin(x[0].X), 0, Cos(x[0].X))),
        ["Matrix4x4.CreateRotationZ(number)"] = x => Affine(new(Cos(x[0].X), Sin(x[0].X), 0, -Sin(x[0].X), Cos(x[0].X), 0, 0, 0, 1)),
        ["Matrix4x4.CreateFromAxisAngle(Vector3, number)"] = x => Affine(AboutAxis(x[0], x[1].X)),
        ["Matrix4x4.CreateFromQuaternion(Quaternion)"] = x => Affine(OfQuaternion(x[0])),
        ["Matrix4x4.CreateFromYawPitchRoll(number, number, number)"] = x => Affine(OfQuaternion(YawPitchRoll(x[0].X * 0.5, x[1].X * 0.5, x[2].X * 0.5))),
        ["Matrix4x4.CreateLookAt(Vector3, Vector3, Vector3)"] = x => LookAt(x[0], x[1], x[2]),
        ["Matrix4x4.Transform(it, Quaternion)"] = x => MatrixProduct(x[0], Affine(OfQuaternion(x[1]))),
    };

    /// <summary>The inverse, and the determinant that it divides by.</summary>
    public static (Components Inverse, Expr Determinant) Invert(Components matrix) =>
        matrix.Values.Length == 6 ? (Invert2(matrix), Determinant2(matrix)) : (Invert4(matrix), Determinant4(matrix));

    private static Components Joined(Components[] parts) => new([.. parts.SelectMany(static part => part.Values)]);

    /// <summary>A matrix with the rotation or scale of three rows, and what it moves by.</summary>
    private static Components Affine(Components linear, Components? translation = null)
    {
        Expr[] m = linear.Values, t = translation?.Values ?? [0, 0, 0];
        return new(m[0], m[1], m[2], 0, m[3], m[4], m[5], 0, m[6], m[7], m[8], 0, t[0], t[1], t[2], 1);
    }

    /// <summary>Square, or with a last column that is left out: (0, 0, 1).</summary>
    private static Components MatrixProduct(Components a, Components b)
    {
        int columns = a.Values.Length == 6 ? 2 : 4;
        return new([.. Enumerable.Range(0, a.Values.Length / columns).SelectMany(row =>
        {
            Components product = Turned(new([.. a.Values.Skip(row * columns).Take(columns)]), b, columns);
            return columns == 2 && row == 2 ? (product + new Components(b[4], b[5])).Values : product.Values;
        })]);
    }

    /// <summary>A vector times the first rows of a matrix.</summary>
    private static Components Turned(Components v, Components m, int columns) =>
        new([.. Enumerable.Range(0, columns).Select(column => v.Values.Select((x, row) => x * m[row * columns + column]).Aggregate(static (a, b) => a + b))]);

    /// <summary>The same, and moved by the last row.</summary>
    private static Components Moved(Components v, Components m, int columns) =>
        Turned(v, m, columns) + new Components([.. m.Values.Skip(m.Values.Length - columns)]);

    private static Expr Determinant2(Components m) => m[0] * m[3] - m[1] * m[2];

    /// <summary>By the minors of the last two rows.</summary>
    private static Expr Determinant4(Components m)
    {
        Expr a = Minor(m, 2, 2, 3), b = Minor(m, 2, 1, 3), c = Minor(m, 2, 1, 2), d = Minor(m, 2, 0, 3), e = Minor(m, 2, 0, 2), f = Minor(m, 2, 0, 1);
        return m[0] * (m[5] * a - m[6] * b + m[7] * c) - m[1] * (m[4] * a - m[6] * d + m[7] * e)
            + m[2] * (m[4] * b - m[5] * d + m[7] * f) - m[3] * (m[4] * c - m[5] * e + m[6] * f);
    }

    private static Expr Minor(Components m, int row, int left, int right) => m[row * 4 + left] * m[row * 4 + 4 + right] - m[row * 4 + right] * m[row * 4 + 4 + left];

    private static Components Invert2(Components m)
    {
        Expr scale = 1 / Determinant2(m);
        return new(
            m[3] * scale, -m[1] * scale, -m[2] * scale, m[0] * scale,
            (m[2] * m[5] - m[4] * m[3]) * scale, (m[4] * m[1] - m[0] * m[5]) * scale);
    }

    /// <summary>The cofactors over the determinant.</summary>
    private static Components Invert4(Components m)
    {
        Expr scale = 1 / Determinant4(m);
        return new([.. Enumerable.Range(0, 16).Select(i => Cofactor(m, i % 4, i / 4) * scale)]);
    }

    private static Expr Cofactor(Components m, int row, int column)
    {
        int[] r = [.. Enumerable.Range(0, 4).Where(i => i != row)], c = [.. Enumerable.Range(0, 4).Where(i => i != column)];
        Expr minor = At(0, 0) * (At(1, 1) * At(2, 2) - At(1, 2) * At(2, 1)) - At(0, 1) * (At(1, 0) * At(2, 2) - At(1, 2) * At(2, 0)) + At(0, 2) * (At(1, 0) * At(2, 1) - At(1, 1) * At(2, 0));
        return (row + column) % 2 == 0 ? minor : -minor;

        Expr At(int i, int j) => m[r[i] * 4 + c[j]];
    }

    /// <summary>Rodrigues' formula.</summary>
    private static Components AboutAxis(Components axis, Expr angle)
    {
        Expr x = axis.X, y = axis.Y, z = axis.Z, cos = Cos(angle), sin = Sin(angle), rest = 1 - cos;
        return new(
            x * x + cos * (1 - x * x), x * y * rest + sin * z, x * z * rest - sin * y,
            x * y * rest - sin * z, y * y + cos * (1 - y * y), y * z * rest + sin * x,
            x * z * rest + sin * y, y * z * rest - sin * x, z * z + cos * (1 - z * z));
    }

    private static Components OfQuaternion(Components q)
    {
        Expr x = q.X, y = q.Y, z = q.Z, w = q.W;
        return new(
            1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y),
            2 * (x * y - w * z), 1 - 2 * (z * z + x * x), 2 * (y * z + w * x),
            2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (y * y + x * x));
    }

    private static Components LookAt(Components position, Components target, Components up)
    {
        Components z = Unit(position - target), x = Unit(Cross(up, z)), y = Cross(z, x);
        return Affine(new(x.X, y.X, z.X, x.Y, y.Y, z.Y, x.Z, y.Z, z.Z), new(-Dot(x, position), -Dot(y, position), -Dot(z, position)));
    }

    private static Components Unit(Components v) => v / Length(v);
}
