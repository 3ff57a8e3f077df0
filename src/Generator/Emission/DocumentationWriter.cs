namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes documentation comments.</summary>
internal static class DocumentationWriter
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static void Summary(SourceWriter writer, string xml) => writer.Line($"/// <summary>{xml}</summary>");

    /// <summary>The formulas, and a sentence on the cost.</summary>
    public static void Remarks(SourceWriter writer, IEnumerable<string> formulas, string cost)
    {
        writer.Line("/// <remarks>");
        writer.Line("/// <code>");
        foreach (string formula in formulas)
            writer.Line("/// " + Escape(formula));
        writer.Line("/// </code>");
        writer.Line("/// " + Escape(cost));
        writer.Line("/// </remarks>");
    }

    public static void Parameter(SourceWriter writer, string name, string xml) => writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{xml}</param>");

    public static void Returns(SourceWriter writer, string xml) => writer.Line($"/// <returns>{xml}</returns>");
}
