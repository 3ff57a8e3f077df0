using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace LinearRegression;

/// <summary>What a ReLU at the end cannot do once weights and inputs may be negative.</summary>
internal static class SignedTargets
{
    public static void Show()
    {
        Console.WriteLine("\nWhat a ReLU at the end cannot do, 6-3 with weights from −1 to 1: 4,000 steps at rate 0.05, each with 128 samples.");
        Draw draw = new(seed: 2002);
        Dense<double> real = draw.Function(6, 3, low: -1) with { Activation = Activation.Relu };
        Regression start = new(draw.Start(6, 3, Activation.Relu, low: -1));
        (Sequential<double> net, _) = new Training(Rate: 0.05, Steps: 4000, Size: 128, Low: -1).Run(start, real.Forward, draw);

        Matrix<double> x = new Draw(seed: 2009).Matrix(4096, 6, low: -1), says = net.Forward(x), expected = real.Forward(x);
        for (int output = 0; output < 3; output++)
        {
            (int active, double error) = (0, 0);
            for (int row = 0; row < x.Rows; row++)
            {
                if (says[row, output] > 0) active++;
                error = Math.Max(error, Math.Abs(says[row, output] - expected[row, output]));
            }
            Console.WriteLine($"  output {output + 1}: above 0 for {(double)active / x.Rows,5:P1} of the samples, largest error {error:F5}");
        }
    }
}
