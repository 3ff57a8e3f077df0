using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Marks;

namespace SymbolicGrad.Plots;

/// <summary>The line on which values on a grid pass a level: marching squares.</summary>
internal static class Contour
{
    public static List<Segment> Of(Matrix<double> values, int size, double level, Extent across, Extent up)
    {
        List<Segment> segments = [];
        double At(int row, int column) => values[row * size + column, 0] - level;
        for (int row = 0; row + 1 < size; row++)
        {
            for (int column = 0; column + 1 < size; column++)
            {
                // The corners counterclockwise from below left, and where the level is passed between each and the next.
                double[] corner = [At(row, column), At(row, column + 1), At(row + 1, column + 1), At(row + 1, column)];
                List<(double X, double Y)> passes = [];
                for (int i = 0; i < 4; i++)
                {
                    double a = corner[i], b = corner[(i + 1) % 4];
                    if (a > 0 != b > 0) passes.Add(Between(i, a / (a - b), row, column));
                }
                for (int i = 0; i + 1 < passes.Count; i += 2) segments.Add(Placed(passes[i], passes[i + 1], size, across, up));
            }
        }
        return segments;
    }

    private static (double X, double Y) Between(int side, double share, int row, int column) => side switch
    {
        0 => (column + share, row),
        1 => (column + 1, row + share),
        2 => (column + 1 - share, row + 1),
        _ => (column, row + 1 - share),
    };

    private static Segment Placed((double X, double Y) a, (double X, double Y) b, int size, Extent across, Extent up)
    {
        double X(double column) => across.Minimum + (across.Maximum - across.Minimum) * (column + 0.5) / size;
        double Y(double row) => up.Minimum + (up.Maximum - up.Minimum) * (row + 0.5) / size;
        return new(X(a.X), Y(a.Y), X(b.X), Y(b.Y));
    }
}
