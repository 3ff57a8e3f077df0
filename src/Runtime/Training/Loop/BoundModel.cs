using System.Numerics;

namespace SymbolicGrad;

/// <summary>Whether the tensors of a model are views of its memory.</summary>
internal static class BoundModel
{
    /// <summary>Changes the memory for a moment, and looks whether the model sees it.</summary>
    /// <param name="model">A model without scalars, bound to the memory.</param>
    /// <param name="memory">The memory; it is as before afterwards.</param>
    /// <exception cref="ArgumentException">A parameter stays as it was.</exception>
    public static void RequireViews<TModel, T>(TModel model, T[] memory)
        where TModel : IParameters<TModel, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] original = [.. memory], seen = new T[memory.Length];
        for (int i = 0; i < memory.Length; i++) memory[i] = original[i] == T.One ? T.Zero : T.One;
        model.CopyTo(seen);
        int stale = Array.FindIndex([.. Enumerable.Range(0, memory.Length)], i => seen[i] != memory[i]);
        original.CopyTo(memory, 0);
        if (stale < 0) return;
        string parameter = ParameterShape.Containing(model.DescribeParameters(), ref stale).Name, type = typeof(TModel).Name;
        throw new ArgumentException(
            $"Trainer: {parameter} of {type} does not follow the memory that it is bound to, so it would never move. The constructor of a [Parameters] type " +
            $"has to keep the tensors that it gets; that of {type} seems to copy or to change {parameter}.", nameof(model));
    }
}
