using System.Numerics;

namespace SymbolicGrad;

/// <summary>Steers how a derivative flows through an expression.</summary>
public static class Derivative
{
    /// <summary>Gives <paramref name="x"/> back; its derivative is zero.</summary>
    /// <param name="x">The value to treat as a constant.</param>
    /// <returns><paramref name="x"/>.</returns>
    public static double Stop(double x) => x;

    /// <inheritdoc cref="Stop(double)"/>
    public static float Stop(float x) => x;

    /// <summary>Gives <paramref name="x"/> back, a view of the same memory; its derivative is zero.</summary>
    /// <param name="x">The vector to treat as a constant.</param>
    /// <returns><paramref name="x"/>.</returns>
    public static Vector<T> Stop<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => x;

    /// <summary>Gives <paramref name="x"/> back, a view of the same memory; its derivative is zero.</summary>
    /// <param name="x">The matrix to treat as a constant.</param>
    /// <returns><paramref name="x"/>.</returns>
    public static Matrix<T> Stop<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => x;
}
