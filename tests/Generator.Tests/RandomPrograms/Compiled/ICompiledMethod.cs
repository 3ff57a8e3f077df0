namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>A compiled F and its derivatives. Each call has copies of the inputs, and says what it left in them.</summary>
internal interface ICompiledMethod
{
    public Outcome Primal(Point point);

    public Outcome Gradient(Point point);

    public Outcome ValueAndGradient(Point point);

    public Outcome Jvp(Point point, double[] direction);

    /// <summary>The product of the Hessian and a direction; null where there is none.</summary>
    public Outcome? HessianVectorProduct(Point point, double[] direction) => null;

    /// <summary>The Hessian, one row after the other; null where there is none.</summary>
    public double[]? Hessian(Point point) => null;

    /// <summary>The gradient that follows from the Jacobian; null where there is none.</summary>
    public double[]? GradientOfJacobian(Point point) => null;
}

/// <summary>What a call gave, and what it left in the arrays.</summary>
internal sealed record Outcome(double Value, double[] Derivative, double[] Inputs);
