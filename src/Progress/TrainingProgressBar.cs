using Spectre.Console;

namespace SymbolicGrad.Progress;

/// <summary>
/// A progress bar of a training on a terminal: the epoch, the loss, a score, and the time that is left. Where the output is redirected to a file or a pipe it
/// writes nothing.
/// </summary>
public sealed class TrainingProgressBar : IDisposable
{
    private readonly TrainingState _state;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task? _drawing;
    private ProgressTask? _bar;

    /// <summary>Shows a bar, on standard output.</summary>
    /// <param name="epochs">The number of epochs to come.</param>
    /// <param name="title">What stands before the bar.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is below 1.</exception>
    public TrainingProgressBar(int epochs, string title = "training")
        : this(epochs, title, AnsiConsole.Console)
    {
    }

    /// <summary>Shows a bar on a console.</summary>
    /// <param name="epochs">The number of epochs to come.</param>
    /// <param name="title">What stands before the bar.</param>
    /// <param name="console">The console. One that is not interactive gets nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is below 1.</exception>
    public TrainingProgressBar(int epochs, string title, IAnsiConsole console)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(console);
        _state = new TrainingState(epochs, TimeProvider.System);
        IsShown = console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal;
        if (!IsShown) return;
        _drawing = console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = 30 }, new StateColumn(_state))
            .StartAsync(async context =>
            {
                _bar = context.AddTask(Markup.Escape(title), maxValue: epochs);
                await _end.Task.ConfigureAwait(false);
                _bar.StopTask();
            });
    }

    /// <summary>Whether there is a terminal on which the bar is shown.</summary>
    public bool IsShown { get; }

    /// <summary>Reports an epoch. It costs next to nothing: the bar is redrawn ten times a second, however many epochs there are.</summary>
    /// <param name="epoch">The number of epochs done.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="scoreName">What the score is, for example <c>accuracy</c>; by default there is none.</param>
    /// <param name="score">The score.</param>
    public void Report(int epoch, double loss, string? scoreName = null, double score = double.NaN)
    {
        _state.Report(epoch, loss, scoreName, score);
        if (_bar is not null) _bar.Value = epoch;
    }

    /// <summary>Reports an epoch of a <see cref="Trainer{TModel, T}"/>, with its first metric: <c>AfterEpoch = bar.Report</c>.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="report">What is known after the epoch.</param>
    public void Report<TModel>(EpochReport<TModel> report)
    {
        string? metric = report.History.MetricNames.FirstOrDefault();
        Report(report.Epoch, report.Loss, metric, metric is null ? double.NaN : report.History.Metric(metric)[^1]);
    }

    /// <summary>Leaves the bar as it is, with the last epoch reported, and ends its line.</summary>
    public void Dispose()
    {
        _end.TrySetResult();
        _drawing?.GetAwaiter().GetResult();
    }
}
