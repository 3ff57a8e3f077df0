using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Small numerical methods as people write them.</summary>
public static partial class Algorithms
{
    [Differentiable(Derivatives = SecondOrder), At("3 1 4 1.5 9 2.6"), At("1 2 3"), At("3 2 1")]
    public static double InsertionSort(double[] x)
    {
        for (int i = 1; i < x.Length; i++)
        {
            double v = x[i];
            int j = i - 1;
            while (j >= 0 && x[j] > v)
            {
                x[j + 1] = x[j];
                j--;
            }
            x[j + 1] = v;
        }
        double s = 0;
        for (int i = 0; i < x.Length; i++)
            s += x[i] * (i + 1);
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("3 1 4 1.5 9 2.6"), At("1 2 3"), At("3 2 1")]
    public static double BubbleSort(double[] x)
    {
        bool swapped;
        do
        {
            swapped = false;
            for (int i = 1; i < x.Length; i++)
            {
                if (x[i - 1] <= x[i])
                    continue;
                (x[i - 1], x[i]) = (x[i], x[i - 1]);
                swapped = true;
            }
        }
        while (swapped);
        return x[0] * x[1] + x[^1];
    }

    [Differentiable(Derivatives = SecondOrder), At("3 1 4 1.5 9 2.6", 2), At("3 1 4 1.5 9 2.6", 4)]
    public static double Quickselect(double[] x, int k)
    {
        int low = 0, high = x.Length - 1;
        while (low < high)
        {
            double pivot = x[high];
            int store = low;
            for (int i = low; i < high; i++)
            {
                if (x[i] < pivot)
                {
                    double t = x[i];
                    x[i] = x[store];
                    x[store++] = t;
                }
            }
            (x[store], x[high]) = (x[high], x[store]);
            if (store == k)
                break;
            if (store < k)
                low = store + 1;
            else
                high = store - 1;
        }
        return x[k] * x[k];
    }

