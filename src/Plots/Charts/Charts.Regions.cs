using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

public static partial class Charts
{
    private const int GridSize = 100, Bands = 20;

    /// <summary>What a model says everywhere in the plane, with the points of the data upon it.</summary>
    /// <param name="title">The title.</param>
    /// <param name="points">One point a row; two columns.</param>
    /// <param name="classOfPoint">The index of the class of each point.</param>
    /// <param name="classNames">The name of each class.</param>
    /// <param name="predict">
    /// What the model says of many points, one a row: with two classes one column, the probability of class 1; otherwise a column for each class, of which
    /// the largest counts.
    /// </param>
    /// <param name="threshold">With two classes, the probability above which the model says 1.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">Points, classes or predictions do not fit each other.</exception>
    public static Picture DecisionRegions(string title, Matrix<double> points, ReadOnlySpan<int> classOfPoint, IReadOnlyList<string> classNames,
        Func<Matrix<double>, Matrix<double>> predict, double threshold = 0.5)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        ArgumentNullException.ThrowIfNull(predict);
        CheckPlane(points, classOfPoint.Length, "classes");
        Extent x = Surroundings(points, 0), y = Surroundings(points, 1);
        Matrix<double> said = predict(Cells(x, y));
        int columns = classNames.Count == 2 ? 1 : classNames.Count;
        if (said.Rows != GridSize * GridSize || said.Columns != columns)
            throw new ArgumentException($"The predictions of {GridSize * GridSize} points are a {said.Rows}×{said.Columns} matrix; for {classNames.Count} classes one of {columns} columns, and a row a point, is needed.", nameof(predict));
        Chart chart = new(title)
        {
            Width = 520, Height = 520, EqualUnits = true,
            X = new("x₁") { Minimum = x.Minimum, Maximum = x.Maximum }, Y = new("x₂") { Minimum = y.Minimum, Maximum = y.Maximum },
        };
        chart.Add(new RegionMark(x, y, Colours(said, threshold)));
        if (columns == 1)
            chart.Add(new SegmentMark("boundary", Contour.Of(said, GridSize, threshold, x, y), $"stroke=\"{Palette.Ink}\" stroke-width=\"1.5\""));
        AddClasses(chart, points, classOfPoint, classNames);
        return chart.ToPicture();
    }

    private static Extent Surroundings(Matrix<double> points, int column)
    {
        double[] values = [.. Enumerable.Range(0, points.Rows).Select(row => points[row, column])];
        Extent extent = Extent.Of(values, positive: false);
        if (extent.IsEmpty) throw new ArgumentException("No point is finite.", nameof(points));
        double margin = extent.Maximum > extent.Minimum ? 0.08 * (extent.Maximum - extent.Minimum) : 1;
        return new(extent.Minimum - margin, extent.Maximum + margin);
    }

    /// <summary>The middles of the cells, row by row from below.</summary>
    private static Matrix<double> Cells(Extent x, Extent y)
    {
        Matrix<double> cells = new(GridSize * GridSize, 2);
        for (int i = 0; i < cells.Rows; i++)
        {
            cells[i, 0] = x.Minimum + (x.Maximum - x.Minimum) * (i % GridSize + 0.5) / GridSize;
            cells[i, 1] = y.Minimum + (y.Maximum - y.Minimum) * (i / GridSize + 0.5) / GridSize;
        }
        return cells;
    }

    private static string[,] Colours(Matrix<double> said, double threshold)
    {
        string[,] colours = new string[GridSize, GridSize];
        for (int i = 0; i < said.Rows; i++)
            colours[i / GridSize, i % GridSize] = said.Columns == 1 ? Shade(said[i, 0], threshold) : Palette.Tint(Largest(said, i));
        return colours;
    }

    // In bands, so that neighbours share a colour; white at the threshold.
    private static string Shade(double probability, double threshold)
    {
        if (double.IsNaN(probability)) return "#bbbbbb";
        double share = probability <= threshold ? 0.5 * probability / threshold : 0.5 + 0.5 * (probability - threshold) / (1 - threshold);
        return Palette.Diverging((Math.Floor(Math.Clamp(share, 0, 1 - 1e-9) * Bands) + 0.5) / Bands);
    }

    private static int Largest(Matrix<double> said, int row)
    {
        int largest = 0;
        for (int j = 1; j < said.Columns; j++)
        {
            if (said[row, j] > said[row, largest]) largest = j;
        }
        return largest;
    }
}
