using System.Numerics;
using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>
/// Trains a model on a generated gradient. The trainer has the parameters of the model in one block of memory, of which the tensors of
/// <see cref="Model"/> are views. A step allocates nothing, save for one new <see cref="Model"/> where the model has scalars.
/// </summary>
/// <typeparam name="TModel">A <see cref="ParametersAttribute">[Parameters]</see> type.</typeparam>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed partial class Trainer<TModel, T>
    where TModel : IParameters<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters;
    private readonly T[] _gradient;
    private readonly ValueAndGradient<TModel, T> _valueAndGradient;
    private readonly TModel _gradientModel;
    private readonly ISearchingOptimizer<T>? _searching;
    private readonly Func<T> _evaluateAgain;
    private Matrix<T> _inputs;
    private Matrix<T> _targets;

    /// <summary>Starts from the parameters of a model, which itself stays as it is.</summary>
    /// <param name="model">The start.</param>
    /// <param name="valueAndGradient">The loss and its gradient, for example
    /// <c>(model, x, y, gradient) =&gt; model.LossValueAndGradient(x, y, gradient)</c>.</param>
    /// <param name="optimizer">How the gradient moves the parameters, for example <c>new Adam&lt;double&gt;(0.001)</c>.</param>
    /// <exception cref="ArgumentException">
    /// The model copies the tensors that its constructor gets, so that it would not see its parameters move.
    /// </exception>
    public Trainer(TModel model, ValueAndGradient<TModel, T> valueAndGradient, IOptimizer<T> optimizer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(valueAndGradient);
        ArgumentNullException.ThrowIfNull(optimizer);
        _parameters = model.ToArray();
        _gradient = new T[_parameters.Length];
        _valueAndGradient = valueAndGradient;
        _evaluateAgain = EvaluateAgain;
        Optimizer = optimizer;
        _searching = optimizer as ISearchingOptimizer<T>;
        Model = model.Bind(_parameters, 0);
        _gradientModel = model.Bind(_gradient, 0);
        if (!TModel.HasScalars) BoundModel.RequireViews(Model, _parameters);
    }

    /// <summary>The model with the parameters as they are now.</summary>
    public TModel Model { get; private set; }

    /// <summary>How the gradient moves the parameters.</summary>
    public IOptimizer<T> Optimizer { get; }

    /// <summary>The number of steps done.</summary>
    public long StepCount { get; private set; }

    /// <summary>Where given, longer gradients are shortened to this norm before the optimizer gets them: <see cref="Gradients.ClipNorm"/>.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Where given, entries of the gradient are kept within it before the optimizer gets them: <see cref="Gradients.ClipValue"/>.</summary>
    public double? ClipValue { get; init; }

    /// <summary>One step: the loss and the gradient of a batch, then the update.</summary>
    /// <param name="inputs">The batch, one sample a row.</param>
    /// <param name="targets">Its targets, one sample a row.</param>
    /// <returns>The loss of the batch before the update.</returns>
    /// <exception cref="TrainingDivergedException">
    /// The loss or an entry of the gradient is NaN or infinite; nothing was updated.
    /// </exception>
    /// <exception cref="InvalidOperationException">The gradient is to be clipped for an optimizer that searches by it.</exception>
    public T Step(Matrix<T> inputs, Matrix<T> targets)
    {
        (_inputs, _targets) = (inputs, targets);
        T loss = Evaluate();
        if (!T.IsFinite(loss) || T.IsNaN(Elementwise.Sum(new TimesZero(), Operand.Each<T>(_gradient))))
            throw Divergence.Explain(StepCount + 1, loss, Model.DescribeParameters(), _parameters, _gradient, inputs, targets, Optimizer.LearningRate);
        Update(loss);
        ReadScalars();
        StepCount++;
        return loss;
    }

    private void Update(T loss)
    {
        if (_searching is not null)
        {
            if (ClipNorm is not null || ClipValue is not null)
                throw new InvalidOperationException($"Trainer: {Optimizer} chooses its steps by the gradient as it is; ClipNorm and ClipValue are not for it.");
            _searching.Update(_parameters, _gradient, loss, _evaluateAgain);
            return;
        }
        if (ClipValue is { } value) Gradients.ClipValue<T>(_gradient, value);
        if (ClipNorm is { } norm) Gradients.ClipNorm<T>(_gradient, norm);
        Optimizer.Update(_parameters, _gradient);
    }

    private T EvaluateAgain()
    {
        ReadScalars();
        return Evaluate();
    }

    private T Evaluate()
    {
        T loss = _valueAndGradient(Model, _inputs, _targets, _gradientModel);
        if (TModel.HasScalars) _gradientModel.CopyTo(_gradient);
        return loss;
    }

    private void ReadScalars()
    {
        if (TModel.HasScalars) Model = Model.Bind(_parameters, 0);
    }

    /// <summary>0 of a finite number, otherwise NaN: a sum of these shows whether all are finite.</summary>
    private readonly struct TimesZero : IKernel1
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Invoke<TLane>(TLane a)
            where TLane : struct, ILane<TLane> => a * 0;
    }
}
