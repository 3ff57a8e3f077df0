using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace BlobsAndCircles;

/// <summary>A stack of linear models, one for each output.</summary>
[Parameters]
public sealed partial record Layer(Matrix<double> Weights, Vector<double> Biases)
{
    public Matrix<double> Linear(Matrix<double> x) => x * Weights + Biases;
}

/// <summary>A network of sigmoids with a list of sizes, inputs first.</summary>
[Parameters]
public sealed partial record Network(Layer[] Layers)
{
    public static Network Create(ulong seed, params int[] sizes)
    {
        SplitMix64 random = new(seed);
        List<Layer> layers = [];
        foreach ((int inputs, int outputs) in sizes.Zip(sizes.Skip(1)))
        {
            Matrix<double> weights = Initializer.Normal(1).Matrix<double>(inputs, outputs, ref random);
            layers.Add(new Layer(weights, Initializer.Normal(1).Matrix<double>(1, outputs, ref random).AsVector()));
        }
        return new Network([.. layers]);
    }

    /// <summary>The probability of class 1 of each row.</summary>
    public Matrix<double> Predict(Matrix<double> x) => Sigmoid(Logits(x));

    /// <summary>The cross-entropy: its derivative with respect to a logit is p − y, the error that the article sends back.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Logits(x), y);

    private Matrix<double> Logits(Matrix<double> x)
    {
        for (int i = 0; i < Layers.Length - 1; i++) x = Sigmoid(Layers[i].Linear(x));
        return Layers[^1].Linear(x);
    }
}
