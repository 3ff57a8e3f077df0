using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>
/// Adagrad: s ← s + g², then p ← p − η·g / (√s + ε) (J. Duchi, E. Hazan, Y. Singer: Adaptive subgradient methods for online learning and stochastic
/// optimization, 2011).
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="epsilon">ε: keeps the divisor from 0.</param>
/// <param name="weightDecay">λ: the gradient is taken as g + λ·p.</param>
public sealed class Adagrad<T>(double learningRate = 0.01, double epsilon = 1e-10, double weightDecay = 0)
    : Optimizer<T>(learningRate, weightDecay, "sum")
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double _epsilon = Hyperparameter.NotNegative(epsilon);

    private protected override void Move(Moves<T> moves) => moves.All(new Rule(LearningRate, _epsilon, WeightDecay));

    private readonly struct Rule(double rate, double epsilon, double decay) : IMove
    {
        public static int MemoryCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke<TLane>(ref TLane parameter, TLane gradient, ref TLane sum, ref TLane second)
            where TLane : struct, Kernels.ILane<TLane>
        {
            gradient += decay * parameter;
            sum += gradient * gradient;
            parameter -= rate * (gradient / (TLane.Sqrt(sum) + epsilon));
        }
    }
}
