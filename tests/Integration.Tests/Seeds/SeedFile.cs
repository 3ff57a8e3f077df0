using System.Globalization;
using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>A reference run of the 4-3-1 network: data, start weights, traces and gradients computed elsewhere. Its weights are (out,in).</summary>
internal sealed class SeedFile
{
    private readonly JsonElement _root;

    private SeedFile(JsonElement root) => _root = root;

    public static SeedFile Open(string name) => new(Json(name));

    public static SeedFile Of(JsonElement root) => new(root);

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

    /// <summary>The layers of the file.</summary>
    public DenseShape[] Architecture() => [.. At("arch").EnumerateArray().Select(static layer => new DenseShape(
        layer.GetProperty("input_dim").GetInt32(), layer.GetProperty("output_dim").GetInt32(),
        layer.GetProperty("activation").GetString() is "linear" ? Activation.Identity : Enum.Parse<Activation>(layer.GetProperty("activation").GetString()!, ignoreCase: true)))];

    /// <summary>Parameters of the file in a model of the same shapes, whose matrices are (in,out).</summary>
    public TModel Model<TModel>(TModel zeros, string path)
        where TModel : IParameters<TModel, double>
    {
        JsonElement parameters = At(path);
        List<double> flat = [];
        for (int layer = 1; parameters.TryGetProperty($"W{layer}", out JsonElement weights); layer++)
        {
            flat.AddRange(Transpose(Matrix(weights)).ToArray());
            flat.AddRange(Numbers(parameters.GetProperty($"b{layer}").GetProperty("data")));
        }
        Assert.Equal(zeros.ParameterCount, flat.Count);
        return zeros.Bind([.. flat], 0);
    }

    public bool Has(string name) => _root.TryGetProperty(name, out _);

    public Matrix<double> Tensor(string path) => Matrix(At(path));

    public Vector<double> TensorVector(string path) => Numbers(At(path + ".data"));

    /// <summary>The rows of the file's table in one of its parts: 0 to train on, 1 to test with; all where the table is not split.</summary>
    public Dataset<double> Samples(int part)
    {
        string name = Path.GetFileName(At("data.csv").GetString()!);
        using Stream stream = typeof(SeedFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using StreamReader reader = new(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        double[][] rows = [.. lines.Skip(1).Select(line => Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture)))];
        double[][] chosen = [.. rows.Where(row => part < 0 || row[^1] == part)];
        Matrix<double> inputs = new(chosen.Length, chosen[0].Length - 2), targets = new(chosen.Length, 1);
        for (int i = 0; i < chosen.Length; i++)
        {
            chosen[i].AsSpan(0, inputs.Columns).CopyTo(inputs.Row(i).AsSpan());
            targets[i, 0] = chosen[i][^2];
        }
        return new(inputs, targets);
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
