namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>Networks written with numbers alone, as somebody would who differentiates by hand.</summary>
public static partial class ScalarNets
{
    /// <summary>The squared error of the 4-3-1 network over the samples (1,0,1,0) → 1, (1,0,1,1) → 1 and (0,1,0,1) → 0.</summary>
    [Differentiable]
    public static double SquaredError431(
        double w11, double w12, double w13, double w14,
        double w21, double w22, double w23, double w24,
        double w31, double w32, double w33, double w34,
        double b1, double b2, double b3,
        double v1, double v2, double v3, double c)
    {
        double first = Neuron(
            v1 * Neuron(w11 + w13 + b1) +
            v2 * Neuron(w21 + w23 + b2) +
            v3 * Neuron(w31 + w33 + b3) + c);
        double second = Neuron(
            v1 * Neuron(w11 + w13 + w14 + b1) +
            v2 * Neuron(w21 + w23 + w24 + b2) +
            v3 * Neuron(w31 + w33 + w34 + b3) + c);
        double third = Neuron(
            v1 * Neuron(w12 + w14 + b1) +
            v2 * Neuron(w22 + w24 + b2) +
            v3 * Neuron(w32 + w34 + b3) + c);
        return (first - 1) * (first - 1) + (second - 1) * (second - 1) + third * third;
    }

    [Differentiable]
    public static double Depth1([Constant] double x, [Constant] double y, double w1, double b1) =>
        Square(Layer(x, w1, b1) - y);

    [Differentiable]
    public static double Depth2([Constant] double x, [Constant] double y, double w1, double b1, double w2, double b2) =>
        Square(Layer(Layer(x, w1, b1), w2, b2) - y);

    [Differentiable]
    public static double Depth3(
        [Constant] double x, [Constant] double y, double w1, double b1, double w2, double b2, double w3, double b3) =>
        Square(Layer(Layer(Layer(x, w1, b1), w2, b2), w3, b3) - y);

    [Differentiable]
    public static double Depth4(
        [Constant] double x, [Constant] double y, double w1, double b1, double w2, double b2, double w3, double b3, double w4, double b4) =>
        Square(Layer(Layer(Layer(Layer(x, w1, b1), w2, b2), w3, b3), w4, b4) - y);

    [Differentiable]
    public static double Depth8(
        [Constant] double x, [Constant] double y, double w1, double b1, double w2, double b2, double w3, double b3, double w4, double b4,
        double w5, double b5, double w6, double b6, double w7, double b7, double w8, double b8)
    {
        double middle = Layer(Layer(Layer(Layer(x, w1, b1), w2, b2), w3, b3), w4, b4);
        return Square(Layer(Layer(Layer(Layer(middle, w5, b5), w6, b6), w7, b7), w8, b8) - y);
    }

    private static double Layer(double x, double w, double b) => Neuron(w * x + b);

    private static double Neuron(double z) => 1 / (1 + Math.Exp(-z));
}
