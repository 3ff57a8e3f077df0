using System;
using SymbolicGrad;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

// At weight 0 the output is 1/2: L = (1/2 - 1)², and a step along -∂L/∂W lowers it.
Neuron start = new(new Matrix<double>(2, 1), new Vector<double>(1));
Trainer<Neuron, double> trainer = new(
    start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(0.5));
Matrix<double> x = new(new double[,] { { 1, 2 } });
Matrix<double> y = new(new double[,] { { 1 } });
double before = start.Loss(x, y);
trainer.Train(new Batches<double>(x, y, 1), 10);
Console.WriteLine(before == 0.25 && trainer.Model.Loss(x, y) < before ? "trained" : "not trained");

[Parameters]
internal sealed partial record Neuron(Matrix<double> W, Vector<double> B)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => SumOfSquares(Sigmoid(x * W + B) - y);
}
