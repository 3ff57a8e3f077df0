using SymbolicGrad;

namespace LinearRegression;

/// <summary>The article's loop: fresh samples each step.</summary>
internal sealed record Training(double Rate, int Steps, int Size, double Low = 0)
{
    /// <returns>The network, the loss of each batch before its step, and last that of another batch after the last step.</returns>
    public (Sequential<double> Net, double[] Losses) Run(Regression start, Func<Matrix<double>, Matrix<double>> truth, Draw draw)
    {
        Trainer<Regression, double> trainer = new(
            start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<double>(Rate));
        int features = start.Net.Layers[0].Shape.Inputs;
        double[] losses = new double[Steps + 1];
        for (int step = 0; step < Steps; step++)
        {
            Matrix<double> x = draw.Matrix(Size, features, Low);
            losses[step] = trainer.Step(x, truth(x));
        }
        Matrix<double> last = draw.Matrix(Size, features, Low);
        losses[Steps] = trainer.Model.Loss(last, truth(last));
        return (trainer.Model.Net, losses);
    }
}
