using System.Globalization;
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
public sealed class Trainer<TModel, T>
    where TModel : IParameters<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters;
    private readonly T[] _gradient;
    private readonly ValueAndGradient<TModel, T> _valueAndGradient;
    private readonly IOptimizer<T> _optimizer;
    private readonly TModel _gradientModel;

    /// <summary>Starts from the parameters of a model, which itself stays as it is.</summary>
    /// <param name="model">The start.</param>
    /// <param name="valueAndGradient">The loss and its gradient, for example
    /// <c>(model, x, y, gradient) =&gt; model.LossValueAndGradient(x, y, gradient)</c>.</param>
    /// <param name="optimizer">How the gradient moves the parameters, for example <c>new Sgd&lt;double&gt;(0.1)</c>.</param>
    public Trainer(TModel model, ValueAndGradient<TModel, T> valueAndGradient, IOptimizer<T> optimizer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(valueAndGradient);
        ArgumentNullException.ThrowIfNull(optimizer);
        _parameters = model.ToArray();
        _gradient = new T[_parameters.Length];
        _valueAndGradient = valueAndGradient;
        _optimizer = optimizer;
        Model = model.Bind(_parameters, 0);
        _gradientModel = model.Bind(_gradient, 0);
    }

    /// <summary>The model with the parameters as they are now.</summary>
    public TModel Model { get; private set; }

    /// <summary>The number of steps done.</summary>
    public long StepCount { get; private set; }

    /// <summary>One step: the loss and the gradient of a batch, then the update.</summary>
    /// <param name="inputs">The batch, one sample a row.</param>
    /// <param name="targets">Its targets, one sample a row.</param>
    /// <returns>The loss of the batch before the update.</returns>
    /// <exception cref="TrainingDivergedException">
    /// The loss or an entry of the gradient is NaN or infinite; nothing was updated.
    /// </exception>
    public T Step(Matrix<T> inputs, Matrix<T> targets)
    {
        T loss = _valueAndGradient(Model, inputs, targets, _gradientModel);
        if (TModel.HasScalars)
            _gradientModel.CopyTo(_gradient);
        if (!T.IsFinite(loss) || T.IsNaN(Elementwise.Sum(new TimesZero(), Operand.Each<T>(_gradient))))
            ThrowDiverged(loss);
        _optimizer.Update(_parameters, _gradient);
        if (TModel.HasScalars)
            Model = Model.Bind(_parameters, 0);
        StepCount++;
        return loss;
    }

    /// <summary>Trains for a number of epochs.</summary>
    /// <param name="batches">The samples.</param>
    /// <param name="epochs">How often each sample is seen.</param>
    /// <param name="afterEpoch">Called after each epoch with its number, from 1, and the sum of the losses of its batches.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is negative.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss or an entry of the gradient of a step is NaN or infinite; the parameters are those before that step.
    /// </exception>
    public void Train(Batches<T> batches, int epochs, Action<int, T>? afterEpoch = null)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            batches.StartEpoch();
            T loss = T.Zero;
            for (int i = 0; i < batches.Count; i++)
            {
                (Matrix<T> inputs, Matrix<T> targets) = batches[i];
                loss += Step(inputs, targets);
            }
            afterEpoch?.Invoke(epoch, loss);
        }
    }

    private void ThrowDiverged(T loss)
    {
        string what = T.IsFinite(loss) ? DescribeGradient() : $"the loss is {Text(loss)}";
        throw new TrainingDivergedException(StepCount + 1, what);
    }

    private string DescribeGradient()
    {
        int index = Array.FindIndex(_gradient, entry => !T.IsFinite(entry));
        string name = ParameterShape.EntryName(Model.DescribeParameters(), index);
        return $"the loss is finite, but its derivative with respect to {name} is {Text(_gradient[index])}";
    }

    private static string Text(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>0 of a finite number, otherwise NaN: a sum of these shows whether all are finite.</summary>
    private readonly struct TimesZero : IKernel1
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Invoke<TLane>(TLane a)
            where TLane : struct, ILane<TLane> => a * 0;
    }
}
