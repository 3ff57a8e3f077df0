namespace SymbolicGrad;

/// <summary>
/// Trades time for memory: of a loop of n iterations, the gradient stores the state at some √n of them, and runs what lies between two of these
/// again when the backward sweep comes to it.
/// </summary>
/// <remarks>
/// On a method, it stands for the loops of the method that are not inside of another. On a method that is called in a loop, as the body of it, it
/// stands for that loop. The state is what the loop carries from one iteration to the next, and the arrays that an iteration reads and that change.
/// The gradient is the same, to the bit; it takes one more run of the loop. Where the number of iterations is not known before the first, the
/// stretches between two stored states grow by one iteration each. A loop that stores nothing stays as it is.
/// (Griewank and Walther, Evaluating Derivatives, 2008, chapter 12; Chen, Xu, Zhang and Guestrin, Training Deep Nets with Sublinear Memory Cost, 2016.)
/// </remarks>
/// <example>
/// <code>
/// [Differentiable, Checkpoint]
/// public static double Logistic(double rate, double x, int steps)
/// {
///     for (int i = 0; i &lt; steps; i++)
///         x = rate * x * (1 - x);
///     return x;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor, Inherited = false)]
public sealed class CheckpointAttribute : Attribute;
