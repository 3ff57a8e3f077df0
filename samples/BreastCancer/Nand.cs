using SymbolicGrad;

namespace BreastCancer;

/// <summary>The gate that gives 0 where both inputs are 1, and otherwise 1.</summary>
internal static class Nand
{
    private static readonly Matrix<double> s_inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
    private static readonly Matrix<double> s_outputs = [[1], [1], [1], [0]];
    private static readonly DenseShape[] s_architecture = [new(2, 4, Activation.Relu), new(4, 1)];

    public static void Show()
    {
        Console.WriteLine("\nNAND, a 2-4-1 network after 2,000 steps:");
        Matrix<double> says = Train(Network.Create(s_architecture, Initializer.Normal(1), seed: 3025, biases: Initializer.Normal(0.1))).Predict(s_inputs);
        for (int row = 0; row < 4; row++) Console.WriteLine($"  {s_inputs[row, 0]} NAND {s_inputs[row, 1]} = {says[row, 0]:F3}");

        int learned = Enumerable.Range(1, 100).Count(seed => IsLearned(Train(Network.Create(s_architecture, Initializer.Normal(1), (ulong)seed))));
        Console.WriteLine($"  {learned} of 100 random starts learn it.");
    }

    private static Network Train(Network start)
    {
        Trainer<Network, double> trainer = new(
            start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(0.5));
        for (int step = 0; step < 2000; step++) trainer.Step(s_inputs, s_outputs);
        return trainer.Model;
    }

    private static bool IsLearned(Network model) => Metrics.Accuracy(model.Predict(s_inputs), s_outputs) == 1;
}
