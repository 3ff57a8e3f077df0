using System.Text.Json;

namespace SymbolicGrad.Runtime.Tests.Training;

public class ScheduleTests
{
    [Theory]
    [InlineData("constant")]
    [InlineData("step")]
    [InlineData("exponential")]
    [InlineData("inverse_time")]
    [InlineData("cosine")]
    public void Row4_19_Schedules_HaveTheTableOfTheFile(string name)
    {
        JsonElement file = Json.Open("s4_schedules");
        double rate = file.Number("lr");
        Schedule schedule = name switch
        {
            "constant" => Schedule.Constant(rate),
            "step" => Schedule.Step(rate, 30, file.Number("gamma_step")),
            "exponential" => Schedule.Exponential(rate, file.Number("gamma_exp")),
            "inverse_time" => Schedule.InverseTime(rate, file.Number("decay")),
            _ => Schedule.Cosine(rate, 120, file.Number("lr_min")),
        };
        foreach ((int epoch, double expected) in file.GetProperty("epoch").Integers().Zip(file.GetProperty("lr_at_epoch").GetProperty(name).Numbers()))
            Close.Relative(expected, schedule.At(epoch), 1e-14, $"epoch {epoch}");
    }

    [Fact]
    public void Cosine_StaysAtItsMinimum()
    {
        Schedule schedule = Schedule.Cosine(1, 10, 0.25);
        Assert.Equal([0.25, 0.25, 0.25], new[] { schedule.At(10), schedule.At(11), schedule.At(1000) });
    }

    [Fact]
    public void Warmup_GoesUpToWhereTheOtherBegins()
    {
        Schedule schedule = Schedule.Exponential(0.8, 0.5).AfterWarmup(3);
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 0.4, 0.2], Enumerable.Range(0, 6).Select(time => Math.Round(schedule.At(time), 15)));
        Assert.Equal(0.8, Schedule.Constant(0.8).AfterWarmup(0).At(0));
    }

    [Fact]
    public void Schedules_Compose()
    {
        Schedule schedule = Schedule.Constant(1).Then(2, Schedule.Step(4, 2, 0.5)).Then(5, new Schedule(time => 100 + time)).Times(2);
        Assert.Equal([2, 2, 8, 8, 4, 200, 202], Enumerable.Range(0, 7).Select(time => schedule.At(time)));
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Constant(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Step(1, 0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Cosine(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Constant(1).At(-1));
        Assert.Throws<ArgumentNullException>(() => new Schedule(null!));
    }
}
