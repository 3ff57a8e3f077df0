using System.Numerics;

namespace SymbolicGrad;

/// <summary>What every <see cref="IParameters{TSelf, T}"/> can do.</summary>
public static class ParameterExtensions
{
    /// <summary>
    /// Makes a model of the same shapes over new memory, all parameters zero; a place for a gradient or an optimizer's moments.
    /// </summary>
    /// <param name="model">The model whose shapes to take.</param>
    /// <returns>The new model.</returns>
    public static TSelf ZerosLike<TSelf, T>(this IParameters<TSelf, T> model)
        where TSelf : IParameters<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => model.Bind(new T[model.ParameterCount], 0);

    /// <summary>Copies all parameters to a new array; <see cref="IParameters{TSelf, T}.Bind"/> makes a model of it again.</summary>
    /// <param name="model">The model whose parameters to copy.</param>
    /// <returns>The parameters in declaration order, matrices row by row.</returns>
    public static T[] ToArray<TSelf, T>(this IParameters<TSelf, T> model)
        where TSelf : IParameters<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parameters = new T[model.ParameterCount];
        model.CopyTo(parameters);
        return parameters;
    }

    /// <summary>A table of all parameters, with their shapes, their counts and the total.</summary>
    /// <param name="model">The model.</param>
    /// <returns>Lines of text, separated by <c>\n</c>.</returns>
    public static string Summary<TSelf, T>(this IParameters<TSelf, T> model)
        where TSelf : IParameters<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        ParameterTable.Of(["Parameter", "Shape", "Count"], [.. model.DescribeParameters().Select(static parameter => ((string[])[parameter.Name, parameter.Sizes], parameter.Count))]);
}
