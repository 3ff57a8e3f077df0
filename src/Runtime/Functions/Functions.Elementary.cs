using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>eˣ, element by element.</summary>
    /// <remarks>The error is at most 1.1 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Exp<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new ExpKernel(), x);

    /// <summary>eˣ, element by element.</summary>
    /// <remarks>The error is at most 1.1 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Exp<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new ExpKernel(), x);

    /// <summary>The natural logarithm, element by element; NaN below 0, −∞ at 0.</summary>
    /// <remarks>The error is at most 1 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Log<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new LogKernel(), x);

    /// <summary>The natural logarithm, element by element; NaN below 0, −∞ at 0.</summary>
    /// <remarks>The error is at most 1 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Log<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new LogKernel(), x);

    /// <summary>The square root, element by element; NaN below 0.</summary>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Sqrt<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SqrtKernel(), x);

    /// <summary>The square root, element by element; NaN below 0.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Sqrt<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SqrtKernel(), x);

    /// <summary>The absolute value, element by element; its derivative at 0 is 1.</summary>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Abs<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new AbsKernel(), x);

    /// <summary>The absolute value, element by element; its derivative at 0 is 1.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Abs<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new AbsKernel(), x);
}
