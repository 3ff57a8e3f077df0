using System.Text.Json;

namespace SymbolicGrad.AddOns.Tests;

/// <summary>Reference runs: numbers that were computed elsewhere. Their weights are (out,in).</summary>
internal static class Seed
{
    public static JsonElement Json(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(PathOf(name + ".json")));
        return document.RootElement.Clone();
    }

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Seeds", file);

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    /// <summary>The layers of a network, as this library has them: (in,out).</summary>
    public static (Matrix<double>[] Weights, Vector<double>[] Biases) Layers(JsonElement parameters)
    {
        int count = parameters.EnumerateObject().Count() / 2;
        return (
            [.. Enumerable.Range(1, count).Select(layer => Functions.Transpose(Matrix(parameters.GetProperty($"W{layer}"))))],
            [.. Enumerable.Range(1, count).Select(layer => (Vector<double>)Numbers(parameters.GetProperty($"b{layer}").GetProperty("data")))]);
    }

    private static Matrix<double> Matrix(JsonElement tensor)
    {
        double[] shape = Numbers(tensor.GetProperty("shape"));
        return new((int)shape[0], (int)shape[1], Numbers(tensor.GetProperty("data")));
    }
}
