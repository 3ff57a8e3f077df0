namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>Sigmoid networks written out in scalars, as sources of a [Differentiable] loss.</summary>
internal static class SigmoidNets
{
    /// <summary>Layers of equal width, one sample of variables; the squared error is summed.</summary>
    public static string Square(int depth, int width)
    {
        Writer net = new();
        string[] units = [.. Enumerable.Range(0, width).Select(static i => $"x{i}")];
        for (int layer = 0; layer < depth; layer++)
            units = net.Layer(layer, "", units, width);
        string loss = string.Join(" + ", units.Select(static (unit, j) => $"Functions.Square({unit} - y{j})"));
        return net.Source(Enumerable.Range(0, width).SelectMany(static i => new[] { $"x{i}", $"y{i}" }), loss);
    }

    /// <summary>The 4-3-1 network of the sample, its three samples of zeros and ones written into the sums.</summary>
    public static string FourThreeOne()
    {
        Writer net = new();
        List<string> errors = [];
        foreach ((string name, int[] ones, int target) in new[] { ("a", new[] { 0, 2 }, 1), ("b", new[] { 0, 2, 3 }, 1), ("c", new[] { 1, 3 }, 0) })
        {
            string?[] inputs = [.. Enumerable.Range(0, 4).Select(i => ones.Contains(i) ? "" : null)];
            string output = net.Layer(1, name, net.Layer(0, name, inputs, 3), 1)[0];
            errors.Add(target == 0 ? $"Functions.Square({output})" : $"Functions.Square({output} - {target})");
        }
        return net.Source([], string.Join(" + ", errors));
    }

    private sealed class Writer
    {
        private readonly List<string> _parameters = [];
        private readonly List<string> _lines = [];

        /// <summary>Writes σ(inputs·W + b). An input that is null is 0, one that is empty is 1.</summary>
        /// <returns>The names of the units.</returns>
        public string[] Layer(int layer, string sample, string?[] inputs, int width)
        {
            string[] units = [.. Enumerable.Range(0, width).Select(j => $"unit{layer}{j}{sample}")];
            for (int j = 0; j < width; j++)
            {
                List<string> terms = [];
                for (int i = 0; i < inputs.Length; i++)
                {
                    string weight = Parameter($"w{layer}_{i}{j}");
                    if (inputs[i] is { } input)
                        terms.Add(input.Length == 0 ? weight : $"{input} * {weight}");
                }
                terms.Add(Parameter($"b{layer}_{j}"));
                _lines.Add($"double {units[j]} = 1 / (1 + Math.Exp(-({string.Join(" + ", terms)})));");
            }
            return units;
        }

        public string Source(IEnumerable<string> constants, string loss) =>
            $$"""
            public static partial class Net
            {
                [Differentiable]
                public static double Loss({{string.Join(", ", constants.Select(static name => $"[Constant] double {name}").Concat(_parameters.Select(static name => $"double {name}")))}})
                {
                    {{string.Join("\n", _lines)}}
                    return {{loss}};
                }
            }
            """;

        private string Parameter(string name)
        {
            if (!_parameters.Contains(name))
                _parameters.Add(name);
            return name;
        }
    }
}
