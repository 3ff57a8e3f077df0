using SymbolicGrad;

namespace BreastCancer;

/// <summary>The gate that gives 0 where both inputs are 1, and otherwise 1.</summary>
internal static class Nand
{
    public static readonly Matrix<double> Inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
    public static readonly Matrix<double> Outputs = [[1], [1], [1], [0]];

    public static readonly DenseShape[] Architecture = [new(2, 4, Activation.Relu), new(4, 1)];

    public static Network Train(Network start)
    {
        Trainer<Network, double> trainer = new(
            start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(0.5));
        for (int step = 0; step < 2000; step++) trainer.Step(Inputs, Outputs);
        return trainer.Model;
    }

    public static bool IsLearned(Network model) => Metrics.Accuracy(model.Predict(Inputs), Outputs) == 1;
}
