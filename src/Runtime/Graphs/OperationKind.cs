namespace SymbolicGrad.Graphs;

/// <summary>What an operation of a <see cref="Graph"/> computes, and how the adjoint of its value becomes those of its inputs.</summary>
/// <param name="name">The name, such as <c>matmul</c>.</param>
/// <param name="shape">The shape of the value from those of the inputs; throws an <see cref="ArgumentException"/> where they do not fit.</param>
/// <param name="compute">The value from those of the inputs.</param>
/// <param name="pullback">The adjoints of the inputs, each of the input's shape.</param>
public sealed class OperationKind(
    string name, Func<IReadOnlyList<TensorShape>, TensorShape> shape, Func<IReadOnlyList<Tensor>, Tensor> compute, Pullback pullback)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The shape of the value from those of the inputs.</summary>
    public Func<IReadOnlyList<TensorShape>, TensorShape> Shape { get; } = shape;

    /// <summary>The value from those of the inputs.</summary>
    public Func<IReadOnlyList<Tensor>, Tensor> Compute { get; } = compute;

    /// <summary>The adjoints of the inputs.</summary>
    public Pullback Pullback { get; } = pullback;

    /// <summary>A function of each element.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="derivative">Its derivative at x, where it is y.</param>
    /// <returns>The kind.</returns>
    public static OperationKind Elementwise(string name, Func<double, double> function, Func<double, double, double> derivative)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(derivative);
        return new(
            name,
            inputs => Single(name, inputs),
            inputs => inputs[0].Map(function),
            (inputs, value, adjoint) => [Broadcast.Map(name, Broadcast.Map(name, inputs[0], value, derivative), adjoint, Product)]);
    }

    /// <summary>A function of each two elements; a tensor of fewer dimensions is repeated along the first ones of the other.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="left">Its partial derivative with respect to the first.</param>
    /// <param name="right">Its partial derivative with respect to the second.</param>
    /// <returns>The kind.</returns>
    public static OperationKind Elementwise(string name, Func<double, double, double> function, Func<double, double, double> left, Func<double, double, double> right)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            name,
            inputs => inputs.Count == 2 ? Broadcast.Shape(name, inputs[0], inputs[1]) : throw WrongCount(name, 2, inputs.Count),
            inputs => Broadcast.Map(name, inputs[0], inputs[1], function),
            (inputs, _, adjoint) => [Part(inputs, adjoint, left, inputs[0].Shape), Part(inputs, adjoint, right, inputs[1].Shape)]);

        Tensor Part(IReadOnlyList<Tensor> inputs, Tensor adjoint, Func<double, double, double> partial, TensorShape shape) =>
            Broadcast.Summed(Broadcast.Map(name, Broadcast.Map(name, inputs[0], inputs[1], partial), adjoint, Product), shape);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static TensorShape Single(string name, IReadOnlyList<TensorShape> inputs) => inputs.Count == 1 ? inputs[0] : throw WrongCount(name, 1, inputs.Count);

    internal static ArgumentException WrongCount(string name, int expected, int found) =>
        new($"{name} takes {ShapeText.Count(expected, "input")}, not {found}.");

    private static double Product(double partial, double adjoint) => partial * adjoint;
}

/// <summary>How the adjoint of an operation's value becomes the adjoints of its inputs.</summary>
/// <param name="inputs">The values of the inputs.</param>
/// <param name="value">The operation's value.</param>
/// <param name="adjoint">The derivative of the final scalar with respect to the operation's value; of its shape.</param>
/// <returns>The derivative of the final scalar with respect to each input by way of this operation; <see langword="null"/> where there is none.</returns>
public delegate IReadOnlyList<Tensor?> Pullback(IReadOnlyList<Tensor> inputs, Tensor value, Tensor adjoint);
