using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <content>Losses of one entry.</content>
public static partial class LaneMath
{
    /// <summary>The Huber loss of a residual: ½·r² where |r| ≤ δ, else δ·(|r| − ½·δ).</summary>
    /// <param name="residual">r, the prediction less the target.</param>
    /// <param name="delta">δ, where the loss turns from quadratic to linear.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane HuberLoss<TLane>(TLane residual, TLane delta)
        where TLane : struct, ILane<TLane>
    {
        TLane size = TLane.Abs(residual);
        return TLane.Select(size <= delta, 0.5 * residual * residual, delta * (size - 0.5 * delta));
    }

    /// <summary>The cross-entropy −t·log σ(z) − (1 − t)·log(1 − σ(z)) of a logit, as max(z, 0) − z·t + log(1 + exp(−|z|)), which does not overflow.</summary>
    /// <param name="logit">z.</param>
    /// <param name="target">t, the probability that is right.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane LogisticLoss<TLane>(TLane logit, TLane target)
        where TLane : struct, ILane<TLane> => TLane.Max(logit, 0) - logit * target + Logarithm.OfOnePlus(Exp(-TLane.Abs(logit)));
}
