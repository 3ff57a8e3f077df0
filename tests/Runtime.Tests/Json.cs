using System.Text.Json;

namespace SymbolicGrad.Runtime.Tests;

/// <summary>Reference files.</summary>
internal static class Json
{
    public static JsonElement Open(string name)
    {
        using Stream stream = typeof(Json).Assembly.GetManifestResourceStream(name + ".json") ?? throw new FileNotFoundException(name);
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public static int[] Integers(this JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt32())];

    public static double Number(this JsonElement parent, string name) => parent.GetProperty(name).GetDouble();
}
