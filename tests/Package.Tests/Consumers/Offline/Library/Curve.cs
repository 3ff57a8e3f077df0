using SymbolicGrad;

namespace Library;

public static partial class Curve
{
    [Differentiable]
    public static double Cube(double x) => x * x * x;
}
