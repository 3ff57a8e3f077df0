using SymbolicGrad.Plots.Drawing;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

public static partial class Charts
{
    private static readonly MarkerShape[] s_shapes = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.Triangle, MarkerShape.Diamond, MarkerShape.Cross, MarkerShape.Plus];

    /// <summary>Points of the plane by class.</summary>
    /// <param name="title">The title.</param>
    /// <param name="points">One point a row; two columns.</param>
    /// <param name="classOfPoint">The index of the class of each point.</param>
    /// <param name="classNames">The name of each class.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">The points are not in two columns, their number is not that of the classes, or a class has no name.</exception>
    public static Picture Scatter(string title, Matrix<double> points, ReadOnlySpan<int> classOfPoint, IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        CheckPlane(points, classOfPoint.Length, "classes");
        Chart chart = Plane(title);
        AddClasses(chart, points, classOfPoint, classNames);
        return chart.ToPicture();
    }

    /// <summary>Which points a two-class model gets right: green discs; and which wrong: red crosses.</summary>
    /// <param name="title">The title.</param>
    /// <param name="points">One point a row; two columns.</param>
    /// <param name="targets">0 or 1 for each point.</param>
    /// <param name="probabilities">The model's probability of 1 for each point.</param>
    /// <param name="threshold">From where on the model says 1; by default above the mean of the targets, so that a rare class is found too.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">The points are not in two columns, or the numbers of points, targets and probabilities differ.</exception>
    public static Picture RightAndWrong(string title, Matrix<double> points, ReadOnlySpan<double> targets, ReadOnlySpan<double> probabilities, double? threshold = null)
    {
        CheckPlane(points, targets.Length, "targets");
        CheckPlane(points, probabilities.Length, "probabilities");
        HashSet<int> wrong = [.. WrongRows(targets, probabilities, threshold)];
        Chart chart = Plane(title);
        (double[] x, double[] y) = Select(points, row => !wrong.Contains(row));
        chart.Add(new PointMark($"right ({x.Length})", x, y, Palette.Right, MarkerShape.Circle));
        (x, y) = Select(points, wrong.Contains);
        chart.Add(new PointMark($"wrong ({x.Length})", x, y, Palette.Wrong, MarkerShape.Cross));
        return chart.ToPicture();
    }

    /// <summary>The rows that a two-class model gets wrong.</summary>
    /// <param name="targets">0 or 1 for each row.</param>
    /// <param name="probabilities">The model's probability of 1 for each row.</param>
    /// <param name="threshold">Above which probability the model says 1; by default the mean of the targets.</param>
    /// <returns>The indices of the rows, ascending.</returns>
    /// <exception cref="ArgumentException">The numbers of targets and probabilities differ.</exception>
    public static int[] WrongRows(ReadOnlySpan<double> targets, ReadOnlySpan<double> probabilities, double? threshold = null)
    {
        if (targets.Length != probabilities.Length) throw new ArgumentException($"There are {targets.Length} targets and {probabilities.Length} probabilities.", nameof(probabilities));
        double sum = 0;
        foreach (double target in targets) sum += target;
        double boundary = threshold ?? sum / targets.Length;
        List<int> wrong = [];
        for (int i = 0; i < targets.Length; i++)
        {
            if (probabilities[i] > boundary != targets[i] > 0.5) wrong.Add(i);
        }
        return [.. wrong];
    }

    private static Chart Plane(string title) => new(title) { Width = 480, Height = 480, EqualUnits = true, X = new("x₁"), Y = new("x₂") };

    private static void AddClasses(Chart chart, Matrix<double> points, ReadOnlySpan<int> classOfPoint, IReadOnlyList<string> classNames)
    {
        int[] classes = classOfPoint.ToArray();
        foreach (int index in classes)
        {
            if (index < 0 || index >= classNames.Count) throw new ArgumentException($"There is a point of class {index}, but {classNames.Count} class names.", nameof(classNames));
        }
        for (int i = 0; i < classNames.Count; i++)
        {
            (double[] x, double[] y) = Select(points, row => classes[row] == i);
            chart.Points(classNames[i], x, y, s_shapes[i % s_shapes.Length]);
        }
    }

    private static (double[] X, double[] Y) Select(Matrix<double> points, Func<int, bool> chosen)
    {
        int[] rows = [.. Enumerable.Range(0, points.Rows).Where(chosen)];
        return (Array.ConvertAll(rows, row => points[row, 0]), Array.ConvertAll(rows, row => points[row, 1]));
    }

    private static void CheckPlane(Matrix<double> points, int count, string what)
    {
        ThrowIfEmpty(points.Rows, "points");
        if (points.Columns != 2) throw new ArgumentException($"The points have {points.Columns} columns; points of the plane have 2.", nameof(points));
        if (points.Rows != count) throw new ArgumentException($"There are {points.Rows} points and {count} {what}.");
    }
}
