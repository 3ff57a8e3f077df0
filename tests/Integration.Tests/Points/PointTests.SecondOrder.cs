namespace SymbolicGrad.Integration.Tests.Points;

/// <content>Second derivatives: against a reference, against differences of gradients, and symmetric up to rounding.</content>
public abstract partial class PointTests
{
    private static void CheckSecondOrder(DifferentiatedMethod tested, AtAttribute at, Array[] primal)
    {
        int count = tested.Point.Length;
        AgreesWithReferenceHessian(at, tested, count);
        if (at.IsKink)
            return;
        double[] u = Samples.Entries(count, seed: 6), v = Samples.Entries(count, seed: 7);
        (double[] hu, Array[] after) = tested.Product(u);
        Assert.Equal(primal, after);
        GradientCheck.Run(point => Terms(u, tested.GradientAt(point)).Sum(), _ => hu, tested.Point).ThrowIfOff();

        double[] hv = tested.Product(v).Product;
        double[] left = Terms(u, hv), right = Terms(v, hu);
        double error = Math.Abs(left.Sum() - right.Sum());
        Assert.True(error <= 1e-12 * (1 + left.Sum(Math.Abs) + right.Sum(Math.Abs)), $"u·H·v and v·H·u differ by {error:G3}");
        if (tested.HasDestinations)
            Close.Bits(hu, tested.WrittenProduct(u));
    }

    private static void AgreesWithReferenceHessian(AtAttribute at, DifferentiatedMethod tested, int count)
    {
        if (at.Hessian.Length == 0)
            return;
        double[] expected = Numbers.Row(at.Hessian);
        Assert.Equal(count * count, expected.Length);
        for (int column = 0; column < count; column++)
        {
            double[] product = tested.Product([.. Enumerable.Range(0, count).Select(i => i == column ? 1.0 : 0.0)]).Product;
            for (int row = 0; row < count; row++)
                Close.Number(expected[row * count + column], product[row], at.Tolerance, $"second partial {row}, {column}");
        }
    }

    private static double[] Terms(double[] a, double[] b) => [.. a.Zip(b, static (x, y) => x * y)];
}
