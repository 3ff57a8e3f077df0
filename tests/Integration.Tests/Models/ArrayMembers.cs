namespace SymbolicGrad.Integration.Tests.Models;

/// <summary>A model with numbers in arrays.</summary>
[Parameters]
public sealed partial record Polynomial(double[] Coefficients, Vector<double> Weights)
{
    public double Scale { get; set; } = 0.7;

    public double At(double x)
    {
        double y = 0;
        for (int i = Coefficients.Length - 1; i >= 0; i--)
            y = y * x + Coefficients[i];
        return y;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp | Derivatives.HessianVectorProduct)]
    public double Loss([Constant] double[] x)
    {
        double sum = 0;
        foreach (double t in x)
            sum += Math.Sin(At(t)) * Scale + Weights[0] * Weights[1] * At(t);
        return sum;
    }

    /// <summary>Writes to the array, and restores it.</summary>
    [Differentiable]
    public double Doubled(double x)
    {
        Coefficients[0] *= 2;
        double y = At(x) * Coefficients[0];
        Coefficients[0] /= 2;
        return y;
    }
}

[Parameters]
public sealed partial record Quotient(Polynomial Above, Polynomial Below)
{
    [Differentiable]
    public double Value([Constant] double x) => Above.At(x) / Below.At(x);
}
