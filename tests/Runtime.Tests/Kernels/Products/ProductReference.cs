using System.Numerics;

namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

/// <summary>Compares products with triple loops in higher precision.</summary>
internal static class ProductReference
{
    /// <summary>
    /// Asserts destination = left·right within the bound for sums of n terms in any order, |error| ≤ γₙ·Σ|left·right| with
    /// γₙ = n·u / (1 − n·u) (Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1).
    /// </summary>
    public static void AssertProduct<T>(Matrix<T> destination, double[,] left, double[,] right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int depth = left.GetLength(1);
        double roundoff = typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);
        double bound = depth * roundoff / (1 - depth * roundoff);
        double[,] actual = Elements(destination);
        for (int i = 0; i < destination.Rows; i++)
        {
            for (int j = 0; j < destination.Columns; j++)
            {
                var exact = new CompensatedDot();
                for (int k = 0; k < depth; k++) exact.Add(left[i, k], right[k, j]);
                if (!(Math.Abs(actual[i, j] - exact.Value) <= bound * exact.Magnitude))
                {
                    Assert.Fail($"[{i},{j}] of {destination.Rows}×{depth} times {depth}×{destination.Columns}: "
                        + $"{actual[i, j]} instead of {exact.Value}, bound {bound * exact.Magnitude:E2}");
                }
            }
        }
    }

    /// <summary>The elements in double precision.</summary>
    public static double[,] Elements<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var elements = new double[matrix.Rows, matrix.Columns];
        for (int i = 0; i < matrix.Rows; i++)
            for (int j = 0; j < matrix.Columns; j++)
                elements[i, j] = typeof(T) == typeof(float) ? (float)(object)matrix[i, j] : (double)(object)matrix[i, j];
        return elements;
    }

    /// <summary>The transpose, element by element.</summary>
    public static double[,] Transpose(double[,] matrix)
    {
        var transpose = new double[matrix.GetLength(1), matrix.GetLength(0)];
        for (int i = 0; i < matrix.GetLength(0); i++)
            for (int j = 0; j < matrix.GetLength(1); j++)
                transpose[j, i] = matrix[i, j];
        return transpose;
    }
}
