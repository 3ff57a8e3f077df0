using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace LinearRegression;

/// <summary>The article's question: why may the constant 2/N be thrown away?</summary>
internal static class WhyTwoOverN
{
    public static void Show()
    {
        Console.WriteLine("\nWhy may 2/N go? The article's gradient, without it and with its mean over the batch, beside the right one:");
        foreach (int outputs in new[] { 2, 3 })
        {
            Draw draw = new(seed: 1);
            Dense<double> real = draw.Function(10, outputs), start = draw.Start(10, outputs, Activation.Relu);
            Matrix<double> x = draw.Matrix(512, 10), y = real.Forward(x);
            Matrix<double> article = Article.Gradient(start, x, y), right = new Regression(start).LossGradient(x, y).Net.Layers[0].Weights;
            Console.WriteLine($"  {outputs} outputs: {Norm(article) / Norm(right):F4} times as long, in the same direction (cosine {Article.Cosine(article, right):F4})");
        }
        Console.WriteLine("  It is outputs/2 times the gradient: the same descent with another learning rate.");
    }
}
