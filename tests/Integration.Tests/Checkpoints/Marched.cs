namespace SymbolicGrad.Integration.Tests.Checkpoints;

/// <summary>Loops of many steps, checkpointed and plain.</summary>
public static partial class Marched
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), Checkpoint]
    public static double Logistic(double rate, double x, int steps)
    {
        for (int i = 0; i < steps; i++)
            x = rate * x * (1 - x);
        return x;
    }

    [Differentiable]
    public static double LogisticPlain(double rate, double x, int steps)
    {
        for (int i = 0; i < steps; i++)
            x = rate * x * (1 - x);
        return x;
    }

    [Differentiable, Checkpoint]
    public static double Down(double rate, double x, int steps)
    {
        for (int i = steps; i >= 3; i -= 2)
            x = rate * x * (1 - x) + 1e-3 * Math.Sin(i * x);
        return x;
    }

    [Differentiable]
    public static double DownPlain(double rate, double x, int steps)
    {
        for (int i = steps; i >= 3; i -= 2)
            x = rate * x * (1 - x) + 1e-3 * Math.Sin(i * x);
        return x;
    }

    [Differentiable, Checkpoint]
    public static double Until(double rate, double x, int steps)
    {
        double sum = 0;
        for (int i = 0; ; i++)
        {
            x = rate * x * (1 - x);
            sum += Math.Sin(x);
            if (i == steps || sum > 1e6)
                break;
            if (x > 0.9)
                continue;
            sum *= 0.999;
        }
        return sum;
    }

    [Differentiable]
    public static double UntilPlain(double rate, double x, int steps)
    {
        double sum = 0;
        for (int i = 0; ; i++)
        {
            x = rate * x * (1 - x);
            sum += Math.Sin(x);
            if (i == steps || sum > 1e6)
                break;
            if (x > 0.9)
                continue;
            sum *= 0.999;
        }
        return sum;
    }

    /// <summary>Lotka-Volterra by Runge and Kutta's method of fourth order.</summary>
    [Differentiable]
    public static double Prey(double growth, double hunt, double death, int steps) => Integrate(growth, hunt, death, steps);

    [Differentiable]
    public static double PreyPlain(double growth, double hunt, double death, int steps)
    {
        double x = 1, y = 0.5;
        for (int i = 0; i < steps; i++)
            (x, y) = Step(x, y, growth, hunt, death, 1e-3);
        return x + y;
    }

    private static double Integrate(double growth, double hunt, double death, int steps)
    {
        double x = 1, y = 0.5;
        for (int i = 0; i < steps; i++)
            (x, y) = MarkedStep(x, y, growth, hunt, death, 1e-3);
        return x + y;
    }

    [Checkpoint]
    private static (double, double) MarkedStep(double x, double y, double growth, double hunt, double death, double h) => Step(x, y, growth, hunt, death, h);

    private static (double, double) Step(double x, double y, double growth, double hunt, double death, double h)
    {
        (double ax, double ay) = Slope(x, y, growth, hunt, death);
        (double bx, double by) = Slope(x + h / 2 * ax, y + h / 2 * ay, growth, hunt, death);
        (double cx, double cy) = Slope(x + h / 2 * bx, y + h / 2 * by, growth, hunt, death);
        (double dx, double dy) = Slope(x + h * cx, y + h * cy, growth, hunt, death);
        return (x + h / 6 * (ax + 2 * bx + 2 * cx + dx), y + h / 6 * (ay + 2 * by + 2 * cy + dy));
    }

    private static (double, double) Slope(double x, double y, double growth, double hunt, double death) => (x * (growth - hunt * y), y * (hunt * x - death));

    /// <summary>A cell with its state in arrays, changed in place by a method called in the loop.</summary>
    [Differentiable]
    public static double Cell(double[] weights, double[] hidden, double[] carry, int steps)
    {
        double loss = 0;
        for (int t = 0; t < steps; t++)
        {
            Gate(weights, hidden, carry, Math.Sin(0.3 * t));
            loss += hidden[t % hidden.Length];
        }
        return loss;
    }

    [Differentiable]
    public static double CellPlain(double[] weights, double[] hidden, double[] carry, int steps)
    {
        double loss = 0;
        for (int t = 0; t < steps; t++)
        {
            GatePlain(weights, hidden, carry, Math.Sin(0.3 * t));
            loss += hidden[t % hidden.Length];
        }
        return loss;
    }

    [Checkpoint]
    private static void Gate(double[] weights, double[] hidden, double[] carry, double input) => GatePlain(weights, hidden, carry, input);

    private static void GatePlain(double[] weights, double[] hidden, double[] carry, double input)
    {
        for (int k = 0; k < hidden.Length; k++)
        {
            double gate = 1 / (1 + Math.Exp(-(weights[k] * hidden[k] + input)));
            carry[k] = gate * carry[k] + (1 - gate) * Math.Tanh(weights[k] + hidden[(k + 1) % hidden.Length]);
            hidden[k] = gate * Math.Tanh(carry[k]);
        }
    }

    /// <summary>Checkpoints inside of checkpoints, arrays of each kind, a scratch array in an iteration, and arrays that change afterwards.</summary>
    [Differentiable, Checkpoint]
    public static double Nested(double[] a, double[,] grid, double[][] rows, int outer, int inner)
    {
        double s = a[0];
        for (int i = 0; i < outer; i++)
        {
            double[] scratch = new double[a.Length];
            for (int k = 0; k < scratch.Length; k++)
                scratch[k] = a[k] * s;
            s = Inside(a, grid, rows, scratch, s, inner);
            grid[i % grid.GetLength(0), 0] *= 0.9;
        }
        a[1] = 5;
        return s;
    }

    [Checkpoint]
    private static double Inside(double[] a, double[,] grid, double[][] rows, double[] scratch, double s, int inner)
    {
        for (int j = inner; j > 0; j--)
        {
            s = 0.9 * Math.Sin(s + a[j % a.Length]) + 0.1 * grid[j % grid.GetLength(0), 1] * scratch[j % scratch.Length];
            grid[j % grid.GetLength(0), 1] = 0.5 * s + 0.2 * rows[j % rows.Length][0];
            rows[j % rows.Length][0] += 0.01 * s;
        }
        return s;
    }

    [Differentiable]
    public static double NestedPlain(double[] a, double[,] grid, double[][] rows, int outer, int inner)
    {
        double s = a[0];
        for (int i = 0; i < outer; i++)
        {
            double[] scratch = new double[a.Length];
            for (int k = 0; k < scratch.Length; k++)
                scratch[k] = a[k] * s;
            for (int j = inner; j > 0; j--)
            {
                s = 0.9 * Math.Sin(s + a[j % a.Length]) + 0.1 * grid[j % grid.GetLength(0), 1] * scratch[j % scratch.Length];
                grid[j % grid.GetLength(0), 1] = 0.5 * s + 0.2 * rows[j % rows.Length][0];
                rows[j % rows.Length][0] += 0.01 * s;
            }
            grid[i % grid.GetLength(0), 0] *= 0.9;
        }
        a[1] = 5;
        return s;
    }

    /// <summary>A loop that only writes to an array need not store it.</summary>
    [Differentiable, Checkpoint]
    public static double Path(double rate, double x, double[] path)
    {
        for (int i = 0; i < path.Length; i++)
        {
            x = rate * x * (1 - x);
            path[i] = x;
        }
        double sum = 0;
        for (int i = 0; i < path.Length; i++)
            sum += path[i] * path[i];
        return sum;
    }

    [Differentiable, Checkpoint]
    public static double Layers(Matrix<double> w, Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
            x = global::SymbolicGrad.Functions.Tanh(w * x);
        return global::SymbolicGrad.Functions.Dot(x, x);
    }

    [Differentiable]
    public static double LayersPlain(Matrix<double> w, Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
            x = global::SymbolicGrad.Functions.Tanh(w * x);
        return global::SymbolicGrad.Functions.Dot(x, x);
    }

    /// <summary>What did not throw when it ran first does not when it runs again.</summary>
    [Differentiable, Checkpoint]
    public static double Guarded(double rate, double x, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            if (x > 1)
                throw new ArgumentException("It has left the interval.");
            x = rate * x * (1 - x);
        }
        return x;
    }

    /// <summary>A sum stores nothing, and has nothing to gain.</summary>
    [Differentiable, Checkpoint]
    public static double Sum(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        return sum;
    }
}
