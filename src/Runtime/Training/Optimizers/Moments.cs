using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>What <see cref="Adam{T}"/> and <see cref="AdamW{T}"/> share: running means of the gradient and of its square.</summary>
internal readonly struct Moments(double beta1, double beta2, double epsilon)
{
    private readonly double _beta1 = Hyperparameter.Decay(beta1);
    private readonly double _beta2 = Hyperparameter.Decay(beta2);
    private readonly double _epsilon = Hyperparameter.NotNegative(epsilon);

    /// <summary>The rule of a step.</summary>
    /// <param name="step">Its number t, from 1 on.</param>
    /// <param name="rate">η.</param>
    /// <param name="gradientDecay">λ of g + λ·p.</param>
    /// <param name="keep">What the parameter is multiplied by first.</param>
    public Rule At(long step, double rate, double gradientDecay, double keep) => new(
        _beta1, _beta2, _epsilon, gradientDecay, keep,
        rate / (1 - ExactMath.Power(_beta1, step)), 1 / (1 - ExactMath.Power(_beta2, step)));

    internal readonly struct Rule(
        double beta1, double beta2, double epsilon, double gradientDecay, double keep, double correctedRate, double squareCorrection) : IMove
    {
        public static int MemoryCount => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke<TLane>(ref TLane parameter, TLane gradient, ref TLane mean, ref TLane square)
            where TLane : struct, Kernels.ILane<TLane>
        {
            gradient += gradientDecay * parameter;
            mean = beta1 * mean + (1 - beta1) * gradient;
            square = beta2 * square + (1 - beta2) * (gradient * gradient);
            parameter = keep * parameter - correctedRate * (mean / (TLane.Sqrt(squareCorrection * square) + epsilon));
        }
    }
}
