using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>Lists of [Parameters] objects, such as the layers of a network. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterLists
{
    /// <summary>The number of scalars in all objects together.</summary>
    /// <param name="list">The objects.</param>
    /// <returns>The sum of their counts.</returns>
    public static int Count<TModel, T>(IReadOnlyList<TModel> list)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = 0;
        for (int i = 0; i < list.Count; i++)
            count += list[i].ParameterCount;
        return count;
    }

    /// <summary>The parameters of all objects, named <c>Layers[0].Weights</c>.</summary>
    /// <param name="name">The name of the list.</param>
    /// <param name="list">The objects.</param>
    /// <returns>The parameters in order.</returns>
    public static IEnumerable<ParameterShape> Describe<TModel, T>(string name, IReadOnlyList<TModel> list)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        list.SelectMany((item, i) => ParameterShape.Nested($"{name}[{i}]", item.DescribeParameters()));

    /// <summary>Copies the parameters of all objects, one object after the other.</summary>
    /// <param name="list">The objects.</param>
    /// <param name="destination">Receives the parameters.</param>
    public static void CopyTo<TModel, T>(IReadOnlyList<TModel> list, Span<T> destination)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < list.Count; i++)
        {
            list[i].CopyTo(destination);
            destination = destination[list[i].ParameterCount..];
        }
    }

    /// <summary>Objects of the same shapes over other memory.</summary>
    /// <param name="list">The objects.</param>
    /// <param name="memory">Holds the parameters, one object after the other.</param>
    /// <param name="offset">The index of the first parameter.</param>
    /// <returns>The objects over the memory.</returns>
    public static TModel[] Bind<TModel, T>(IReadOnlyList<TModel> list, T[] memory, int offset)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bound = new TModel[list.Count];
        for (int i = 0; i < bound.Length; i++)
        {
            bound[i] = list[i].Bind(memory, offset);
            offset += list[i].ParameterCount;
        }
        return bound;
    }

    /// <summary>Objects of the same shapes over new memory, all parameters zero.</summary>
    /// <param name="list">The objects.</param>
    /// <returns>The new objects.</returns>
    public static TModel[] ZerosLike<TModel, T>(IReadOnlyList<TModel> list)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Bind(list, new T[Count<TModel, T>(list)], 0);

    /// <summary>Throws unless a gradient has as many objects as the list that it is the gradient of, each another one.</summary>
    /// <param name="gradient">The objects of the gradient.</param>
    /// <param name="count">The number of objects in the list.</param>
    /// <param name="name">The name of the list.</param>
    /// <exception cref="ArgumentException">The numbers differ, or an object stands in the gradient twice.</exception>
    public static void RequireDistinct<TModel>(IReadOnlyList<TModel> gradient, int count, string name)
        where TModel : class
    {
        if (gradient.Count != count)
            throw new ArgumentException($"The gradient has {gradient.Count} objects in '{name}', but the model has {count}; make it with ZerosLike.");
        if (count <= Few) RequireFewDistinct(gradient, count, name);
        else RequireManyDistinct(gradient, count, name);
    }

    private static void RequireFewDistinct<TModel>(IReadOnlyList<TModel> gradient, int count, string name)
        where TModel : class
    {
        for (int i = 1; i < count; i++)
        {
            TModel item = gradient[i];
            for (int j = 0; j < i; j++)
            {
                if (ReferenceEquals(item, gradient[j])) ThrowTwice(i, name);
            }
        }
    }

    private static void RequireManyDistinct<TModel>(IReadOnlyList<TModel> gradient, int count, string name)
        where TModel : class
    {
        HashSet<object> seen = s_seen ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        seen.Clear();
        for (int i = 0; i < count; i++)
        {
            if (!seen.Add(gradient[i])) ThrowTwice(i, name);
        }
        seen.Clear();
    }

    [DoesNotReturn]
    private static void ThrowTwice(int index, string name) =>
        throw new ArgumentException($"Object {index} of '{name}' stands in the gradient twice, so it would receive two gradients; make it with ZerosLike.");

    /// <summary>So few objects are compared with each other.</summary>
    private const int Few = 8;

    [ThreadStatic]
    private static HashSet<object>? s_seen;
}
