using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>
/// Gradient descent with momentum: v ← μ·v + g, then p ← p − η·v (B. Polyak: Some methods of speeding up the convergence of iteration methods,
/// 1964; v without the factor η, as in I. Sutskever et al., 2013, and in PyTorch).
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="momentum">μ: how much of the last move goes on.</param>
/// <param name="weightDecay">λ: the gradient is taken as g + λ·p.</param>
public sealed class Momentum<T>(double learningRate, double momentum = 0.9, double weightDecay = 0)
    : Optimizer<T>(learningRate, weightDecay, "velocity")
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double _momentum = Hyperparameter.Decay(momentum);

    private protected override void Move(Moves<T> moves) => moves.All(new Rule(LearningRate, _momentum, WeightDecay));

    private readonly struct Rule(double rate, double momentum, double decay) : IMove
    {
        public static int MemoryCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke<TLane>(ref TLane parameter, TLane gradient, ref TLane velocity, ref TLane second)
            where TLane : struct, Kernels.ILane<TLane>
        {
            velocity = momentum * velocity + (gradient + decay * parameter);
            parameter -= rate * velocity;
        }
    }
}
