using System.Numerics;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The rectified linear unit: x where x &gt; 0, otherwise 0.</summary>
    /// <remarks>Its derivative at 0 is 0.</remarks>
    /// <param name="x">The argument.</param>
    /// <returns>The value.</returns>
    public static T Relu<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new ReluKernel(), x);

    /// <summary>The rectified linear unit, element by element: x where x &gt; 0, otherwise 0.</summary>
    /// <remarks>Its derivative at 0 is 0.</remarks>
    /// <param name="x">The vector.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Relu<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new ReluKernel(), x);

    /// <summary>The rectified linear unit, element by element: x where x &gt; 0, otherwise 0.</summary>
    /// <remarks>Its derivative at 0 is 0.</remarks>
    /// <param name="x">The matrix.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Relu<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new ReluKernel(), x);

    /// <summary>The leaky rectified linear unit: x where x &gt; 0, otherwise slope·x.</summary>
    /// <remarks>Maas, Hannun and Ng 2013. Its derivative at 0 is <paramref name="slope"/>.</remarks>
    /// <param name="x">The argument.</param>
    /// <param name="slope">The slope where x is not positive.</param>
    /// <returns>The value.</returns>
    public static T LeakyRelu<T>(T x, T slope)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new LeakyReluKernel(), x, slope);

    /// <summary>The leaky rectified linear unit, element by element: x where x &gt; 0, otherwise slope·x.</summary>
    /// <remarks>Maas, Hannun and Ng 2013. Its derivative at 0 is <paramref name="slope"/>.</remarks>
    /// <param name="x">The vector.</param>
    /// <param name="slope">The slope where x is not positive.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> LeakyRelu<T>(Vector<T> x, T slope)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new LeakyReluKernel(), x, slope);

    /// <summary>The leaky rectified linear unit, element by element: x where x &gt; 0, otherwise slope·x.</summary>
    /// <remarks>Maas, Hannun and Ng 2013. Its derivative at 0 is <paramref name="slope"/>.</remarks>
    /// <param name="x">The matrix.</param>
    /// <param name="slope">The slope where x is not positive.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> LeakyRelu<T>(Matrix<T> x, T slope)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new LeakyReluKernel(), x, slope);

    /// <summary>The exponential linear unit: x where x &gt; 0, otherwise alpha·(eˣ − 1).</summary>
    /// <remarks>
    /// Clevert, Unterthiner and Hochreiter 2016, arXiv:1511.07289. Its derivative at 0 is <paramref name="alpha"/>.
    /// The error is at most 2.5 ulp.
    /// </remarks>
    /// <param name="x">The argument.</param>
    /// <param name="alpha">Minus the limit for x → −∞.</param>
    /// <returns>The value.</returns>
    public static T Elu<T>(T x, T alpha)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Scalar(new EluKernel(), x, alpha);

    /// <summary>The exponential linear unit, element by element: x where x &gt; 0, otherwise alpha·(eˣ − 1).</summary>
    /// <remarks>
    /// Clevert, Unterthiner and Hochreiter 2016, arXiv:1511.07289. Its derivative at 0 is <paramref name="alpha"/>.
    /// The error is at most 2.5 ulp.
    /// </remarks>
    /// <param name="x">The vector.</param>
    /// <param name="alpha">Minus the limit for x → −∞.</param>
    /// <returns>A new vector of the same shape.</returns>
    public static Vector<T> Elu<T>(Vector<T> x, T alpha)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new EluKernel(), x, alpha);

    /// <summary>The exponential linear unit, element by element: x where x &gt; 0, otherwise alpha·(eˣ − 1).</summary>
    /// <remarks>
    /// Clevert, Unterthiner and Hochreiter 2016, arXiv:1511.07289. Its derivative at 0 is <paramref name="alpha"/>.
    /// The error is at most 2.5 ulp.
    /// </remarks>
    /// <param name="x">The matrix.</param>
    /// <param name="alpha">Minus the limit for x → −∞.</param>
    /// <returns>A new matrix of the same shape.</returns>
    public static Matrix<T> Elu<T>(Matrix<T> x, T alpha)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PointwiseMap.Apply(new EluKernel(), x, alpha);
}
