using System.Text.Json;

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
        Dense<double>[] layers = new Dense<double>[Depth + 1];
        for (int layer = 0; layer < Depth; layer++) layers[layer] = Draw(initializer, Width, activation, ref random);
        layers[Depth] = Draw(initializer, 1, Activation.Identity, ref random);
        Matrix<double> x = new(64, Width), y = new(64, 1);
        random.FillNormal(x.AsSpan());
        random.FillNormal(y.AsSpan());

        (double loss, SeedNet gradient) = new SeedNet(layers).MeanSquaresValueAndGradient(x, y);

        Close.Number(item.GetProperty("loss").GetDouble(), loss, 1e-9);
        double[] expected = [.. item.GetProperty("gradient_frobenius_norm_by_layer").EnumerateArray().Select(norm => norm.GetDouble())];
        Assert.Equal(expected.Length, gradient.Net.Layers.Count);
        foreach ((int layer, double norm) in expected.Index())
            Close.Number(norm, Norm(gradient.Net.Layers[layer].Weights), 1e-9, $"layer {layer + 1}");
    }

    // The weights of the file are (out,in), and drawn in that order.
    private static Dense<double> Draw(Initializer initializer, int outputs, Activation activation, ref SplitMix64 random)
    {
        Matrix<double> weights = new(outputs, Width);
        initializer.Fill(weights.AsSpan(), Width, outputs, ref random);
        return new(Transpose(weights), new Vector<double>(outputs), activation);
    }
}
