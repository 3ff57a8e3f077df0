using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>
/// Gradient descent with Nesterov's momentum: v ← μ·v + g, then p ← p − η·(g + μ·v) (Y. Nesterov: A method of solving a convex programming problem
/// with convergence rate O(1/k²), 1983; in the form of PyTorch, with the gradient taken where the parameters are).
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="momentum">μ: how much of the last move goes on.</param>
/// <param name="weightDecay">λ: the gradient is taken as g + λ·p.</param>
public sealed class Nesterov<T>(double learningRate, double momentum = 0.9, double weightDecay = 0)
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
            gradient += decay * parameter;
            velocity = momentum * velocity + gradient;
            parameter -= rate * (gradient + momentum * velocity);
        }
    }
}
