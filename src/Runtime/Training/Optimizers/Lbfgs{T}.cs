using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>
/// L-BFGS: goes along −H·g, where the inverse Hessian H is estimated from the last steps by the two-loop recursion (J. Nocedal: Updating quasi-Newton
/// matrices with limited storage, 1980). Where the loss can be asked for, as a <see cref="Trainer{TModel, T}"/> lets it, the length of a step
/// satisfies the strong Wolfe conditions; otherwise it is η. Made for all samples in one batch.
/// </summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Lbfgs<T> : ISearchingOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double SmallestCurvature = 1e-10;
    private readonly CurvatureMemory<T> _memory;
    private T[] _direction = [];
    private T[] _start = [];
    private T[] _startGradient = [];

    /// <summary>Makes an optimizer that has seen nothing yet.</summary>
    /// <param name="learningRate">η: the length of a step in units of −H·g that is tried first; the first step is shorter.</param>
    /// <param name="historySize">How many steps H is estimated from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="historySize"/> is less than 1, or the rate no number from 0 on.</exception>
    public Lbfgs(double learningRate = 1, int historySize = 10)
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentOutOfRangeException.ThrowIfLessThan(historySize, 1);
        LearningRate = learningRate;
        _memory = new CurvatureMemory<T>(historySize);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public double LearningRate
    {
        get;
        set => field = Hyperparameter.NotNegative(value, nameof(LearningRate));
    }

    /// <summary>The number of steps done.</summary>
    public long StepCount { get; private set; }

    /// <inheritdoc/>
    public OptimizerState<T> State
    {
        get => new(StepCount, StepCount == 0 ? new() : new Dictionary<string, Vector<T>>(_memory.Tensors) { ["point"] = _start, ["gradient"] = _startGradient });
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentOutOfRangeException.ThrowIfNegative(value.StepCount, nameof(value));
            string[] expected = value.StepCount == 0 ? [] : ["point", "gradient", .. CurvatureMemory<T>.Names];
            if (!value.Tensors.Keys.ToHashSet().SetEquals(expected)) OptimizerErrors.ThrowState("Lbfgs", expected, value.Tensors.Keys);
            int count = value.StepCount == 0 ? 0 : value.Tensors["point"].Length;
            if (value.StepCount > 0 && (value.Tensors["gradient"].Length != count || !CurvatureMemory<T>.Fit(value.Tensors, count)))
                OptimizerErrors.ThrowStateLengths("Lbfgs");
            StepCount = value.StepCount;
            Allocate(count);
            if (StepCount == 0) return;
            _memory.Restore(value.Tensors);
            value.Tensors["point"].AsSpan().CopyTo(_start);
            value.Tensors["gradient"].AsSpan().CopyTo(_startGradient);
        }
    }

    /// <summary>Moves the parameters by −η·H·g.</summary>
    /// <inheritdoc/>
    public void Update(Vector<T> parameters, Vector<T> gradient)
    {
        double length = Prepare(parameters, gradient, out _);
        Elementwise.Map(
            new AddScaledKernel(), Operand.Each<T>(_start), Operand.Scalar(T.CreateTruncating(length)), Operand.Each<T>(_direction), parameters);
    }

    /// <inheritdoc/>
    public void Update(Vector<T> parameters, Vector<T> gradient, T loss, Func<T> evaluate)
    {
        ArgumentNullException.ThrowIfNull(evaluate);
        double length = Prepare(parameters, gradient, out double slope);
        LineSearch<T> search = new(_start, _direction, parameters, gradient, evaluate);
        search.Run(new(0, double.CreateTruncating(loss), slope), length);
    }

    /// <summary>The name and the step size.</summary>
    /// <returns>For example <c>Lbfgs with learning rate 1</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Lbfgs with learning rate {LearningRate}");

    /// <summary>Learns from the step before, and sets the direction of this one.</summary>
    /// <returns>The length to try first.</returns>
    private double Prepare(Vector<T> parameters, Vector<T> gradient, out double slope)
    {
        if (gradient.Length != parameters.Length) OptimizerErrors.ThrowLengths("Lbfgs", parameters.Length, gradient.Length);
        if (StepCount == 0) Allocate(parameters.Length);
        else if (_start.Length != parameters.Length) OptimizerErrors.ThrowOtherModel("Lbfgs", _start.Length, parameters.Length);
        else _memory.Learn(parameters, _start, gradient, _startGradient, SmallestCurvature);
        StepCount++;
        parameters.AsSpan().CopyTo(_start);
        gradient.AsSpan().CopyTo(_startGradient);

        _memory.Direction(gradient, _direction);
        slope = Dot(_direction, gradient);
        if (!(slope < 0))
        {
            _memory.Forget();
            _memory.Direction(gradient, _direction);
            slope = Dot(_direction, gradient);
        }
        return _memory.IsEmpty ? LearningRate * Math.Min(1, 1 / double.CreateTruncating(Elementwise.Sum(new AbsKernel(), Operand.Each(gradient)))) : LearningRate;
    }

    private void Allocate(int count)
    {
        _memory.Allocate(count);
        _direction = new T[count];
        _start = new T[count];
        _startGradient = new T[count];
    }

    private static double Dot(Vector<T> left, Vector<T> right) =>
        double.CreateTruncating(Elementwise.Sum(new MultiplyKernel(), Operand.Each(left), Operand.Each(right)));
}
