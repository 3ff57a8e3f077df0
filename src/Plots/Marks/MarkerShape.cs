namespace SymbolicGrad.Plots;

/// <summary>The shape of a chart's points.</summary>
public enum MarkerShape
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle on its base.</summary>
    Triangle,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A ×.</summary>
    Cross,

    /// <summary>A +.</summary>
    Plus,
}
