namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>The files of Data, which are part of the program.</summary>
internal static class DataFile
{
    public static string[] Lines(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream("AdBench." + name) ?? throw new FileNotFoundException(name);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
