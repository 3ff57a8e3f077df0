using SymbolicGrad.Integration.Tests.Models;
using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.SecondOrders;

/// <summary>Hessians of tensor code times vectors.</summary>
public class TensorFunctionTests : PointTests
{
    public static TheoryData<string, int> Points => PointsOf(typeof(TensorFunctions));

    public static TheoryData<Activation> Kinds => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Points))]
    public void Product_AgreesWithDifferencesOfGradients(string method, int point) => Check(method, point, typeof(TensorFunctions));

    /// <summary>A network of the library in a model, with respect to its parameters and its input.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Network_HasTheProductOfItsHessian(Activation kind)
    {
        LibraryNet net = LibraryLayersTests.Net(kind, 3, 5, 2);
        Matrix<double> x = Samples.Matrix(4, 3, 11), y = Samples.Matrix(4, 2, 12), dx = Samples.Matrix(4, 3, 13);
        double[] parameters = net.ToArray(), u = Samples.Entries(net.ParameterCount, 14), v = Samples.Entries(net.ParameterCount, 15);

        (LibraryNet hu, Matrix<double> xProduct) = net.LossHessianVectorProduct(x, y, net.Bind(u, 0), dx);

        GradientCheck.Run(p => Along(net.Bind(p, 0).LossGradient(x, y), u, dx), _ => hu.ToArray(), parameters).ThrowIfOff();
        GradientCheck.Run(p => Along(net.LossGradient(new Matrix<double>(4, 3, p), y), u, dx), _ => xProduct.ToArray(), x.ToArray()).ThrowIfOff();
        (LibraryNet hv, _) = net.LossHessianVectorProduct(x, y, net.Bind(v, 0), new Matrix<double>(4, 3));
        Close.Number(Dot(hu.ToArray(), v), Dot(hv.ToArray(), u) + Dot(net.LossHessianVectorProduct(x, y, net.Bind(v, 0), new Matrix<double>(4, 3)).x.ToArray(), dx.ToArray()), 1e-11);
    }

    [Fact]
    public void Destinations_AllocateNothing()
    {
        LibraryNet net = LibraryLayersTests.Net(Activation.Tanh, 3, 5, 2), direction = net.Bind(Samples.Entries(net.ParameterCount, 14), 0), product = net.ZerosLike();
        Matrix<double> x = Samples.Matrix(4, 3, 11), y = Samples.Matrix(4, 2, 12), dx = Samples.Matrix(4, 3, 13), xProduct = new(4, 3);
        Allocations.None(() => net.LossHessianVectorProduct(x, y, direction, dx, product, xProduct));
        Assert.Equal(net.LossHessianVectorProduct(x, y, direction, dx).x.ToArray(), xProduct.ToArray());
    }

    private static double Along((LibraryNet Net, Matrix<double> X) gradient, double[] u, Matrix<double> dx) => Dot(gradient.Net.ToArray(), u) + Dot(gradient.X.ToArray(), dx.ToArray());

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
