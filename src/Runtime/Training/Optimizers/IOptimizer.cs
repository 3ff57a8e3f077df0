using System.Numerics;

namespace SymbolicGrad;

/// <summary>A rule that moves parameters by their gradient.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The step size. A <see cref="Schedule"/> sets it while training.</summary>
    double LearningRate { get; set; }

    /// <summary>
    /// What the optimizer remembers from step to step; a checkpoint holds it. The tensors that are read are views, those that are set are copied.
    /// </summary>
    /// <exception cref="ArgumentException">What is set is not the state of such an optimizer.</exception>
    OptimizerState<T> State { get; set; }

    /// <summary>Moves the parameters one step.</summary>
    /// <param name="parameters">All parameters of the model, changed in place.</param>
    /// <param name="gradient">The gradient of the loss with respect to each, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    void Update(Vector<T> parameters, Vector<T> gradient);
}
