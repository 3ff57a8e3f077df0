using MathNet.Numerics;
using MathNet.Numerics.RootFinding;
using SymbolicGrad;

namespace HandWritten;

/// <summary>
/// A long cylinder of heat that cools in air. How fast is decided by the first root λ of λ·J₁(λ) = B·J₀(λ), where B is Biot's number. The rule of the root uses the generated
/// gradient of the equation, which uses the rules of the Bessel functions.
/// </summary>
internal static partial class Cooling
{
    private const double FirstZeroOfJ0 = 2.404825557695773;

    [Differentiable(Rules = [typeof(Rules)])]
    public static double Equation(double root, double biot) =>
        root * SpecialFunctions.BesselJ(1, root) - biot * SpecialFunctions.BesselJ(0, root);

    public static double Root(double biot) => Brent.FindRoot(root => Equation(root, biot), 1e-9, FirstZeroOfJ0, 1e-14);

    [DerivativeOf(nameof(Root))]
    public static double RootDerivative(double biot)
    {
        (double byRoot, double byBiot) = EquationGradient(Root(biot), biot);
        return -byBiot / byRoot;
    }

    /// <summary>The temperature in the middle, in parts of that at first: the first term of Fourier's series.</summary>
    [Differentiable(Rules = [typeof(Rules)])]
    public static double Temperature(double biot, double time)
    {
        double root = Root(biot), j0 = SpecialFunctions.BesselJ(0, root), j1 = SpecialFunctions.BesselJ(1, root);
        return 2 / root * j1 / (j0 * j0 + j1 * j1) * Math.Exp(-root * root * time);
    }
}
