using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>An activation that is chosen at run time, element by element.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="activation">The function.</param>
    /// <returns>A new vector of the same shape.</returns>
    /// <exception cref="ArgumentException">There is no such activation.</exception>
    public static Vector<T> Activate<T>(Vector<T> x, Activation activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Vector<T>(x.Length);
        ActivationKernels.Activate(x, activation, result);
        return result;
    }

    /// <summary>An activation that is chosen at run time, element by element.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="activation">The function.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">There is no such activation.</exception>
    public static Matrix<T> Activate<T>(Matrix<T> x, Activation activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(x.Rows, x.Columns);
        ActivationKernels.Activate(x, activation, result);
        return result;
    }
}
