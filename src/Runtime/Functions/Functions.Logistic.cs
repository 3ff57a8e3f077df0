using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The logistic sigmoid: σ(x) = 1 / (1 + e⁻ˣ).</summary>
    /// <remarks>
    /// Without overflow on either side, and accurate where the result is tiny. σ′ = σ·(1 − σ).
    /// The error is at most 2.5 ulp.
    /// </remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Sigmoid<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new SigmoidKernel(), x);

    /// <summary>The logistic sigmoid, element by element: σ(x) = 1 / (1 + e⁻ˣ).</summary>
    /// <remarks>
    /// Without overflow on either side, and accurate where the result is tiny. σ′ = σ·(1 − σ).
    /// The error is at most 2.5 ulp.
    /// </remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Sigmoid<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SigmoidKernel(), x);

    /// <summary>The logistic sigmoid, element by element: σ(x) = 1 / (1 + e⁻ˣ).</summary>
    /// <remarks>
    /// Without overflow on either side, and accurate where the result is tiny. σ′ = σ·(1 − σ).
    /// The error is at most 2.5 ulp.
    /// </remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Sigmoid<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SigmoidKernel(), x);

    /// <summary>The softplus: ln(1 + eˣ).</summary>
    /// <remarks>
    /// Without overflow for large x, and accurate where the result is tiny. Its derivative is the sigmoid.
    /// The error is at most 2 ulp.
    /// </remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Softplus<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new SoftplusKernel(), x);

    /// <summary>The softplus, element by element: ln(1 + eˣ).</summary>
    /// <remarks>
    /// Without overflow for large x, and accurate where the result is tiny. Its derivative is the sigmoid.
    /// The error is at most 2 ulp.
    /// </remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Softplus<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SoftplusKernel(), x);

    /// <summary>The softplus, element by element: ln(1 + eˣ).</summary>
    /// <remarks>
    /// Without overflow for large x, and accurate where the result is tiny. Its derivative is the sigmoid.
    /// The error is at most 2 ulp.
    /// </remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Softplus<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SoftplusKernel(), x);

    /// <summary>The sigmoid linear unit, or swish: x·σ(x).</summary>
    /// <remarks>Elfwing, Uchibe and Doya 2018, Neural Networks 107. The error is at most 3.5 ulp.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Silu<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new SiluKernel(), x);

    /// <summary>The sigmoid linear unit, or swish, element by element: x·σ(x).</summary>
    /// <remarks>Elfwing, Uchibe and Doya 2018, Neural Networks 107. The error is at most 3.5 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Silu<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SiluKernel(), x);

    /// <summary>The sigmoid linear unit, or swish, element by element: x·σ(x).</summary>
    /// <remarks>Elfwing, Uchibe and Doya 2018, Neural Networks 107. The error is at most 3.5 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Silu<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new SiluKernel(), x);
}
