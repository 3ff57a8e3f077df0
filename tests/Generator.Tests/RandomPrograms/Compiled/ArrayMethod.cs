using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>F of <see cref="Signature.Arrays"/>.</summary>
internal sealed class ArrayMethod<T>(Type type) : ICompiledMethod
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate T PrimalMethod(T x, T y, T[] a, T[,] g, T[][] j, Span<T> s, int n, bool flag);

    private delegate (T X, T Y, T[] A, T[,] G, T[][] J, T[] S) GradientMethod(T x, T y, T[] a, T[,] g, T[][] j, Span<T> s, int n, bool flag);

    private delegate (T Value, (T X, T Y, T[] A, T[,] G, T[][] J, T[] S) Gradient) BothMethod(T x, T y, T[] a, T[,] g, T[][] j, Span<T> s, int n, bool flag);

    private delegate (T Value, T Tangent) JvpMethod(
        T x, T y, T[] a, T[,] g, T[][] j, Span<T> s, int n, bool flag,
        T xTangent, T yTangent, ReadOnlySpan<T> aTangent, T[,] gTangent, T[][] jTangent, ReadOnlySpan<T> sTangent);

    private delegate (T X, T Y, T[] A, T[,] G, T[][] J, T[] S) ProductMethod(
        T x, T y, T[] a, T[,] g, T[][] j, Span<T> s, int n, bool flag,
        T xTangent, T yTangent, ReadOnlySpan<T> aTangent, T[,] gTangent, T[][] jTangent, ReadOnlySpan<T> sTangent);

    private readonly PrimalMethod _primal = Binding.Of<PrimalMethod>(type, "F");
    private readonly GradientMethod _gradient = Binding.Of<GradientMethod>(type, "FGradient");
    private readonly BothMethod _both = Binding.Of<BothMethod>(type, "FValueAndGradient");
    private readonly JvpMethod _jvp = Binding.Of<JvpMethod>(type, "FJvp");
    private readonly ProductMethod? _product = Binding.Find<ProductMethod>(type, "FHessianVectorProduct");

    public Outcome Primal(Point point)
    {
        ArrayArguments<T> p = new(point.Reals);
        T value = _primal(p.X, p.Y, p.A, p.G, p.J, p.S, point.N, point.Flag);
        return new Outcome(double.CreateChecked(value), [], p.Reals());
    }

    public Outcome Gradient(Point point)
    {
        ArrayArguments<T> p = new(point.Reals);
        (T, T, T[], T[,], T[][], T[]) gradient = _gradient(p.X, p.Y, p.A, p.G, p.J, p.S, point.N, point.Flag);
        return new Outcome(0, new ArrayArguments<T>(gradient).Reals(), p.Reals());
    }

    public Outcome ValueAndGradient(Point point)
    {
        ArrayArguments<T> p = new(point.Reals);
        (T value, (T, T, T[], T[,], T[][], T[]) gradient) = _both(p.X, p.Y, p.A, p.G, p.J, p.S, point.N, point.Flag);
        return new Outcome(double.CreateChecked(value), new ArrayArguments<T>(gradient).Reals(), p.Reals());
    }

    public Outcome Jvp(Point point, double[] direction)
    {
        ArrayArguments<T> p = new(point.Reals), d = new(direction);
        (T value, T tangent) = _jvp(p.X, p.Y, p.A, p.G, p.J, p.S, point.N, point.Flag, d.X, d.Y, d.A, d.G, d.J, d.S);
        return new Outcome(double.CreateChecked(value), [double.CreateChecked(tangent)], p.Reals());
    }

    public Outcome? HessianVectorProduct(Point point, double[] direction)
    {
        if (_product is null)
            return null;
        ArrayArguments<T> p = new(point.Reals), d = new(direction);
        (T, T, T[], T[,], T[][], T[]) product = _product(p.X, p.Y, p.A, p.G, p.J, p.S, point.N, point.Flag, d.X, d.Y, d.A, d.G, d.J, d.S);
        return new Outcome(0, new ArrayArguments<T>(product).Reals(), p.Reals());
    }
}
