namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>
/// Expressions over the structs of System.Numerics. Of float ones, <c>a</c> and <c>b</c> are vectors (or quaternions), of complex ones numbers, that
/// depend on x and y; every expression is a number.
/// </summary>
internal static class NumericsCases
{
    public static readonly string[] Vectors =
    [
        "(a + b).X * (a - b).Y", "(a * b).Y + (a / b).X", "(a * x).X + (y * a).Y + (a / (y + 3)).X", "(-a).X * a.Y",
        "V.Dot(a, b)", "a.LengthSquared()", "a.Length()", "V.DistanceSquared(a, b)", "V.Distance(a, b)", "V.Normalize(a).Y", "V.Lerp(a, b, x).Y", "V.Reflect(a, b).X",
        "V.Abs(a).X", "V.Min(a, b).Y + V.Max(a, b).X", "V.SquareRoot(a * a).Y", "a[0] * a[1]", "(V.One + V.UnitY * x + V.Zero).Length()", "V.Dot(new V(x), a)",
        "Moved(a).X * Moved(a).Y", "Sum(a, y).LengthSquared()",
        "V.Add(a, b).X * V.Subtract(a, b).Y + V.Multiply(a, b).X + V.Multiply(a, x).Y + V.Divide(a, b).X + V.Negate(a).Y",
    ];

    /// <summary>Over matrices, planes, and what they move.</summary>
    public static readonly string[] Matrices =
    [
        "(m * n).M23 * (m + n).M11 + (m - n).M44 * (-m).M32", "(m * x).M12 + Matrix4x4.Multiply(m, n).M41 + Matrix4x4.Multiply(m, y).M22", "Matrix4x4.Transpose(m).M21 * m.M31", "m.GetDeterminant()",
        "Matrix4x4.Lerp(m, n, x).M24", "Matrix4x4.Invert(m + Matrix4x4.Identity * 6, out Matrix4x4 inverse) ? inverse.M11 * inverse.M23 + inverse.M42 : 0", "m.Translation.X * m[1, 2] + m[3, 0]",
        "Vector3.Transform(v, m).Y", "Vector3.TransformNormal(v, m).X", "Vector2.Transform(u, m).X + Vector2.TransformNormal(u, m).Y", "Vector4.Transform(new Vector4(v, y), m).W", "Vector4.Transform(v, m).Z",
        "Matrix4x4.CreateTranslation(v).M42 + Matrix4x4.CreateTranslation(x, y, 1).M41", "Matrix4x4.CreateScale(v).M33 + Matrix4x4.CreateScale(x).M22 + Matrix4x4.CreateScale(x, y, 1).M22",
        "Vector3.Transform(v, Matrix4x4.CreateRotationX(x)).Y", "Vector3.Transform(v, Matrix4x4.CreateRotationY(x)).X", "Vector3.Transform(v, Matrix4x4.CreateRotationZ(x)).Y",
        "Vector3.Transform(v, Matrix4x4.CreateFromAxisAngle(Vector3.Normalize(v), y)).X + Vector3.Transform(Vector3.UnitX, Matrix4x4.CreateFromAxisAngle(Vector3.Normalize(v), x)).Z",
        "Matrix4x4.CreateFromQuaternion(Quaternion.Normalize(new Quaternion(v, 1))).M23", "Vector3.Transform(v, Matrix4x4.CreateFromYawPitchRoll(x, y, 0.5f)).Z", "Vector3.Transform(v, Matrix4x4.CreateLookAt(new(4, x, y), v, Vector3.UnitY)).X",
        "Matrix4x4.Identity.M11 * x + Matrix4x4.Transform(m, Quaternion.Normalize(new Quaternion(v, 1))).M21",
        "(s * t).M31 + (s * t).M12 * (s + t).M22", "s.GetDeterminant() * x", "Matrix3x2.Invert(s, out Matrix3x2 inverse) ? inverse.M31 + inverse.M12 : 0", "Vector2.Transform(u, s).X * Vector2.TransformNormal(u, s).Y",
        "Vector2.Transform(u, Matrix3x2.CreateRotation(x)).X", "Matrix3x2.CreateSkew(x, y).M12 + Matrix3x2.CreateScale(u).M22 + Matrix3x2.CreateTranslation(u).M31", "Matrix3x2.Lerp(s, t, y).M21 + s.Translation.Y + s[2, 1]",
        "Plane.Dot(p, new Vector4(v, y)) + Plane.DotCoordinate(p, v) * Plane.DotNormal(p, v)", "Plane.Normalize(p).D", "Plane.CreateFromVertices(v, new(1, x, y), new(y, 1, x)).Normal.Y + p.D * p.Normal.X", "Plane.Transform(p, m).D",
        "new Plane(new Vector4(v, y)).Normal.Z * new Plane(v, x).D", "Quaternion.CreateFromYawPitchRoll(x, y, 0.5f).Y", "(new Quaternion(v, 1) / new Quaternion(1, x, y, 2)).X + Quaternion.Concatenate(new(v, 1), new(1, x, y, 2)).Z",
        "Vector3.Sin(v).X * Vector3.Cos(v).Y + Vector3.Exp(v).Z", "Vector3.Log(Vector3.Abs(v)).X + Vector3.Hypot(v, v).Y", "Vector3.Clamp(v, new(-1), new(1)).Y * Vector3.Lerp(v, v * v, v).X", "Vector3.Sum(v) * Vector2.Cross(u, u * 2 + Vector2.UnitX)",
        "Vector3.FusedMultiplyAdd(v, v, v).Y + Vector3.DegreesToRadians(v).X + Vector3.CopySign(v, -v).Z", "Vector2.Transform(u, Quaternion.Normalize(new Quaternion(v, 1))).X + Vector4.Transform(new Vector4(v, y), new Quaternion(v, 1)).W",
    ];

