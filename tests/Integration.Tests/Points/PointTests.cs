using System.Reflection;

namespace SymbolicGrad.Integration.Tests.Points;

/// <summary>The differentiable methods of some classes, each at the points that are written at it.</summary>
public abstract partial class PointTests
{
    private protected static TheoryData<string, int> PointsOf(params Type[] types)
    {
        TheoryData<string, int> points = [];
        foreach (MethodInfo method in types.SelectMany(DifferentiatedMethod.In))
        {
            for (int i = 0; i < method.GetCustomAttributes<AtAttribute>().Count(); i++)
                points.Add($"{method.DeclaringType!.Name}.{method.Name}", i);
        }
        return points;
    }

    private protected static void Check(string method, int point, params Type[] types)
    {
        MethodInfo found = types.SelectMany(DifferentiatedMethod.In).Single(candidate => $"{candidate.DeclaringType!.Name}.{candidate.Name}" == method);
        Check(found, found.GetCustomAttributes<AtAttribute>().ElementAt(point));
    }

    private static void Check(MethodInfo method, AtAttribute at)
    {
        DifferentiatedMethod tested = new(method, at);
        double[] gradient = tested.Gradient();
        AgreesWithReference(at, tested, gradient);
        if (!at.IsKink)
            GradientCheck.Run(tested.Weighted, _ => gradient, tested.Point).ThrowIfOff();

        (double[] value, double[] same) = tested.ValueAndGradient();
        if (tested.HasTensors || at.ValueTolerance > 0)
            Close.Entries(tested.Result, value, Math.Max(1e-14, at.ValueTolerance));
        else
            Close.Bits(tested.Result, value);
        Close.Bits(gradient, same);
        if (tested.HasJvp)
            AgreesWithForwardMode(tested, gradient);
        if (tested.HasDestinations)
            Close.Bits(gradient, tested.Written());
        (Array[] primal, Array[] after) = tested.ArraysAfter();
        Assert.Equal(primal, after);
        if (tested.HasProduct)
            CheckSecondOrder(tested, at, primal);
    }

    private static void AgreesWithForwardMode(DifferentiatedMethod tested, double[] gradient)
    {
        double[] direction = Samples.Entries(gradient.Length, seed: 5);
        double[] terms = [.. gradient.Zip(direction, static (a, b) => a * b)];
        double error = Math.Abs(tested.Jvp(direction) - terms.Sum());
        Assert.True(error <= 1e-12 * terms.Sum(Math.Abs), $"forward mode differs from reverse mode by {error:G3}");
    }

    private static void AgreesWithReference(AtAttribute at, DifferentiatedMethod tested, double[] gradient)
    {
        if (!double.IsNaN(at.Value))
            Close.Number(at.Value, Assert.Single(tested.Result), at.Tolerance, "value");
        if (at.Gradient.Length == 0)
            return;
        double[] expected = Numbers.Row(at.Gradient);
        Assert.Equal(expected.Length, gradient.Length);
        for (int i = 0; i < expected.Length; i++)
            Close.Number(expected[i], gradient[i], at.Tolerance, $"partial {i}");
    }
}
