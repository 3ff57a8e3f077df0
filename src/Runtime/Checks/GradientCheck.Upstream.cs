using System.Numerics;

namespace SymbolicGrad;

public static partial class GradientCheck
{
    /// <summary>
    /// Checks the gradient of a function from vectors to vectors for an upstream,
    /// its vector-Jacobian product: what is compared is the gradient of Σ upstream ⊙ f(x).
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient from the argument and the upstream, a vector of the argument's length.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="upstream">The gradient of a final scalar with respect to the result, of the result's length; best without zeros.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another length than <paramref name="x"/>, <paramref name="upstream"/> another length than the result, or
    /// <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(
        Func<Vector<T>, Vector<T>> function,
        Func<Vector<T>, Vector<T>, Vector<T>> gradient,
        Vector<T> x,
        Vector<T> upstream,
        double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RunNamed(
            ParameterNames.Of(function, 1)[0], point => Weigh(function(point), upstream), point => gradient(point, upstream), x, tolerance);

    /// <summary>
    /// Checks the gradient of a function from vectors to matrices for an upstream,
    /// its vector-Jacobian product: what is compared is the gradient of Σ upstream ⊙ f(x).
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient from the argument and the upstream, a vector of the argument's length.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="upstream">The gradient of a final scalar with respect to the result, of the result's shape; best without zeros.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another length than <paramref name="x"/>, <paramref name="upstream"/> another shape than the result, or
    /// <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(
        Func<Vector<T>, Matrix<T>> function,
        Func<Vector<T>, Matrix<T>, Vector<T>> gradient,
        Vector<T> x,
        Matrix<T> upstream,
        double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RunNamed(
            ParameterNames.Of(function, 1)[0], point => Weigh(function(point), upstream), point => gradient(point, upstream), x, tolerance);

    /// <summary>
    /// Checks the gradient of a function from matrices to vectors for an upstream,
    /// its vector-Jacobian product: what is compared is the gradient of Σ upstream ⊙ f(x).
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient from the argument and the upstream, a matrix of the argument's shape.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="upstream">The gradient of a final scalar with respect to the result, of the result's length; best without zeros.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another shape than <paramref name="x"/>, <paramref name="upstream"/> another length than the result, or
    /// <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(
        Func<Matrix<T>, Vector<T>> function,
        Func<Matrix<T>, Vector<T>, Matrix<T>> gradient,
        Matrix<T> x,
        Vector<T> upstream,
        double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RunNamed(
            ParameterNames.Of(function, 1)[0], point => Weigh(function(point), upstream), point => gradient(point, upstream), x, tolerance);

    /// <summary>
    /// Checks the gradient of a function from matrices to matrices for an upstream,
    /// its vector-Jacobian product: what is compared is the gradient of Σ upstream ⊙ f(x).
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient from the argument and the upstream, a matrix of the argument's shape.</param>
    /// <param name="x">Where to check; it is not changed.</param>
    /// <param name="upstream">The gradient of a final scalar with respect to the result, of the result's shape; best without zeros.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has another shape than <paramref name="x"/>, <paramref name="upstream"/> another shape than the result, or
    /// <paramref name="x"/> is empty.
    /// </exception>
    public static GradientCheckResult Run<T>(
        Func<Matrix<T>, Matrix<T>> function,
        Func<Matrix<T>, Matrix<T>, Matrix<T>> gradient,
        Matrix<T> x,
        Matrix<T> upstream,
        double? tolerance = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RunNamed(
            ParameterNames.Of(function, 1)[0], point => Weigh(function(point), upstream), point => gradient(point, upstream), x, tolerance);

    /// <summary>
    /// Checks the gradient of a function from models to vectors for an upstream,
    /// its vector-Jacobian product: what is compared is the gradient of Σ upstream ⊙ f(model).
    /// </summary>
    /// <param name="model">The model whose parameters to vary; it is not changed.</param>
    /// <param name="function">The function, such as the model's forward pass.</param>
    /// <param name="gradient">Its gradient from the model and the upstream, a model of the same shapes.</param>
    /// <param name="upstream">The gradient of a final scalar with respect to the result, of the result's length; best without zeros.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off, named like <c>Hidden.Weights[1,2]</c>.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has other shapes than <paramref name="model"/>, <paramref name="upstream"/> another length than the result, or there
    /// are no parameters.
    /// </exception>
    public static GradientCheckResult Run<TModel, T>(
        TModel model,
        Func<TModel, Vector<T>> function,
        Func<TModel, Vector<T>, TModel> gradient,
        Vector<T> upstream,
        double? tolerance = null)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Run(model, point => Weigh(function(point), upstream), point => gradient(point, upstream), tolerance);

    /// <summary>
    /// Checks the gradient of a function from models to matrices for an upstream,
    /// its vector-Jacobian product: what is compared is the gradient of Σ upstream ⊙ f(model).
    /// </summary>
    /// <param name="model">The model whose parameters to vary; it is not changed.</param>
    /// <param name="function">The function, such as the model's forward pass.</param>
    /// <param name="gradient">Its gradient from the model and the upstream, a model of the same shapes.</param>
    /// <param name="upstream">The gradient of a final scalar with respect to the result, of the result's shape; best without zeros.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off, named like <c>Hidden.Weights[1,2]</c>.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has other shapes than <paramref name="model"/>, <paramref name="upstream"/> another shape than the result, or there
    /// are no parameters.
    /// </exception>
    public static GradientCheckResult Run<TModel, T>(
        TModel model,
        Func<TModel, Matrix<T>> function,
        Func<TModel, Matrix<T>, TModel> gradient,
        Matrix<T> upstream,
        double? tolerance = null)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Run(model, point => Weigh(function(point), upstream), point => gradient(point, upstream), tolerance);

    private static T Weigh<T>(Vector<T> result, Vector<T> upstream)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (result.Length != upstream.Length)
            ThrowUpstream(ShapeText.Of(upstream), ShapeText.Of(result));
        return Functions.Dot(result, upstream);
    }

    private static T Weigh<T>(Matrix<T> result, Matrix<T> upstream)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (result.Rows != upstream.Rows || result.Columns != upstream.Columns)
            ThrowUpstream(ShapeText.Of(upstream), ShapeText.Of(result));
        return Functions.Dot(result.AsVector(), upstream.AsVector());
    }

    private static void ThrowUpstream(string upstream, string result) => throw new ArgumentException(
        $"Gradient check: the upstream is {upstream}, the result {result}; they must be equal.");
}
