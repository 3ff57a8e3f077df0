namespace SymbolicGrad.Integration.Tests;

/// <summary>What test methods ask for.</summary>
internal static class Asked
{
    public const Derivatives SecondOrder = Derivatives.Gradient | Derivatives.HessianVectorProduct;
}
