using System.Globalization;
using SymbolicGrad.Plots.Drawing;

namespace SymbolicGrad.Plots;

/// <summary>The drawing of a confusion matrix.</summary>
internal sealed class ConfusionPicture(string title, ConfusionMatrix counts)
{
    private const double Pad = 12, LabelHeight = 20, NameSize = 12, MostNameWidth = 130;

    private readonly double _cell = counts.ClassCount <= 4 ? 76 : counts.ClassCount <= 12 ? 48 : 34;

    public Picture ToPicture()
    {
        double nameWidth = counts.ClassNames.Select(name => TextSize.Width(Shown(name), NameSize)).Max();
        bool turned = nameWidth > _cell - 6;
        double left = Pad + LabelHeight + nameWidth + 8;
        double side = _cell * counts.ClassCount;
        double width = Math.Max(left + side + Pad + 8, 340);
        SvgWriter svg = new();
        double top = Chart.DrawTitle(svg, title, width);
        svg.Text(width / 2, top + 8, Summary(), 11, "middle", $"fill=\"{Palette.Faint}\"");
        top += 24;
        DrawCells(svg, left, top);
        for (int i = 0; i < counts.ClassCount; i++)
        {
            svg.Text(left - 8, top + (i + 0.5) * _cell, Shown(counts.ClassNames[i]), NameSize, "end");
            if (turned) svg.Text(left + (i + 0.5) * _cell, top + side + 8, Shown(counts.ClassNames[i]), NameSize, "end", rotation: -90);
            else svg.Text(left + (i + 0.5) * _cell, top + side + 14, Shown(counts.ClassNames[i]), NameSize, "middle");
        }
        double bottom = top + side + (turned ? nameWidth + 14 : 26);
        svg.Text(left + side / 2, bottom + LabelHeight / 2, "predicted class", anchor: "middle");
        svg.Text(Pad + 6, top + side / 2, "true class", anchor: "middle", rotation: -90);
        return new Picture(title, width, bottom + LabelHeight + Pad, svg);
    }

    private void DrawCells(SvgWriter svg, double left, double top)
    {
        for (int i = 0; i < counts.ClassCount; i++)
        {
            long row = Enumerable.Range(0, counts.ClassCount).Sum(j => (long)counts[i, j]);
            for (int j = 0; j < counts.ClassCount; j++)
            {
                double share = row == 0 ? 0 : counts[i, j] / (double)row;
                double x = left + j * _cell, y = top + i * _cell;
                string percent = (100 * share).ToString("F1", CultureInfo.InvariantCulture);
                svg.Open("g", "class=\"cell\"");
                svg.Leaf("rect", $"x=\"{SvgWriter.Number(x)}\" y=\"{SvgWriter.Number(y)}\" width=\"{SvgWriter.Number(_cell)}\" height=\"{SvgWriter.Number(_cell)}\" fill=\"{Palette.Blue(share)}\" stroke=\"#cccccc\"",
                    $"{counts.ClassNames[i]} taken for {counts.ClassNames[j]}: {counts[i, j]} of {row} ({percent} %)");
                string text = counts[i, j].ToString(CultureInfo.InvariantCulture);
                double size = Math.Min(14, 14 * (_cell - 6) / TextSize.Width(text, 14));
                string colour = share > 0.5 ? "#ffffff" : counts[i, j] == 0 ? "#999999" : Palette.Ink;
                svg.Text(x + _cell / 2, y + _cell / 2 - (_cell >= 60 ? 8 : 0), text, size, "middle", $"fill=\"{colour}\" pointer-events=\"none\"");
                if (_cell >= 60) svg.Text(x + _cell / 2, y + _cell / 2 + 12, percent + " %", 10, "middle", $"fill=\"{colour}\" pointer-events=\"none\"");
                svg.Close();
            }
        }
    }

    private string Summary()
    {
        string share = counts.SampleCount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100 * counts.Accuracy:F1} %)");
        return $"{counts.CorrectCount} of {counts.SampleCount} right{share}; shades and percentages by row";
    }

    private static string Shown(string name) => TextSize.Fitted(name, MostNameWidth, NameSize);
}
