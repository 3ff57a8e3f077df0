using System.Numerics;

namespace SymbolicGrad.Integration.Tests.Structs;

/// <summary>Gradients through structs, generic code and loops, against differences.</summary>
public class OrbitTests
{
    private static readonly double[] s_start = [1, 0.25, -0.125, 1.0625];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void Orbit_HasTheGradientOfDifferences(int steps)
    {
        var (value, (dx, dy, du, dv)) = Orbits.InDoubleValueAndGradient(s_start[0], s_start[1], s_start[2], s_start[3], steps);

        Assert.Equal(Orbits.InDouble(s_start[0], s_start[1], s_start[2], s_start[3], steps), value);
        Close.Entries(Differences(steps), [dx, dy, du, dv], 1e-8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void OrbitInFloat_HasTheGradientOfDouble(int steps)
    {
        var (dx, dy, du, dv) = Orbits.InFloatGradient((float)s_start[0], (float)s_start[1], (float)s_start[2], (float)s_start[3], steps);

        Close.Entries(Differences(steps), [dx, dy, du, dv], 2e-4);
    }

    [Fact]
    public void OrbitOfVectors_HasTheGradientOfTheSameStepsInDouble()
    {
        Vector3 place = new(1, 0.25f, 0.5f), speed = new(-0.125f, 1, 0.25f);

        var (dPlace, dSpeed) = Orbits.InVectorGradient(place, speed, 20);

        double[] start = [place.X, place.Y, place.Z, speed.X, speed.Y, speed.Z];
        double[] expected = [.. start.Select((_, i) => Central(x => Leap([.. start.Select((s, j) => i == j ? x : s)], 20), start[i]))];
        Close.Entries(expected, [dPlace.X, dPlace.Y, dPlace.Z, dSpeed.X, dSpeed.Y, dSpeed.Z], 1e-4);
    }

    private static double[] Differences(int steps) =>
        [.. s_start.Select((start, i) => Central(x => Orbits.InDouble(i == 0 ? x : s_start[0], i == 1 ? x : s_start[1], i == 2 ? x : s_start[2], i == 3 ? x : s_start[3], steps), start))];

    private static double Central(Func<double, double> f, double x)
    {
        const double h = 1.0 / 4096;
        return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
    }

    private static double Leap(double[] s, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            double square = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
            for (int k = 0; k < 3; k++)
                s[3 + k] -= 0.05 / (square * Math.Sqrt(square)) * s[k];
            for (int k = 0; k < 3; k++)
                s[k] += 0.05 * s[3 + k];
        }
        return s[0] + 2 * s[4] + (s[0] * s[4] - s[1] * s[3]);
    }
}
