using System.Numerics;

namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

public class SingleLaneAccuracyTests : LaneAccuracyTests<float>;

public class DoubleLaneAccuracyTests : LaneAccuracyTests<double>;

public abstract class LaneAccuracyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Points = 1 << 15;

    public static TheoryData<string> Names => [.. LaneFunctions.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void RandomPoints_AreWithinTheStatedBound(string name)
    {
        LaneFunction function = LaneFunctions.Named(name);
        Accuracy stated = typeof(T) == typeof(float) ? function.Single : function.Double;
        T[] x = [.. stated.Points(Points, seed: 7).Select(T.CreateTruncating)];
        T[] y = function.Kernel.Values(x);
        double worst = 0;
        T worstPoint = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            double error = Error(y[i], function.Exact(double.CreateChecked(x[i])));
            if (error <= worst) continue;
            worst = error;
            worstPoint = x[i];
        }
        Assert.True(worst <= stated.Ulp, $"{name}({worstPoint:R}) is {worst:F2} ulp off; {stated.Ulp} are stated");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryWidth_GivesTheSameBits(string name)
    {
        LaneFunction function = LaneFunctions.Named(name);
        Accuracy stated = typeof(T) == typeof(float) ? function.Single : function.Double;
        T[] x = [.. stated.Points(Points, seed: 8).Select(T.CreateTruncating)];
        function.Kernel.AssertSameAtEveryWidth(name, x, function.Kernel.Values(x));
    }

    // A reference below the normal numbers is itself rounded to a whole unit.
    private static double Error(T actual, DoubleDouble exact)
    {
        double error = Ulp.Error(actual, exact);
        return typeof(T) == typeof(double) && !Ulp.IsNormal<T>(exact.High) ? Math.Max(error - 0.5, 0) : error;
    }
}
