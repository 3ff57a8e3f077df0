using System.Text;
using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots.Marks;

/// <summary>A line through points, interrupted where a point cannot be drawn.</summary>
internal sealed record LineMark(string Name, double[] Xs, double[] Ys, string Style, bool OnRight) : Mark(Name, OnRight)
{
    public override Extent X(bool positive) => Extent.Of(Xs, positive);

    public override Extent Y(bool positive) => Extent.Of(Ys, positive);

    public override int Hidden(Scale x, Scale y) => Enumerable.Range(0, Xs.Length).Count(i => !x.Shows(Xs[i]) || !y.Shows(Ys[i]));

    public override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        List<(double X, double Y)> run = [];
        for (int i = 0; i < Xs.Length; i++)
        {
            if (x.Shows(Xs[i]) && y.Shows(Ys[i])) run.Add((x[Xs[i]], y[Ys[i]]));
            else DrawRun(svg, run);
        }
        DrawRun(svg, run);
    }

    public override void DrawSwatch(SvgWriter svg, double left, double middle) => svg.Line(left, middle, left + SwatchWidth, middle, Style);

    private void DrawRun(SvgWriter svg, List<(double X, double Y)> run)
    {
        if (run.Count == 1) run.Add((run[0].X + 0.1, run[0].Y));
        if (run.Count > 1)
        {
            StringBuilder points = new();
            foreach ((double px, double py) in Thinned(run)) points.Append(SvgWriter.Number(px)).Append(',').Append(SvgWriter.Number(py)).Append(' ');
            svg.Leaf("polyline", $"points=\"{points.ToString().TrimEnd()}\" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" {Style}");
        }
        run.Clear();
    }

    /// <summary>
    /// Of the points within one pixel column only the first, the lowest, the highest and the last: the line looks the same (U. Jugel et al.: M4, VLDB 2014).
    /// </summary>
    private static IEnumerable<(double X, double Y)> Thinned(List<(double X, double Y)> run)
    {
        for (int start = 0, end; start < run.Count; start = end)
        {
            double column = Math.Floor(run[start].X);
            int low = start, high = start;
            for (end = start + 1; end < run.Count && Math.Floor(run[end].X) == column; end++)
            {
                if (run[end].Y < run[low].Y) low = end;
                if (run[end].Y > run[high].Y) high = end;
            }
            foreach (int index in new SortedSet<int> { start, low, high, end - 1 }) yield return run[index];
        }
    }
}
