using static SymbolicGrad.Metrics;

namespace SymbolicGrad.Runtime.Tests.Metrics;

public class MetricsTests
{
    [Fact]
    public void Classes_AreThoseAboveTheThresholdOrOfTheLargestScore()
    {
        Assert.Equal([0, 1, 0], Classes<double>([[0.2], [0.7], [0.5]]));
        Assert.Equal([1, 1, 1], Classes<double>([[0.2], [0.7], [0.5]], 0.1));
        Assert.Equal([2, 0, 1], Classes<double>([[1, 2, 3], [3, 1, 2], [0, 5, 5]]));
        Assert.Throws<ArgumentException>(() => Classes(new Matrix<double>(2, 0)));
    }

    [Fact]
    public void Accuracy_IsTheShareOfRightClasses()
    {
        Assert.Equal(0.75, Accuracy([0, 1, 2, 2], [0, 1, 2, 0]));
        Assert.Equal(0.5, Accuracy<double>([[0.9], [0.8]], [[1], [0]]));
        Assert.Equal(1, Accuracy<double>([[0.9, 0.1], [0.2, 0.8]], [[1, 0], [0, 1]]));
        Assert.Throws<ArgumentException>(() => Accuracy([0], [0, 1]));
        Assert.Throws<ArgumentException>(() => Accuracy(new Matrix<double>(2, 1), new Matrix<double>(2, 2)));
    }

    [Fact]
    public void LogLoss_IsTheMeanOfTheLogarithms()
    {
        // The example of scikit-learn's log_loss.
        Assert.Equal(0.21616187468057912, LogLoss<double>([[0.1, 0.9], [0.9, 0.1], [0.8, 0.2], [0.35, 0.65]], [1, 0, 0, 1]), 1e-15);
        Assert.Equal(0.21616187468057912, LogLoss<double>([0.9, 0.1, 0.2, 0.65], [1, 0, 0, 1]), 1e-15);
        Assert.Equal(-Math.Log(1e-15), LogLoss<double>([0], [1]), 1e-12);
        Assert.Throws<ArgumentException>(() => LogLoss<double>([[0.1, 0.9]], [2]));
        Assert.Throws<ArgumentException>(() => LogLoss<double>([[0.1, 0.9]], [1, 0]));
    }

    [Fact]
    public void RSquared_HasTheValuesOfScikitLearn()
    {
        // The examples of scikit-learn's r2_score.
        Matrix<double> target = [[3], [-0.5], [2], [7]], prediction = [[2.5], [0.0], [2], [8]];
        Assert.Equal(0.9486081370449679, RSquared(prediction, target), 1e-15);
        Assert.Equal(0.9368005266622779, RSquared<double>([[0, 2], [-1, 2], [8, -5]], [[0.5, 1], [-1, 1], [7, -6]]), 1e-15);
        Assert.Equal([1, 0, 0], RSquaredByColumn<double>([[1, 1, 2], [1, 2, 2]], [[1, 1.5, 1], [1, 1.5, 3]]));
    }
}
