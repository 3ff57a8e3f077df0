namespace SymbolicGrad.Generator.Ir;

/// <summary>Where the partial derivatives of a called method come from.</summary>
/// <param name="Gradient">The method that returns them: one of them, or a tuple.</param>
/// <param name="ValueAndGradient">The method that returns the value and them; null where there is none.</param>
/// <param name="Element">The type of the numbers.</param>
/// <param name="Arguments">What the method takes.</param>
internal sealed record CallRule(string Gradient, string? ValueAndGradient, string Element, CallArgument[] Arguments)
{
    /// <summary>Everything of it, to tell methods of one name apart: overloads, and a method before and after an edit.</summary>
    public string Key => $"{Gradient}|{ValueAndGradient}|{Element}|{string.Join(",", Arguments.AsEnumerable())}";

    public int Count => Arguments.Count(static argument => argument.IsDifferentiable);

    /// <summary>The C# type of the gradient.</summary>
    public string GradientType
    {
        get
        {
            string partials = string.Join(", ", Arguments.Where(static argument => argument.IsDifferentiable).Select(static argument => argument.Partial));
            return Count == 1 ? partials : $"({partials})";
        }
    }

    /// <summary>Whether it is a function of numbers, and not of arrays or tensors.</summary>
    public bool IsOfNumbers => Array.TrueForAll(Arguments, static argument => argument.Type.IsScalar);
}

/// <summary>What a called method takes.</summary>
/// <param name="Type">Its type in the program. An array is a vector there.</param>
/// <param name="Partial">The C# type of the derivative with respect to it; empty where there is none.</param>
/// <param name="Conversion">What makes an array or span of a vector; empty where the method takes what the program has.</param>
internal sealed record CallArgument(IrType Type, string Partial, string Conversion = "")
{
    public bool IsDifferentiable => Partial.Length > 0;

    public bool IsArray => Conversion.Length > 0;
}
