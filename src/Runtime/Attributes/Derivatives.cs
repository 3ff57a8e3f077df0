namespace SymbolicGrad;

/// <summary>Which derivatives of a method are generated.</summary>
[Flags]
public enum Derivatives
{
    /// <summary><c>FGradient</c> and <c>FValueAndGradient</c>, by reverse mode: one backward sweep for all parameters.</summary>
    Gradient = 1,

    /// <summary>
    /// <c>FJvp</c>, by forward mode: the value and the Jacobian-vector product, which is the derivative along the tangents of the parameters.
    /// </summary>
    Jvp = 2,

    /// <summary><c>FJacobian</c>: all partial derivatives of a method that returns an array, a vector or a tuple of numbers.</summary>
    Jacobian = 4,

    /// <summary><c>FGraph</c>: the computation as a <see cref="SymbolicGrad.Graphs.Graph"/> to look at, of a method without branches, loops and arrays.</summary>
    Graph = 8,

    /// <summary><c>FHessian</c>: all second partial derivatives of a method of numbers and arrays that returns one number, a symmetric matrix.</summary>
    Hessian = 16,

    /// <summary>
    /// <c>FHessianVectorProduct</c>: the rate of change of the gradient of a method that returns one number, along tangents of the parameters.
    /// </summary>
    HessianVectorProduct = 32,
}
