using System.Globalization;

namespace SymbolicGrad.Plots.Axes;

/// <summary>The marks of an axis: round numbers, about as many as there is room for.</summary>
internal static class Ticks
{
    public static IReadOnlyList<(double Value, string Text)> Of(Axis axis, Extent range, double count) =>
        axis.Logarithmic ? Decades(range, count) : Steps(range, count, axis.Integers);

    private static List<(double, string)> Steps(Extent range, double count, bool integers)
    {
        double step = RoundStep((range.Maximum - range.Minimum) / Math.Max(count, 1));
        if (integers) step = Math.Max(1, Math.Round(step));
        double tolerance = step * 1e-9;
        List<(double, string)> ticks = [];
        for (double i = Math.Ceiling((range.Minimum - tolerance) / step); i * step <= range.Maximum + tolerance && ticks.Count < 100; i++)
            ticks.Add((i * step, Text(i * step, step)));
        return ticks;
    }

    // 1, 2, 2.5 or 5 times a power of ten.
    private static double RoundStep(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double lead = step / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }

    private static string Text(double value, double step)
    {
        if (Math.Abs(value) >= 1e6 || step < 1e-4)
            return Math.Abs(value) < step / 2 ? "0" : (Math.Round(value / step) * step).ToString("0.#####e+0", CultureInfo.InvariantCulture);
        int decimals = 0;
        for (double rest = step; decimals < 6 && Math.Abs(rest - Math.Round(rest)) > 1e-6; rest *= 10) decimals++;
        return (Math.Round(value, decimals) + 0.0).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    private static List<(double, string)> Decades(Extent range, double count)
    {
        int first = (int)Math.Ceiling(Math.Log10(range.Minimum) - 1e-9);
        int last = (int)Math.Floor(Math.Log10(range.Maximum) + 1e-9);
        if (last <= first) return Steps(range, count, integers: false).FindAll(tick => tick.Item1 > 0);
        int stride = Math.Max(1, (int)Math.Ceiling((last - first + 1) / Math.Max(count, 1)));
        List<(double, string)> ticks = [];
        for (int power = first; power <= last; power += stride) ticks.Add((Math.Pow(10, power), Power(power)));
        return ticks;
    }

    private static string Power(int power) =>
        power is >= -4 and <= 5 ? Math.Pow(10, power).ToString("0.####", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"1e{power}");
}
