using SymbolicGrad;
using static SymbolicGrad.Functions;

namespace Digits;

/// <summary>A network of any depth: change the widths in Program.cs, and the gradient follows.</summary>
[Parameters]
public sealed partial record Network(Sequential<double> Net)
{
    /// <summary>The logits of each class, a row for each image.</summary>
    public Matrix<double> Logits(Matrix<double> x) => Net.Forward(x);

    /// <summary>The mean cross-entropy of the softmax of the logits; the targets have a 1 in the column of the right digit.</summary>
    [Differentiable]
    public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> targets) =>
        -Sum(PointwiseMultiply(targets, LogSoftmax(Logits(x)))) / x.Rows;
}
