namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>The log-likelihood of a mixture of Gaussians with a Wishart prior on their precisions.</summary>
public static partial class GaussianMixture
{
    /// <summary>π as ADBench has it, so that the values are comparable.</summary>
    private const double Pi = 3.14159265359;

    /// <summary>The log-likelihood of K components of dimension d for n points.</summary>
    /// <param name="alphas">The logarithms of the components' weights, up to a constant (K).</param>
    /// <param name="means">Their means (K × d).</param>
    /// <param name="factors">
    /// Their inverse covariance factors (K × d(d+1)/2): the logarithms of the diagonal of a lower triangular matrix, then what is below, column by column.
    /// </param>
    /// <param name="points">The points (n × d).</param>
    /// <param name="gamma">The scale of the prior.</param>
    /// <param name="m">Its additional degrees of freedom.</param>
    /// <returns>The log-likelihood.</returns>
    [Differentiable]
    public static double LogLikelihood(
        double[] alphas, double[,] means, double[,] factors, [Constant] double[,] points, [Constant] double gamma, int m)
    {
        int count = alphas.Length, n = points.GetLength(0), d = points.GetLength(1);
        double[] diagonals = new double[count * d], logDeterminants = new double[count];
        for (int k = 0; k < count; k++)
        {
            for (int j = 0; j < d; j++)
            {
                diagonals[k * d + j] = Math.Exp(factors[k, j]);
                logDeterminants[k] += factors[k, j];
            }
        }

        double sum = 0;
        double[] terms = new double[count];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < count; k++)
                terms[k] = alphas[k] + logDeterminants[k] - 0.5 * SquaredDistance(points, i, means, factors, diagonals, k);
            sum += LogSumExp(terms);
        }
        return -n * d * 0.5 * Math.Log(2 * Pi) + sum - n * LogSumExp(alphas) + LogPrior(factors, diagonals, logDeterminants, gamma, m);
    }

    /// <summary>|Q·(x − μ)|² of a point and a component.</summary>
    private static double SquaredDistance(double[,] points, int i, double[,] means, double[,] factors, double[] diagonals, int k)
    {
        int d = points.GetLength(1);
        double sum = 0;
        for (int row = 0; row < d; row++)
        {
            double entry = diagonals[k * d + row] * (points[i, row] - means[k, row]);
            for (int column = 0; column < row; column++)
                entry += factors[k, Below(row, column, d)] * (points[i, column] - means[k, column]);
            sum += entry * entry;
        }
        return sum;
    }

    /// <summary>Where a factor has its entry of a row and a column below the diagonal.</summary>
    private static int Below(int row, int column, int d) => d + column * (2 * d - column - 1) / 2 + row - column - 1;

    private static double LogSumExp(double[] values)
    {
        double max = values[0];
        for (int i = 1; i < values.Length; i++)
            max = Math.Max(max, values[i]);
        double sum = 0;
        foreach (double value in values)
            sum += Math.Exp(value - max);
        return max + Math.Log(sum);
    }

    private static double LogPrior(double[,] factors, double[] diagonals, double[] logDeterminants, double gamma, int m)
    {
        int count = factors.GetLength(0), d = diagonals.Length / count;
        double sum = 0;
        for (int k = 0; k < count; k++)
        {
            double squares = 0;
            for (int j = 0; j < d; j++)
                squares += diagonals[k * d + j] * diagonals[k * d + j];
            for (int j = d; j < factors.GetLength(1); j++)
                squares += factors[k, j] * factors[k, j];
            sum += 0.5 * gamma * gamma * squares - m * logDeterminants[k];
        }
        int freedoms = d + m + 1;
        return sum - count * (freedoms * d * (Math.Log(gamma) - 0.5 * Math.Log(2)) - LogGammaOfDimension(0.5 * freedoms, d));
    }

    /// <summary>The logarithm of the gamma function in several dimensions.</summary>
    private static double LogGammaOfDimension(double z, int dimension)
    {
        double sum = 0.25 * dimension * (dimension - 1) * Math.Log(Pi);
        for (int j = 1; j <= dimension; j++)
            sum += LogGamma(z + 0.5 * (1 - j));
        return sum;
    }

    /// <summary>log Γ of a positive multiple of ½, down to Γ(1) = 1 or Γ(½) = √π.</summary>
    private static double LogGamma(double z)
    {
        double sum = 0;
        for (; z > 1; z--)
            sum += Math.Log(z - 1);
        return z < 0.75 ? sum + 0.5 * Math.Log(Math.PI) : sum;
    }
}
