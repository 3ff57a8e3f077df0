using System.Globalization;
using System.Xml.Linq;
using SymbolicGrad.Plots;

namespace SymbolicGrad.AddOns.Tests.Plots;

/// <summary>Reads pictures.</summary>
internal static class Svg
{
    private static readonly XNamespace s_namespace = "http://www.w3.org/2000/svg";

    public static XDocument Parse(Picture picture) => XDocument.Parse(picture.ToSvg());

    public static IEnumerable<XElement> All(XDocument svg, string name) => svg.Descendants(s_namespace + name);

    public static IEnumerable<string> Texts(XDocument svg) => All(svg, "text").Select(text => text.Value);

    public static void Shows(XDocument svg, params string[] texts) => Assert.All(texts, text => Assert.Contains(text, Texts(svg)));

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The corners of a text, as wide as it is in a wide font.</summary>
    public static (double X, double Y)[] Corners(XElement text)
    {
        double x = Number(text, "x"), y = Number(text, "y"), size = Number(text, "font-size");
        double width = text.Value.Sum(Width) * size;
        double left = text.Attribute("text-anchor")!.Value switch { "start" => 0, "middle" => -width / 2, _ => -width };
        (double X, double Y)[] corners = [(left, -0.8 * size), (left + width, -0.8 * size), (left, 0.2 * size), (left + width, 0.2 * size)];
        if (text.Attribute("transform")?.Value is not { } transform) return [.. corners.Select(corner => (x + corner.X, y + corner.Y))];

        // rotate(a cx cy), where (cx, cy) is the middle of the text's height
        double[] numbers = [.. transform["rotate(".Length..^1].Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        double turn = Math.Sign(numbers[0]);
        Assert.Equal(90, Math.Abs(numbers[0]));
        return [.. corners.Select(corner => (numbers[1] - turn * (y + corner.Y - numbers[2]), numbers[2] + turn * corner.X))];
    }

    // Advance widths of DejaVu Sans in ems, from its tables.
    private static double Width(char c) => c switch
    {
        'i' or 'j' or 'l' => 0.278, ' ' => 0.318, '.' or ',' => 0.318, '-' => 0.361, 'f' => 0.352, 't' => 0.392, 'r' => 0.411, '(' or ')' => 0.39,
        'm' => 0.974, 'w' => 0.818, 'M' => 0.863, 'W' => 0.989, '%' => 0.95, >= 'A' and <= 'Z' => 0.77, _ => 0.637,
    };
}
