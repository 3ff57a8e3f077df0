namespace LotkaVolterra;

/// <summary>Minimizes a smooth function of a few variables by the method of Broyden, Fletcher, Goldfarb and Shanno.</summary>
internal static class Bfgs
{
    private const double SufficientDecrease = 1e-4;

    /// <param name="function">Returns the value, and writes the gradient into its second argument.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="report">Is told the number of each iteration, the value and the norm of the gradient.</param>
    /// <returns>The minimum, as soon as the gradient is small or no step makes the value smaller.</returns>
    public static double[] Minimize(Func<double[], double[], double> function, double[] start, Action<int, double, double> report)
    {
        int n = start.Length;
        double[] x = start, gradient = new double[n];
        double[,] inverse = Identity(n);
        double value = function(x, gradient);
        for (int iteration = 0; ; iteration++)
        {
            double norm = Math.Sqrt(Dot(gradient, gradient));
            report(iteration, value, norm);
            if (norm < 1e-9)
                return x;
            double[] direction = Array.ConvertAll(Times(inverse, gradient), static entry => -entry), next = new double[n], nextGradient = new double[n];
            double slope = Dot(direction, gradient), nextValue, length = 1;
            do
            {
                if (length < 1e-12)
                    return x;
                for (int i = 0; i < n; i++)
                    next[i] = x[i] + length * direction[i];
                nextValue = function(next, nextGradient);
                length /= 2;
            }
            while (!(nextValue <= value + SufficientDecrease * 2 * length * slope));
            Update(inverse, Minus(next, x), Minus(nextGradient, gradient));
            (x, value, gradient) = (next, nextValue, nextGradient);
        }
    }

    /// <summary>H ← (1 − s·yᵀ/ρ)·H·(1 − y·sᵀ/ρ) + s·sᵀ/ρ with ρ = s·y, where that is positive.</summary>
    private static void Update(double[,] inverse, double[] s, double[] y)
    {
        double rho = Dot(s, y);
        if (rho <= 0)
            return;
        double[] hy = Times(inverse, y);
        double factor = (1 + Dot(y, hy) / rho) / rho;
        for (int i = 0; i < s.Length; i++)
        {
            for (int j = 0; j < s.Length; j++)
                inverse[i, j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / rho;
        }
    }

    private static double[,] Identity(int n)
    {
        double[,] identity = new double[n, n];
        for (int i = 0; i < n; i++)
            identity[i, i] = 1;
        return identity;
    }

    private static double[] Times(double[,] matrix, double[] vector) =>
        [.. Enumerable.Range(0, vector.Length).Select(i => vector.Select((entry, j) => matrix[i, j] * entry).Sum())];

    private static double[] Minus(double[] left, double[] right) => [.. left.Zip(right, static (a, b) => a - b)];

    private static double Dot(double[] left, double[] right) => left.Zip(right, static (a, b) => a * b).Sum();
}