    [Differentiable(Derivatives = SecondOrder), At(1, 0.1, 0.05, 20)]
    public static double RungeKutta(double x, double v, double h, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            double k1 = v, l1 = -Math.Sin(x);
            double k2 = v + h / 2 * l1, l2 = -Math.Sin(x + h / 2 * k1);
            double k3 = v + h / 2 * l2, l3 = -Math.Sin(x + h / 2 * k2);
            double k4 = v + h * l3, l4 = -Math.Sin(x + h * k3);
            x += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            v += h / 6 * (l1 + 2 * l2 + 2 * l3 + l4);
        }
        return x * x + v;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 0.5 -0.3", "0.9 0.2", 0.1)]
    public static double EulerOfArrays(double[] state, double[] rates, double h)
    {
        double[] next = new double[state.Length];
        for (int step = 0; step < 5; step++)
        {
            next[0] = state[0] + h * rates[0] * state[1];
            next[1] = state[1] - h * rates[1] * state[0] * state[2];
            next[2] = state[2] + h * state[0];
            for (int i = 0; i < state.Length; i++)
                state[i] = next[i];
        }
        return state[0] * state[1] + state[2];
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4"), At("1000 1001"), At("0.5")]
    public static double LogSumExp(double[] x)
    {
        double most = double.NegativeInfinity;
        foreach (double v in x)
            most = Math.Max(most, v);
        double s = 0;
        for (int i = 0; i < x.Length; i++)
            s += Math.Exp(x[i] - most);
        return most + Math.Log(s);
    }

    [Differentiable, At("1 2 3 4"), At("-100 100 3")]
    public static double[] Softmax(double[] x)
    {
        double[] p = new double[x.Length];
        double most = x[0], sum = 0;
        for (int i = 1; i < x.Length; i++)
        {
            if (x[i] > most)
                most = x[i];
        }
        for (int i = 0; i < x.Length; i++)
        {
            p[i] = Math.Exp(x[i] - most);
            sum += p[i];
        }
        for (int i = 0; i < x.Length; i++)
            p[i] /= sum;
        return p;
    }

    [Differentiable, At("1 2 3 4 5", "0.5 -1 0.25")]
    public static double[] Convolution(double[] x, double[] kernel)
    {
        double[] y = new double[x.Length];
        int half = kernel.Length / 2;
        for (int i = 0; i < x.Length; i++)
        {
            for (int k = 0; k < kernel.Length; k++)
            {
                int j = i + k - half;
                if (j < 0 || j >= x.Length)
                    continue;
                y[i] += x[j] * kernel[k];
            }
        }
        return y;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.5 -1 2 0.25", 1.3), At("0.5", 1.3)]
    public static double Clenshaw(double[] c, double x)
    {
        double b1 = 0, b2 = 0;
        for (int k = c.Length - 1; k > 0; k--)
        {
            double b = 2 * x * b1 - b2 + c[k];
            b2 = b1;
            b1 = b;
        }
        return x * b1 - b2 + c[0];
    }

    [Differentiable(Derivatives = SecondOrder), At("0 1 2.5 4", "1 -1 0.5 2", 1.7), At("0 1 2.5 4", "1 -1 0.5 2", 3.1)]
    public static double LinearInterpolation([Constant] double[] grid, double[] y, double at)
    {
        int low = 0, high = grid.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (grid[middle] > at)
                high = middle;
            else
                low = middle;
        }
        double w = (at - grid[low]) / (grid[high] - grid[low]);
        return y[low] * (1 - w) + y[high] * w;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 0.5 3", 0.3)]
    public static double ExponentialMovingAverage(ReadOnlySpan<double> x, double alpha)
    {
        double mean = x[0], spread = 0;
        for (int i = 1; i < x.Length; i++)
        {
            double d = x[i] - mean;
            mean += alpha * d;
            spread = (1 - alpha) * (spread + alpha * d * d);
        }
        return mean + Math.Sqrt(spread);
    }

    [Differentiable(Derivatives = SecondOrder), At(100, 105, 0.03, 0.25, 1)]
    public static double BinomialPut(double spot, double strike, double rate, double volatility, double maturity)
    {
        const int steps = 16;
        double h = maturity / steps, up = Math.Exp(volatility * Math.Sqrt(h)), discount = Math.Exp(-rate * h);
        double p = (1 / discount - 1 / up) / (up - 1 / up);
        Span<double> value = stackalloc double[steps + 1];
        for (int i = 0; i <= steps; i++)
            value[i] = Math.Max(strike - spot * Math.Pow(up, 2 * i - steps), 0);
        for (int n = steps - 1; n >= 0; n--)
        {
            for (int i = 0; i <= n; i++)
            {
                double held = discount * (p * value[i + 1] + (1 - p) * value[i]);
                value[i] = Math.Max(held, strike - spot * Math.Pow(up, 2 * i - n));
            }
        }
        return value[0];
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4 5 6", "0.1 0.2 0.3 0.4 0.5 0.6")]
    public static double RecurrentNetwork(double[] x, double[] w)
    {
        double[] h = new double[x.Length + 1];
        for (int t = 0; t < x.Length; t++)
            h[t + 1] = Math.Tanh(w[0] * x[t] + w[1] * h[t] + w[2]);
        return h[^1] * h[1] + h[3];
    }

    [Differentiable(Derivatives = SecondOrder), At("0 0 1 0 1 1 3 2", 1.5)]
    public static double PairEnergy(double[] positions, double cutoff)
    {
        double energy = 0;
        for (int i = 0; i < positions.Length; i += 2)
        {
            for (int j = i + 2; j < positions.Length; j += 2)
            {
                double dx = positions[i] - positions[j], dy = positions[i + 1] - positions[j + 1];
                double r2 = dx * dx + dy * dy;
                if (r2 > cutoff * cutoff)
                    continue;
                double s = 1 / (r2 * r2 * r2);
                energy += 4 * (s * s - s);
            }
        }
        return energy;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.7, 1.3)]
    public static double TaylorSine(double x, double scale)
    {
        double term = x, sum = x;
        for (int n = 1; n < 12; n++)
        {
            term *= -x * x / ((2 * n) * (2 * n + 1));
            sum += term;
        }
        return sum * scale;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.2 0.5 0.3", "0.7 0.3; 0.4 0.6", 6)]
    public static double ForwardAlgorithm(double[] observation, double[,] transition, int length)
    {
        Span<double> alpha = [0.5, 0.5];
        double log = 0;
        for (int t = 0; t < length; t++)
        {
            double a = alpha[0] * transition[0, 0] + alpha[1] * transition[1, 0];
            double b = alpha[0] * transition[0, 1] + alpha[1] * transition[1, 1];
            a *= observation[t % observation.Length];
            b *= 1 - observation[t % observation.Length];
            double sum = a + b;
            log += Math.Log(sum);
            alpha[0] = a / sum;
            alpha[1] = b / sum;
        }
        return log;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 10), At(1.1, 0)]
    public static double PowerBySquaring(double x, int n)
    {
        double result = 1;
        while (n > 0)
        {
            if ((n & 1) == 1)
                result *= x;
            x *= x;
            n >>= 1;
        }
        return result;
    }
}
