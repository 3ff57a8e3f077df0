using SymbolicGrad.Benchmarks.AdBench;

namespace SymbolicGrad.Integration.Tests.AdBench;

/// <summary>The problems of ADBench against values and derivatives computed elsewhere in extended precision.</summary>
public sealed class AdBenchTests
{
    private const double Tolerance = 1e-11;

    [Theory]
    [InlineData("gmm_test")]
    [InlineData("gmm_1k_d10_K5")]
    public void GaussianMixture_EqualsTheReference(string name)
    {
        GaussianMixtureProblem problem = GaussianMixtureProblem.Read(name);
        GaussianMixtureProblem.Gradient gradient = problem.EmptyGradient();
        Reference reference = Reference.Of(name);
        AssertNear(reference["F"], [problem.ValueAndGradient(gradient)]);
        AssertNear(reference["G"], gradient.ToArray());
    }

    [Fact]
    public void Lstm_EqualsTheReference()
    {
        LstmProblem problem = LstmProblem.Read("lstm_l2_c1024");
        double[] layers = new double[problem.Layers.Length], ends = new double[problem.Ends.Length];
        Reference reference = Reference.Of("lstm_l2_c1024");
        AssertNear(reference["F"], [problem.ValueAndGradient(layers, ends)]);
        AssertNear(reference["G"], [.. layers, .. ends]);
    }

    [Theory]
    [InlineData("hand_simple_test", false)]
    [InlineData("hand_simple_small_hand1_t26_c100", false)]
    [InlineData("hand_complicated_test", true)]
    [InlineData("hand_complicated_small_hand1_t26_c100", true)]
    public void HandTracking_EqualsTheReference(string name, bool hasPlaces)
    {
        HandProblem problem = HandProblem.Read(name, hasPlaces);
        Matrix<double> jacobian = problem.EmptyJacobian();
        new HandJacobian(problem).Compute(jacobian);
        Reference reference = Reference.Of(name);
        AssertNear(reference["F"], problem.Errors());
        AssertNear(reference["J"], jacobian.AsSpan());
    }

    /// <summary>The file describes one observation, which is repeated.</summary>
    [Theory]
    [InlineData("ba_test")]
    [InlineData("ba1_n49_m7776_p31843")]
    public void BundleAdjustment_EqualsTheReference(string name)
    {
        BundleProblem problem = BundleFile.Read(name);
        int count = problem.Observations.Length;
        double[] errors = new double[3 * count];
        SparseJacobian jacobian = problem.EmptyJacobian();
        problem.Errors(errors);
        problem.Jacobian(jacobian);
        Reference reference = Reference.Of(name);
        for (int i = 0; i < count; i++)
        {
            AssertNear(reference["R"], errors.AsSpan(2 * i, 2));
            AssertNear(reference["W"], errors.AsSpan(2 * count + i, 1));
            AssertNear(reference["B"], jacobian.Values.AsSpan(30 * i, 30));
            AssertNear(reference["D"], jacobian.Values.AsSpan(30 * count + i, 1));
        }
        Assert.Equal([.. Enumerable.Range(0, 2 * count).Select(static row => 15 * row), .. Enumerable.Range(0, count + 1).Select(i => 30 * count + i)], jacobian.RowStarts);
        Assert.Equal(6, reference.ColumnLines.Count);
        foreach (double[] line in reference.ColumnLines)
        {
            for (int row = 0; row < 2; row++)
                Assert.Equal(line[1..], jacobian.Columns.AsSpan(15 * (2 * (int)line[0] + row), 15).ToArray().Select(static column => (double)column));
        }
    }

    /// <summary>Where there is no rotation, the formula of the rotation is another.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.3, -0.2, 0.5)]
    public void ReprojectionError_OfAnyRotation_EqualsDifferences(double r1, double r2, double r3)
    {
        double[] all = [r1, r2, r3, 0.1, -0.4, 0.2, 500, 3, -5, 0.02, -0.003, 0.6, 0.9, 4, 0.8];
        double[] jacobian = BundleAdjustment.ReprojectionErrorJacobian(all.AsSpan(0, 11), all.AsSpan(11, 3), all[14], 90, 120).ToArray();
        double[] differences = new double[30];
        for (int i = 0; i < 15; i++)
        {
            (double x, double y) = Difference(all, i, 1e-3);
            (double finerX, double finerY) = Difference(all, i, 5e-4);
            differences[i] = (4 * finerX - x) / 3;
            differences[15 + i] = (4 * finerY - y) / 3;
        }
        Assert.InRange(Reference.Distance(differences, jacobian), 0, 1e-9);
    }

    private static (double X, double Y) Difference(double[] all, int i, double step)
    {
        (double x, double y) = Moved(step);
        (double lessX, double lessY) = Moved(-step);
        return ((x - lessX) / (2 * step), (y - lessY) / (2 * step));

        (double X, double Y) Moved(double by)
        {
            double[] moved = [.. all];
            moved[i] += by;
            return BundleAdjustment.ReprojectionError(moved.AsSpan(0, 11), moved.AsSpan(11, 3), moved[14], 90, 120);
        }
    }

    [Fact]
    public void Gradients_AllocateNothing()
    {
        GaussianMixtureProblem mixture = GaussianMixtureProblem.Read("gmm_test");
        GaussianMixtureProblem.Gradient gradient = mixture.EmptyGradient();
        LstmProblem lstm = LstmProblem.Read("lstm_l2_c1024");
        double[] layers = new double[lstm.Layers.Length], ends = new double[lstm.Ends.Length];
        BundleProblem bundle = BundleFile.Read("ba_test");
        SparseJacobian sparse = bundle.EmptyJacobian();
        HandProblem hand = HandProblem.Read("hand_simple_test", hasPlaces: false);
        HandJacobian handJacobian = new(hand);
        Matrix<double> dense = hand.EmptyJacobian();
        Allocations.None(() => mixture.ValueAndGradient(gradient));
        Allocations.None(() => lstm.ValueAndGradient(layers, ends));
        Allocations.None(() => bundle.Jacobian(sparse));
        Allocations.None(() => handJacobian.Compute(dense));
    }

    private static void AssertNear(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual) => Assert.InRange(Reference.Distance(expected, actual), 0, Tolerance);
}
