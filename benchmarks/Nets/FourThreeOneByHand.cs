namespace SymbolicGrad.Benchmarks.Nets;

/// <summary>
/// The 4-3-1 network as a person would write it for speed: every weight and every derivative a local, nothing allocated, no calls but Math.Exp.
/// </summary>
/// <param name="parameters">W1 (4×3), b1 (3), W2 (3×1), b2 (1), row by row.</param>
/// <param name="rate">The learning rate.</param>
internal sealed class FourThreeOneByHand(double[] parameters, double rate)
{
    public double[] Parameters { get; } = parameters;

    /// <summary>One step of gradient descent on a batch.</summary>
    /// <returns>The loss before the step.</returns>
    public double Step(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Span<double> p = Parameters.AsSpan(0, 19);
        double b2 = p[18], v2 = p[17], v1 = p[16], v0 = p[15], c2 = p[14], c1 = p[13], c0 = p[12];
        double w32 = p[11], w31 = p[10], w30 = p[9], w22 = p[8], w21 = p[7], w20 = p[6], w12 = p[5], w11 = p[4], w10 = p[3], w02 = p[2], w01 = p[1], w00 = p[0];
        double loss = 0, gb2 = 0, gv2 = 0, gv1 = 0, gv0 = 0, gc2 = 0, gc1 = 0, gc0 = 0;
        double g32 = 0, g31 = 0, g30 = 0, g22 = 0, g21 = 0, g20 = 0, g12 = 0, g11 = 0, g10 = 0, g02 = 0, g01 = 0, g00 = 0;
        for (int i = 0; i < y.Length; i++)
        {
            ReadOnlySpan<double> row = x.Slice(4 * i, 4);
            double x3 = row[3], x2 = row[2], x1 = row[1], x0 = row[0];
            double h0 = Sigmoid(x0 * w00 + x1 * w10 + x2 * w20 + x3 * w30 + c0);
            double h1 = Sigmoid(x0 * w01 + x1 * w11 + x2 * w21 + x3 * w31 + c1);
            double h2 = Sigmoid(x0 * w02 + x1 * w12 + x2 * w22 + x3 * w32 + c2);
            double o = Sigmoid(h0 * v0 + h1 * v1 + h2 * v2 + b2);
            double error = o - y[i];
            loss += error * error;

            double d = 2 * error * o * (1 - o);
            gb2 += d;
            gv0 += h0 * d;
            gv1 += h1 * d;
            gv2 += h2 * d;
            double d0 = d * v0 * h0 * (1 - h0), d1 = d * v1 * h1 * (1 - h1), d2 = d * v2 * h2 * (1 - h2);
            gc0 += d0;
            gc1 += d1;
            gc2 += d2;
            g00 += x0 * d0;
            g01 += x0 * d1;
            g02 += x0 * d2;
            g10 += x1 * d0;
            g11 += x1 * d1;
            g12 += x1 * d2;
            g20 += x2 * d0;
            g21 += x2 * d1;
            g22 += x2 * d2;
            g30 += x3 * d0;
            g31 += x3 * d1;
            g32 += x3 * d2;
        }
        double r = rate;
        (p[18], p[17], p[16], p[15], p[14], p[13], p[12]) = (b2 - r * gb2, v2 - r * gv2, v1 - r * gv1, v0 - r * gv0, c2 - r * gc2, c1 - r * gc1, c0 - r * gc0);
        (p[11], p[10], p[9], p[8], p[7], p[6]) = (w32 - r * g32, w31 - r * g31, w30 - r * g30, w22 - r * g22, w21 - r * g21, w20 - r * g20);
        (p[5], p[4], p[3], p[2], p[1], p[0]) = (w12 - r * g12, w11 - r * g11, w10 - r * g10, w02 - r * g02, w01 - r * g01, w00 - r * g00);
        return loss;
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
