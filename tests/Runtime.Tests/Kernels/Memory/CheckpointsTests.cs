using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels;

public class CheckpointsTests
{
    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(16, 4)]
    [InlineData(17, 5)]
    [InlineData(int.MaxValue, 46341)]
    public void Spacing_IsTheRootRoundedUp(int iterations, int spacing) => Assert.Equal(spacing, Checkpoints.Spacing(iterations));

    [Fact]
    public void Stretches_GrowByOneAndCoverAllIterations()
    {
        int stretch = 0;
        for (int iteration = 0, left = 0; iteration < 100_000; iteration++, left--)
        {
            Assert.Equal(stretch, Checkpoints.Stretches(iteration));
            Assert.Equal(left == 0, Checkpoints.IsFirst(iteration));
            if (left > 0)
                continue;
            Assert.Equal(iteration, Checkpoints.First(stretch));
            left = ++stretch;
        }
    }

    [Fact]
    public void LargestNumbers_AreExact()
    {
        int last = Checkpoints.Stretches(int.MaxValue) - 1;
        Assert.True(Checkpoints.IsFirst(Checkpoints.First(last)));
        Assert.False(Checkpoints.IsFirst(Checkpoints.First(last) - 1));
        Assert.False(Checkpoints.IsFirst(Checkpoints.First(last) + 1));
    }

    [Fact]
    public void Tape_TakesWholeArraysBack()
    {
        using WorkspaceFrame frame = Workspace.Enter();
        Tape<double> tape = frame.Tape<double>();
        double[] row = [1, 2, 3], empty = [];
        double[,] grid = { { 4, 5 }, { 6, 7 } };
        double[][] rows = [[8], [], [9, 10]];
        tape.Push(row);
        tape.Push(empty);
        tape.Push(grid);
        tape.Push(new double[0, 3]);
        tape.Push(rows);
        tape.Push(11.0);
        double[] rowAgain = new double[3];
        double[,] gridAgain = new double[2, 2];
        double[][] rowsAgain = [[0], [], [0, 0]];
        Assert.Equal(11, tape.Pop());
        tape.Pop(rowsAgain);
        tape.Pop(new double[0, 3]);
        tape.Pop(gridAgain);
        tape.Pop(empty);
        tape.Pop(rowAgain);
        Assert.Equal(rows, rowsAgain);
        Assert.Equal(grid, gridAgain);
        Assert.Equal(row, rowAgain);
    }
}
