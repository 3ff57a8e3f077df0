using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Scalars;

/// <summary>Rosenbrock's function of two variables.</summary>
public static partial class Rosenbrock
{
    [Differentiable]
    public static double Banana(double x, double y)
    {
        double valley = y - x * x;
        return 100 * valley * valley + (1 - x) * (1 - x);
    }

    internal static Comparison Compare() => new(
        [
            new("value alone", static steps =>
            {
                double sum = 0;
                for (int i = 0; i < steps; i++)
                    sum += Banana(sum * 1e-300, 1 + i);
                Sink.Value = sum;
            }),
            new("hand-written value and gradient", static steps =>
            {
                double sum = 0;
                for (int i = 0; i < steps; i++)
                {
                    (double value, double dx, double dy) = ByHand(sum * 1e-300, 1 + i);
                    sum += value + dx + dy;
                }
                Sink.Value = sum;
            }),
            new("generated value and gradient", static steps =>
            {
                double sum = 0;
                for (int i = 0; i < steps; i++)
                {
                    (double value, (double dx, double dy)) = BananaValueAndGradient(sum * 1e-300, 1 + i);
                    sum += value + dx + dy;
                }
                Sink.Value = sum;
            }),
        ],
        static () => Math.Abs(ByHand(-1.2, 1).Dx - BananaGradient(-1.2, 1).x));

    private static (double Value, double Dx, double Dy) ByHand(double x, double y)
    {
        double valley = y - x * x;
        double rest = 1 - x;
        double dy = 200 * valley;
        return (100 * valley * valley + rest * rest, -2 * (x * dy + rest), dy);
    }
}
