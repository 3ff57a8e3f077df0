namespace SymbolicGrad.Graphs;

/// <summary>Makes the operations of a <see cref="Graph"/>. Each has an optional name, which no other node of the graph may have.</summary>
public static class Operations
{
    private static readonly OperationKind s_add = OperationKind.Elementwise("add", static (a, b) => a + b, static (a, b) => 1, static (a, b) => 1);
    private static readonly OperationKind s_subtract = OperationKind.Elementwise("subtract", static (a, b) => a - b, static (a, b) => 1, static (a, b) => -1);
    private static readonly OperationKind s_multiply = OperationKind.Elementwise("multiply", static (a, b) => a * b, static (a, b) => b, static (a, b) => a);
    private static readonly OperationKind s_divide = OperationKind.Elementwise("divide", static (a, b) => a / b, static (a, b) => 1 / b, static (a, b) => -a / b / b);
    private static readonly OperationKind s_negate = OperationKind.Elementwise("negate", static x => -x, static (x, y) => -1);
    private static readonly OperationKind s_square = OperationKind.Elementwise("square", static x => x * x, static (x, y) => 2 * x);
    private static readonly OperationKind s_exp = OperationKind.Elementwise("exp", Math.Exp, static (x, y) => y);
    private static readonly OperationKind s_log = OperationKind.Elementwise("log", Math.Log, static (x, y) => 1 / x);
    private static readonly OperationKind s_sigmoid = OperationKind.Elementwise("sigmoid", LogisticOf, static (x, y) => y * LogisticOf(-x));
    private static readonly OperationKind s_tanh = OperationKind.Elementwise("tanh", Math.Tanh, static (x, y) => 1 - y * y);
    private static readonly OperationKind s_relu = OperationKind.Elementwise("relu", static x => x > 0 ? x : double.IsNaN(x) ? x : 0, static (x, y) => x > 0 ? 1 : 0);

    private static readonly OperationKind s_sum = new(
        "sum",
        static inputs => inputs.Count == 1 ? TensorShape.Scalar : throw OperationKind.WrongCount("sum", 1, inputs.Count),
        static inputs => SumOf(inputs[0]),
        static (inputs, _, adjoint) => [Tensor.Filled(inputs[0].Shape, adjoint.Elements[0])]);

    /// <summary>a + b, elementwise; a bias vector is added to every row of a matrix.</summary>
    /// <param name="a">The one summand.</param>
    /// <param name="b">The other.</param>
    /// <param name="name">The name of the node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The node.</returns>
    public static Operation Add(Node a, Node b, string? name = null, string? source = null) => new(s_add, [a, b], name, source);

    /// <summary>a − b, elementwise.</summary>
    /// <param name="a">From what is subtracted.</param>
    /// <param name="b">What is subtracted.</param>
    /// <param name="name">The name of the node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The node.</returns>
    public static Operation Subtract(Node a, Node b, string? name = null, string? source = null) => new(s_subtract, [a, b], name, source);

    /// <summary>a · b, elementwise.</summary>
    /// <param name="a">The one factor.</param>
    /// <param name="b">The other.</param>
    /// <param name="name">The name of the node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The node.</returns>
    public static Operation Multiply(Node a, Node b, string? name = null, string? source = null) => new(s_multiply, [a, b], name, source);

    /// <summary>a / b, elementwise.</summary>
    /// <param name="a">What is divided.</param>
    /// <param name="b">By what.</param>
    /// <param name="name">The name of the node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The node.</returns>
    public static Operation Divide(Node a, Node b, string? name = null, string? source = null) => new(s_divide, [a, b], name, source);

    /// <summary>The product of vectors and matrices, as numpy's <c>dot</c>: of two vectors a scalar; with a scalar, each element times it.</summary>
    /// <param name="a">The left factor.</param>
    /// <param name="b">The right factor; its first size is the last one of <paramref name="a"/>.</param>
    /// <param name="name">The name of the node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The node.</returns>
    public static Operation MatMul(Node a, Node b, string? name = null, string? source = null) => new(Product.Kind, [a, b], name, source);

    /// <summary>−x.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Negate(Node x, string? name = null, string? source = null) => new(s_negate, [x], name, source);

    /// <summary>x², elementwise.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Square(Node x, string? name = null, string? source = null) => new(s_square, [x], name, source);

    /// <summary>eˣ, elementwise.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Exp(Node x, string? name = null, string? source = null) => new(s_exp, [x], name, source);

    /// <summary>The natural logarithm, elementwise.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Log(Node x, string? name = null, string? source = null) => new(s_log, [x], name, source);

    /// <summary>1 / (1 + e⁻ˣ), elementwise, without overflow on either side.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Sigmoid(Node x, string? name = null, string? source = null) => new(s_sigmoid, [x], name, source);

    /// <summary>The hyperbolic tangent, elementwise.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Tanh(Node x, string? name = null, string? source = null) => new(s_tanh, [x], name, source);

    /// <summary>x where it is positive, otherwise 0; the derivative at 0 is 0.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node.</returns>
    public static Operation Relu(Node x, string? name = null, string? source = null) => new(s_relu, [x], name, source);

    /// <summary>The sum of all elements.</summary>
    /// <param name="x">The node.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node, a scalar.</returns>
    public static Operation Sum(Node x, string? name = null, string? source = null) => new(s_sum, [x], name, source);

    /// <summary>The size of a dimension as a number, or the number of all elements; it has no derivative.</summary>
    /// <param name="x">The node.</param>
    /// <param name="dimension">The dimension, from 0; without one all elements are counted.</param>
    /// <param name="name">The name of the new node.</param>
    /// <param name="source">Where it stands in source code, as <c>File.cs(12)</c>.</param>
    /// <returns>The new node, a scalar.</returns>
    public static Operation Size(Node x, int? dimension = null, string? name = null, string? source = null) => new(SizeKind(dimension), [x], name, source);

    private static OperationKind SizeKind(int? dimension) => new(
        "size",
        inputs => OperationKind.Single("size", inputs) is var shape && (dimension is not { } index || (uint)index < (uint)shape.Rank) ? TensorShape.Scalar
            : throw new ArgumentException($"size: the shape {shape} has no dimension {dimension}."),
        inputs => dimension is { } index ? inputs[0].Shape[index] : inputs[0].Shape.Count,
        static (_, _, _) => [null]);

    private static double LogisticOf(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    private static Tensor SumOf(Tensor tensor)
    {
        double sum = 0;
        foreach (double element in tensor.Elements) sum += element;
        return sum;
    }
}
