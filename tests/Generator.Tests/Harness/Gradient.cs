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
        CheckHessian(type, method, point);

        double At(double[] point, int index, double x)
        {
            object[] moved = [.. point.Cast<object>()];
            moved[index] = x;
            return (double)Call(type, method, moved);
        }
    }

    /// <summary>Where there are second derivatives, the columns of the Hessian are symmetric, and what differences of gradients give.</summary>
    private static void CheckHessian(Type type, string method, double[] point)
    {
        if (Invocation.Find(type, method + "HessianVectorProduct", 2 * point.Length) is null)
            return;
        double[][] columns = [.. point.Select((_, i) => Numbers(Call(type, method + "HessianVectorProduct", [.. point.Cast<object>(), .. point.Select((_, j) => (object)(i == j ? 1.0 : 0.0))])))];
        Matrix<double>? hessian = Invocation.Find(type, method + "Hessian", point.Length) is null ? null : (Matrix<double>)Call(type, method + "Hessian", [.. point.Cast<object>()]);
        double scale = 1 + columns.Max(static column => column.Max(Math.Abs));
        for (int i = 0; i < point.Length; i++)
        {
            for (int j = 0; j < point.Length; j++)
            {
                Assert.True(Math.Abs(columns[i][j] - columns[j][i]) <= 1e-12 * scale, $"∂²{method}/∂{i}∂{j}: {columns[i][j]:R} and {columns[j][i]:R}");
                Assert.True(hessian is not { } matrix || Math.Abs(columns[i][j] - matrix[j, i]) <= 1e-12 * scale, $"∂²{method}/∂{i}∂{j} is {columns[i][j]:R} in a product, not in the Hessian");
                double expected = Differences.Central(x => Numbers(Call(type, method + "Gradient", [.. point.Select((p, k) => (object)(k == i ? x : p))]))[j], point[i]);
                Close(expected, columns[i][j], Tolerance * scale, $"∂²{method}/∂{i}∂{j} at ({string.Join(", ", point)})");
            }
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
