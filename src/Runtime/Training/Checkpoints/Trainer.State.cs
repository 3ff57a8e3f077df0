namespace SymbolicGrad;

public sealed partial class Trainer<TModel, T>
{
    internal TrainerState<T> Save()
    {
        (double[] losses, double[] learningRates, Dictionary<string, double[]> metrics) = History.Save();
        return new TrainerState<T>([.. _parameters], StepCount, _epochLoss, losses, learningRates, metrics);
    }

    internal void Restore(TrainerState<T> state)
    {
        state.Parameters.CopyTo(_parameters, 0);
        ReadScalars();
        StepCount = state.StepCount;
        _epochLoss = state.EpochLoss;
        History = TrainingHistory.Restore(state.Losses, state.LearningRates, state.Metrics);
    }
}
