using System.Text.Json;
using SymbolicGrad.Integration.Tests.Models;

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
        bool isXor = item.GetProperty("data").GetString() == "XOR", isRandom = item.GetProperty("start").GetString() == "random";
        Matrix<double> x = [[0, 0], [0, 1], [1, 0], [1, 1]], y = isXor ? [[0], [1], [1], [0]] : [[1], [1], [1], [0]];
        Activation activation = Enum.Parse<Activation>(item.GetProperty("activation").GetString()!, ignoreCase: true);
        Net2 zeros = new(new LinearLayer(new(2, 4), new Vector<double>(4)), new LinearLayer(new(4, 1), new Vector<double>(1)));
        Trainer<Net2, double> trainer = new(
            isRandom ? SeedFile.Of(item).Model(zeros, "init") : Equal(zeros, item.GetProperty("weights").GetDouble()),
            (m, x, y, g) => m.LossValueAndGradient(x, y, [], activation, LossKind.BinaryCrossEntropy, g), new Sgd<double>(0.5));
        List<double> losses = [.. Enumerable.Range(0, 500).Select(_ => trainer.Step(x, y))];
        losses.Add(trainer.Model.Loss(x, y, [], activation, LossKind.BinaryCrossEntropy));

        double difference = LargestDifferenceOfNeurons(trainer.Model.First.Weights);
        if (isRandom) Assert.True(difference > 1);
        else Assert.Equal(0, difference);
        double accuracy = Metrics.Accuracy(Sigmoid(trainer.Model.Last.Apply(Choices.Apply(activation, trainer.Model.First.Apply(x)))), y);
        if (isXor && !isRandom) Assert.True(accuracy <= 0.75);

        // From an equal start XOR sits at a saddle, where rounding decides.
        if (isXor && !isRandom) return;
        Assert.Equal(item.GetProperty("accuracy_after").GetDouble(), accuracy);
        foreach ((int step, double loss) in SeedFile.Of(item).Trace("loss_trace")) Close.Number(loss, losses[step], 1e-8, $"step {step}");
        Close.Entries(
            Transpose(SeedFile.Of(item).Tensor("W1_after")).ToArray(), trainer.Model.First.Weights.ToArray(), 1e-8);
    }

    private static Net2 Equal(Net2 zeros, double weight)
    {
        Net2 net = zeros.ZerosLike();
        net.First.Weights.Fill(weight);
        net.Last.Weights.Fill(weight);
        return net;
    }

    private static double LargestDifferenceOfNeurons(Matrix<double> weights)
    {
        double largest = 0;
        for (int i = 0; i < weights.Rows; i++)
            for (int j = 1; j < weights.Columns; j++)
                largest = Math.Max(largest, Math.Abs(weights[i, j] - weights[i, 0]));
        return largest;
    }
}
