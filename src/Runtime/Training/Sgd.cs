using System.Numerics;
using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>Stochastic gradient descent: p ← p − learningRate·∂L/∂p, all parameters at once (Robbins and Monro, 1951).</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="learningRate">The step size.</param>
public readonly struct Sgd<T>(T learningRate) : IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The step size.</summary>
    public T LearningRate { get; } = learningRate;

    /// <inheritdoc/>
    public void Update(Vector<T> parameters, Vector<T> gradient)
    {
        if (gradient.Length != parameters.Length) ThrowLengths(parameters.Length, gradient.Length);
        Elementwise.Map(new Step(), Operand.Each(parameters), Operand.Each(gradient), Operand.Scalar(LearningRate), parameters);
    }

    private static void ThrowLengths(int parameters, int gradient) => throw new ArgumentException(
        $"Sgd: there are {ShapeText.Count(parameters, "parameter")}, but the gradient has length {gradient}; the lengths must be equal.");

    /// <summary>p − rate·g</summary>
    private readonly struct Step : IKernel3
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Invoke<TLane>(TLane parameter, TLane gradient, TLane rate)
            where TLane : struct, ILane<TLane> => parameter - rate * gradient;
    }
}
