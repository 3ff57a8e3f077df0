namespace SymbolicGrad.Runtime.Tests.Datasets;

public class DatasetTests
{
    [Theory]
    [InlineData(569, 0.75, 426)]
    [InlineData(1000, 0.75, 750)]
    [InlineData(100, 0.29, 29)]
    [InlineData(2, 0.5, 1)]
    public void Row4_8_Split_IsDisjointCompleteAndSeeded(int count, double share, int train)
    {
        Dataset<double> data = Numbered(count);
        (Dataset<double> first, Dataset<double> second) = data.Split(share, seed: 3);
        Assert.Equal((train, count - train), (first.Count, second.Count));
        Assert.Equal(Enumerable.Range(0, count), first.Classes().Concat(second.Classes()).Order());
        Assert.Equal(first.Classes(), data.Split(share, seed: 3).Train.Classes());
        if (count > 2) Assert.NotEqual(first.Classes(), data.Split(share, seed: 4).Train.Classes());
        AssertTogether(first);
        AssertTogether(second);
    }

    [Fact]
    public void ThreeParts_AreDisjointAndComplete()
    {
        (Dataset<double> train, Dataset<double> validation, Dataset<double> test) = Numbered(101).Split(0.6, 0.2, seed: 1);
        Assert.Equal((60, 20, 21), (train.Count, validation.Count, test.Count));
        Assert.Equal(Enumerable.Range(0, 101), train.Classes().Concat(validation.Classes()).Concat(test.Classes()).Order());
    }

    [Fact]
    public void Shuffle_KeepsEverySampleWithItsTarget()
    {
        Dataset<double> shuffled = Numbered(50).Shuffle(2);
        Assert.NotEqual(Enumerable.Range(0, 50), shuffled.Classes());
        Assert.Equal(Enumerable.Range(0, 50), shuffled.Classes().Order());
        AssertTogether(shuffled);
    }

    [Theory]
    [InlineData(10, 1.0)]
    [InlineData(10, 0.0)]
    [InlineData(10, 0.01)]
    [InlineData(0, 0.5)]
    [InlineData(10, double.NaN)]
    [InlineData(10, -0.5)]
    public void AnEmptyPart_IsRefused(int count, double share) => Assert.Throws<ArgumentException>(() => Numbered(count).Split(share, 1));

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.StartsWith(
            "Split: 4 samples cannot be split into the shares 0.5, 0.5 and a rest so that no part is empty.",
            Assert.Throws<ArgumentException>(() => Numbered(4).Split(0.5, 0.5, 1)).Message);
        Assert.Throws<ArgumentException>(() => new Dataset<double>(new(2, 1), new(3, 1)));
        Assert.Equal(
            "The target of sample 0 is 0.5, which is no class; classes are integers from 0 on.",
            Assert.Throws<InvalidOperationException>(() => new Dataset<double>([[1]], [[0.5]]).Classes()).Message);
    }

    private static Dataset<double> Numbered(int count)
    {
        Matrix<double> inputs = new(count, 2), targets = new(count, 1);
        for (int i = 0; i < count; i++) (inputs[i, 0], inputs[i, 1], targets[i, 0]) = (2 * i, -i, i);
        return new(inputs, targets);
    }

    private static void AssertTogether(Dataset<double> data)
    {
        for (int i = 0; i < data.Count; i++)
            Assert.Equal((2 * data.Targets[i, 0], -data.Targets[i, 0]), (data.Inputs[i, 0], data.Inputs[i, 1]));
    }
}
