namespace SymbolicGrad;

/// <summary>
/// Asks for the gradient of a method: for a method <c>F</c> the generator adds <c>FGradient</c> and <c>FValueAndGradient</c>.
/// </summary>
/// <remarks>
/// The containing types must be <see langword="partial"/>. A construct that cannot be differentiated is an error at that construct. A method
/// can carry the attribute several times, with a <see cref="Name"/> each, to have gradients by different parameters.
/// </remarks>
/// <example>
/// <code>
/// public static partial class Physics
/// {
///     [Differentiable]
///     public static double Energy(double x, double y) => Math.Sin(x * y) + x * x;
/// }
///
/// var (dx, dy) = Physics.EnergyGradient(1.0, 2.0);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DifferentiableAttribute : Attribute
{
    /// <summary>
    /// The names of the parameters to differentiate by; by default every differentiable one that is not <see cref="ConstantAttribute"/>.
    /// </summary>
    public string[]? WithRespectTo { get; set; }

    /// <summary>Which derivatives to generate; by default <see cref="SymbolicGrad.Derivatives.Gradient"/>.</summary>
    public Derivatives Derivatives { get; set; } = Derivatives.Gradient;

    /// <summary>How <c>FJacobian</c> is computed; by default by the mode that takes fewer passes.</summary>
    public JacobianMode JacobianMode { get; set; }

    /// <summary>Types with methods marked <see cref="DerivativeOfAttribute"/> to use, besides those around this method and around what it calls.</summary>
    public Type[]? Rules { get; set; }

    /// <summary>The base name of the generated methods; by default the method's own name.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Allows algebraic simplifications that may change a result's last digits or its NaN and infinity cases; by default only exact
    /// simplifications are made.
    /// </summary>
    public bool FastMath { get; set; }
}
