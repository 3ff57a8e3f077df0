namespace SymbolicGrad.Plots;

/// <summary>
/// Where the parts of a drawn network lie. Layer l stands at x = l, its node j at y = j − n/2 of n nodes; above the largest layer stands a bias node
/// for each layer but the last. A line is as wide as min(8, |weight| + ¼) and has its colour by the weight's sign.
/// </summary>
public sealed class NetworkDrawing
{
    private NetworkDrawing(IReadOnlyList<int> sizes, IReadOnlyList<NetworkEdge> edges)
    {
        Sizes = sizes;
        Edges = edges;
    }

    /// <summary>The number of nodes of each layer, the inputs first.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>The weights and biases as lines, layer by layer; to each node first its bias, then its weights.</summary>
    public IReadOnlyList<NetworkEdge> Edges { get; }

    /// <summary>The nodes, layer by layer.</summary>
    public IEnumerable<NetworkNode> Nodes =>
        Sizes.SelectMany((size, layer) => Enumerable.Range(0, size).Select(index => new NetworkNode(layer, index, layer, Height(index, size))));

    /// <summary>The bias nodes, one for each layer but the last; all are 1.</summary>
    public IEnumerable<NetworkNode> BiasNodes => Enumerable.Range(0, Sizes.Count - 1).Select(layer => new NetworkNode(layer, -1, layer, Top));

    /// <summary>The short arrows into the inputs.</summary>
    public IEnumerable<NetworkArrow> InputArrows => Enumerable.Range(0, Sizes[0]).Select(index => new NetworkArrow(-0.15, -0.1, Height(index, Sizes[0])));

    /// <summary>The short arrows out of the outputs.</summary>
    public IEnumerable<NetworkArrow> OutputArrows =>
        Enumerable.Range(0, Sizes[^1]).Select(index => new NetworkArrow(Sizes.Count - 1 + 0.1, Sizes.Count - 1 + 0.15, Height(index, Sizes[^1])));

    /// <summary>The height of the bias nodes: half the largest layer.</summary>
    public double Top => Sizes.Max() / 2.0;

    /// <summary>Lays out a network whose layers compute <c>x * weights + bias</c>.</summary>
    /// <param name="weights">The weights of each layer: a row for each of its inputs, a column for each of its outputs.</param>
    /// <param name="biases">The biases of each layer.</param>
    /// <returns>The drawing.</returns>
    /// <exception cref="ArgumentException">There are no layers, a layer does not fit the one before it or its biases, or a number is not finite.</exception>
    public static NetworkDrawing Of(IReadOnlyList<Matrix<double>> weights, IReadOnlyList<Vector<double>> biases)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(biases);
        if (weights.Count == 0) throw new ArgumentException("There are no layers.", nameof(weights));
        if (weights.Count != biases.Count) throw new ArgumentException($"There are {weights.Count} weights and {biases.Count} biases; every layer has both.", nameof(biases));
        List<int> sizes = [weights[0].Rows];
        List<NetworkEdge> edges = [];
        for (int layer = 0; layer < weights.Count; layer++)
        {
            (int inputs, int outputs) = (weights[layer].Rows, weights[layer].Columns);
            if (inputs != sizes[^1]) throw new ArgumentException($"Layer {layer} has {inputs} inputs, but {sizes[^1]} nodes stand before it.", nameof(weights));
            if (biases[layer].Length != outputs) throw new ArgumentException($"Layer {layer} has {outputs} outputs and {biases[layer].Length} biases.", nameof(biases));
            if (inputs == 0 || outputs == 0) throw new ArgumentException($"Layer {layer} has {inputs} inputs and {outputs} outputs.", nameof(weights));
            sizes.Add(outputs);
        }
        for (int layer = 0; layer < weights.Count; layer++)
        {
            for (int to = 0; to < sizes[layer + 1]; to++)
            {
                for (int from = -1; from < sizes[layer]; from++)
                    edges.Add(Edge(layer, from, to, from < 0 ? biases[layer][to] : weights[layer][from, to], sizes));
            }
        }
        return new NetworkDrawing(sizes, edges);
    }

    /// <summary>Draws the network.</summary>
    /// <param name="title">The title.</param>
    /// <param name="inputNames">The names of the inputs, if they are to be written beside them.</param>
    /// <param name="outputNames">The names of the outputs, if they are to be written beside them.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are more or fewer names than nodes.</exception>
    public Picture ToPicture(string title, IReadOnlyList<string>? inputNames = null, IReadOnlyList<string>? outputNames = null)
    {
        if (inputNames is not null && inputNames.Count != Sizes[0]) throw new ArgumentException($"There are {inputNames.Count} names for {Sizes[0]} inputs.", nameof(inputNames));
        if (outputNames is not null && outputNames.Count != Sizes[^1]) throw new ArgumentException($"There are {outputNames.Count} names for {Sizes[^1]} outputs.", nameof(outputNames));
        return new NetworkPicture(this, title, inputNames ?? [], outputNames ?? []).ToPicture();
    }

    private static NetworkEdge Edge(int layer, int from, int to, double value, List<int> sizes)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"Layer {layer}: the {(from < 0 ? $"bias [{to}]" : $"weight [{from},{to}]")} is not finite.");
        double start = from < 0 ? sizes.Max() / 2.0 : Height(from, sizes[layer]);
        return new NetworkEdge(layer, from, to, layer, start, layer + 1, Height(to, sizes[layer + 1]), value);
    }

    private static double Height(int index, int size) => index - size / 2.0;
}

/// <summary>A node of a drawn network.</summary>
/// <param name="Layer">Its layer, the inputs being 0.</param>
/// <param name="Index">Its place in the layer, from below; −1 for a bias.</param>
/// <param name="X">Where it lies from left to right.</param>
/// <param name="Y">Where it lies from below to above.</param>
public readonly record struct NetworkNode(int Layer, int Index, double X, double Y);

/// <summary>A weight or a bias as a line.</summary>
/// <param name="Layer">The layer of the node where it begins.</param>
/// <param name="From">The place of that node in its layer; −1 for a bias.</param>
/// <param name="To">The place of the other node in the next layer.</param>
/// <param name="X1">Where it begins, from left to right.</param>
/// <param name="Y1">Where it begins, from below to above.</param>
/// <param name="X2">Where it ends, from left to right.</param>
/// <param name="Y2">Where it ends, from below to above.</param>
/// <param name="Value">The weight or bias.</param>
public readonly record struct NetworkEdge(int Layer, int From, int To, double X1, double Y1, double X2, double Y2, double Value)
{
    /// <summary>Whether the value is above 0.</summary>
    public bool IsPositive => Value > 0;

    /// <summary>The width of the line: min(8, |value| + ¼).</summary>
    public double Width => Math.Min(8, Math.Abs(Value) + 0.25);

    /// <summary>The colour of the line: green for a positive value, otherwise red.</summary>
    public string Colour => IsPositive ? "#006837" : "#a50026";
}

/// <summary>A short arrow from left to right.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where its tip is.</param>
/// <param name="Y">Its height.</param>
public readonly record struct NetworkArrow(double From, double To, double Y);
