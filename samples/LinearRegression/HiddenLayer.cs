using SymbolicGrad;

namespace LinearRegression;

/// <summary>Two layers: where the chain rule begins to matter.</summary>
internal static class HiddenLayer
{
    /// <returns>The loss of each step.</returns>
    public static double[] Show()
    {
        Console.WriteLine("\nThe chain rule, 10-8-2 with ReLU in between: 3,000 steps at rate 0.02, each with 64 samples.");
        Draw draw = new(seed: 2003);
        Dense<double> real = draw.Function(10, 2, low: -1);
        Dense<double> hidden = draw.Start(10, 8, Activation.Relu, -0.5, 0.5), output = draw.Start(8, 2, Activation.Identity, -0.5, 0.5);
        Regression start = new(hidden, output);
        (_, double[] losses) = new Training(Rate: 0.02, Steps: 3000, Size: 64).Run(start, real.Forward, draw);

        Matrix<double> x = new Draw(seed: 2010).Matrix(4096, 10), y = real.Forward(x);
        GradientCheck.Run(start, model => model.Loss(x, y), model => model.LossGradient(x, y)).ThrowIfOff();
        double cosine = Article.Cosine(Article.HiddenGradient(hidden, output, x, y), start.LossGradient(x, y).Net.Layers[0].Weights);
        Console.WriteLine($"  The generated gradients are those of central differences; the loss falls from {losses[0]:F4} to {losses[^1]:F4}.");
        Console.WriteLine($"  The article's dDense sends back y instead of dy: its hidden gradient has a cosine of {cosine:F2} to the right one.");
        return losses;
    }
}
