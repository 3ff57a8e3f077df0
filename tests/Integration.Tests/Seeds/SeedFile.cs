using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>A reference run of the 4-3-1 network: data, start weights, traces and gradients computed elsewhere. Its weights are (out,in).</summary>
internal sealed class SeedFile
{
    private readonly JsonElement _root;

    private SeedFile(JsonElement root) => _root = root;

    public static SeedFile Open(string name) => new(Json(name));

    public static JsonElement Json(string name)
    {
        using Stream stream = typeof(SeedFile).Assembly.GetManifestResourceStream(name + ".json") ?? throw new FileNotFoundException(name);
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public Matrix<double> Inputs => Matrix(At("data.X"));

    public Matrix<double> Targets => Matrix(At("data.Y"));

    public SigmoidNet Net(string path)
    {
        JsonElement parameters = At(path);
        return new SigmoidNet(
            Transpose(Matrix(parameters.GetProperty("W1"))), Numbers(parameters.GetProperty("b1").GetProperty("data")),
            Transpose(Matrix(parameters.GetProperty("W2"))), Numbers(parameters.GetProperty("b2").GetProperty("data")));
    }

    public (int Step, double Loss)[] Trace(string path) =>
        [.. At(path + (path.StartsWith("epoch", StringComparison.Ordinal) ? ".epoch" : ".step")).EnumerateArray().Select(step => step.GetInt32()).Zip(Numbers(At(path + ".value")))];

    public double Number(string path) => At(path).GetDouble();

    public double[] Numbers(string path) => Numbers(At(path));

    public JsonElement At(string path) => path.Split('.').Aggregate(_root, static (element, name) => element.GetProperty(name));

    private static Matrix<double> Matrix(JsonElement tensor)
    {
        int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        return new Matrix<double>(shape[0], shape[1], Numbers(tensor.GetProperty("data")));
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
