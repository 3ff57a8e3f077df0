using SymbolicGrad;

namespace SigmoidMlp;

/// <summary>High level: say what to minimise and how, then train in one call.</summary>
internal static class HighLevel
{
    public static Mlp Train(int batchSize, Action<int, double> report)
    {
        Trainer<Mlp, double> trainer = new(
            Problem.Start(),
            static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient),
            new Sgd<double>(Problem.LearningRate));
        trainer.Train(new Batches<double>(Problem.Inputs, Problem.Targets, batchSize), Problem.Epochs, report);
        return trainer.Model;
    }
}
