namespace SymbolicGrad;

/// <summary>A gradient disagrees with central differences of its function.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>Makes the exception for a result; its message is the result's sentence.</summary>
    /// <param name="result">The result.</param>
    public GradientCheckException(GradientCheckResult result)
        : base(result.ToString()) => Result = result;

    /// <summary>Which entry is off, and by how much.</summary>
    public GradientCheckResult Result { get; }
}
