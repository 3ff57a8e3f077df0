namespace SymbolicGrad;

public readonly partial struct Matrix<T>
{
    /// <summary>−x, element by element.</summary>
    public static Matrix<T> operator -(Matrix<T> x) => PointwiseMap.Apply(new NegateKernel(), x);

    /// <summary>left + right, element by element.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<T> operator +(Matrix<T> left, Matrix<T> right) => PointwiseMap.Apply(new AddKernel(), "Addition", left, right);

    /// <summary>left − right, element by element.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<T> operator -(Matrix<T> left, Matrix<T> right) =>
        PointwiseMap.Apply(new SubtractKernel(), "Subtraction", left, right);

    /// <summary>Adds a vector to every row.</summary>
    /// <exception cref="ArgumentException">The vector has not one entry for each column.</exception>
    public static Matrix<T> operator +(Matrix<T> left, Vector<T> right) =>
        PointwiseMap.Apply(new AddKernel(), "Addition of a vector to every row", left, right);

    /// <summary>Adds a vector to every row.</summary>
    /// <exception cref="ArgumentException">The vector has not one entry for each column.</exception>
    public static Matrix<T> operator +(Vector<T> left, Matrix<T> right) => right + left;

    /// <summary>Subtracts a vector from every row.</summary>
    /// <exception cref="ArgumentException">The vector has not one entry for each column.</exception>
    public static Matrix<T> operator -(Matrix<T> left, Vector<T> right) =>
        PointwiseMap.Apply(new SubtractKernel(), "Subtraction of a vector from every row", left, right);

    /// <summary>Adds a scalar to every element.</summary>
    public static Matrix<T> operator +(Matrix<T> left, T right) => PointwiseMap.Apply(new AddKernel(), left, right);

    /// <summary>Adds a scalar to every element.</summary>
    public static Matrix<T> operator +(T left, Matrix<T> right) => PointwiseMap.Apply(new AddKernel(), left, right);

    /// <summary>Subtracts a scalar from every element.</summary>
    public static Matrix<T> operator -(Matrix<T> left, T right) => PointwiseMap.Apply(new SubtractKernel(), left, right);

    /// <summary>Subtracts every element from a scalar.</summary>
    public static Matrix<T> operator -(T left, Matrix<T> right) => PointwiseMap.Apply(new SubtractKernel(), left, right);

    /// <summary>Multiplies every element by a scalar.</summary>
    public static Matrix<T> operator *(Matrix<T> left, T right) => PointwiseMap.Apply(new MultiplyKernel(), left, right);

    /// <summary>Multiplies every element by a scalar.</summary>
    public static Matrix<T> operator *(T left, Matrix<T> right) => PointwiseMap.Apply(new MultiplyKernel(), left, right);

    /// <summary>Divides every element by a scalar.</summary>
    public static Matrix<T> operator /(Matrix<T> left, T right) => PointwiseMap.Apply(new DivideKernel(), left, right);

    /// <summary>Divides a scalar by every element.</summary>
    public static Matrix<T> operator /(T left, Matrix<T> right) => PointwiseMap.Apply(new DivideKernel(), left, right);
}
