using System.Numerics;

namespace SymbolicGrad.Kernels;

public static partial class Layout
{
    /// <summary>destination = vector; they may share memory.</summary>
    /// <param name="vector">A vector.</param>
    /// <param name="destination">A vector of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Copy<T>(Vector<T> vector, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => vector.CopyTo(destination);

    /// <summary>destination = matrix; they may share memory.</summary>
    /// <param name="matrix">A matrix.</param>
    /// <param name="destination">A matrix of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void Copy<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => matrix.CopyTo(destination);

    /// <summary>Sets every element of the destination to a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">A vector.</param>
    public static void Fill<T>(T value, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => destination.Fill(value);

    /// <summary>Sets every element of the destination to a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">A matrix.</param>
    public static void Fill<T>(T value, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => destination.Fill(value);

    /// <summary>destination = the elements of a matrix, row after row, in the destination's shape; they may share memory.</summary>
    /// <param name="matrix">A matrix.</param>
    /// <param name="destination">A matrix of as many elements.</param>
    /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
    public static void Reshape<T>(Matrix<T> matrix, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (matrix.Length != destination.Length) LayoutErrors.ThrowReshape(ShapeText.Of(matrix), matrix.Length, destination);
        matrix.AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>destination = the elements of a vector, row after row; they may share memory.</summary>
    /// <param name="vector">A vector.</param>
    /// <param name="destination">A matrix of as many elements.</param>
    /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
    public static void Reshape<T>(Vector<T> vector, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (vector.Length != destination.Length) LayoutErrors.ThrowReshape(ShapeText.Of(vector), vector.Length, destination);
        vector.AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>destination = the elements of a matrix, row after row; they may share memory.</summary>
    /// <param name="matrix">A matrix.</param>
    /// <param name="destination">A vector of as many elements.</param>
    /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
    public static void Flatten<T>(Matrix<T> matrix, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Flatten", matrix.Length, destination);
        matrix.AsSpan().CopyTo(destination.AsSpan());
    }
}
