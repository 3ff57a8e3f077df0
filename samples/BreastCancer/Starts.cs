using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace BreastCancer;

/// <summary>The article's question: why random weights, and why not small ones? Here is what they leave of the gradient.</summary>
internal static class Starts
{
    private const int Width = 32;

    public static void Show()
    {
        Console.WriteLine("\nWhy random weights, and which? The gradient of the first of ten ReLU layers, 32 wide, at the start:");
        Show("all equal", Initializer.Constant(0.03));
        Show("normal · 0.1", Initializer.Normal(0.1));
        Show("Xavier", Initializer.XavierNormal);
        Show("He", Initializer.HeNormal);
    }

    private static void Show(string name, Initializer initializer)
    {
        DenseShape[] deep = [.. Enumerable.Repeat(new DenseShape(Width, Width, Activation.Relu), 10), new(Width, 1)];
        SplitMix64 random = new(seed: 1);
        Matrix<double> x = new(64, Width), y = new(64, 1);
        random.FillNormal(x.AsSpan());
        random.FillUniform(y.AsSpan());

        Matrix<double> first = Network.Create(deep, initializer, seed: 1).LossGradient(x, y).Net.Layers[0].Weights;
        bool areEqual = Enumerable.Range(0, Width).All(row => first.Row(row).ToArray().Distinct().Count() == 1);
        Console.WriteLine($"  {name,-13} norm {Norm(first):0.0E+0}{(areEqual ? ", the same for all 32 neurons: they never become different" : "")}");
    }
}