    public static readonly string[] Quaternions =
    [
        "(a * b).X * (a * b).W", "(a + b).X * (a - b).Y", "(a * x).Z + (-a).W", "Quaternion.Normalize(a).Z", "a.Length() * a.LengthSquared()", "Quaternion.Dot(a, b)",
        "(Quaternion.Conjugate(a) * b).Y", "Quaternion.Inverse(a).X", "Quaternion.CreateFromAxisAngle(Vector3.UnitZ, x).W", "Vector3.Transform(new Vector3(x, y, 1), a).X",
        "Vector3.Transform(Vector3.Cross(new Vector3(x, y, 1), new(1, x, y)), Quaternion.Normalize(a)).Y",
        "new Quaternion(new Vector3(x, y, 2), 1).Length() + Quaternion.Identity.W * x", "new Vector4(new Vector3(new Vector2(x, y), 1), x).LengthSquared()",
    ];

    public static readonly string[] ComplexNumbers =
    [
        "Complex.Sqrt(a).Real * Complex.Sqrt(a).Imaginary", "Complex.Sqrt(-a).Imaginary", "(2 / a).Real + Complex.Divide(x, b).Imaginary",
        "Complex.Add(a, b).Real * Complex.Subtract(a, 1).Imaginary + Complex.Multiply(a, b).Real + Complex.Negate(a).Real", "Whole(a).Real",
        "(a + b).Real * (a - b).Imaginary", "(a * b).Imaginary", "(a / b).Real + (a / b).Imaginary", "(a * x).Imaginary + (y * a).Real + (a / (y + 3)).Real", "(a + x).Real * (y - a).Real",
        "(1 - a).Imaginary * (a - 2).Real + (2 + a).Real", "(-a).Real", "Complex.Conjugate(a).Imaginary", "a.Magnitude * a.Phase", "Complex.Abs(a)", "Complex.FromPolarCoordinates(x, y).Imaginary",
        "Complex.Exp(a).Real", "Complex.Log(a).Imaginary + Complex.Log(a).Real", "Complex.Sin(a).Real + Complex.Sin(a).Imaginary", "Complex.Cos(a).Real + Complex.Cos(a).Imaginary",
        "Complex.Sinh(a).Real * Complex.Cosh(a).Imaginary", "Complex.Tan(a).Real * Complex.Tanh(b).Imaginary + Complex.Tanh(a).Real", "Complex.Tan(a + new Complex(0, 5)).Real * 1e4 + Complex.Tan(a - new Complex(0, 400)).Imaginary",
        "Complex.Pow(a, 2.5).Real + Complex.Pow(a, y).Imaginary", "Complex.Pow(a, b).Real * Complex.Pow(b, a).Imaginary", "Complex.Pow(a, 0).Real * x + Complex.Pow(Complex.Zero, a).Real", "Complex.Reciprocal(a).Real * Complex.Reciprocal(b).Imaginary", "(Complex.ImaginaryOne * a + Complex.One).Real + Power(a).Imaginary",
    ];
}
