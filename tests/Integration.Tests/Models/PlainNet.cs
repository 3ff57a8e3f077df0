namespace SymbolicGrad.Integration.Tests.Models;

/// <summary>
/// Backpropagation written by hand: loops over numbers, sample by sample, with none of the runtime's functions. The parameters of a layer are its
/// weights, inputs by outputs, row by row, then its bias.
/// </summary>
internal sealed class PlainNet(int[] widths, double[] parameters, Activation activation, LossKind loss)
{
    private readonly double[] _gradient = new double[parameters.Length];

    private int Layers => widths.Length - 1;

    public static int Count(int[] widths) => Enumerable.Range(0, widths.Length - 1).Sum(layer => (widths[layer] + 1) * widths[layer + 1]);

    public (double Loss, double[] Gradient) Evaluate(double[][] x, double[][] y, int[] classes)
    {
        double sum = 0;
        int entries = x.Length * widths[^1];
        for (int sample = 0; sample < x.Length; sample++)
            sum += AddSample(x[sample], y[sample], classes[sample], loss == LossKind.SoftmaxCrossEntropy ? x.Length : loss == LossKind.SumOfSquares ? 1 : entries);
        return (sum, _gradient);
    }

    private double AddSample(double[] x, double[] y, int rightClass, int divisor)
    {
        double[][] sums = new double[Layers][], values = new double[Layers + 1][];
        values[0] = x;
        for (int layer = 0; layer < Layers; layer++)
        {
            sums[layer] = Affine(layer, values[layer]);
            values[layer + 1] = layer == Layers - 1 ? sums[layer] : [.. sums[layer].Select(Activate)];
        }
        (double value, double[] delta) = loss == LossKind.SoftmaxCrossEntropy ? CrossEntropy(values[^1], rightClass) : Entries(values[^1], y);
        delta = [.. delta.Select(entry => entry / divisor)];
        for (int layer = Layers - 1; layer >= 0; layer--)
        {
            double[] incoming = Backward(layer, values[layer], delta);
            if (layer > 0)
                delta = [.. incoming.Zip(sums[layer - 1], (entry, z) => entry * Slope(z))];
        }
        return value / divisor;
    }

    private int Offset(int layer) => Count(widths[..(layer + 1)]);

    private double[] Affine(int layer, double[] x)
    {
        int offset = Offset(layer), outputs = widths[layer + 1];
        double[] z = parameters[(offset + x.Length * outputs)..(offset + (x.Length + 1) * outputs)];
        for (int i = 0; i < x.Length; i++)
            for (int j = 0; j < outputs; j++)
                z[j] += x[i] * parameters[offset + i * outputs + j];
        return z;
    }

    private double[] Backward(int layer, double[] x, double[] delta)
    {
        int offset = Offset(layer);
        double[] incoming = new double[x.Length];
        for (int j = 0; j < delta.Length; j++)
        {
            for (int i = 0; i < x.Length; i++)
            {
                _gradient[offset + i * delta.Length + j] += x[i] * delta[j];
                incoming[i] += parameters[offset + i * delta.Length + j] * delta[j];
            }
            _gradient[offset + x.Length * delta.Length + j] += delta[j];
        }
        return incoming;
    }

    private (double, double[]) Entries(double[] outputs, double[] targets)
    {
        double sum = 0;
        double[] slopes = new double[outputs.Length];
        for (int j = 0; j < outputs.Length; j++)
        {
            double r = outputs[j] - targets[j], z = outputs[j];
            (double value, slopes[j]) = loss switch
            {
                LossKind.MeanAbsoluteError => (Math.Abs(r), r >= 0 ? 1 : -1),
                LossKind.Huber when Math.Abs(r) > 0.75 => (0.75 * (Math.Abs(r) - 0.375), 0.75 * Math.Sign(r)),
                LossKind.Huber => (r * r / 2, r),
                LossKind.BinaryCrossEntropy => (Math.Max(z, 0) - z * targets[j] + Math.Log(1 + Math.Exp(-Math.Abs(z))), Logistic(z) - targets[j]),
                _ => (r * r, 2 * r),
            };
            sum += value;
        }
        return (sum, slopes);
    }

    private static (double, double[]) CrossEntropy(double[] outputs, int rightClass)
    {
        double total = outputs.Sum(Math.Exp);
        double[] slopes = [.. outputs.Select(z => Math.Exp(z) / total)];
        slopes[rightClass] -= 1;
        return (Math.Log(total) - outputs[rightClass], slopes);
    }

    private double Activate(double z) => activation switch
    {
        Activation.Sigmoid => Logistic(z),
        Activation.Tanh => Math.Tanh(z),
        Activation.Relu => Math.Max(z, 0),
        Activation.LeakyRelu => z > 0 ? z : 0.125 * z,
        Activation.Elu => z > 0 ? z : 1.5 * (Math.Exp(z) - 1),
        Activation.Gelu => z * NormalDistribution(z),
        Activation.Silu => z * Logistic(z),
        _ => Math.Log(1 + Math.Exp(z)),
    };

    private double Slope(double z) => activation switch
    {
        Activation.Sigmoid => Logistic(z) * (1 - Logistic(z)),
        Activation.Tanh => 1 - Math.Tanh(z) * Math.Tanh(z),
        Activation.Relu => z > 0 ? 1 : 0,
        Activation.LeakyRelu => z > 0 ? 1 : 0.125,
        Activation.Elu => z > 0 ? 1 : 1.5 * Math.Exp(z),
        Activation.Gelu => NormalDistribution(z) + z * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI),
        Activation.Silu => Logistic(z) + z * Logistic(z) * (1 - Logistic(z)),
        _ => Logistic(z),
    };

    private static double Logistic(double z) => 1 / (1 + Math.Exp(-z));

    /// <summary>½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …), which converges for every z (G. Marsaglia, 2004).</summary>
    private static double NormalDistribution(double z)
    {
        double sum = z, term = z;
        for (int n = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); n += 2)
            sum += term *= z * z / n;
        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
