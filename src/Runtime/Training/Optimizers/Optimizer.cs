using System.Numerics;

namespace SymbolicGrad;

/// <summary>An optimizer that keeps, for every parameter, up to two numbers: the base of those of this library.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class Optimizer<T> : IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly string[] _names;
    private readonly T[][] _memory;

    private protected Optimizer(double learningRate, double weightDecay, params string[] memory)
    {
        ElementType.ThrowIfUnsupported<T>();
        LearningRate = learningRate;
        WeightDecay = Hyperparameter.NotNegative(weightDecay);
        _names = memory;
        _memory = [.. memory.Select(static _ => Array.Empty<T>())];
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public double LearningRate
    {
        get;
        set => field = Hyperparameter.NotNegative(value, nameof(LearningRate));
    }

    /// <summary>How strongly parameters are drawn to 0.</summary>
    public double WeightDecay { get; }

    /// <summary>The number of steps done.</summary>
    public long StepCount { get; private set; }

    /// <inheritdoc/>
    public OptimizerState<T> State
    {
        get => new(StepCount, _names.Index().Where(_ => StepCount > 0).ToDictionary(name => name.Item, name => new Vector<T>(_memory[name.Index])));
        set => SetState(value);
    }

    private string Name => GetType().Name.Split('`')[0];

    /// <inheritdoc/>
    public void Update(Vector<T> parameters, Vector<T> gradient)
    {
        if (gradient.Length != parameters.Length) OptimizerErrors.ThrowLengths(Name, parameters.Length, gradient.Length);
        foreach (ref T[] memory in _memory.AsSpan())
        {
            if (StepCount == 0) memory = new T[parameters.Length];
            else if (memory.Length != parameters.Length) OptimizerErrors.ThrowOtherModel(Name, memory.Length, parameters.Length);
        }
        StepCount++;
        Move(new Moves<T>(parameters.AsSpan(), gradient.AsSpan(), Memory(0), Memory(1)));
    }

    /// <summary>The name and the step size.</summary>
    /// <returns>For example <c>Adam with learning rate 0.001</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name} with learning rate {LearningRate}");

    /// <summary>One step: <see cref="StepCount"/> is its number, from 1 on.</summary>
    private protected abstract void Move(Moves<T> moves);

    private Span<T> Memory(int index) => index < _memory.Length ? _memory[index] : [];

    private void SetState(OptimizerState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfNegative(state.StepCount, nameof(state));
        string[] expected = state.StepCount == 0 ? [] : _names;
        if (!state.Tensors.Keys.ToHashSet().SetEquals(expected)) OptimizerErrors.ThrowState(Name, expected, state.Tensors.Keys);
        if (state.Tensors.Values.Select(static tensor => tensor.Length).Distinct().Count() > 1) OptimizerErrors.ThrowStateLengths(Name);
        foreach ((int i, string name) in expected.Index())
            _memory[i] = state.Tensors[name].ToArray();
        StepCount = state.StepCount;
    }
}
