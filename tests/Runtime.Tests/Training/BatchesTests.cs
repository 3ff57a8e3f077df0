using SymbolicGrad.Runtime.Tests.Kernels.Memory;

namespace SymbolicGrad.Runtime.Tests.Training;

public class BatchesTests
{
    private static readonly Matrix<double> Inputs = [[0, 10], [1, 11], [2, 12], [3, 13], [4, 14], [5, 15], [6, 16]];
    private static readonly Matrix<double> Targets = [[100], [101], [102], [103], [104], [105], [106]];

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    [InlineData(7, 1)]
    [InlineData(50, 1)]
    public void WithoutShuffling_RowsComeInOrder(int size, int count)
    {
        var batches = new Batches<double>(Inputs, Targets, size);
        Assert.Equal((Math.Min(size, 7), count), (batches.Size, batches.Count));
        for (int epoch = 0; epoch < 2; epoch++)
        {
            batches.StartEpoch();
            Assert.Equal([0, 1, 2, 3, 4, 5, 6], Order(batches));
        }
    }

    [Fact]
    public void LastBatch_HasTheRowsThatAreLeft()
    {
        var batches = new Batches<double>(Inputs, Targets, 3);
        Assert.Equal([[0, 10], [1, 11], [2, 12]], batches[0].Inputs);
        Assert.Equal([[6, 16]], batches[2].Inputs);
        Assert.Equal([[106]], batches[2].Targets);
    }

    [Fact]
    public void WithoutShuffling_ABatchIsAView()
    {
        Matrix<double> inputs = [[1], [2]];
        new Batches<double>(inputs, inputs, 1)[1].Inputs[0, 0] = 9;
        Assert.Equal(9, inputs[1, 0]);
    }

    [Fact]
    public void Shuffled_EveryEpochHasEachSampleOnce()
    {
        var batches = new Batches<double>(Inputs, Targets, 3, shuffleSeed: 1);
        var orders = new HashSet<string>();
        for (int epoch = 0; epoch < 20; epoch++)
        {
            batches.StartEpoch();
            int[] order = Order(batches);
            Assert.Equal([0, 1, 2, 3, 4, 5, 6], order.Order());
            orders.Add(string.Join(' ', order));
        }
        Assert.True(orders.Count > 15);
    }

    [Fact]
    public void Shuffled_TheSeedFixesTheOrderOnEveryMachine()
    {
        // SplitMix64 with seed 42 as published, indices by the remainder, Fisher and Yates from the end.
        Assert.Equal(ShuffledByTheDefinition(42, 7), FirstOrder(42));
        Assert.Equal(FirstOrder(42), FirstOrder(42));
        Assert.NotEqual(FirstOrder(42), FirstOrder(43));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5UL)]
    public void AnEpoch_AllocatesNothing(ulong? seed)
    {
        var batches = new Batches<double>(Inputs, Targets, 3, seed);
        double sum = 0;
        Assert.Equal(0, Allocation.OfRepeatedCall(() =>
        {
            batches.StartEpoch();
            for (int i = 0; i < batches.Count; i++) sum += batches[i].Inputs[0, 0];
        }));
    }

    [Fact]
    public void NoSamples_AreNoBatches()
    {
        var batches = new Batches<double>(new(0, 2), new(0, 1), 4, shuffleSeed: 3);
        batches.StartEpoch();
        Assert.Equal(0, batches.Count);
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.StartsWith(
            "There are 7 inputs and 1 targets; every row of the inputs needs its target.",
            Assert.Throws<ArgumentException>(() => new Batches<double>(Inputs, new(1, 1), 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Batches<double>(Inputs, Targets, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Batches<double>(Inputs, Targets, 3)[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Batches<double>(Inputs, Targets, 3)[-1]);
    }

    private static int[] FirstOrder(ulong seed)
    {
        var batches = new Batches<double>(Inputs, Targets, 2, seed);
        batches.StartEpoch();
        return Order(batches);
    }

    // The sample numbers in the order in which they come, after a look at whether inputs and targets belong together.
    private static int[] Order(Batches<double> batches)
    {
        var order = new List<int>();
        for (int i = 0; i < batches.Count; i++)
        {
            (Matrix<double> inputs, Matrix<double> targets) = batches[i];
            for (int row = 0; row < inputs.Rows; row++)
            {
                Assert.Equal((inputs[row, 0] + 10, inputs[row, 0] + 100), (inputs[row, 1], targets[row, 0]));
                order.Add((int)inputs[row, 0]);
            }
        }
        return [.. order];
    }

    private static int[] ShuffledByTheDefinition(ulong seed, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        UInt128 mask = ulong.MaxValue, state = seed;
        for (int i = count - 1; i > 0; i--)
        {
            state = (state + 0x9E3779B97F4A7C15) & mask;
            UInt128 z = state;
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask;
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask;
            z ^= z >> 31;
            int j = (int)(z % (UInt128)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
