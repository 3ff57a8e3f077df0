namespace SymbolicGrad.Plots;

/// <summary>
/// Places a directed acyclic graph in layers from left to right (K. Sugiyama et al., 1981): each node right of its inputs, lines that pass a layer through a
/// place of their own there, nodes ordered by the middles of their neighbours, heights as near to the neighbours' as the distances allow.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 12;

    private readonly List<int> _layerOf = [];
    private readonly List<List<int>> _before = [];
    private readonly List<List<int>> _after = [];
    private readonly List<List<int>> _layers = [];

    /// <summary>Lays out nodes whose inputs come before them.</summary>
    /// <param name="inputs">The inputs of each node.</param>
    public LayeredLayout(IReadOnlyList<IReadOnlyList<int>> inputs)
    {
        foreach (int layer in Layers(inputs)) AddPlace(layer);
        for (int node = 0; node < inputs.Count; node++)
        {
            foreach (int input in inputs[node]) Routes.Add((input, node, Route(input, node)));
        }
        for (int sweep = 0; sweep < Sweeps; sweep++) Order(sweep % 2 == 0);
        Heights = Aligned();
    }

    /// <summary>The layer of each place; the nodes come first, then the places of lines.</summary>
    public IReadOnlyList<int> LayerOf => _layerOf;

    /// <summary>The height of each place; neighbours in a layer are at least 1 apart.</summary>
    public double[] Heights { get; }

    /// <summary>For each line where it begins and ends, and the places that it passes.</summary>
    public List<(int From, int To, IReadOnlyList<int> Between)> Routes { get; } = [];

    // Right of the inputs; what has no inputs stands just left of what needs it first.
    private static int[] Layers(IReadOnlyList<IReadOnlyList<int>> inputs)
    {
        int[] layers = new int[inputs.Count];
        for (int node = 0; node < layers.Length; node++) layers[node] = inputs[node].Count == 0 ? 0 : inputs[node].Max(input => layers[input]) + 1;
        int[] first = new int[layers.Length];
        Array.Fill(first, int.MaxValue);
        for (int node = 0; node < layers.Length; node++)
        {
            foreach (int input in inputs[node]) first[input] = Math.Min(first[input], layers[node]);
        }
        for (int node = 0; node < layers.Length; node++)
        {
            if (inputs[node].Count == 0 && first[node] != int.MaxValue) layers[node] = first[node] - 1;
        }
        return layers;
    }

    private int AddPlace(int layer)
    {
        while (_layers.Count <= layer) _layers.Add([]);
        _layers[layer].Add(_layerOf.Count);
        _layerOf.Add(layer);
        _before.Add([]);
        _after.Add([]);
        return _layerOf.Count - 1;
    }

    private List<int> Route(int from, int to)
    {
        List<int> between = [];
        int last = from;
        for (int layer = _layerOf[from] + 1; layer < _layerOf[to]; layer++)
        {
            int place = AddPlace(layer);
            Connect(last, place);
            between.Add(place);
            last = place;
        }
        Connect(last, to);
        return between;
    }

    private void Connect(int left, int right)
    {
        _after[left].Add(right);
        _before[right].Add(left);
    }

    private void Order(bool forward)
    {
        int[] position = new int[_layerOf.Count];
        foreach (List<int> layer in _layers) Number(layer);
        foreach (List<int> layer in forward ? _layers : _layers.AsEnumerable().Reverse())
        {
            List<List<int>> neighbours = forward ? _before : _after;
            List<int> ordered = [.. layer.OrderBy(place => neighbours[place].Count == 0 ? position[place] : neighbours[place].Average(other => position[other]))];
            layer.Clear();
            layer.AddRange(ordered);
            Number(layer);
        }

        void Number(List<int> layer)
        {
            for (int i = 0; i < layer.Count; i++) position[layer[i]] = i;
        }
    }

    private double[] Aligned()
    {
        double[] heights = new double[_layerOf.Count];
        foreach (List<int> layer in _layers)
        {
            for (int i = 0; i < layer.Count; i++) heights[layer[i]] = i - (layer.Count - 1) / 2.0;
        }
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            List<List<int>> neighbours = sweep % 2 == 0 ? _before : _after;
            foreach (List<int> layer in sweep % 2 == 0 ? _layers : _layers.AsEnumerable().Reverse())
            {
                double[] wanted = [.. layer.Select(place => neighbours[place].Count == 0 ? heights[place] : neighbours[place].Average(other => heights[other]))];
                foreach ((int place, double height) in layer.Zip(Apart(wanted))) heights[place] = height;
            }
        }
        return heights;
    }

    // The heights nearest to the wanted ones, by least squares, that ascend by 1 or more: isotonic regression, by pooling adjacent violators.
    private static double[] Apart(double[] wanted)
    {
        List<(double Sum, int Count)> pools = [];
        for (int i = 0; i < wanted.Length; i++)
        {
            (double sum, int count) = (wanted[i] - i, 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count > sum / count)
            {
                (sum, count) = (sum + pools[^1].Sum, count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
            pools.Add((sum, count));
        }
        double[] heights = new double[wanted.Length];
        int next = 0;
        foreach ((double sum, int count) in pools)
        {
            for (int i = 0; i < count; i++, next++) heights[next] = sum / count + next;
        }
        return heights;
    }
}
