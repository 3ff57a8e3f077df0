using System.ComponentModel;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>Activations that are chosen at run time. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActivationKernels
{
    /// <summary>destination = f(x), element by element.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="activation">f.</param>
    /// <param name="destination">A vector of the same length; it may be x itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is no such activation.</exception>
    public static void Activate<T>(Vector<T> x, Activation activation, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Activate(activation, Operand.Each(x), destination);

    /// <summary>destination = f(x), element by element.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="activation">f.</param>
    /// <param name="destination">A matrix of the same shape; it may be x itself.</param>
    /// <exception cref="ArgumentException">The shapes differ, or there is no such activation.</exception>
    public static void Activate<T>(Matrix<T> x, Activation activation, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Activate(activation, Operand.Each(x), destination);

    /// <summary>destination = f′(x)·g, element by element: from the adjoint of y = f(x) to that of x, and from the tangent of x to that of y.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="activation">f.</param>
    /// <param name="y">f(x).</param>
    /// <param name="g">The adjoint of y, or the tangent of x.</param>
    /// <param name="destination">A vector of the same length; it may be an operand itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is no such activation.</exception>
    public static void ScaleByDerivative<T>(Vector<T> x, Activation activation, Vector<T> y, Vector<T> g, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScaleByDerivative(activation, Operand.Each(x), Operand.Each(y), Operand.Each(g), destination);

    /// <summary>destination = f′(x)·g, element by element: from the adjoint of y = f(x) to that of x, and from the tangent of x to that of y.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="activation">f.</param>
    /// <param name="y">f(x).</param>
    /// <param name="g">The adjoint of y, or the tangent of x.</param>
    /// <param name="destination">A matrix of the same shape; it may be an operand itself.</param>
    /// <exception cref="ArgumentException">The shapes differ, or there is no such activation.</exception>
    public static void ScaleByDerivative<T>(Matrix<T> x, Activation activation, Matrix<T> y, Matrix<T> g, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScaleByDerivative(activation, Operand.Each(x), Operand.Each(y), Operand.Each(g), destination);

    /// <summary>destination = f″(x)·g, element by element.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="activation">f.</param>
    /// <param name="y">f(x).</param>
    /// <param name="g">What f″(x) scales.</param>
    /// <param name="destination">A vector of the same length; it may be an operand itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is no such activation.</exception>
    public static void ScaleBySecondDerivative<T>(Vector<T> x, Activation activation, Vector<T> y, Vector<T> g, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScaleBySecondDerivative(activation, Operand.Each(x), Operand.Each(y), Operand.Each(g), destination);

    /// <summary>destination = f″(x)·g, element by element.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="activation">f.</param>
    /// <param name="y">f(x).</param>
    /// <param name="g">What f″(x) scales.</param>
    /// <param name="destination">A matrix of the same shape; it may be an operand itself.</param>
    /// <exception cref="ArgumentException">The shapes differ, or there is no such activation.</exception>
    public static void ScaleBySecondDerivative<T>(Matrix<T> x, Activation activation, Matrix<T> y, Matrix<T> g, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScaleBySecondDerivative(activation, Operand.Each(x), Operand.Each(y), Operand.Each(g), destination);

    private static void Activate<T>(Activation activation, Operand<T, EachAccess> x, Destination<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (activation)
        {
            case Activation.Identity: Elementwise.Map(new IdentityKernel(), x, destination); break;
            case Activation.Relu: Elementwise.Map(new ReluKernel(), x, destination); break;
            case Activation.LeakyRelu: Elementwise.Map(new LeakyReluKernel(), x, Operand.Scalar(LeakySlope<T>()), destination); break;
            case Activation.Elu: Elementwise.Map(new EluKernel(), x, Operand.Scalar(T.One), destination); break;
            case Activation.Gelu: Elementwise.Map(new GeluKernel(), x, destination); break;
            case Activation.Silu: Elementwise.Map(new SiluKernel(), x, destination); break;
            case Activation.Softplus: Elementwise.Map(new SoftplusKernel(), x, destination); break;
            case Activation.Sigmoid: Elementwise.Map(new SigmoidKernel(), x, destination); break;
            case Activation.Tanh: Elementwise.Map(new TanhKernel(), x, destination); break;
            default: throw Unknown(activation, nameof(activation));
        }
    }

    private static void ScaleByDerivative<T>(Activation activation, Operand<T, EachAccess> x, Operand<T, EachAccess> y, Operand<T, EachAccess> g, Destination<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (activation)
        {
            case Activation.Identity: Elementwise.Map(new IdentityKernel(), g, destination); break;
            case Activation.Relu: Elementwise.Map(new ReluDerivativeKernel(), x, g, destination); break;
            case Activation.LeakyRelu: Elementwise.Map(new LeakyReluDerivativeKernel(), x, Operand.Scalar(LeakySlope<T>()), g, destination); break;
            case Activation.Elu: Elementwise.Map(new EluDerivativeKernel(), x, y, g, destination); break;
            case Activation.Gelu: Elementwise.Map(new GeluDerivativeKernel(), x, g, destination); break;
            case Activation.Silu: Elementwise.Map(new SiluDerivativeKernel(), x, y, g, destination); break;
            case Activation.Softplus: Elementwise.Map(new SoftplusDerivativeKernel(), x, g, destination); break;
            case Activation.Sigmoid: Elementwise.Map(new SigmoidDerivativeKernel(), y, g, destination); break;
            case Activation.Tanh: Elementwise.Map(new TanhDerivativeKernel(), y, g, destination); break;
            default: throw Unknown(activation, nameof(activation));
        }
    }

    private static void ScaleBySecondDerivative<T>(Activation activation, Operand<T, EachAccess> x, Operand<T, EachAccess> y, Operand<T, EachAccess> g, Destination<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (activation)
        {
            case Activation.Identity or Activation.Relu or Activation.LeakyRelu: Elementwise.Map(new LinearSecondDerivativeKernel(), g, destination); break;
            case Activation.Elu: Elementwise.Map(new EluSecondDerivativeKernel(), x, y, g, destination); break;
            case Activation.Gelu: Elementwise.Map(new GeluSecondDerivativeKernel(), x, g, destination); break;
            case Activation.Silu: Elementwise.Map(new SiluSecondDerivativeKernel(), x, y, g, destination); break;
            case Activation.Softplus: Elementwise.Map(new SoftplusSecondDerivativeKernel(), x, g, destination); break;
            case Activation.Sigmoid: Elementwise.Map(new SigmoidSecondDerivativeKernel(), y, g, destination); break;
            case Activation.Tanh: Elementwise.Map(new TanhSecondDerivativeKernel(), y, g, destination); break;
            default: throw Unknown(activation, nameof(activation));
        }
    }

    /// <summary>The activation itself where there is one.</summary>
    internal static Activation Known(Activation activation, string parameter) => Enum.IsDefined(activation) ? activation : throw Unknown(activation, parameter);

    private static T LeakySlope<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(0.01);

    private static ArgumentException Unknown(Activation activation, string parameter) =>
        new($"There is no activation {(int)activation}; use one of {string.Join(", ", Enum.GetNames<Activation>())}.", parameter);
}
