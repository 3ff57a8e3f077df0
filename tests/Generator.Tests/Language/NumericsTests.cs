using SymbolicGrad.Generator.Tests.Calculus;
using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Each member of the structs of System.Numerics that has a formula, against differences.</summary>
public sealed class NumericsTests
{
    private static readonly float[][] s_points = [[0.75f, 1.25f], [-1.5f, 0.5f], [2.5f, -0.625f]];

    public static TheoryData<string, string> Vectors
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string expression in NumericsCases.Vectors)
            {
                foreach (string type in (string[])["Vector2", "Vector3", .. expression.Contains("Reflect", StringComparison.Ordinal) ? Array.Empty<string>() : ["Vector4"]])
                    data.Add(type, expression);
            }
            foreach (string expression in NumericsCases.Quaternions)
                data.Add("Quaternion", expression);
            return data;
        }
    }

    public static TheoryData<string> ComplexNumbers => [.. NumericsCases.ComplexNumbers];

    [Theory]
    [MemberData(nameof(ComplexNumbers))]
    public void ComplexNumber_IsDifferentiated(string expression)
    {
        GeneratedAssembly assembly = Verify.Runs($$"""
            using System.Numerics;
            public static partial class Tested
            {
                static Complex Whole(Complex z) { Complex c = 1, d = 2f; return c * z * z + d; }
                static Complex Power(Complex z) { Complex w = 1.0; for (int i = 0; i < 3; i++) w *= z; return w; }
                [Differentiable] public static double F(double x, double y) { Complex a = new(x, y), b = new(y + 0.3, x * y); return {{expression}}; }
            }
            """);
        foreach (float[] point in s_points)
            Gradient.Check(assembly.Type("Tested"), "F", point[0], point[1]);
    }

    public static TheoryData<string> Matrices => [.. NumericsCases.Matrices];

    [Theory]
    [MemberData(nameof(Matrices))]
    public void Matrix_IsDifferentiated(string expression)
    {
        GeneratedAssembly assembly = Verify.Runs($$"""
            using System.Numerics;
            public static partial class Tested
            {
                [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
                public static float F(float x, float y)
                {
                    Matrix4x4 m = new(2 + x, y, 1, 0.5f, x * y, 3, y, 1, 0.25f, x, 2 - y, 0, y, 1, x, 4), n = Matrix4x4.CreateRotationZ(x) * Matrix4x4.CreateScale(y);
                    Matrix3x2 s = new(2 + x, y, 1, 3 - x * y, x, y), t = Matrix3x2.CreateScale(x, y) * Matrix3x2.CreateTranslation(1, x);
                    Vector3 v = new(x, y, 1 + x * y);
                    Vector2 u = new(x * x, 1 - y);
                    Plane p = new(x, 1 + y, x * y, y);
                    return {{expression}};
                }
            }
            """);
        foreach (float[] point in s_points)
        {
            Type type = assembly.Type("Tested");
            CheckFloat(assembly, point, 2e-6);
            double[] gradient = Numbers(Call(type, "FGradient", point[0], point[1]));
            for (int i = 0; i < 2; i++)
                Gradient.Close(gradient[i], Numbers(Call(type, "FJvp", point[0], point[1], 1f - i, (float)i))[1], 1e-4, $"tangent {i} at ({point[0]}, {point[1]})");
        }
    }

    /// <summary>A gradient of a matrix is a matrix, that of a plane a plane.</summary>
    [Fact]
    public void Matrix_IsAParameterAndAResult()
    {
        GeneratedAssembly assembly = Verify.Runs(
            """
            using System.Numerics;
            public static partial class Tested
            {
                [Differentiable] public static float F(Matrix4x4 m, Plane p) => m.GetDeterminant() * p.D + p.Normal.X * m.M12;
                [Differentiable] public static Matrix3x2 G(Matrix3x2 m, float x) => m * Matrix3x2.CreateRotation(x);

                public static bool IsCofactor()
                {
                    Matrix4x4 m = new(2, 1, 0, 3, 1, 4, 2, 0, 5, 1, 3, 2, 0, 2, 1, 4);
                    (Matrix4x4 dm, Plane dp) = FGradient(m, new Plane(3, 0, 0, 2));
                    Matrix4x4.Invert(m, out Matrix4x4 inverse);
                    Matrix4x4 expected = Matrix4x4.Transpose(inverse) * (2 * m.GetDeterminant());
                    expected.M12 += 3;
                    float distance = (expected - dm).M11 + (expected - dm).M12 + (expected - dm).M34 + (expected - dm).M43;
                    return Math.Abs(distance) < 1e-3 && dp.Normal.X == 1 && Math.Abs(dp.D - m.GetDeterminant()) < 1e-3;
                }

                public static float Turned() => GGradient(Matrix3x2.Identity, 0, new Matrix3x2(0, 1, 0, 0, 0, 0)).x;
            }
            """);
        Assert.Equal(true, assembly.Call("IsCofactor"));
        Assert.Equal(1f, assembly.Call("Turned"));
    }

    /// <summary>Every public static method, and every operator, of the structs of System.Numerics is differentiated or refused by its name.</summary>
    [Theory]
    [InlineData(typeof(System.Numerics.Vector2))]
    [InlineData(typeof(System.Numerics.Vector3))]
    [InlineData(typeof(System.Numerics.Vector4))]
    [InlineData(typeof(System.Numerics.Quaternion))]
    [InlineData(typeof(System.Numerics.Plane))]
    [InlineData(typeof(System.Numerics.Matrix3x2))]
    [InlineData(typeof(System.Numerics.Matrix4x4))]
    [InlineData(typeof(System.Numerics.Complex))]
    public void EveryMethod_IsDifferentiatedOrRefusedByName(Type type)
    {
        MethodCalls calls = MethodCalls.Of(type);
        Generation generation = Generation.Of(calls.Source);
        HashSet<string> problems = [.. generation.Output.GetDiagnostics().Where(static diagnostic => diagnostic.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString())];
        Assert.Empty(problems);
        foreach (Microsoft.CodeAnalysis.Diagnostic diagnostic in Verify.Analyze(generation.Output))
        {
            string method = calls.MethodAt(diagnostic.Location.GetLineSpan().StartLinePosition.Line), message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(diagnostic.Id is "SG0106" or "SG0110" or "SG0111" or "SG0202" && message.Contains(method, StringComparison.Ordinal) || diagnostic.Id == "SG0202", $"{method}: {diagnostic.Id} {message}");
        }
    }

    /// <summary>Differences of float are worth little: the steps are long, and the functions are smooth.</summary>
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Vector_IsDifferentiated(string type, string expression)
    {
        string ones = type switch { "Vector2" => "", "Vector3" => ", 0.5f * y", _ => ", 0.5f * y, 1 + x * y" };
        GeneratedAssembly assembly = Verify.Runs($$"""
            using System.Numerics;
            using V = System.Numerics.{{type}};
            public static partial class Tested
            {
                static V Moved(V v) { v.X += v.Y; v.Y = 2 * v.X; return v; }
                static V Sum(V v, float y) { V s = default; for (int i = 0; i < 3; i++) s += v * y; return s; }
                [Differentiable] public static float F(float x, float y) { V a = new(x, y{{ones}}), b = new(y + 0.25f, x * y{{ones}}); return {{expression}}; }
            }
            """.Replace(type == "Quaternion" ? "static V Moved(V v) { v.X += v.Y; v.Y = 2 * v.X; return v; }" : "\0", "", StringComparison.Ordinal));
        foreach (float[] point in s_points)
            CheckFloat(assembly, point);
    }

    private static void CheckFloat(GeneratedAssembly assembly, float[] point, double tolerance = 3e-7)
    {
        double[] both = Numbers(assembly.Call("FValueAndGradient", point[0], point[1]));
        Assert.Equal(both[1..], Numbers(assembly.Call("FGradient", point[0], point[1])));
        float value = (float)assembly.Call("F", point[0], point[1]);
        Gradient.Close(value, both[0], tolerance, "F");
        for (int i = 0; i < 2; i++)
        {
            int index = i;
            double expected = Differences.Central(x => (float)assembly.Call("F", index == 0 ? (float)x : point[0], index == 1 ? (float)x : point[1]), point[i], 1.0 / 16);
            Gradient.Close(expected, both[1 + i], 2e-3 * (1 + Math.Abs(value)), $"∂F/∂{i} at ({string.Join(", ", point)})");
        }
    }
}
