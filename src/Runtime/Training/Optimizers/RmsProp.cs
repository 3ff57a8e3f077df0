using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>
/// RMSProp: v ← α·v + (1 − α)·g², then p ← p − η·g / (√v + ε) (G. Hinton: Neural networks for machine learning, lecture 6e, 2012; ε outside the
/// root, as in PyTorch).
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="decay">α: how much of the mean square stays at each step.</param>
/// <param name="epsilon">ε: keeps the divisor from 0.</param>
/// <param name="weightDecay">λ: the gradient is taken as g + λ·p.</param>
public sealed class RmsProp<T>(double learningRate = 0.01, double decay = 0.99, double epsilon = 1e-8, double weightDecay = 0)
    : Optimizer<T>(learningRate, weightDecay, "square")
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double _decay = Hyperparameter.Decay(decay);
    private readonly double _epsilon = Hyperparameter.NotNegative(epsilon);

    private protected override void Move(Moves<T> moves) => moves.All(new Rule(LearningRate, _decay, _epsilon, WeightDecay));

    private readonly struct Rule(double rate, double decay, double epsilon, double weightDecay) : IMove
    {
        public static int MemoryCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke<TLane>(ref TLane parameter, TLane gradient, ref TLane square, ref TLane second)
            where TLane : struct, Kernels.ILane<TLane>
        {
            gradient += weightDecay * parameter;
            square = decay * square + (1 - decay) * (gradient * gradient);
            parameter -= rate * (gradient / (TLane.Sqrt(square) + epsilon));
        }
    }
}
