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

    public static readonly string[] Quaternions =
    [
        "(a * b).X * (a * b).W", "(a + b).X * (a - b).Y", "(a * x).Z + (-a).W", "Quaternion.Normalize(a).Z", "a.Length() * a.LengthSquared()", "Quaternion.Dot(a, b)",
        "(Quaternion.Conjugate(a) * b).Y", "Quaternion.Inverse(a).X", "Quaternion.CreateFromAxisAngle(Vector3.UnitZ, x).W", "Vector3.Transform(new Vector3(x, y, 1), a).X",
        "Vector3.Transform(Vector3.Cross(new Vector3(x, y, 1), new(1, x, y)), Quaternion.Normalize(a)).Y",
        "new Quaternion(new Vector3(x, y, 2), 1).Length() + Quaternion.Identity.W * x", "new Vector4(new Vector3(new Vector2(x, y), 1), x).LengthSquared()",
    ];

    public static readonly string[] ComplexNumbers =
    [
        "(a + b).Real * (a - b).Imaginary", "(a * b).Imaginary", "(a / b).Real + (a / b).Imaginary", "(a * x).Imaginary + (y * a).Real + (a / (y + 3)).Real", "(a + x).Real * (y - a).Real",
        "(1 - a).Imaginary * (a - 2).Real + (2 + a).Real", "(-a).Real", "Complex.Conjugate(a).Imaginary", "a.Magnitude * a.Phase", "Complex.Abs(a)", "Complex.FromPolarCoordinates(x, y).Imaginary",
        "Complex.Exp(a).Real", "Complex.Log(a).Imaginary + Complex.Log(a).Real", "Complex.Sin(a).Real + Complex.Sin(a).Imaginary", "Complex.Cos(a).Real + Complex.Cos(a).Imaginary",
        "Complex.Sinh(a).Real * Complex.Cosh(a).Imaginary", "(Complex.ImaginaryOne * a + Complex.One).Real + Power(a).Imaginary",
    ];
}
