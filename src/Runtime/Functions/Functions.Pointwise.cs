using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The product, element by element (Hadamard product).</summary>
    /// <param name="left">The left vector.</param>
    /// <param name="right">The right vector, of the same shape.</param>
    /// <returns>A new vector of the same shape.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector<T> PointwiseMultiply<T>(Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        PointwiseMap.Apply(new MultiplyKernel(), "Pointwise multiplication", left, right);

    /// <summary>The product, element by element (Hadamard product).</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix, of the same shape.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<T> PointwiseMultiply<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        PointwiseMap.Apply(new MultiplyKernel(), "Pointwise multiplication", left, right);

    /// <summary>The quotient, element by element.</summary>
    /// <param name="left">The left vector.</param>
    /// <param name="right">The right vector, of the same shape.</param>
    /// <returns>A new vector of the same shape.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector<T> PointwiseDivide<T>(Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new DivideKernel(), "Pointwise division", left, right);

    /// <summary>The quotient, element by element.</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix, of the same shape.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<T> PointwiseDivide<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new DivideKernel(), "Pointwise division", left, right);

    /// <summary>The larger of two elements: left where left ≥ right, otherwise right; NaN if either is.</summary>
    /// <remarks>At a tie the derivative goes to <paramref name="left"/>.</remarks>
    /// <param name="left">The left vector.</param>
    /// <param name="right">The right vector, of the same shape.</param>
    /// <returns>A new vector of the same shape.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector<T> Maximum<T>(Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new MaximumKernel(), "Maximum", left, right);

    /// <summary>The larger of two elements: left where left ≥ right, otherwise right; NaN if either is.</summary>
    /// <remarks>At a tie the derivative goes to <paramref name="left"/>.</remarks>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix, of the same shape.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<T> Maximum<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new MaximumKernel(), "Maximum", left, right);

    /// <summary>The smaller of two elements: left where left ≤ right, otherwise right; NaN if either is.</summary>
    /// <remarks>At a tie the derivative goes to <paramref name="left"/>.</remarks>
    /// <param name="left">The left vector.</param>
    /// <param name="right">The right vector, of the same shape.</param>
    /// <returns>A new vector of the same shape.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector<T> Minimum<T>(Vector<T> left, Vector<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new MinimumKernel(), "Minimum", left, right);

    /// <summary>The smaller of two elements: left where left ≤ right, otherwise right; NaN if either is.</summary>
    /// <remarks>At a tie the derivative goes to <paramref name="left"/>.</remarks>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix, of the same shape.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<T> Minimum<T>(Matrix<T> left, Matrix<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new MinimumKernel(), "Minimum", left, right);
}
