namespace SymbolicGrad.Plots;

/// <summary>An axis of a chart.</summary>
/// <param name="Label">What is measured, with its unit.</param>
public sealed record Axis(string Label = "")
{
    /// <summary>Where the axis starts; by default what the data need.</summary>
    public double? Minimum { get; init; }

    /// <summary>Where the axis ends; by default what the data need.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether equal ratios have equal lengths. Numbers that are not positive are not drawn then.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Whether only integers are marked, as with epochs.</summary>
    public bool Integers { get; init; }
}
