using SymbolicGrad;

namespace SigmoidMlp;

/// <summary>High level: say what to minimise and how, then train in one call.</summary>
internal static class HighLevel
{
    public static Mlp Train(int batchSize, Action<EpochReport<Mlp>> report)
    {
        Trainer<Mlp, double> trainer = new(
            Problem.Start(),
            static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient),
            new Sgd<double>(Problem.LearningRate));
        Batches<double> batches = new(Problem.Inputs, Problem.Targets, batchSize);
        return trainer.Train(batches, Problem.Epochs, new() { AfterEpoch = report }).Model;
    }
}
