using System.Globalization;
using System.Numerics;

namespace SymbolicGrad;

/// <summary>What a checkpoint holds.</summary>
internal sealed record CheckpointContent<T>(
    TrainerState<T> Trainer, string Optimizer, double LearningRate, OptimizerState<T> OptimizerState, BatchesState Batches, int BatchSize, int SampleCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const string Format = "SymbolicGrad checkpoint 1";
    private const string ModelPrefix = "model.";
    private const string OptimizerPrefix = "optimizer.";
    private const string MetricPrefix = "history.metric.";
    private const string Losses = "history.losses";
    private const string LearningRates = "history.learning_rates";

    public SafetensorsFile ToFile(IReadOnlyList<ParameterShape> shapes)
    {
        Dictionary<string, SafetensorsTensor> tensors = new()
        {
            [Losses] = Series(Trainer.Losses),
            [LearningRates] = Series(Trainer.LearningRates),
        };
        foreach ((string name, SafetensorsTensor tensor) in WeightTensors.Of(shapes, Trainer.Parameters, WeightLayout.Default)) tensors.Add(ModelPrefix + name, tensor);
        foreach ((string name, Vector<T> tensor) in OptimizerState.Tensors) tensors.Add(OptimizerPrefix + name, SafetensorsTensor.Of<T>(tensor.AsSpan(), tensor.Length));
        foreach ((string name, double[] values) in Trainer.Metrics) tensors.Add(MetricPrefix + name, Series(values));
        return new SafetensorsFile(tensors, new Dictionary<string, string>
        {
            ["format"] = Format,
            ["optimizer"] = Optimizer,
            ["optimizer.steps"] = Text(OptimizerState.StepCount),
            ["optimizer.learning_rate"] = Text(LearningRate),
            ["steps"] = Text(Trainer.StepCount),
            ["epoch_loss"] = Text(Trainer.EpochLoss),
            ["batches.random"] = Text(Batches.Random),
            ["batches.position"] = Text(Batches.Position),
            ["batches.size"] = Text(BatchSize),
            ["batches.samples"] = Text(SampleCount),
        });
    }

    public static CheckpointContent<T> Of(SafetensorsFile file, string path, IReadOnlyList<ParameterShape> shapes)
    {
        if (!file.Metadata.TryGetValue("format", out string? format) || format != Format)
            throw new SafetensorsException(path, $"it is no checkpoint: its metadata do not say 'format': " +
                $"'{Format}'. WeightsFile.Load reads files of weights.");
        T[] parameters = WeightTensors.Read<T>(WithPrefix(file, ModelPrefix), shapes, WeightLayout.Default, path);
        Dictionary<string, double[]> metrics = WithPrefix(file, MetricPrefix).Keys.ToDictionary(static name => name, name => Numbers(MetricPrefix + name));
        double[] losses = Numbers(Losses), rates = Numbers(LearningRates);
        if (rates.Length != losses.Length || metrics.Values.Any(values => values.Length > losses.Length + 1))
            throw new SafetensorsException(path, $"its history contradicts itself: there are {losses.Length} losses, {rates.Length} " +
                "learning rates, or more values of a metric than belong to them.");

        double learningRate = Value<double>("optimizer.learning_rate");
        if (!(learningRate >= 0) || !double.IsFinite(learningRate))
            throw new SafetensorsException(path, "its learning rate is no number from 0 on.");
        return new CheckpointContent<T>(
            new TrainerState<T>(parameters, Count<long>("steps"), Value<double>("epoch_loss"), losses, rates, metrics),
            file.Metadata.GetValueOrDefault("optimizer", ""), learningRate,
            new OptimizerState<T>(Count<long>("optimizer.steps"), OptimizerTensors()),
            new BatchesState(Value<ulong>("batches.random"), Count<int>("batches.position")), Count<int>("batches.size"), Count<int>("batches.samples"));

        Dictionary<string, Vector<T>> OptimizerTensors()
        {
            Dictionary<string, Vector<T>> tensors = [];
            foreach ((string name, SafetensorsTensor tensor) in WithPrefix(file, OptimizerPrefix))
            {
                if (tensor.Type != SafetensorsTensor.TypeOf<T>() || tensor.Shape.Count != 1 || (parameters.Length == 0 ? tensor.Shape[0] != 0 : tensor.Shape[0] % parameters.Length != 0))
                    throw new SafetensorsException(path, $"the tensor '{OptimizerPrefix}{name}' is {tensor.Type} with shape " +
                        $"[{string.Join(", ", tensor.Shape)}], which does not fit {parameters.Length} parameters of {SafetensorsTensor.TypeOf<T>()}.");
                tensors.Add(name, tensor.ToArray<T>());
            }
            return tensors;
        }

        double[] Numbers(string name) => file.Tensors.TryGetValue(name, out SafetensorsTensor? tensor) && tensor.Type == "F64" && tensor.Shape.Count == 1
            ? tensor.ToArray<double>()
            : throw new SafetensorsException(path, $"there is no tensor '{name}' of F64 with one size.");

        TValue Value<TValue>(string name)
            where TValue : INumber<TValue> =>
            file.Metadata.TryGetValue(name, out string? text) && TValue.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out TValue? value)
                ? value
                : throw new SafetensorsException(path, $"its metadata have no number '{name}'.");

        TValue Count<TValue>(string name)
            where TValue : INumber<TValue> =>
            Value<TValue>(name) is var value && value >= TValue.Zero ? value : throw new SafetensorsException(path, $"'{name}' in its metadata is negative.");
    }

    private static Dictionary<string, SafetensorsTensor> WithPrefix(SafetensorsFile file, string prefix) =>
        file.Tensors.Where(tensor => tensor.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(tensor => tensor.Key[prefix.Length..], static tensor => tensor.Value);

    private static SafetensorsTensor Series(double[] values) => SafetensorsTensor.Of<double>(values, values.Length);

    private static string Text<TValue>(TValue value)
        where TValue : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
