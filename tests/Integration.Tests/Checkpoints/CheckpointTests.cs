namespace SymbolicGrad.Integration.Tests.Checkpoints;

/// <summary>Checkpointed loops have the gradients of plain ones, to the bit, and take a fraction of the memory.</summary>
public class CheckpointTests
{
    private const int Million = 1_000_000;

    /// <summary>What a tape may take besides what is on it: it grows by doubling.</summary>
    private const int Overhead = 8;

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Gradients_AreThoseOfThePlainLoop(int steps)
    {
        Assert.Equal(Marched.LogisticPlainValueAndGradient(3.7, 0.3, steps), Marched.LogisticValueAndGradient(3.7, 0.3, steps));
        Assert.Equal(Marched.LogisticPlainGradient(3.7, 0.3, steps), Marched.LogisticGradient(3.7, 0.3, steps));
        Assert.Equal(Marched.DownPlainValueAndGradient(3.1, 0.3, steps), Marched.DownValueAndGradient(3.1, 0.3, steps));
        Assert.Equal(Marched.UntilPlainValueAndGradient(3.7, 0.3, Math.Max(0, steps)), Marched.UntilValueAndGradient(3.7, 0.3, Math.Max(0, steps)));
        Assert.Equal(Marched.PreyPlainValueAndGradient(1.1, 0.4, 0.3, steps), Marched.PreyValueAndGradient(1.1, 0.4, 0.3, steps));
    }

    [Fact]
    public void Jvp_IsThePlainOne()
    {
        (double value, double tangent) = Marched.LogisticJvp(3.1, 0.3, 20, 1, 0);
        Assert.Equal(Marched.Logistic(3.1, 0.3, 20), value);
        Assert.Equal(Marched.LogisticGradient(3.1, 0.3, 20).rate, tangent, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public void ArraysThatChangeInPlace_HaveThePlainGradientAndContents(int steps)
    {
        double[][] plain = [[0.5, -0.3, 0.8], [0.1, 0.2, 0.3], [0.4, -0.2, 0.1]], again = [.. plain.Select(static row => row.ToArray())];
        (double value, var gradient) = Marched.CellPlainValueAndGradient(plain[0], plain[1], plain[2], steps);
        (double checkpointedValue, var checkpointed) = Marched.CellValueAndGradient(again[0], again[1], again[2], steps);
        Assert.Equal(value, checkpointedValue);
        Assert.Equal(gradient.weights, checkpointed.weights);
        Assert.Equal(gradient.hidden, checkpointed.hidden);
        Assert.Equal(gradient.carry, checkpointed.carry);
        Assert.Equal(plain, again);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 1)]
    [InlineData(5, 0)]
    [InlineData(6, 11)]
    public void NestedLoops_HaveThePlainGradientAndContents(int outer, int inner)
    {
        double[] a = [0.5, -0.3, 0.8], otherA = [.. a];
        double[,] grid = { { 0.1, 0.2 }, { 0.3, -0.4 } }, otherGrid = (double[,])grid.Clone();
        double[][] rows = [[0.7, 1], [-0.6]], otherRows = [.. rows.Select(static row => row.ToArray())];
        (double value, var gradient) = Marched.NestedPlainValueAndGradient(a, grid, rows, outer, inner);
        (double checkpointedValue, var checkpointed) = Marched.NestedValueAndGradient(otherA, otherGrid, otherRows, outer, inner);
        Assert.Equal(value, checkpointedValue);
        Assert.Equal(gradient.a, checkpointed.a);
        Assert.Equal(gradient.grid, checkpointed.grid);
        Assert.Equal(gradient.rows, checkpointed.rows);
        Assert.Equal(a, otherA);
        Assert.Equal(grid, otherGrid);
        Assert.Equal(rows, otherRows);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void Tensors_HaveThePlainGradientInLessMemory(int n)
    {
        Matrix<double> w = new(new double[,] { { 0.3, -0.8 }, { 1.1, 0.4 } });
        Vector<double> x = new[] { 0.7, -0.4 };
        (double value, var gradient) = Marched.LayersPlainValueAndGradient(w, x, n);
        (double checkpointedValue, var checkpointed) = Marched.LayersValueAndGradient(w, x, n);
        Assert.Equal(value, checkpointedValue);
        Assert.Equal(gradient.w.ToArray(), checkpointed.w.ToArray());
        Assert.Equal(gradient.x.ToArray(), checkpointed.x.ToArray());

        Matrix<double> large = new(50, 50);
        Vector<double> state = new double[50];
        Assert.True(20 * Bytes(() => Marched.LayersGradient(large, state, 10_000)) < Bytes(() => Marched.LayersPlainGradient(large, state, 10_000)));
    }

    [Fact]
    public void Exceptions_AreThoseOfTheMethod()
    {
        Assert.Equal(Marched.LogisticGradient(3.7, 0.3, 50), Marched.GuardedGradient(3.7, 0.3, 50));
        Assert.Throws<ArgumentException>(static () => Marched.GuardedGradient(4.5, 0.5, 50));
    }

    [Fact]
    public void MillionSteps_StoreTheRootOfThem()
    {
        int root = (int)Math.Sqrt(Million);
        Assert.InRange(Bytes(static () => Marched.LogisticPlainGradient(3.7, 0.3, Million)), 8 * Million, long.MaxValue);
        Assert.InRange(Bytes(static () => Marched.LogisticGradient(3.7, 0.3, Million)), 2 * 8 * root, 2 * 8 * root * Overhead);
        Assert.InRange(Bytes(static () => Marched.PreyGradient(1.1, 0.4, 0.3, Million)), 4 * 8 * root, 40 * 8 * root * Overhead);
        Assert.InRange(Bytes(static () => Marched.UntilGradient(3.7, 0.3, Million)), 2 * 8 * root, 10 * 8 * root * Overhead);
    }

    [Fact]
    public void ArrayThatIsOnlyWritten_IsNotStored()
    {
        double[] path = new double[Million];
        Assert.InRange(Bytes(() => Marched.PathGradient(3.7, 0.3, path)), 0, 8 * Million + 2_000_000);
    }

    [Fact]
    public void Sum_StoresNothing() => Assert.InRange(Bytes(static () => Marched.SumGradient(new double[10])), 0, 10_000);

    /// <summary>What a call allocates on a thread that has no memory yet: the tapes, above all.</summary>
    private static long Bytes(Action call)
    {
        long bytes = 0;
        Thread thread = new(() =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        thread.Start();
        thread.Join();
        return bytes;
    }
}
