namespace SymbolicGrad;

/// <summary>
/// Marks a method as the derivative, written by hand, of another: of an implicit function, a special function, a call of native code, or where
/// a better formula is known than the one that follows from the method's body.
/// </summary>
/// <remarks>
/// The derivative takes what the method takes, and returns the partial derivatives by its <c>double</c> or <c>float</c> parameters: one number, or
/// a tuple of them in order. By a parameter that it marks <see cref="ConstantAttribute"/> it returns none, and arguments for it must be constant.
/// Both are static. It is found in the type of the method, in the types around the method that is differentiated,
/// and in the types that <see cref="DifferentiableAttribute.Rules"/> names.
/// </remarks>
/// <example>
/// <code>
/// static double Cube(double x) => Native.Cube(x);
///
/// [DerivativeOf(nameof(Cube))]
/// static double CubeDerivative(double x) => 3 * x * x;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DerivativeOfAttribute : Attribute
{
    /// <summary>The derivative of a method of the same type.</summary>
    /// <param name="method">The name of the method.</param>
    public DerivativeOfAttribute(string method) => Method = method;

    /// <summary>The derivative of a method of another type, such as one of a library.</summary>
    /// <param name="type">The type of the method.</param>
    /// <param name="method">The name of the method.</param>
    public DerivativeOfAttribute(Type type, string method)
    {
        Type = type;
        Method = method;
    }

    /// <summary>The type of the method; <see langword="null"/> for the type that the derivative stands in.</summary>
    public Type? Type { get; }

    /// <summary>The name of the method.</summary>
    public string Method { get; }
}
