using System.Globalization;
using System.Numerics;

namespace SymbolicGrad;

/// <summary>Finds out what went wrong where a loss or a gradient is NaN or infinite.</summary>
internal static class Divergence
{
    public static TrainingDivergedException Explain<T>(
        long step, T loss, IReadOnlyList<ParameterShape> shapes, T[] parameters, T[] gradient, Matrix<T> inputs, Matrix<T> targets, double learningRate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string what = T.IsFinite(loss) ? "the loss is finite" : $"the loss is {Text(loss)}";
        if (Bad(inputs) is { } input) return new(step, null, $"{what}; the input in {input}. Leave such samples out, or replace what is missing in them.");
        if (Bad(targets) is { } target) return new(step, null, $"{what}; the target in {target}. Leave such samples out.");

        string advice = string.Create(
            CultureInfo.InvariantCulture,
            $"Try a smaller learning rate (it is {learningRate}), ClipNorm or ClipValue, or inputs that are standardised.");
        if (Bad(shapes, parameters) is ({ } parameter, { } value))
            return new(step, parameter, $"{what}, because the parameter {parameter} is {value}: the step before was too long. {advice}");
        if (Bad(shapes, gradient) is ({ } entry, { } derivative))
            return new(step, entry, $"{what}, {(T.IsFinite(loss) ? "but its" : "and its")} derivative with respect to {entry} is {derivative}. {advice}");
        return new(step, null, $"{what}, though its gradient is finite: a part of it overflows or has no value there. {advice}");
    }

    private static (string? Name, string? Value) Bad<T>(IReadOnlyList<ParameterShape> shapes, T[] entries)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int index = Array.FindIndex(entries, static entry => !T.IsFinite(entry));
        return index < 0 ? (null, null) : (ParameterShape.EntryName(shapes, index), Text(entries[index]));
    }

    private static string? Bad<T>(Matrix<T> batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < batch.Length; i++)
        {
            T entry = batch.AsSpan()[i];
            if (!T.IsFinite(entry)) return $"row {i / batch.Columns}, column {i % batch.Columns} of the batch is {Text(entry)}";
        }
        return null;
    }

    private static string Text<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => value.ToString(null, CultureInfo.InvariantCulture);
}
