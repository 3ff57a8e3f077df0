using System.Reflection;
using SymbolicGrad.Generator.Tests.Calculus;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Compares generated gradients of scalar methods with differences of the methods themselves.</summary>
internal static class Gradient
{
    private const double Tolerance = 1e-9;

    /// <summary>
    /// At a point, F…Gradient and F…ValueAndGradient agree to the bit, the value is F's to the bit, and each partial derivative is what
    /// differences of F give.
    /// </summary>
    public static void Check(Type type, string method, params double[] point)
    {
        object[] arguments = [.. point.Cast<object>()];
        double[] gradient = Numbers(Call(type, method + "Gradient", arguments));
        double[] both = Numbers(Call(type, method + "ValueAndGradient", arguments));
        double value = (double)Call(type, method, arguments);
        Assert.Equal(Bits([value, .. gradient]), Bits(both));
        for (int i = 0; i < point.Length; i++)
        {
            int index = i;
            double expected = Differences.Central(x => At(point, index, x), point[i]);
            Close(expected, gradient[i], Tolerance * (1 + Math.Abs(value)), $"∂{method}/∂{i} at ({string.Join(", ", point)})");
        }

        double At(double[] point, int index, double x)
        {
            object[] moved = [.. point.Cast<object>()];
            moved[index] = x;
            return (double)Call(type, method, moved);
        }
    }

    /// <summary>The gradient of a float method against differences of its double twin.</summary>
    public static void CheckFloat(Type type, Type twin, string method, params double[] point)
    {
        float[] rounded = [.. point.Select(static x => (float)x)];
        object[] arguments = [.. rounded.Cast<object>()];
        double[] gradient = Numbers(Call(type, method + "Gradient", arguments));
        float value = (float)Call(type, method, arguments);
        Assert.Equal(Bits([value, .. gradient]), Bits(Numbers(Call(type, method + "ValueAndGradient", arguments))));
        for (int i = 0; i < point.Length; i++)
        {
            int index = i;
            double expected = Differences.Central(x => (double)Call(twin, method, [.. rounded.Select((p, j) => (object)(j == index ? x : p))]), rounded[i]);
            Close(expected, gradient[i], 2e-5 * (1 + Math.Abs(value)), $"∂{method}/∂{i} of float at ({string.Join(", ", rounded)})");
        }
    }

    public static void Close(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected)), $"{what}: {actual:R}, differences give {expected:R}");

    private static long[] Bits(double[] numbers) => [.. numbers.Select(BitConverter.DoubleToInt64Bits)];
}
