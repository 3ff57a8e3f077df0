using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>F of <see cref="Signature.Scalars"/>.</summary>
internal sealed class ScalarMethod<T>(Type type) : ICompiledMethod
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate T PrimalMethod(T x, T y, T z, int n, bool flag);

    private delegate (T X, T Y, T Z) GradientMethod(T x, T y, T z, int n, bool flag);

    private delegate (T Value, (T X, T Y, T Z) Gradient) BothMethod(T x, T y, T z, int n, bool flag);

    private delegate (T Value, T Tangent) JvpMethod(T x, T y, T z, int n, bool flag, T xTangent, T yTangent, T zTangent);

    private delegate (T X, T Y, T Z) ProductMethod(T x, T y, T z, int n, bool flag, T xTangent, T yTangent, T zTangent);

    private delegate Matrix<T> HessianMethod(T x, T y, T z, int n, bool flag);

    private readonly PrimalMethod _primal = Binding.Of<PrimalMethod>(type, "F");
    private readonly GradientMethod _gradient = Binding.Of<GradientMethod>(type, "FGradient");
    private readonly BothMethod _both = Binding.Of<BothMethod>(type, "FValueAndGradient");
    private readonly JvpMethod _jvp = Binding.Of<JvpMethod>(type, "FJvp");
    private readonly ProductMethod? _product = Binding.Find<ProductMethod>(type, "FHessianVectorProduct");
    private readonly HessianMethod? _hessian = Binding.Find<HessianMethod>(type, "FHessian");

    public Outcome Primal(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        return new Outcome(double.CreateChecked(_primal(p[0], p[1], p[2], point.N, point.Flag)), [], []);
    }

    public Outcome Gradient(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        (T x, T y, T z) = _gradient(p[0], p[1], p[2], point.N, point.Flag);
        return new Outcome(0, Reals.From(x, y, z), []);
    }

    public Outcome ValueAndGradient(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        (T value, (T x, T y, T z)) = _both(p[0], p[1], p[2], point.N, point.Flag);
        return new Outcome(double.CreateChecked(value), Reals.From(x, y, z), []);
    }

    public Outcome Jvp(Point point, double[] direction)
    {
        T[] p = Reals.To<T>(point.Reals), d = Reals.To<T>(direction);
        (T value, T tangent) = _jvp(p[0], p[1], p[2], point.N, point.Flag, d[0], d[1], d[2]);
        return new Outcome(double.CreateChecked(value), Reals.From(tangent), []);
    }

    public Outcome? HessianVectorProduct(Point point, double[] direction)
    {
        if (_product is null)
            return null;
        T[] p = Reals.To<T>(point.Reals), d = Reals.To<T>(direction);
        (T x, T y, T z) = _product(p[0], p[1], p[2], point.N, point.Flag, d[0], d[1], d[2]);
        return new Outcome(0, Reals.From(x, y, z), []);
    }

    public double[]? Hessian(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        return _hessian is null ? null : Reals.From(_hessian(p[0], p[1], p[2], point.N, point.Flag).ToArray());
    }
}
