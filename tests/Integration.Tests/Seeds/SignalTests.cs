using System.Text.Json;
using SymbolicGrad.Integration.Tests.Models;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The third article on deep networks: how large the gradient of each layer is at the start.</summary>
public class SignalTests
{
    private const int Width = 32;
    private const int Depth = 10;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SeedFile.Json("s3_signal").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row3_5_TheGradientOfEachLayer_HasTheNormOfTheFile(int index)
    {
        JsonElement file = SeedFile.Json("s3_signal"), item = file.GetProperty("cases")[index];
        Activation activation = Enum.Parse<Activation>(item.GetProperty("activation").GetString()!, ignoreCase: true);
        Initializer initializer = item.GetProperty("scheme").GetString() switch
        {
            "xavier_normal" => Initializer.XavierNormal,
            "he_normal" => Initializer.HeNormal,
            _ => Initializer.Normal(0.1),
        };
        SplitMix64 random = new(file.GetProperty("seed").GetUInt64());
        LinearLayer[] layers = new LinearLayer[Depth + 1];
        for (int layer = 0; layer <= Depth; layer++) layers[layer] = Draw(initializer, layer == Depth ? 1 : Width, ref random);
        Matrix<double> x = new(64, Width), y = new(64, 1);
        random.FillNormal(x.AsSpan());
        random.FillNormal(y.AsSpan());
        DeepNet net = new(
            new(layers[0], layers[1], layers[2], layers[3], layers[4]), new(layers[5], layers[6], layers[7], layers[8], layers[9]), layers[10]);

        (double loss, DeepNet gradient) = net.LossValueAndGradient(x, y, activation);

        Close.Number(item.GetProperty("loss").GetDouble(), loss, 1e-9);
        LinearLayer[] gradients =
        [
            gradient.Lower.First, gradient.Lower.Second, gradient.Lower.Third, gradient.Lower.Fourth, gradient.Lower.Fifth,
            gradient.Upper.First, gradient.Upper.Second, gradient.Upper.Third, gradient.Upper.Fourth, gradient.Upper.Fifth, gradient.Last,
        ];
        double[] expected = [.. item.GetProperty("gradient_frobenius_norm_by_layer").EnumerateArray().Select(norm => norm.GetDouble())];
        foreach ((int layer, double norm) in expected.Index())
            Close.Number(norm, Math.Sqrt(SumOfSquares(gradients[layer].Weights)), 1e-9, $"layer {layer + 1}");
    }

    // The weights of the file are (out,in), and drawn in that order.
    private static LinearLayer Draw(Initializer initializer, int outputs, ref SplitMix64 random)
    {
        Matrix<double> weights = new(outputs, Width);
        initializer.Fill(weights.AsSpan(), Width, outputs, ref random);
        return new LinearLayer(Transpose(weights), new Vector<double>(outputs));
    }
}

/// <summary>Five hidden layers.</summary>
[Parameters]
public sealed partial record FiveLayers(LinearLayer First, LinearLayer Second, LinearLayer Third, LinearLayer Fourth, LinearLayer Fifth)
{
    public Matrix<double> Apply(Matrix<double> x, Activation activation)
    {
        Matrix<double> a = Choices.Apply(activation, First.Apply(x));
        a = Choices.Apply(activation, Second.Apply(a));
        a = Choices.Apply(activation, Third.Apply(a));
        a = Choices.Apply(activation, Fourth.Apply(a));
        return Choices.Apply(activation, Fifth.Apply(a));
    }
}

/// <summary>Ten hidden layers and a linear one.</summary>
[Parameters]
public sealed partial record DeepNet(FiveLayers Lower, FiveLayers Upper, LinearLayer Last)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y, Activation activation) =>
        MeanSquaredError(Last.Apply(Upper.Apply(Lower.Apply(x, activation), activation)), y);
}
