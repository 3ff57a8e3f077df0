using System.Numerics;

namespace SymbolicGrad;

public static partial class GradientCheck
{
    /// <summary>Checks the derivative of a function of one scalar.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its derivative.</param>
    /// <param name="x">Where to check.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>How far it is off.</returns>
    public static GradientCheckResult Run<T>(Func<T, T> function, Func<T, T> gradient, T x, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        CompareScalars(function, p => function(p[0]), [x], [gradient(x)], tolerance);

    /// <summary>Checks the partial derivatives of a function of two scalars.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its partial derivatives, in the order of the parameters.</param>
    /// <param name="x">The first argument where to check.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The partial derivative that is furthest off.</returns>
    public static GradientCheckResult Run<T>(Func<T, T, T> function, Func<T, T, (T, T)> gradient, T x, T y, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (T dx, T dy) = gradient(x, y);
        return CompareScalars(function, p => function(p[0], p[1]), [x, y], [dx, dy], tolerance);
    }

    /// <summary>Checks the partial derivatives of a function of three scalars.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its partial derivatives, in the order of the parameters.</param>
    /// <param name="x">The first argument where to check.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="z">The third argument.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The partial derivative that is furthest off.</returns>
    public static GradientCheckResult Run<T>(
        Func<T, T, T, T> function, Func<T, T, T, (T, T, T)> gradient, T x, T y, T z, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (T dx, T dy, T dz) = gradient(x, y, z);
        return CompareScalars(function, p => function(p[0], p[1], p[2]), [x, y, z], [dx, dy, dz], tolerance);
    }

    /// <summary>Checks the partial derivatives of a function of four scalars.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its partial derivatives, in the order of the parameters.</param>
    /// <param name="x">The first argument where to check.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="z">The third argument.</param>
    /// <param name="w">The fourth argument.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The partial derivative that is furthest off.</returns>
    public static GradientCheckResult Run<T>(
        Func<T, T, T, T, T> function, Func<T, T, T, T, (T, T, T, T)> gradient, T x, T y, T z, T w, double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (T dx, T dy, T dz, T dw) = gradient(x, y, z, w);
        return CompareScalars(function, p => function(p[0], p[1], p[2], p[3]), [x, y, z, w], [dx, dy, dz, dw], tolerance);
    }

    private static GradientCheckResult CompareScalars<T>(
        Delegate named, Func<T[], T> function, ReadOnlySpan<T> x, ReadOnlySpan<T> gradient, double? tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string[] names = ParameterNames.Of(named, x.Length);
        return Compare(function, x, gradient, index => names[index], tolerance);
    }
}
