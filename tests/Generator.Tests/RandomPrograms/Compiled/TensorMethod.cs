using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>F of <see cref="Signature.Tensors"/>.</summary>
internal sealed class TensorMethod<T>(Type type) : ICompiledMethod
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate T PrimalMethod(T x, Vector<T> v, Vector<T> b, Matrix<T> w, Matrix<T> m, int n, bool flag);

    private delegate (T X, Vector<T> V, Vector<T> B, Matrix<T> W, Matrix<T> M) GradientMethod(T x, Vector<T> v, Vector<T> b, Matrix<T> w, Matrix<T> m, int n, bool flag);

    private delegate (T Value, (T X, Vector<T> V, Vector<T> B, Matrix<T> W, Matrix<T> M) Gradient) BothMethod(T x, Vector<T> v, Vector<T> b, Matrix<T> w, Matrix<T> m, int n, bool flag);

    private delegate (T Value, T Tangent) JvpMethod(
        T x, Vector<T> v, Vector<T> b, Matrix<T> w, Matrix<T> m, int n, bool flag, T xTangent, Vector<T> vTangent, Vector<T> bTangent, Matrix<T> wTangent, Matrix<T> mTangent);

    private delegate (T X, Vector<T> V, Vector<T> B, Matrix<T> W, Matrix<T> M) ProductMethod(
        T x, Vector<T> v, Vector<T> b, Matrix<T> w, Matrix<T> m, int n, bool flag, T xTangent, Vector<T> vTangent, Vector<T> bTangent, Matrix<T> wTangent, Matrix<T> mTangent);

    private readonly PrimalMethod _primal = Binding.Of<PrimalMethod>(type, "F");
    private readonly GradientMethod _gradient = Binding.Of<GradientMethod>(type, "FGradient");
    private readonly BothMethod _both = Binding.Of<BothMethod>(type, "FValueAndGradient");
    private readonly JvpMethod _jvp = Binding.Of<JvpMethod>(type, "FJvp");
    private readonly ProductMethod? _product = Binding.Find<ProductMethod>(type, "FHessianVectorProduct");

    public Outcome Primal(Point point)
    {
        TensorArguments<T> p = new(point.Reals);
        T value = _primal(p.X, p.V, p.B, p.W, p.M, point.N, point.Flag);
        return new Outcome(double.CreateChecked(value), [], p.Reals());
    }

    public Outcome Gradient(Point point)
    {
        TensorArguments<T> p = new(point.Reals);
        (T, Vector<T>, Vector<T>, Matrix<T>, Matrix<T>) gradient = _gradient(p.X, p.V, p.B, p.W, p.M, point.N, point.Flag);
        return new Outcome(0, new TensorArguments<T>(gradient).Reals(), p.Reals());
    }

    public Outcome ValueAndGradient(Point point)
    {
        TensorArguments<T> p = new(point.Reals);
        (T value, (T, Vector<T>, Vector<T>, Matrix<T>, Matrix<T>) gradient) = _both(p.X, p.V, p.B, p.W, p.M, point.N, point.Flag);
        return new Outcome(double.CreateChecked(value), new TensorArguments<T>(gradient).Reals(), p.Reals());
    }

    public Outcome Jvp(Point point, double[] direction)
    {
        TensorArguments<T> p = new(point.Reals), d = new(direction);
        (T value, T tangent) = _jvp(p.X, p.V, p.B, p.W, p.M, point.N, point.Flag, d.X, d.V, d.B, d.W, d.M);
        return new Outcome(double.CreateChecked(value), [double.CreateChecked(tangent)], p.Reals());
    }

    public Outcome? HessianVectorProduct(Point point, double[] direction)
    {
        if (_product is null)
            return null;
        TensorArguments<T> p = new(point.Reals), d = new(direction);
        (T, Vector<T>, Vector<T>, Matrix<T>, Matrix<T>) product = _product(p.X, p.V, p.B, p.W, p.M, point.N, point.Flag, d.X, d.V, d.B, d.W, d.M);
        return new Outcome(0, new TensorArguments<T>(product).Reals(), p.Reals());
    }
}
