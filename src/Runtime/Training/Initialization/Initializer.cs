using System.Numerics;

namespace SymbolicGrad;

/// <summary>How the weights of a layer begin.</summary>
/// <param name="fill">Fills the weights, given the numbers of inputs and outputs of a neuron's layer.</param>
public sealed class Initializer(InitializerRule fill)
{
    private readonly InitializerRule _fill = fill ?? throw new ArgumentNullException(nameof(fill));

    /// <summary>
    /// Normal numbers of variance 2 / (inputs + outputs) (X. Glorot and Y. Bengio: Understanding the difficulty of training deep feedforward neural
    /// networks, 2010): made for tanh and sigmoid.
    /// </summary>
    public static Initializer XavierNormal { get; } = new(static (weights, inputs, outputs, ref random) =>
        random.FillNormal(weights, Math.Sqrt(2.0 / (inputs + outputs))));

    /// <summary>Uniform numbers of variance 2 / (inputs + outputs): see <see cref="XavierNormal"/>.</summary>
    public static Initializer XavierUniform { get; } = new(static (weights, inputs, outputs, ref random) =>
        FillSymmetric(weights, Math.Sqrt(6.0 / (inputs + outputs)), ref random));

    /// <summary>
    /// Normal numbers of variance 2 / inputs (K. He, X. Zhang, S. Ren, J. Sun: Delving deep into rectifiers, 2015): made for ReLU.
    /// </summary>
    public static Initializer HeNormal { get; } = new(static (weights, inputs, outputs, ref random) =>
        random.FillNormal(weights, Math.Sqrt(2.0 / inputs)));

    /// <summary>Uniform numbers of variance 2 / inputs: see <see cref="HeNormal"/>.</summary>
    public static Initializer HeUniform { get; } = new(static (weights, inputs, outputs, ref random) =>
        FillSymmetric(weights, Math.Sqrt(6.0 / inputs), ref random));

    /// <summary>Normal numbers of mean 0.</summary>
    /// <param name="deviation">Their standard deviation.</param>
    /// <returns>The initializer.</returns>
    public static Initializer Normal(double deviation)
    {
        Hyperparameter.NotNegative(deviation);
        return new((weights, _, _, ref random) => random.FillNormal(weights, deviation));
    }

    /// <summary>Uniform numbers.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <returns>The initializer.</returns>
    public static Initializer Uniform(double low, double high) => new((weights, _, _, ref random) => random.FillUniform(weights, low, high));

    /// <summary>One number everywhere.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The initializer.</returns>
    public static Initializer Constant(double value) => new((weights, _, _, ref _) => weights.Fill(value));

    /// <summary>Fills weights in their order in memory: a matrix row by row.</summary>
    /// <param name="weights">What to fill.</param>
    /// <param name="inputs">The number of inputs of the layer, its fan-in.</param>
    /// <param name="outputs">The number of outputs of the layer, its fan-out.</param>
    /// <param name="random">Where the random numbers come from.</param>
    public void Fill<T>(Span<T> weights, int inputs, int outputs, ref SplitMix64 random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        double[] numbers = new double[weights.Length];
        _fill(numbers, inputs, outputs, ref random);
        for (int i = 0; i < numbers.Length; i++) weights[i] = T.CreateTruncating(numbers[i]);
    }

    /// <summary>Makes weights for <c>x * weights</c>, where a sample is a row of x.</summary>
    /// <param name="inputs">The number of inputs, which is that of rows.</param>
    /// <param name="outputs">The number of outputs, which is that of columns.</param>
    /// <param name="random">Where the random numbers come from.</param>
    /// <returns>A new matrix, filled row by row.</returns>
    public Matrix<T> Matrix<T>(int inputs, int outputs, ref SplitMix64 random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Matrix<T> weights = new(inputs, outputs);
        Fill(weights.AsSpan(), inputs, outputs, ref random);
        return weights;
    }

    private static void FillSymmetric(Span<double> weights, double bound, ref SplitMix64 random) => random.FillUniform(weights, -bound, bound);
}
