using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// A training at a moment, as a safetensors file: the parameters, the state of the optimizer, how far the batches are, and the history. A training that
/// is restored goes on bit by bit as the one that was saved.
/// </summary>
public static class TrainingCheckpoint
{
    /// <summary>Saves a training, as safely as <see cref="SafetensorsFile.Write"/>: in <see cref="TrainingOptions{TModel}.AfterEpoch"/>, or between two trainings.</summary>
    /// <param name="path">The path of the file; a file that is there is replaced.</param>
    /// <param name="trainer">The training.</param>
    /// <param name="batches">Its samples, of which the random numbers are saved, not the samples.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save<TModel, T>(string path, Trainer<TModel, T> trainer, Batches<T> batches)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(batches);
        CheckpointContent<T> content = new(trainer.Save(), OptimizerName(trainer.Optimizer), trainer.Optimizer.LearningRate, trainer.Optimizer.State, batches.State, batches.Size, batches.SampleCount);
        content.ToFile(trainer.Model.DescribeParameters()).Write(path);
    }

    /// <summary>
    /// Restores a training that was saved. The trainer and the batches are made as those were: the same kinds of model and optimizer, the same samples, the
    /// same size of batches. Hyperparameters other than the learning rate, and schedules, are those that they are made with.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="trainer">Gets the parameters, the state of the optimizer and the history.</param>
    /// <param name="batches">Get the state of the random numbers.</param>
    /// <exception cref="SafetensorsException">
    /// The file is damaged, or of another model, optimizer or batches. Nothing was changed.
    /// </exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static void Restore<TModel, T>(string path, Trainer<TModel, T> trainer, Batches<T> batches)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(trainer);
        Restore(SafetensorsFile.Read(path), path, trainer, batches);
    }

    internal static void Restore<TModel, T>(SafetensorsFile file, string path, Trainer<TModel, T> trainer, Batches<T> batches)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(batches);
        CheckpointContent<T> content = CheckpointContent<T>.Of(file, path, trainer.Model.DescribeParameters());
        string optimizer = OptimizerName(trainer.Optimizer);
        if (content.Optimizer != optimizer)
            throw new SafetensorsException(path, $"the checkpoint is of {content.Optimizer}, and the trainer has {optimizer}.");
        if ((content.BatchSize, content.SampleCount) != (batches.Size, batches.SampleCount))
        {
            throw new SafetensorsException(
                path, $"the checkpoint is of batches of {content.BatchSize} of {content.SampleCount} samples, and these are of " +
                    $"{batches.Size} of {batches.SampleCount}: the training would not go on as it was.");
        }
        if (content.Batches.Position > batches.Count)
            throw new SafetensorsException(path, $"the checkpoint is at batch {content.Batches.Position} of an epoch of {batches.Count}.");
        try
        {
            trainer.Optimizer.State = content.OptimizerState;
        }
        catch (ArgumentException error)
        {
            throw new SafetensorsException(path, $"the state of the optimizer does not fit: {error.Message}", error);
        }
        trainer.Optimizer.LearningRate = content.LearningRate;
        trainer.Restore(content.Trainer);
        batches.State = content.Batches;
    }

    private static string OptimizerName<T>(IOptimizer<T> optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => optimizer.GetType().Name.Split('`')[0];
}
