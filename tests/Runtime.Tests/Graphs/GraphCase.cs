using System.Text.Json;
using SymbolicGrad.Graphs;

namespace SymbolicGrad.Runtime.Tests.Graphs;

/// <summary>A graph of the second article with values and gradients that were computed elsewhere.</summary>
internal sealed class GraphCase
{
    private readonly JsonElement _case;

    public GraphCase(string name)
    {
        _case = File.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
        using (Graph.AsDefault())
        {
            foreach (JsonElement node in _case.GetProperty("nodes").EnumerateArray()) Make(node);
        }
    }

    public static JsonElement File { get; } = Read();

    public static IEnumerable<string> Names => File.GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

    public Graph Graph { get; } = new();

    public Node Target => Graph[_case.GetProperty("target").GetString()!];

    public IEnumerable<string> Order => Texts(_case.GetProperty("post_order_inputs_left_to_right_each_node_once"));

    public Dictionary<string, IEnumerable<string>> Consumers => _case.GetProperty("consumers").EnumerateObject().ToDictionary(item => item.Name, item => Texts(item.Value));

    public IEnumerable<(Feed Feed, Tensor Value, (string Name, Tensor Value)[] Intermediate, (string Name, Tensor Value)[] Gradient)> Runs =>
        _case.GetProperty("runs").EnumerateArray().Select(run => (
            FeedOf(run.GetProperty("feed")), TensorOf(run.GetProperty("value")), Tensors(run.GetProperty("intermediate")), Tensors(run.GetProperty("gradient_of_sum_of_value"))));

    private void Make(JsonElement node)
    {
        string name = node.GetProperty("name").GetString()!;
        Node[] inputs = node.TryGetProperty("inputs", out JsonElement names) ? [.. Texts(names).Select(input => Graph[input])] : [];
        _ = node.GetProperty("op").GetString() switch
        {
            "placeholder" => new Placeholder(name),
            "variable" => new Variable(TensorOf(node.GetProperty("value")), name),
            "add" => Operations.Add(inputs[0], inputs[1], name),
            "matmul" => (Node)Operations.MatMul(inputs[0], inputs[1], name),
            var other => throw new NotSupportedException(other),
        };
    }

    private Feed FeedOf(JsonElement feed)
    {
        Feed result = [];
        foreach ((string name, Tensor value) in Tensors(feed)) result[(Placeholder)Graph[name]] = value;
        return result;
    }

    private static (string, Tensor)[] Tensors(JsonElement values) => [.. values.EnumerateObject().Select(item => (item.Name, TensorOf(item.Value)))];

    private static Tensor TensorOf(JsonElement tensor) => Tensor.Of(
        TensorShape.Of([.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())]),
        [.. tensor.GetProperty("data").EnumerateArray().Select(number => number.GetDouble())]);

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);

    private static JsonElement Read()
    {
        using Stream stream = typeof(GraphCase).Assembly.GetManifestResourceStream("s1_graphs.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
