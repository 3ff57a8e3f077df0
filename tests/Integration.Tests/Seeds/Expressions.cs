namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The scalar expressions of the five articles; the methods are named as the cases of expr_scalar.json, their text is the case's.</summary>
public static partial class Expressions
{
    [Differentiable]
    public static double Sum(double x, double y) => x + y;

    [Differentiable]
    public static double Affine(double a, double b, double x) => a * x + b;

    [Differentiable]
    public static double Quotient(double x, double y) => x / y;

    [Differentiable]
    public static double SquareError(double p, double y) => (p - y) * (p - y);

    [Differentiable]
    public static double Cube(double x) => Math.Pow(x, 3) - 2 * x;

    [Differentiable]
    public static double PowerTwoVariables(double x, double y) => Math.Pow(x, y);

    [Differentiable]
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    [Differentiable]
    public static double SigmoidPrime(double x) => Math.Exp(-x) / ((1 + Math.Exp(-x)) * (1 + Math.Exp(-x)));

    [Differentiable]
    public static double Tanh(double x) => Math.Tanh(x);

    [Differentiable]
    public static double Relu(double x) => Math.Max(0, x);

    [Differentiable]
    public static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    [Differentiable]
    public static double CrossEntropy(double p, double y) => -(y * Math.Log(p) + (1 - y) * Math.Log(1 - p));

    [Differentiable]
    public static double Neuron(double b, double w1, double w2, double x1, double x2) => 1 / (1 + Math.Exp(-(w1 * x1 + w2 * x2 + b)));

    [Differentiable]
    public static double TwoNeuronsDeep(double b, double c, double v, double w, double x) => 1 / (1 + Math.Exp(-(v / (1 + Math.Exp(-(w * x + b))) + c)));

    [Differentiable]
    public static double Radius(double x, double y) => Math.Sqrt(x * x + y * y);

    [Differentiable]
    public static double SharedSubterm(double x, double y) => (x * y + Math.Exp(x * y)) * (x * y);

    [Differentiable]
    public static double Trig(double x, double y) => Math.Sin(x) * Math.Cos(y);

    [Differentiable]
    public static double Absolute(double x) => Math.Abs(x);
}
