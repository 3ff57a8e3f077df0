using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>Stochastic gradient descent: p ← p − η·g (H. Robbins and S. Monro: A stochastic approximation method, 1951).</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size η.</param>
/// <param name="weightDecay">λ: the gradient is taken as g + λ·p.</param>
public sealed class Sgd<T>(double learningRate, double weightDecay = 0) : Optimizer<T>(learningRate, weightDecay)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected override void Move(Moves<T> moves) => moves.All(new Rule(LearningRate, WeightDecay));

    private readonly struct Rule(double rate, double decay) : IMove
    {
        public static int MemoryCount => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke<TLane>(ref TLane parameter, TLane gradient, ref TLane first, ref TLane second)
            where TLane : struct, Kernels.ILane<TLane> => parameter -= rate * (gradient + decay * parameter);
    }
}
