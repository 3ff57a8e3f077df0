using System.Numerics;

namespace SymbolicGrad;

/// <summary>The parameters of a model between its flat memory and the tensors of a file.</summary>
internal static class WeightTensors
{
    public static Dictionary<string, SafetensorsTensor> Of<T>(IReadOnlyList<ParameterShape> shapes, T[] parameters, WeightLayout layout)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireNames(shapes, layout);
        Dictionary<string, SafetensorsTensor> tensors = [];
        int offset = 0;
        foreach (ParameterShape shape in shapes)
        {
            ReadOnlySpan<T> entries = parameters.AsSpan(offset, shape.Count);
            if (layout.Transposes(shape)) entries = Transposed(entries, shape.Rows, shape.Columns);
            tensors.Add(layout.NameOf(shape), SafetensorsTensor.Of(entries, layout.ShapeOf(shape)));
            offset += shape.Count;
        }
        return tensors;
    }

    public static T[] Read<T>(IReadOnlyDictionary<string, SafetensorsTensor> tensors, IReadOnlyList<ParameterShape> shapes, WeightLayout layout, string file)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireNames(shapes, layout);
        List<T> parameters = [];
        foreach (ParameterShape shape in shapes)
            parameters.AddRange(Read<T>(tensors, shape, layout, file));
        string[] others = [.. tensors.Keys.Except(shapes.Select(layout.NameOf)).Order(StringComparer.Ordinal)];
        if (others.Length > 0 && !layout.IgnoreOthers)
            throw new SafetensorsException(file, $"the model has no parameter for " +
                $"{string.Join(", ", others.Select(static name => $"'{name}'"))}; set IgnoreOthers where that is meant.");
        return [.. parameters];
    }

    private static T[] Read<T>(IReadOnlyDictionary<string, SafetensorsTensor> tensors, ParameterShape shape, WeightLayout layout, string file)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string name = layout.NameOf(shape);
        if (!tensors.TryGetValue(name, out SafetensorsTensor? tensor))
        {
            string there = tensors.Count == 0 ? "nothing" : string.Join(", ", tensors.Keys.Order(StringComparer.Ordinal).Take(20).Select(static key => $"'{key}'"));
            throw new SafetensorsException(file, $"there is no tensor '{name}' for the parameter {shape.Name}; there is {there}.");
        }
        long[] expected = layout.ShapeOf(shape);
        if (!tensor.Shape.SequenceEqual(expected))
        {
            throw new SafetensorsException(
                file, $"the tensor '{name}' has the shape [{string.Join(", ", tensor.Shape)}], and the parameter {shape.Name} needs [{string.Join(", ", expected)}].");
        }
        try
        {
            T[] entries = tensor.ToArray<T>();
            return layout.Transposes(shape) ? Transposed<T>(entries, shape.Columns, shape.Rows) : entries;
        }
        catch (InvalidOperationException error)
        {
            throw new SafetensorsException(file, $"the tensor '{name}' does not fit the parameter {shape.Name}: {error.Message}.", error);
        }
    }

    private static void RequireNames(IReadOnlyList<ParameterShape> shapes, WeightLayout layout)
    {
        if (layout.Names.Keys.Except(shapes.Select(static shape => shape.Name)).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"WeightLayout: the model has no parameter '{unknown}'; " +
                $"it has {string.Join(", ", shapes.Select(static shape => shape.Name))}.");
        if (shapes.GroupBy(layout.NameOf).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"WeightLayout: {string.Join(" and ", twice.Select(static shape => shape.Name))} have one name, '{twice.Key}'.");
    }

    private static T[] Transposed<T>(ReadOnlySpan<T> entries, int rows, int columns)
    {
        T[] result = new T[entries.Length];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                result[j * rows + i] = entries[i * columns + j];
        return result;
    }
}
