using System.Numerics;

namespace SymbolicGrad.Integration.Tests.Structs;

/// <summary>Lists of structs: gradients against differences and forward mode, the forms into destinations, and what is left in the lists.</summary>
public class StructListTests
{
    private static readonly double[] s_path = [0.5, 0, 1, 0.25, 1.5, -0.5, -0.25, 1, 3, 0.75];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Smoothed_IsThatOfDifferences(int count)
    {
        double[] point = [.. s_path.Take(2 * count), 0.3];
        var (value, (path, weight)) = StructLists.SmoothedValueAndGradient(Places(point), point[^1]);

        double[] gradient = [.. path.SelectMany(Numbers), weight];
        Assert.Equal(StructLists.Smoothed(Places(point), point[^1]), value);
        GradientCheck.Run(x => StructLists.Smoothed(Places(x), x[^1]), _ => gradient, point).ThrowIfOff();
        for (int i = 0; i < point.Length; i++)
        {
            double[] unit = new double[point.Length];
            unit[i] = 1;
            Close.Number(gradient[i], StructLists.SmoothedJvp(Places(point), point[^1], Places(unit).ToArray(), unit[^1]).Tangent, 1e-12);
        }
    }

    [Fact]
    public void Smoothed_LeavesTheListAsTheMethodDoes()
    {
        List<Place> own = Places([.. s_path, 0]), given = Places([.. s_path, 0]);

        StructLists.Smoothed(own, 0.3);
        StructLists.SmoothedGradient(given, 0.3);

        Assert.Equal(own, given);
        Assert.NotEqual(Places([.. s_path, 0]), given);
    }

    [Fact]
    public void ProductWithTheHessian_IsThatOfDifferencesOfGradients()
    {
        double[] point = [.. s_path, 0.3];
        double[] direction = [.. point.Select((_, i) => Math.Cos(i))];

        var (path, weight) = StructLists.SmoothedHessianVectorProduct(Places(point), point[^1], Places(direction).ToArray(), direction[^1]);

        const double h = 1e-5;
        double[] expected = [.. Gradient(h).Zip(Gradient(-h), static (after, before) => (after - before) / (2 * h))];
        Close.Entries(expected, [.. path.SelectMany(Numbers), weight], 1e-6);

        double[] Gradient(double step)
        {
            double[] moved = [.. point.Zip(direction, (x, d) => x + step * d)];
            var (places, slope) = StructLists.SmoothedGradient(Places(moved), moved[^1]);
            return [.. places.SelectMany(Numbers), slope];
        }
    }

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(1, 0.8)]
    [InlineData(5, 0.8)]
    [InlineData(5, 2)]
    public void Spread_IsThatOfDifferences(int count, double limit)
    {
        double[] point = [.. s_path.Take(2 * count), limit];

        var (places, slope) = StructLists.SpreadGradient(Places(point), limit);

        GradientCheck.Run(x => StructLists.Spread(Places(x), x[^1]), _ => [.. places.SelectMany(Numbers), slope], point).ThrowIfOff();
        Assert.Equal(places, StructLists.SpreadGradient(Places(point).ToArray(), limit).places);
    }

    [Fact]
    public void Product_IsThatOfDifferences()
    {
        double[] point = [.. s_path, 0];

        Complex[] gradient = StructLists.ProductGradient(Of(point));

        GradientCheck.Run(x => StructLists.Product(Of([.. x, 0])), _ => [.. gradient.SelectMany(static z => new[] { z.Real, z.Imaginary })], s_path).ThrowIfOff();

        static List<Complex> Of(double[] x) => [.. Places(x).Select(static place => new Complex(place.X, place.Y))];
    }

    [Fact]
    public void Destination_OfAnotherLengthIsNamed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => StructLists.GrownGradient(Places([.. s_path, 0]), new Place[4]));

        Assert.Contains("4", error.Message);
        Assert.Contains("5", error.Message);
    }

    [Fact]
    public void Destination_IsWrittenWithoutAllocations()
    {
        List<Place> places = Places([.. s_path, 0]);
        Place[] destination = [.. places];

        Allocations.None(() => StructLists.GrownGradient(places, destination));

        Assert.Equal(StructLists.GrownGradient(places), destination);
        GradientCheck.Run(x => StructLists.Grown(Places([.. x, 0])), _ => [.. destination.SelectMany(Numbers)], s_path).ThrowIfOff();
    }

    private static double[] Numbers(Place place) => [place.X, place.Y];

    /// <summary>Places from pairs of numbers; one number is left.</summary>
    private static List<Place> Places(double[] x) => [.. Enumerable.Range(0, x.Length / 2).Select(i => new Place(x[2 * i], x[2 * i + 1]))];
}
