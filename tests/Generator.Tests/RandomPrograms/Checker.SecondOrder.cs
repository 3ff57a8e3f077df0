using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Second derivatives: the Hessian is symmetric up to rounding, and what differences of gradients give.</content>
internal sealed partial class Checker
{
    /// <summary>By what u·(H·v) and v·(H·u) may differ, in parts of their terms.</summary>
    private const double SymmetryTolerance = 1e-10;
    private const double FloatSymmetryTolerance = 2e-3;

    private Failure? CheckSecondOrder(Point point, Outcome primal)
    {
        double[] u = RandomDirection(), v = RandomDirection();
        if (compiled.HessianVectorProduct(point, u) is not { } hu || compiled.HessianVectorProduct(point, v) is not { } hv)
            return null;
        if (!AreSame(primal.Inputs, hu.Inputs))
            return new Failure(FailureKind.Inputs, $"{point}: F leaves {List(primal.Inputs)}, FHessianVectorProduct {List(hu.Inputs)}");
        double scale = 1 + Size(u, hv.Derivative) + Size(v, hu.Derivative), error = Math.Abs(Dot(u, hv.Derivative) - Dot(v, hu.Derivative));
        if (!(error <= scale * (method.IsFloat ? FloatSymmetryTolerance : SymmetryTolerance)) && double.IsFinite(scale))
            return new Failure(FailureKind.Symmetry, $"{point}:\nu = {List(u)}\nv = {List(v)}\nH·u = {List(hu.Derivative)}\nH·v = {List(hv.Derivative)}\nu·H·v = {Dot(u, hv.Derivative):R}, v·H·u = {Dot(v, hu.Derivative):R}");
        return CheckHessian(point, u, hu.Derivative) ?? CheckSecondDifferences(point, u, hu.Derivative);
    }

    /// <summary>The Hessian is symmetric to the bit, and its product with a direction is what the method for that gives.</summary>
    private Failure? CheckHessian(Point point, double[] direction, double[] product)
    {
        if (compiled.Hessian(point) is not { } hessian)
            return null;
        int n = direction.Length;
        for (int row = 0; row < n; row++)
        {
            double[] entries = hessian[(row * n)..((row + 1) * n)];
            bool isSymmetric = AreSame(entries, [.. Enumerable.Range(0, n).Select(i => hessian[i * n + row])]);
            double scale = 1 + Size(entries, direction);
            if (!isSymmetric || double.IsFinite(scale) && !(Math.Abs(Dot(entries, direction) - product[row]) <= scale * (method.IsFloat ? FloatSymmetryTolerance : SymmetryTolerance)))
                return new Failure(FailureKind.Symmetry, $"{point}: FHessian gives {List(hessian)}, along {List(direction)} FHessianVectorProduct {List(product)}");
        }
        return null;
    }

    private static double Size(double[] a, double[] b) => a.Zip(b, static (x, y) => Math.Abs(x * y)).Sum();

    private Failure? CheckSecondDifferences(Point point, double[] direction, double[] product)
    {
        if (method.IsFloat)
            return null;
        double[] weights = RandomDirection();
        counts.Asked++;
        if (Extrapolation.Slope(distance => Dot(weights, compiled.Gradient(point.Along(direction, distance)).Derivative)) is not { } estimate)
        {
            counts.Skipped++;
            return null;
        }
        double slope = Dot(weights, product);
        return Math.Abs(slope - estimate.Value) <= estimate.Error ? null : new Failure(FailureKind.SecondDifferences, $"{point}, along {List(direction)}, weighted with {List(weights)}: H·v gives {slope:R}, differences of gradients {estimate.Value:R}");
    }
}
