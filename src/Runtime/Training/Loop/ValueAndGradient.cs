using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// A generated gradient method as a trainer calls it, for example
/// <c>(model, inputs, targets, gradient) =&gt; model.LossValueAndGradient(inputs, targets, gradient)</c>.
/// </summary>
/// <param name="model">The model, a <see cref="ParametersAttribute">[Parameters]</see> object.</param>
/// <param name="inputs">A batch of inputs, one sample a row.</param>
/// <param name="targets">The targets of the batch, one sample a row.</param>
/// <param name="gradient">Receives the gradient of the loss with respect to the model: overwritten, not accumulated.</param>
/// <returns>The loss of the batch.</returns>
public delegate T ValueAndGradient<in TModel, T>(TModel model, Matrix<T> inputs, Matrix<T> targets, TModel gradient)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
