namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The network of a reference run, with a trainer that starts from the weights of the file.</summary>
internal sealed class SeedRun
{
    private readonly SeedFile _file;
    private readonly SeedNet _zeros;
    private readonly ValueAndGradient<SeedNet, double> _loss;
    private readonly Trainer<SeedNet, double> _trainer;

    private SeedRun(SeedFile file, IOptimizer<double> optimizer)
    {
        DenseShape[] architecture = file.Architecture();
        _loss = static (net, x, y, gradient) => net.MeanSquaresValueAndGradient(x, y, gradient);
        if (architecture[^1].Activation == Activation.Sigmoid)
        {
            architecture[^1] = architecture[^1] with { Activation = Activation.Identity };
            _loss = static (net, x, y, gradient) => net.CrossEntropyValueAndGradient(x, y, gradient);
        }
        _file = file;
        _zeros = SeedNet.Zeros(architecture);
        _trainer = new(file.Model(_zeros, "init"), _loss, optimizer);
    }

    /// <summary>The layers as they are now.</summary>
    public IReadOnlyList<Dense<double>> Layers => _trainer.Model.Net.Layers;

    /// <summary>The network that the file describes. Its optimizer is plain gradient descent with the rate of the file, where no other is given.</summary>
    public static SeedRun Of(SeedFile file, IOptimizer<double>? optimizer = null) =>
        new(file, optimizer ?? new Sgd<double>(file.Has("lr") ? file.Number("lr") : file.Number("optimizer.lr")));

    /// <summary>What the network says: before the sigmoid where that is its last activation.</summary>
    public Matrix<double> Outputs(Matrix<double> x) => _trainer.Model.Net.Forward(x);

    /// <summary>The loss of samples.</summary>
    public double Loss(Matrix<double> x, Matrix<double> y) => _loss(_trainer.Model, x, y, _trainer.Model.ZerosLike());

    /// <summary>A step of the training.</summary>
    public double Step(Matrix<double> x, Matrix<double> y) => _trainer.Step(x, y);

    /// <summary>Trains, and measures the outputs.</summary>
    /// <returns>The history, and the loss of each step.</returns>
    public (TrainingHistory History, List<double> Losses) Train(
        Batches<double> batches, int epochs, Schedule? schedule = null, StopRule? stop = null, params (string Name, Func<double> Measure)[] metrics)
    {
        List<double> losses = [];
        TrainingResult<SeedNet> result = _trainer.Train(batches, epochs, new()
        {
            Schedule = schedule,
            Metrics = [.. metrics.Select(metric => (metric.Name, (Func<SeedNet, double>)(_ => metric.Measure())))],
            StopWhen = stop is null ? [] : [stop],
            AfterStep = report => losses.Add(report.Loss),
        });
        return (result.History, losses);
    }

    /// <summary>Asserts the gradient for parameters of the file.</summary>
    public void AssertGradient(string parameters, string gradient, Matrix<double> x, Matrix<double> y, double tolerance)
    {
        SeedNet actual = _zeros.ZerosLike();
        _loss(_file.Model(_zeros, parameters), x, y, actual);
        Close.Models(_file.Model(_zeros, gradient), actual, tolerance);
    }

    /// <summary>Asserts the parameters as they are now.</summary>
    public void AssertParameters(string expected, double tolerance) => Close.Models(_file.Model(_zeros, expected), _trainer.Model, tolerance);
}
