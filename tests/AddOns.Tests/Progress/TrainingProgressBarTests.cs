using System.Text;
using Spectre.Console;
using SymbolicGrad.Progress;

namespace SymbolicGrad.AddOns.Tests.Progress;

public class TrainingProgressBarTests
{
    [Fact]
    public void OnATerminal_TheLastEpochIsShown()
    {
        Terminal terminal = new();
        IAnsiConsole console = terminal.Console();
        using (TrainingProgressBar bar = new(20, "digits [MLP]", console))
        {
            Assert.True(bar.IsShown);
            for (int epoch = 1; epoch <= 20; epoch++) bar.Report(epoch, 1.0 / epoch, "accuracy", 0.9);
        }

        Assert.Contains("digits [MLP]", terminal.Text);
        Assert.Contains("epoch 20/20  loss 0.05  accuracy 0.9000", terminal.Text);
        Assert.DoesNotContain("left", terminal.Text[terminal.Text.LastIndexOf("epoch 20/20", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Trainer_ReportsItsLossAndFirstMetric()
    {
        Terminal terminal = new();
        using (TrainingProgressBar bar = new(300, "line", terminal.Console())) TrainedLine.Train(300, bar.Report);

        Assert.Matches("epoch 300/300  loss [0-9.E-]+  closeness 1.0000", terminal.Text);
    }

    [Fact]
    public void StoppedEarly_TheBarStaysWhereItWas()
    {
        Terminal terminal = new();
        IAnsiConsole console = terminal.Console();
        Action training = () =>
        {
            using TrainingProgressBar bar = new(100, "training", console);
            bar.Report(7, 0.25);
            throw new InvalidOperationException();
        };
        Assert.Throws<InvalidOperationException>(training);

        Assert.Contains("epoch 7/100  loss 0.25", terminal.Text);
        Assert.DoesNotContain("epoch 100", terminal.Text);
    }

    [Fact]
    public void Redirected_NothingIsWritten()
    {
        using StringWriter output = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        using (TrainingProgressBar bar = new(3, "training", console))
        {
            Assert.False(bar.IsShown);
            for (int epoch = 1; epoch <= 3; epoch++) bar.Report(epoch, 1);
        }

        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void Report_CostsLittle()
    {
        using TrainingProgressBar bar = new(100_000, "training", new Terminal().Console());
        bar.Report(1, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int epoch = 2; epoch <= 100_000; epoch++) bar.Report(epoch, 1);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void TimeLeft_IsThatAtTheMeanSpeed()
    {
        Clock clock = new();
        TrainingState state = new(100, clock);
        Assert.Equal("epoch 0/100  0:00", state.ToString());
        clock.Seconds = 10;
        state.Report(20, 0.5, "AUC", 0.75);
        Assert.Equal("epoch 20/100  loss 0.5  AUC 0.7500  0:10", state.ToString()); // resumed: one report gives no speed
        clock.Seconds = 20;
        state.Report(40, 0.25, "AUC", double.NaN);
        Assert.Equal("epoch 40/100  loss 0.25  AUC NaN  0:20, 0:30 left", state.ToString());
        clock.Seconds = 7230;
        Assert.StartsWith("epoch 40/100  loss 0.25  AUC NaN  2:00:30", state.ToString());
    }

    [Fact]
    public void FirstEpoch_GivesASpeed()
    {
        Clock clock = new();
        TrainingState state = new(4, clock);
        clock.Seconds = 2;
        state.Report(1, 1e-7, null, 0);
        Assert.Equal("epoch 1/4  loss 1E-07  0:02, 0:06 left", state.ToString());
    }

    [Fact]
    public void NoEpochs_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingProgressBar(0));

    /// <summary>What a terminal has been sent.</summary>
    private sealed class Terminal : IAnsiConsoleOutput
    {
        private readonly StringWriter _writer = new();

        public string Text => _writer.ToString();

        public TextWriter Writer => TextWriter.Synchronized(_writer);

        public bool IsTerminal => true;

        public int Width => 120;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
        }

        public IAnsiConsole Console() => AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = this });
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
