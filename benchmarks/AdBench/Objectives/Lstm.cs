namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>How well a network of LSTM layers with element-wise weights foretells the next character of a text.</summary>
public static partial class Lstm
{
    /// <summary>The mean cross-entropy of the characters, each given those before.</summary>
    /// <param name="layers">
    /// For each layer eight vectors of as many numbers as a character has bits: the weights of forget, ingoing and outgoing gate and of the change, then the biases.
    /// </param>
    /// <param name="ends">The weights of the input, the weights of the output and its biases.</param>
    /// <param name="state">Hidden state and cells of each layer at the start.</param>
    /// <param name="text">The bits of each character, 0 or 1 (characters × bits).</param>
    /// <returns>The loss.</returns>
    [Differentiable]
    public static double Loss(double[] layers, double[] ends, [Constant] double[] state, [Constant] double[,] text)
    {
        int bits = text.GetLength(1), depth = layers.Length / (8 * bits);
        double[] now = state.AsSpan().ToArray(), x = new double[bits], y = new double[bits];
        double total = 0;
        for (int t = 0; t < text.GetLength(0) - 1; t++)
        {
            for (int i = 0; i < bits; i++)
                x[i] = text[t, i] * ends[i];
            for (int layer = 0; layer < depth; layer++)
                Step(layers.AsSpan(8 * bits * layer, 8 * bits), now.AsSpan(2 * bits * layer, 2 * bits), x);
            for (int i = 0; i < bits; i++)
                y[i] = x[i] * ends[bits + i] + ends[2 * bits + i];

            double normalization = LogNormalization(y);
            for (int i = 0; i < bits; i++)
                total += text[t + 1, i] * (y[i] - normalization);
        }
        return -total / ((text.GetLength(0) - 1) * bits);
    }

    /// <summary>One layer: its state moves on, and <paramref name="x"/> becomes its output.</summary>
    private static void Step(ReadOnlySpan<double> weights, Span<double> state, double[] x)
    {
        int bits = x.Length;
        Span<double> hidden = state[..bits], cells = state[bits..];
        for (int i = 0; i < bits; i++)
        {
            double forget = Sigmoid(x[i] * weights[i] + weights[4 * bits + i]);
            double ingoing = Sigmoid(hidden[i] * weights[bits + i] + weights[5 * bits + i]);
            double outgoing = Sigmoid(x[i] * weights[2 * bits + i] + weights[6 * bits + i]);
            double change = Math.Tanh(hidden[i] * weights[3 * bits + i] + weights[7 * bits + i]);
            cells[i] = cells[i] * forget + ingoing * change;
            hidden[i] = outgoing * Math.Tanh(cells[i]);
            x[i] = hidden[i];
        }
    }

    /// <summary>ADBench adds 2 and takes no maximum out.</summary>
    private static double LogNormalization(double[] values)
    {
        double sum = 2;
        foreach (double value in values)
            sum += Math.Exp(value);
        return Math.Log(sum);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
