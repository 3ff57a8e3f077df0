namespace SymbolicGrad.Generator.Ir;

/// <summary>Where the partial derivatives of a called method come from.</summary>
/// <param name="Gradient">The method that returns them: one number, or a tuple of them.</param>
/// <param name="ValueAndGradient">The method that returns the value and them; null where there is none.</param>
/// <param name="Element">The type of the numbers.</param>
/// <param name="IsDifferentiable">For each argument, whether there is a partial derivative.</param>
internal sealed record CallRule(string Gradient, string? ValueAndGradient, string Element, bool[] IsDifferentiable)
{
    /// <summary>Everything of it, to tell methods of one name apart: overloads, and a method before and after an edit.</summary>
    public string Key => $"{Gradient}|{ValueAndGradient}|{Element}|{string.Join(",", IsDifferentiable)}";

    public int Count => IsDifferentiable.Count(static differentiable => differentiable);

    /// <summary>The C# type of the gradient.</summary>
    public string GradientType => Count == 1 ? Element : $"({string.Join(", ", Enumerable.Repeat(Element, Count))})";
}
