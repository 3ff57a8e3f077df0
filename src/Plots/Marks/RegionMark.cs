using SymbolicGrad.Plots.Axes;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots.Marks;

/// <summary>A grid of coloured cells over a rectangle, row 0 at the bottom; neighbours of one colour in a row are one rectangle.</summary>
internal sealed record RegionMark(Extent Across, Extent Up, string[,] Colours) : Mark("", false)
{
    public override Extent X(bool positive) => Across;

    public override Extent Y(bool positive) => Up;

    public override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        int rows = Colours.GetLength(0), columns = Colours.GetLength(1);
        double Left(int column) => x[Across.Minimum + (Across.Maximum - Across.Minimum) * column / columns];
        double Top(int row) => y[Up.Minimum + (Up.Maximum - Up.Minimum) * row / rows];
        svg.Open("g", "shape-rendering=\"crispEdges\"");
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0, end; column < columns; column = end)
            {
                end = column + 1;
                while (end < columns && Colours[row, end] == Colours[row, column]) end++;
                svg.Rectangle(Left(column), Top(row + 1), Left(end) - Left(column), Top(row) - Top(row + 1), $"fill=\"{Colours[row, column]}\"");
            }
        }
        svg.Close();
    }

    public override void DrawSwatch(SvgWriter svg, double left, double middle)
    {
    }
}
