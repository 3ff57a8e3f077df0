using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The third article on how networks begin: equal weights stay equal, small weights let gradients die.</summary>
public class SymmetryTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SeedFile.Json("s3_symmetry").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row3_4_OnlyARandomStart_BreaksTheSymmetry(int index)
    {
        JsonElement item = SeedFile.Json("s3_symmetry").GetProperty("cases")[index];
        SeedFile file = SeedFile.Of(item);
        bool isXor = item.GetProperty("data").GetString() == "XOR", isRandom = item.GetProperty("start").GetString() == "random";
        Matrix<double> x = [[0, 0], [0, 1], [1, 0], [1, 1]], y = isXor ? [[0], [1], [1], [0]] : [[1], [1], [1], [0]];
        Activation activation = Enum.Parse<Activation>(item.GetProperty("activation").GetString()!, ignoreCase: true);
        DenseShape[] architecture = [new(2, 4, activation), new(4, 1)];
        SeedNet start = isRandom
            ? file.Model(SeedNet.Zeros(architecture), "init")
            : new(Sequential.Create<double>(architecture, Initializer.Constant(item.GetProperty("weights").GetDouble()), seed: 1));
        Trainer<SeedNet, double> trainer = new(start, static (net, x, y, g) => net.CrossEntropyValueAndGradient(x, y, g), new Sgd<double>(0.5));
        List<double> losses = [.. Enumerable.Range(0, 500).Select(_ => trainer.Step(x, y))];
        losses.Add(trainer.Model.CrossEntropy(x, y));

        foreach ((int step, double loss) in file.Trace("loss_trace")) Close.Number(loss, losses[step], 1e-8, $"step {step}");
        Matrix<double> hidden = trainer.Model.Net.Layers[0].Weights;
        Close.Entries(Transpose(file.Tensor("W1_after")).ToArray(), hidden.ToArray(), 1e-8);
        Close.Number(item.GetProperty("largest_difference_between_hidden_rows_after").GetDouble(), LargestDifferenceOfNeurons(hidden), 1e-8);
        Assert.Equal(isRandom, LargestDifferenceOfNeurons(hidden) != 0);

        double accuracy = Metrics.Accuracy(Sigmoid(trainer.Model.Net.Forward(x)), y);
        // From an equal start XOR ends at probabilities of one half, on whose side rounding decides.
        if (isXor && !isRandom) Assert.True(accuracy <= 0.75);
        else Assert.Equal(item.GetProperty("accuracy_after").GetDouble(), accuracy);
    }

    private static double LargestDifferenceOfNeurons(Matrix<double> weights) =>
        Enumerable.Range(0, weights.Rows).Max(i => weights.Row(i).ToArray().Max() - weights.Row(i).ToArray().Min());
}
