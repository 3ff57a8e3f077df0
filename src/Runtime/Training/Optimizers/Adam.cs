using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Adam: m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g², then p ← p − η·m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ)
/// (D. Kingma and J. Ba: Adam, a method for stochastic optimization, 2015).
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="beta1">β₁: how much of the mean gradient stays at each step.</param>
/// <param name="beta2">β₂: how much of the mean square stays at each step.</param>
/// <param name="epsilon">ε: keeps the divisor from 0.</param>
/// <param name="weightDecay">λ: the gradient is taken as g + λ·p; see <see cref="AdamW{T}"/> for the other way.</param>
public sealed class Adam<T>(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0)
    : Optimizer<T>(learningRate, weightDecay, "mean", "square")
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Moments _moments = new(beta1, beta2, epsilon);

    private protected override void Move(Moves<T> moves) => moves.All(_moments.At(StepCount, LearningRate, gradientDecay: WeightDecay, keep: 1));
}
