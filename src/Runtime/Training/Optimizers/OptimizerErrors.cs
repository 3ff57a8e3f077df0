using System.Diagnostics.CodeAnalysis;

namespace SymbolicGrad;

/// <summary>What optimizers refuse.</summary>
internal static class OptimizerErrors
{
    [DoesNotReturn]
    public static void ThrowLengths(string name, int parameters, int gradient) => throw new ArgumentException(
        $"{name}: there are {ShapeText.Count(parameters, "parameter")}, but the gradient has length {gradient}; the lengths must be equal.");

    [DoesNotReturn]
    public static void ThrowOtherModel(string name, int before, int parameters) => throw new ArgumentException(
        $"{name}: it has moved {ShapeText.Count(before, "parameter")} so far, and there are {parameters} now; every model needs an optimizer of its own.");

    [DoesNotReturn]
    public static void ThrowState(string name, IEnumerable<string> expected, IEnumerable<string> given) => throw new ArgumentException(
        $"{name}: its state consists of {List(expected)}, but the given one of {List(given)}; it is that of another optimizer.");

    [DoesNotReturn]
    public static void ThrowStateLengths(string name) => throw new ArgumentException($"{name}: the tensors of the given state differ in length.");

    private static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names.Order(StringComparer.Ordinal)) : "no tensors";
}
