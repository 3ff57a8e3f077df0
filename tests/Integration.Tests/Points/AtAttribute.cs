namespace SymbolicGrad.Integration.Tests.Points;

/// <summary>
/// A point at which a differentiable method is tested. Arrays and vectors are written as text: <c>"1 2 3"</c>, matrices, two-dimensional arrays and
/// arrays of arrays row by row: <c>"1 2; 3 4"</c>.
/// </summary>
/// <param name="arguments">The arguments of the method, in order.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AtAttribute(params object[] arguments) : Attribute
{
    public object[] Arguments { get; } = arguments;

    /// <summary>The partial derivatives that a reference gives, in the order of the parameters, one row after the other; empty where there is none.</summary>
    public string Gradient { get; init; } = "";

    /// <summary>The Hessian that a reference gives, one row after the other; empty where there is none.</summary>
    public string Hessian { get; init; } = "";

    /// <summary>The value that a reference gives; NaN where there is none.</summary>
    public double Value { get; init; } = double.NaN;

    /// <summary>How far the gradient may be from that of the reference, relative.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>
    /// How far the value of the derivative may be from that of the method, relative, where it is not the same to the bit: the derivative of a loop is
    /// taken in reverse by the method, and forwards in its own derivative.
    /// </summary>
    public double ValueTolerance { get; init; }

    /// <summary>Whether the method has a kink here, so that differences across it say nothing.</summary>
    public bool IsKink { get; init; }
}
