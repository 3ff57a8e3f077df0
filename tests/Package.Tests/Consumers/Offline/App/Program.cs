using System;
using System.Globalization;
using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// ∂f/∂x = y·exp(x·y) + 3, ∂f/∂y = x·exp(x·y): at (0, 2) they are 5 and 0.
var (dx, dy) = Physics.EnergyGradient(0, 2);
Console.WriteLine($"{dx} {dy}");

// At weights of zero both layers give 1/2. L = (p - 1)², so δ₂ = 2·(1/2 - 1)·1/4 = -1/4; ∂L/∂W2 = h·δ₂ = -1/8 and ∂L/∂B2 = -1/4.
Mlp model = new(new Matrix<double>(2, 3), new Vector<double>(3), new Matrix<double>(3, 1), new Vector<double>(1));
Matrix<double> x = new(new double[,] { { 1, 2 } });
Matrix<double> y = new(new double[,] { { 1 } });
(double loss, Mlp gradient) = model.LossValueAndGradient(x, y);
Console.WriteLine($"{loss} {gradient.W2[0, 0]} {gradient.B2[0]} {gradient.W1[0, 0]}");

/// <summary>A function of numbers.</summary>
public static partial class Physics
{
    /// <summary>f(x, y) = exp(x·y) + 3·x.</summary>
    [Differentiable]
    public static double Energy(double x, double y) => Math.Exp(x * y) + 3 * x;
}

/// <summary>A network with one hidden layer.</summary>
/// <param name="W1">Weights of the hidden layer.</param>
/// <param name="B1">Biases of the hidden layer.</param>
/// <param name="W2">Weights of the output.</param>
/// <param name="B2">Bias of the output.</param>
[Parameters]
public sealed partial record Mlp(Matrix<double> W1, Vector<double> B1, Matrix<double> W2, Vector<double> B2)
{
    /// <summary>The squared error.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Sigmoid(Sigmoid(x * W1 + B1) * W2 + B2) - y);
}
