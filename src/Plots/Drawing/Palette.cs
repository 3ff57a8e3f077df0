namespace SymbolicGrad.Plots.Drawing;

/// <summary>Colours that people with any kind of colour vision tell apart (M. Okabe, K. Ito: Color universal design, 2002), on white.</summary>
internal static class Palette
{
    public const string Ink = "#222222";
    public const string Faint = "#666666";
    public const string Grid = "#e4e4e4";
    public const string Right = "#009E73";
    public const string Wrong = "#D55E00";

    private static readonly string[] s_series = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];
    private static readonly string[] s_tints = ["#cfe3f1", "#f8dcc9", "#cdeee4", "#f4e0eb", "#fbecc9", "#dff0fb", "#dddddd"];
    private static readonly string[] s_dashes = ["", "7 3", "2 3", "9 3 2 3"];

    public static string Series(int index) => s_series[index % s_series.Length];

    /// <summary>The series' colour, light enough to lie under points.</summary>
    public static string Tint(int index) => s_tints[index % s_tints.Length];

    /// <summary>The dashes of a line; solid as long as the colours suffice.</summary>
    public static string Dash(int index)
    {
        string dash = s_dashes[index / s_series.Length % s_dashes.Length];
        return dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
    }

    /// <summary>From white at 0 to blue at 1.</summary>
    public static string Blue(double share) => Mix((255, 255, 255), (0, 84, 140), share);

    /// <summary>From the tint of the first series at 0 over white to that of the second at 1.</summary>
    public static string Diverging(double share) =>
        share < 0.5 ? Mix((143, 190, 222), (255, 255, 255), 2 * share) : Mix((255, 255, 255), (240, 178, 138), 2 * share - 1);

    private static string Mix((int R, int G, int B) from, (int R, int G, int B) to, double share)
    {
        share = Math.Clamp(share, 0, 1);
        int Part(int a, int b) => (int)Math.Round(a + (b - a) * share);
        return $"#{Part(from.R, to.R):x2}{Part(from.G, to.G):x2}{Part(from.B, to.B):x2}";
    }
}
