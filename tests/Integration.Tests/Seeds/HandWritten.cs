namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The update of the 4-3-1 network written by hand, sample by sample in loops over numbers.</summary>
internal static class HandWritten
{
    public static (SigmoidNet Moved, double Loss) Descend(SigmoidNet net, Matrix<double> x, Matrix<double> y)
    {
        SigmoidNet gradient = net.ZerosLike();
        double loss = 0;
        for (int sample = 0; sample < x.Rows; sample++)
            loss += AddGradient(net, x.Row(sample), y[sample, 0], gradient);
        return (TrainingRun.Move(net, gradient), loss);
    }

    private static double AddGradient(SigmoidNet net, Vector<double> x, double y, SigmoidNet gradient)
    {
        double[] hidden = new double[net.B1.Length];
        double output = net.B2[0];
        for (int j = 0; j < hidden.Length; j++)
        {
            double z = net.B1[j];
            for (int i = 0; i < x.Length; i++)
                z += x[i] * net.W1[i, j];
            hidden[j] = 1 / (1 + Math.Exp(-z));
            output += hidden[j] * net.W2[j, 0];
        }
        output = 1 / (1 + Math.Exp(-output));

        double delta = 2 * (output - y) * output * (1 - output);
        gradient.B2[0] += delta;
        for (int j = 0; j < hidden.Length; j++)
        {
            gradient.W2[j, 0] += hidden[j] * delta;
            double deltaHidden = delta * net.W2[j, 0] * hidden[j] * (1 - hidden[j]);
            gradient.B1[j] += deltaHidden;
            for (int i = 0; i < x.Length; i++)
                gradient.W1[i, j] += x[i] * deltaHidden;
        }
        return (output - y) * (output - y);
    }
}
