using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Adam with decoupled weight decay: p ← (1 − η·λ)·p, then the step of <see cref="Adam{T}"/> (I. Loshchilov and F. Hutter: Decoupled weight decay
/// regularization, 2019).
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="beta1">β₁: how much of the mean gradient stays at each step.</param>
/// <param name="beta2">β₂: how much of the mean square stays at each step.</param>
/// <param name="epsilon">ε: keeps the divisor from 0.</param>
/// <param name="weightDecay">λ: how strongly parameters are drawn to 0, whatever the gradient.</param>
public sealed class AdamW<T>(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01)
    : Optimizer<T>(learningRate, weightDecay, "mean", "square")
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Moments _moments = new(beta1, beta2, epsilon);

    private protected override void Move(Moves<T> moves) =>
        moves.All(_moments.At(StepCount, LearningRate, gradientDecay: 0, keep: 1 - LearningRate * WeightDecay));
}
