namespace SymbolicGrad.Integration.Tests.Structures;

/// <summary>A class with settable members.</summary>
[Parameters]
public sealed partial class Scaling
{
    public double Factor { get; set; }

    public Vector<double> Offsets { get; set; }

    [Constant]
    public double Unit { get; set; } = 1;
}

/// <summary>A class with a constructor and nothing that can be set.</summary>
[Parameters]
public sealed partial class Affine(Matrix<double> weights, Vector<double> bias)
{
    public Matrix<double> Weights { get; } = weights;

    public Vector<double> Bias { get; } = bias;

    public Matrix<double> Apply(Matrix<double> x) => x * Weights + Bias;
}

[Parameters]
public partial struct Gain
{
    public double Slope;
    public Vector<double> PerColumn;
}

[Parameters]
public readonly partial record struct Blend(double Left, double Right)
{
    [Differentiable]
    public double Of(double a, double b) => Left * a + Right * Math.Exp(-b);
}

[Parameters]
public sealed partial record Mixed(Affine Layer, Scaling Scaling, Blend Blend, double Temperature)
{
    public string Title { get; init; } = "";

    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Vector<double> y)
    {
        Vector<double> outputs = ColumnMeans(Tanh(Layer.Apply(x))) * Scaling.Factor * Scaling.Unit + Scaling.Offsets;
        double blended = Blend.Left * Norm(outputs - y) + Blend.Right * Sum(Softmax(outputs / Temperature) * 2);
        return blended * blended + Math.Log(Temperature);
    }
}

/// <summary>A class that holds a structure and a class that can be set, so that its gradient can be written in place.</summary>
[Parameters]
public sealed partial class Settable
{
    public Gain Gain { get; set; }

    public Scaling Scaling { get; init; } = new();

    [Differentiable]
    public double Loss([Constant] Matrix<double> x) =>
        Sum(Sigmoid((x + Gain.PerColumn) * Gain.Slope)) * Scaling.Factor + Dot(Scaling.Offsets, Gain.PerColumn);
}

[Parameters]
public sealed partial record FloatNet(Matrix<float> Weights, Vector<float> Bias, float Scale)
{
    [Differentiable]
    public float Loss([Constant] Matrix<float> x, [Constant] Matrix<float> y) => MeanSquaredError(Tanh(x * Weights + Bias) * Scale, y);
}

/// <summary>The same computation in double.</summary>
[Parameters]
public sealed partial record DoubleNet(Matrix<double> Weights, Vector<double> Bias, double Scale)
{
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => MeanSquaredError(Tanh(x * Weights + Bias) * Scale, y);
}

public static partial class Methods
{
    /// <summary>Three results, two of them tensors.</summary>
    [Differentiable]
    public static (Matrix<double> Product, Vector<double> Sums, double Norm) Several(Matrix<double> a, Matrix<double> b)
    {
        Matrix<double> product = a * b;
        return (product, RowSums(Square(product)), Norm(a));
    }

    [Differentiable(WithRespectTo = [nameof(b)], Name = "ByB")]
    [Differentiable(WithRespectTo = [nameof(model)], Name = "ByModel")]
    public static double OfAModel(Affine model, Matrix<double> b) => Sum(Softplus(model.Apply(b)));

    /// <summary>A model as an argument, and another one as the result.</summary>
    [Differentiable]
    public static Dense2 Update(Dense2 model, double rate) => new(model.Weights - rate * Square(model.Weights), model.Bias * rate);

    [Parameters]
    public sealed partial record Dense2(Matrix<double> Weights, Vector<double> Bias);
}
