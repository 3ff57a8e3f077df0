using System.Numerics;

namespace SymbolicGrad;

public static partial class GradientCheck
{
    /// <summary>Checks the gradient of a function of an array.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient, an array of the argument's length.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another length than <paramref name="x"/>, or <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(Func<T[], T> function, Func<T[], T[]> gradient, T[] x, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = ParameterShape.Of<T>(ParameterNames.Of(function, 1)[0], x);
        Vector<T> value = gradient([.. x]);
        ThrowIfDifferent(value, x);
        return Compare(function, x, value, shape.EntryName, tolerance);
    }

    /// <summary>Checks the gradient of a function of a vector.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient, a vector of the argument's length.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another length than <paramref name="x"/>, or <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(
        Func<Vector<T>, T> function, Func<Vector<T>, Vector<T>> gradient, Vector<T> x, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        RunNamed(ParameterNames.Of(function, 1)[0], function, gradient, x, tolerance);

    private static GradientCheckResult RunNamed<T>(
        string name, Func<Vector<T>, T> function, Func<Vector<T>, Vector<T>> gradient, Vector<T> x, double? tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = ParameterShape.Of(name, x);
        Vector<T> value = gradient(x.ToArray());
        ThrowIfDifferent(value, x);
        return Compare(point => function(point), x.AsSpan(), value.AsSpan(), shape.EntryName, tolerance);
    }

    /// <summary>Checks the gradient of a function of a matrix.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient, a matrix of the argument's shape.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another shape than <paramref name="x"/>, or <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(
        Func<Matrix<T>, T> function, Func<Matrix<T>, Matrix<T>> gradient, Matrix<T> x, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        RunNamed(ParameterNames.Of(function, 1)[0], function, gradient, x, tolerance);

    private static GradientCheckResult RunNamed<T>(
        string name, Func<Matrix<T>, T> function, Func<Matrix<T>, Matrix<T>> gradient, Matrix<T> x, double? tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = ParameterShape.Of(name, x);
        Matrix<T> value = gradient(new(x.Rows, x.Columns, x.ToArray()));
        if (value.Rows != x.Rows || value.Columns != x.Columns)
        {
            throw new ArgumentException(
                $"Gradient check: the gradient is {ShapeText.Of(value)}, the argument {ShapeText.Of(x)}; they must be equal.");
        }
        return Compare(point => function(new(x.Rows, x.Columns, point)), x.AsSpan(), value.AsSpan(), shape.EntryName, tolerance);
    }

    private static void ThrowIfDifferent<T>(Vector<T> gradient, Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (gradient.Length == x.Length) return;
        throw new ArgumentException(
            $"Gradient check: the gradient has {ShapeText.Of(gradient)}, the argument {ShapeText.Of(x)}; they must be equal.");
    }
}
