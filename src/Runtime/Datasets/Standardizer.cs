using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Brings the columns of inputs to mean 0 and standard deviation 1. The means and the deviations are those of the samples that it is fitted on, which
/// should be those to train on alone: what a test tells is worth nothing once the test's samples have had a part in the training.
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Standardizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Standardizer(Vector<T> mean, Vector<T> deviation)
    {
        Mean = mean;
        Deviation = deviation;
    }

    /// <summary>The mean of each column.</summary>
    public Vector<T> Mean { get; }

    /// <summary>The standard deviation of each column, of all samples (divided by n); 1 where the column is constant.</summary>
    public Vector<T> Deviation { get; }

    /// <summary>Takes the means and the deviations of samples.</summary>
    /// <param name="inputs">One sample a row.</param>
    /// <returns>The standardizer.</returns>
    /// <exception cref="ArgumentException">There are no samples, or an input is NaN or infinite.</exception>
    public static Standardizer<T> Fit(Matrix<T> inputs)
    {
        if (inputs.Rows == 0) throw new ArgumentException("Standardizer: there are no samples to take means of.", nameof(inputs));
        Vector<T> mean = new(inputs.Columns), deviation = new(inputs.Columns);
        for (int j = 0; j < inputs.Columns; j++)
        {
            double sum = 0, squares = 0;
            for (int i = 0; i < inputs.Rows; i++) sum += Finite(inputs, i, j);
            double average = sum / inputs.Rows;
            for (int i = 0; i < inputs.Rows; i++)
            {
                double difference = double.CreateTruncating(inputs[i, j]) - average;
                squares += difference * difference;
            }
            mean[j] = T.CreateTruncating(average);
            T root = T.CreateTruncating(Math.Sqrt(squares / inputs.Rows));
            deviation[j] = IsConstant(inputs, j) || root == T.Zero ? T.One : root;
        }
        return new Standardizer<T>(mean, deviation);
    }

    /// <summary>(x − mean) / deviation of each column.</summary>
    /// <param name="inputs">One sample a row, with as many columns as those fitted on.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The number of columns is another.</exception>
    public Matrix<T> Transform(Matrix<T> inputs)
    {
        if (inputs.Columns != Mean.Length)
            throw new ArgumentException($"Standardizer: it was fitted on {ShapeText.Count(Mean.Length, "column")}, and the inputs are {ShapeText.Of(inputs)}.", nameof(inputs));
        Matrix<T> result = new(inputs.Rows, inputs.Columns);
        for (int i = 0; i < inputs.Rows; i++)
            for (int j = 0; j < inputs.Columns; j++)
                result[i, j] = (inputs[i, j] - Mean[j]) / Deviation[j];
        return result;
    }

    private static bool IsConstant(Matrix<T> inputs, int column)
    {
        for (int i = 1; i < inputs.Rows; i++)
        {
            if (inputs[i, column] != inputs[0, column]) return false;
        }
        return true;
    }

    private static double Finite(Matrix<T> inputs, int row, int column)
    {
        T input = inputs[row, column];
        return T.IsFinite(input)
            ? double.CreateTruncating(input)
            : throw new ArgumentException(FormattableString.Invariant($"Standardizer: the input in row {row}, column {column} is {input}."), nameof(inputs));
    }
}
