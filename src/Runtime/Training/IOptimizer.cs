using System.Numerics;

namespace SymbolicGrad;

/// <summary>A rule that moves parameters by their gradient.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Moves the parameters one step.</summary>
    /// <param name="parameters">All parameters of the model, changed in place.</param>
    /// <param name="gradient">The gradient of the loss with respect to each, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    void Update(Vector<T> parameters, Vector<T> gradient);
}
