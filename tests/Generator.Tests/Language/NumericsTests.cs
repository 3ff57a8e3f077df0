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
                static Complex Power(Complex z) { Complex w = 1.0; for (int i = 0; i < 3; i++) w *= z; return w; }
                [Differentiable] public static double F(double x, double y) { Complex a = new(x, y), b = new(y + 0.3, x * y); return {{expression}}; }
            }
            """);
        foreach (float[] point in s_points)
            Gradient.Check(assembly.Type("Tested"), "F", point[0], point[1]);
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

    private static void CheckFloat(GeneratedAssembly assembly, float[] point)
    {
        double[] both = Numbers(assembly.Call("FValueAndGradient", point[0], point[1]));
        Assert.Equal(both[1..], Numbers(assembly.Call("FGradient", point[0], point[1])));
        float value = (float)assembly.Call("F", point[0], point[1]);
        Gradient.Close(value, both[0], 3e-7, "F");
        for (int i = 0; i < 2; i++)
        {
            int index = i;
            double expected = Differences.Central(x => (float)assembly.Call("F", index == 0 ? (float)x : point[0], index == 1 ? (float)x : point[1]), point[i], 1.0 / 16);
            Gradient.Close(expected, both[1 + i], 2e-3 * (1 + Math.Abs(value)), $"∂F/∂{i} at ({string.Join(", ", point)})");
        }
    }
}
