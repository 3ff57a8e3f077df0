using System.Numerics;

namespace SymbolicGrad;

/// <summary>An optimizer that can use the loss and its gradient at other points of a step, to choose how far it goes.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ISearchingOptimizer<T> : IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Moves the parameters one step, along a direction in which it looks for a good point.</summary>
    /// <param name="parameters">All parameters of the model, changed in place.</param>
    /// <param name="gradient">The gradient of the loss with respect to each, of the same length. What it holds afterwards is not to be used.</param>
    /// <param name="loss">The loss where the parameters are.</param>
    /// <param name="evaluate">Gives the loss for the parameters as they are when it is called, and writes its gradient to <paramref name="gradient"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    void Update(Vector<T> parameters, Vector<T> gradient, T loss, Func<T> evaluate);
}
