using System.Globalization;
using System.Numerics;

namespace SymbolicGrad.Plots;

public static partial class Charts
{
    /// <summary>How often values occur.</summary>
    /// <param name="title">The title.</param>
    /// <param name="values">The values.</param>
    /// <param name="axis">What they are.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are no values, or one is NaN or infinite.</exception>
    public static Picture Histogram(string title, ReadOnlySpan<double> values, string axis = "value") => Histogram(title, values, axis, 480, 320);

    /// <summary>The histogram of each parameter of a model: where a training has led, or where a start begins.</summary>
    /// <typeparam name="TModel">A <see cref="ParametersAttribute">[Parameters]</see> type.</typeparam>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="title">The title of the whole.</param>
    /// <param name="model">The model.</param>
    /// <returns>The picture; each histogram says the name of the parameter, its shape, mean and standard deviation.</returns>
    /// <exception cref="ArgumentException">A parameter is NaN or infinite, or the model has none.</exception>
    public static Picture ParameterHistograms<TModel, T>(string title, IParameters<TModel, T> model)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        double[] all = Array.ConvertAll(model.ToArray(), double.CreateChecked);
        List<Picture> pictures = [];
        int start = 0;
        foreach (ParameterShape shape in model.DescribeParameters())
        {
            ReadOnlySpan<double> values = all.AsSpan(start, shape.Rows * shape.Columns);
            start += values.Length;
            if (values.IsEmpty) continue;
            string dimensions = shape.Rank == 2 ? $"{shape.Rows}×{shape.Columns}" : $"{shape.Rows}";
            (double mean, double deviation) = Moments(values);
            string statistics = string.Create(CultureInfo.InvariantCulture, $"mean {mean:G3}, sd {deviation:G3}");
            pictures.Add(Histogram($"{shape.Name} [{dimensions}]", values, statistics, 340, 260));
        }
        ThrowIfEmpty(pictures.Count, "parameters");
        return Picture.Grid(title, Math.Min(pictures.Count, pictures.Count == 4 ? 2 : 3), [.. pictures]);
    }

    private static Picture Histogram(string title, ReadOnlySpan<double> values, string axis, double width, double height)
    {
        ThrowIfEmpty(values.Length, "values");
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        if (!double.IsFinite(sorted[0]) || !double.IsFinite(sorted[^1])) throw new ArgumentException($"'{title}' has values that are NaN or infinite.", nameof(values));
        double[] edges = Edges(sorted);
        double[] counts = new double[edges.Length - 1];
        double step = (edges[^1] - edges[0]) / counts.Length;
        foreach (double value in sorted) counts[Math.Clamp((int)((value - edges[0]) / step), 0, counts.Length - 1)]++;
        return new Chart(title) { Width = width, Height = height, X = new(axis), Y = new("count") { Integers = true, Minimum = 0 } }.Bars("", edges, counts).ToPicture();
    }

    // The width of bars by D. Freedman, P. Diaconis: On the histogram as a density estimator, 1981.
    private static double[] Edges(double[] sorted)
    {
        double low = sorted[0], high = sorted[^1];
        if (low == high)
        {
            double half = low == 0 ? 0.5 : Math.Abs(low) / 2;
            return [low - half, low + half];
        }
        double quartiles = sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
        double width = 2 * quartiles / Math.Cbrt(sorted.Length);
        int most = Math.Clamp((int)(2 * Math.Sqrt(sorted.Length)), 5, 60);
        int bars = width > 0 ? (int)Math.Clamp(Math.Ceiling((high - low) / width), 5, most) : most;
        return [.. Enumerable.Range(0, bars + 1).Select(i => low + (high - low) * i / bars)];
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (double value in values) mean += value / values.Length;
        foreach (double value in values) squares += (value - mean) * (value - mean) / values.Length;
        return (mean, Math.Sqrt(squares));
    }
}
