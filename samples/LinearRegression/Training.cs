using SymbolicGrad;

namespace LinearRegression;

/// <summary>The article's loop: fresh samples each step.</summary>
internal sealed record Training(double Rate, int Steps, int Size, double Low = 0)
{
    /// <returns>The model, the loss of each batch before its step, and last that of another batch after the last step.</returns>
    public (TModel Model, double[] Losses) Run<TModel>(
        TModel start, ValueAndGradient<TModel, double> valueAndGradient, Func<Matrix<double>, Matrix<double>> truth, int features, Draw draw)
        where TModel : IParameters<TModel, double>
    {
        Trainer<TModel, double> trainer = new(start, valueAndGradient, new Sgd<double>(Rate));
        double[] losses = new double[Steps + 1];
        for (int step = 0; step < Steps; step++)
        {
            Matrix<double> x = draw.Matrix(Size, features, Low);
            losses[step] = trainer.Step(x, truth(x));
        }
        Matrix<double> last = draw.Matrix(Size, features, Low);
        losses[Steps] = valueAndGradient(trainer.Model, last, truth(last), start.ZerosLike());
        return (trainer.Model, losses);
    }
}
