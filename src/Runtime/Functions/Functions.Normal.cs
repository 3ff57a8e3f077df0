using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The error function: erf(x) = 2/√π · ∫₀ˣ e^(−t²) dt.</summary>
    /// <remarks>The error is at most 2 ulp.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Erf<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new ErfKernel(), x);

    /// <summary>The error function, element by element: erf(x) = 2/√π · ∫₀ˣ e^(−t²) dt.</summary>
    /// <remarks>The error is at most 2 ulp.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Erf<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new ErfKernel(), x);

    /// <summary>The error function, element by element: erf(x) = 2/√π · ∫₀ˣ e^(−t²) dt.</summary>
    /// <remarks>The error is at most 2 ulp.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Erf<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new ErfKernel(), x);

    /// <summary>The distribution function of the standard normal distribution: Φ(x) = ½·erfc(−x/√2).</summary>
    /// <remarks>The error is at most 8 ulp (float: 6), also where the result is tiny.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T NormalCdf<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new NormalCdfKernel(), x);

    /// <summary>The distribution function of the standard normal distribution, element by element: Φ(x) = ½·erfc(−x/√2).</summary>
    /// <remarks>The error is at most 8 ulp (float: 6), also where the result is tiny.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> NormalCdf<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new NormalCdfKernel(), x);

    /// <summary>The distribution function of the standard normal distribution, element by element: Φ(x) = ½·erfc(−x/√2).</summary>
    /// <remarks>The error is at most 8 ulp (float: 6), also where the result is tiny.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> NormalCdf<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new NormalCdfKernel(), x);

    /// <summary>The density of the standard normal distribution: φ(x) = e^(−x²/2)/√(2π).</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T NormalPdf<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new NormalPdfKernel(), x);

    /// <summary>The density of the standard normal distribution, element by element: φ(x) = e^(−x²/2)/√(2π).</summary>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> NormalPdf<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new NormalPdfKernel(), x);

    /// <summary>The density of the standard normal distribution, element by element: φ(x) = e^(−x²/2)/√(2π).</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> NormalPdf<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new NormalPdfKernel(), x);

    /// <summary>The Gaussian error linear unit: x·Φ(x), exact, not the tanh approximation.</summary>
    /// <remarks>Hendrycks and Gimpel 2016, arXiv:1606.08415. The error is at most 8 ulp (float: 6).</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Gelu<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new GeluKernel(), x);

    /// <summary>The Gaussian error linear unit, element by element: x·Φ(x), exact, not the tanh approximation.</summary>
    /// <remarks>Hendrycks and Gimpel 2016, arXiv:1606.08415. The error is at most 8 ulp (float: 6).</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Gelu<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new GeluKernel(), x);

    /// <summary>The Gaussian error linear unit, element by element: x·Φ(x), exact, not the tanh approximation.</summary>
    /// <remarks>Hendrycks and Gimpel 2016, arXiv:1606.08415. The error is at most 8 ulp (float: 6).</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Gelu<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new GeluKernel(), x);
}
