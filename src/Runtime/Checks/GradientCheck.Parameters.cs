using System.Numerics;

namespace SymbolicGrad;

public static partial class GradientCheck
{
    /// <summary>Checks the gradient of a function of a model, such as its loss.</summary>
    /// <param name="model">The model whose parameters to vary; it is not changed.</param>
    /// <param name="function">The function.</param>
    /// <param name="gradient">Its gradient, a model of the same shapes.</param>
    /// <param name="tolerance">The largest relative error that passes; by default 1E-7 for double, 1E-3 for float.</param>
    /// <returns>The entry that is furthest off, named like <c>Hidden.Weights[1,2]</c>.</returns>
    /// <exception cref="ArgumentException">
    /// The gradient has other shapes than <paramref name="model"/>, or there are no parameters.
    /// </exception>
    public static GradientCheckResult Run<TModel, T>(
        TModel model, Func<TModel, T> function, Func<TModel, TModel> gradient, double? tolerance = null)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IReadOnlyList<ParameterShape> shapes = model.DescribeParameters();
        T[] x = model.ToArray();
        TModel value = gradient(model.Bind([.. x], 0));
        ThrowIfDifferent(value.DescribeParameters(), shapes);
        return Compare(point => function(model.Bind(point, 0)), x, value.ToArray(), index => ParameterShape.EntryName(shapes, index), tolerance);
    }

    private static void ThrowIfDifferent(IReadOnlyList<ParameterShape> gradient, IReadOnlyList<ParameterShape> model)
    {
        foreach ((ParameterShape gradientShape, ParameterShape modelShape) in gradient.Zip(model))
        {
            if (gradientShape == modelShape) continue;
            throw new ArgumentException(
                $"Gradient check: the gradient's {gradientShape}, the model's {modelShape}; the shapes must be equal.");
        }
    }
}
