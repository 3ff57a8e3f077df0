using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The square: x².</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Square<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new SquareKernel(), x);

    /// <summary>The square, element by element: x².</summary>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Square<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SquareKernel(), x);

    /// <summary>The square, element by element: x².</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Square<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SquareKernel(), x);

    /// <summary>Each element to a power: x^exponent.</summary>
    /// <remarks>The error is at most 1.5 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Pow<T>(Vector<T> x, T exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new PowKernel(), x, exponent);

    /// <summary>Each element to a power: x^exponent.</summary>
    /// <remarks>The error is at most 1.5 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Pow<T>(Matrix<T> x, T exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new PowKernel(), x, exponent);
}
