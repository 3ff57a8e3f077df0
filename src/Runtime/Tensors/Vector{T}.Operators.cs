namespace SymbolicGrad;

public readonly partial struct Vector<T>
{
    /// <summary>−x, element by element.</summary>
    public static Vector<T> operator -(Vector<T> x) => PointwiseMap.Apply(new NegateKernel(), x);

    /// <summary>left + right, element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector<T> operator +(Vector<T> left, Vector<T> right) => PointwiseMap.Apply(new AddKernel(), "Addition", left, right);

    /// <summary>left − right, element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector<T> operator -(Vector<T> left, Vector<T> right) =>
        PointwiseMap.Apply(new SubtractKernel(), "Subtraction", left, right);

    /// <summary>Adds a scalar to every element.</summary>
    public static Vector<T> operator +(Vector<T> left, T right) => PointwiseMap.Apply(new AddKernel(), left, right);

    /// <summary>Adds a scalar to every element.</summary>
    public static Vector<T> operator +(T left, Vector<T> right) => PointwiseMap.Apply(new AddKernel(), left, right);

    /// <summary>Subtracts a scalar from every element.</summary>
    public static Vector<T> operator -(Vector<T> left, T right) => PointwiseMap.Apply(new SubtractKernel(), left, right);

    /// <summary>Subtracts every element from a scalar.</summary>
    public static Vector<T> operator -(T left, Vector<T> right) => PointwiseMap.Apply(new SubtractKernel(), left, right);

    /// <summary>Multiplies every element by a scalar.</summary>
    public static Vector<T> operator *(Vector<T> left, T right) => PointwiseMap.Apply(new MultiplyKernel(), left, right);

    /// <summary>Multiplies every element by a scalar.</summary>
    public static Vector<T> operator *(T left, Vector<T> right) => PointwiseMap.Apply(new MultiplyKernel(), left, right);

    /// <summary>Divides every element by a scalar.</summary>
    public static Vector<T> operator /(Vector<T> left, T right) => PointwiseMap.Apply(new DivideKernel(), left, right);

    /// <summary>Divides a scalar by every element.</summary>
    public static Vector<T> operator /(T left, Vector<T> right) => PointwiseMap.Apply(new DivideKernel(), left, right);
}
