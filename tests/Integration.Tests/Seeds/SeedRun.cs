using System.Text.Json;
using SymbolicGrad.Integration.Tests.Models;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The network of a reference run, with a trainer that starts from the weights of the file.</summary>
internal abstract class SeedRun
{
    /// <summary>The network that the file describes. Its optimizer is plain gradient descent with the rate of the file, where no other is given.</summary>
    public static SeedRun Of(SeedFile file, IOptimizer<double>? optimizer = null)
    {
        JsonElement[] layers = [.. file.At("arch").EnumerateArray()];
        LinearLayer[] dense = [.. layers.Select(layer => Layer(layer.GetProperty("input_dim").GetInt32(), layer.GetProperty("output_dim").GetInt32()))];
        string output = layers[^1].GetProperty("activation").GetString()!;
        LossKind loss = output == "sigmoid" ? LossKind.BinaryCrossEntropy : LossKind.MeanSquaredError;
        Activation hidden = Enum.Parse<Activation>(layers[0].GetProperty("activation").GetString()!, ignoreCase: true);
        optimizer ??= new Sgd<double>(file.Has("lr") ? file.Number("lr") : file.Number("optimizer.lr"));
        return (dense.Length, output) switch
        {
            (1, "relu") => new SeedRun<ReluLayer>(
                file, new(dense[0]), static (m, x, y, g) => m.LossValueAndGradient(x, y, g), static (m, x) => Relu(m.Only.Apply(x)), optimizer),
            (1, _) => new SeedRun<Net1>(
                file, new(dense[0]), (m, x, y, g) => m.LossValueAndGradient(x, y, [], hidden, loss, g), static (m, x) => m.Last.Apply(x), optimizer),
            (2, _) => new SeedRun<Net2>(
                file, new(dense[0], dense[1]), (m, x, y, g) => m.LossValueAndGradient(x, y, [], hidden, loss, g),
                (m, x) => m.Last.Apply(Choices.Apply(hidden, m.First.Apply(x))), optimizer),
            _ => new SeedRun<Net3>(
                file, new(dense[0], dense[1], dense[2]), (m, x, y, g) => m.LossValueAndGradient(x, y, [], hidden, loss, g),
                (m, x) => m.Last.Apply(Choices.Apply(hidden, m.Second.Apply(Choices.Apply(hidden, m.First.Apply(x))))), optimizer),
        };
    }

    /// <summary>What the network says: before the sigmoid where that is its last activation.</summary>
    public abstract Matrix<double> Outputs(Matrix<double> x);

    /// <summary>The loss of samples.</summary>
    public abstract double Loss(Matrix<double> x, Matrix<double> y);

    /// <summary>A step of the training.</summary>
    public abstract double Step(Matrix<double> x, Matrix<double> y);

    /// <summary>Trains, and measures the outputs.</summary>
    /// <returns>The history, and the loss of each step.</returns>
    public abstract (TrainingHistory History, List<double> Losses) Train(
        Batches<double> batches, int epochs, Schedule? schedule = null, StopRule? stop = null, params (string Name, Func<double> Measure)[] metrics);

    /// <summary>Asserts the gradient for parameters of the file.</summary>
    public abstract void AssertGradient(string parameters, string gradient, Matrix<double> x, Matrix<double> y, double tolerance);

    /// <summary>Asserts the parameters as they are now.</summary>
    public abstract void AssertParameters(string expected, double tolerance);

    private static LinearLayer Layer(int inputs, int outputs) => new(new Matrix<double>(inputs, outputs), new Vector<double>(outputs));
}

/// <inheritdoc/>
internal sealed class SeedRun<TModel>(
    SeedFile file, TModel zeros, ValueAndGradient<TModel, double> loss, Func<TModel, Matrix<double>, Matrix<double>> outputs, IOptimizer<double> optimizer)
    : SeedRun
    where TModel : IParameters<TModel, double>
{
    private readonly Trainer<TModel, double> _trainer = new(file.Model(zeros, "init"), loss, optimizer);

    public override Matrix<double> Outputs(Matrix<double> x) => outputs(_trainer.Model, x);

    public override double Loss(Matrix<double> x, Matrix<double> y) => loss(_trainer.Model, x, y, _trainer.Model.ZerosLike());

    public override double Step(Matrix<double> x, Matrix<double> y) => _trainer.Step(x, y);

    public override (TrainingHistory History, List<double> Losses) Train(
        Batches<double> batches, int epochs, Schedule? schedule, StopRule? stop, params (string Name, Func<double> Measure)[] metrics)
    {
        List<double> losses = [];
        TrainingResult<TModel> result = _trainer.Train(batches, epochs, new()
        {
            Schedule = schedule,
            Metrics = [.. metrics.Select(metric => (metric.Name, (Func<TModel, double>)(_ => metric.Measure())))],
            StopWhen = stop is null ? [] : [stop],
            AfterStep = report => losses.Add(report.Loss),
        });
        return (result.History, losses);
    }

    public override void AssertGradient(string parameters, string gradient, Matrix<double> x, Matrix<double> y, double tolerance)
    {
        TModel actual = zeros.ZerosLike();
        loss(file.Model(zeros, parameters), x, y, actual);
        Close.Models(file.Model(zeros, gradient), actual, tolerance);
    }

    public override void AssertParameters(string expected, double tolerance) => Close.Models(file.Model(zeros, expected), _trainer.Model, tolerance);
}

/// <summary>A layer of rectified linear units with the mean of squares, as the second article trains it.</summary>
[Parameters]
public sealed partial record ReluLayer(LinearLayer Only)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Relu(Only.Apply(x)), y);
}
