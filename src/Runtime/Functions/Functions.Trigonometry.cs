using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The sine, element by element; the argument in radians.</summary>
    /// <remarks>The error is at most 1 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Sin<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SinKernel(), x);

    /// <summary>The sine, element by element; the argument in radians.</summary>
    /// <remarks>The error is at most 1 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Sin<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SinKernel(), x);

    /// <summary>The cosine, element by element; the argument in radians.</summary>
    /// <remarks>The error is at most 1 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Cos<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new CosKernel(), x);

    /// <summary>The cosine, element by element; the argument in radians.</summary>
    /// <remarks>The error is at most 1 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Cos<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new CosKernel(), x);

    /// <summary>The hyperbolic tangent, element by element.</summary>
    /// <remarks>Accurate near 0 too. tanh′ = 1 − tanh². The error is at most 3 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Tanh<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new TanhKernel(), x);

    /// <summary>The hyperbolic tangent, element by element.</summary>
    /// <remarks>Accurate near 0 too. tanh′ = 1 − tanh². The error is at most 3 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Tanh<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new TanhKernel(), x);
}
