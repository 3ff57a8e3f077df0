using SymbolicGrad;

namespace SigmoidMlp;

/// <summary>Medium level: ask for all gradients at once, then apply each to its parameter.</summary>
internal static class MediumLevel
{
    public static Mlp Train()
    {
        Mlp model = Problem.Start();
        for (int epoch = 0; epoch < Problem.Epochs; epoch++)
        {
            (_, Mlp gradient) = model.LossValueAndGradient(Problem.Inputs, Problem.Targets);
            model = new Mlp(
                model.W1 - Problem.LearningRate * gradient.W1,
                model.B1 - Problem.LearningRate * gradient.B1,
                model.W2 - Problem.LearningRate * gradient.W2,
                model.B2 - Problem.LearningRate * gradient.B2);
        }
        return model;
    }
}
