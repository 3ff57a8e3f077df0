namespace SymbolicGrad.Generator.Emission;

/// <summary>What a gradient method is called, and what its documentation says: the gradient of a method, or of its derivative along tangents.</summary>
/// <param name="Suffix">Ends the name of the method.</param>
/// <param name="Destination">What a destination is called.</param>
/// <param name="Summary">Begins the documentation, before the name of F.</param>
/// <param name="Explanation">Goes on after it.</param>
/// <param name="Rate">Stands before "gradient" where it is the rate of change of one.</param>
internal sealed record GradientTitle(string Suffix, string Destination, string Summary, string Explanation, string Rate)
{
    public static readonly GradientTitle Gradient = new("Gradient", "gradient", "Gradient of", "", "");

    public static readonly GradientTitle HessianVectorProduct = new(
        "HessianVectorProduct", "product", "Product of the Hessian of", " and a vector: how the gradient changes along the tangents", "rate of change of the ");
}
