using System.Globalization;

namespace SymbolicGrad.Progress;

/// <summary>How far a training is, and how long it will take. It is written by the training and read by the terminal's timer.</summary>
internal sealed class TrainingState(int epochs, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private int _firstEpoch = -1;
    private long _firstTime;
    private int _epoch;
    private long _time;
    private double _loss = double.NaN;
    private string? _scoreName;
    private double _score;

    public void Report(int epoch, double loss, string? scoreName, double score)
    {
        lock (_lock)
        {
            _time = clock.GetTimestamp();
            // A resumed training starts in the middle: what was done before took none of this time.
            if (_firstEpoch < 0) (_firstEpoch, _firstTime) = epoch <= 1 ? (0, _start) : (epoch, _time);
            (_epoch, _loss, _scoreName, _score) = (epoch, loss, scoreName, score);
        }
    }

    /// <summary>The time left at the mean speed so far; null as long as it is not known.</summary>
    public TimeSpan? Left
    {
        get
        {
            lock (_lock)
            {
                if (_firstEpoch < 0 || _epoch <= _firstEpoch) return null;
                double seconds = clock.GetElapsedTime(_firstTime, _time).TotalSeconds * Math.Max(epochs - _epoch, 0) / (_epoch - _firstEpoch);
                return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
            }
        }
    }

    public override string ToString()
    {
        TimeSpan? left = Left;
        lock (_lock)
        {
            CultureInfo invariant = CultureInfo.InvariantCulture;
            string text = string.Create(invariant, $"epoch {_epoch}/{epochs}");
            if (_epoch > 0) text += string.Create(invariant, $"  loss {_loss:G4}");
            if (_scoreName is not null) text += string.Create(invariant, $"  {_scoreName} {_score:F4}");
            text += "  " + Time(clock.GetElapsedTime(_start));
            return left is { } time && _epoch < epochs ? $"{text}, {Time(TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)))} left" : text;
        }
    }

    private static string Time(TimeSpan time) =>
        time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
