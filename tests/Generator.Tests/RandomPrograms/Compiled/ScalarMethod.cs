using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>F of <see cref="Signature.Scalars"/>.</summary>
internal sealed class ScalarMethod<T>(Type type) : ICompiledMethod
    where T : struct, INumber<T>
{
    private delegate T PrimalMethod(T x, T y, T z, int n, bool flag);

    private delegate (T X, T Y, T Z) GradientMethod(T x, T y, T z, int n, bool flag);

    private delegate (T Value, (T X, T Y, T Z) Gradient) BothMethod(T x, T y, T z, int n, bool flag);

    private delegate (T Value, T Tangent) JvpMethod(T x, T y, T z, int n, bool flag, T xTangent, T yTangent, T zTangent);

    private readonly PrimalMethod _primal = Binding.Of<PrimalMethod>(type, "F");
    private readonly GradientMethod _gradient = Binding.Of<GradientMethod>(type, "FGradient");
    private readonly BothMethod _both = Binding.Of<BothMethod>(type, "FValueAndGradient");
    private readonly JvpMethod _jvp = Binding.Of<JvpMethod>(type, "FJvp");

    public Outcome Primal(Point point)
    {
        T[] p = Convert(point.Reals);
        return new Outcome(Double(_primal(p[0], p[1], p[2], point.N, point.Flag)), [], []);
    }

    public Outcome Gradient(Point point)
    {
        T[] p = Convert(point.Reals);
        return new Outcome(0, Doubles(_gradient(p[0], p[1], p[2], point.N, point.Flag)), []);
    }

    public Outcome ValueAndGradient(Point point)
    {
        T[] p = Convert(point.Reals);
        (T value, (T, T, T) gradient) = _both(p[0], p[1], p[2], point.N, point.Flag);
        return new Outcome(Double(value), Doubles(gradient), []);
    }

    public Outcome Jvp(Point point, double[] direction)
    {
        T[] p = Convert(point.Reals), d = Convert(direction);
        (T value, T tangent) = _jvp(p[0], p[1], p[2], point.N, point.Flag, d[0], d[1], d[2]);
        return new Outcome(Double(value), [Double(tangent)], []);
    }

    private static T[] Convert(double[] reals) => [.. reals.Select(T.CreateChecked)];

    private static double Double(T value) => double.CreateChecked(value);

    private static double[] Doubles((T X, T Y, T Z) gradient) => [Double(gradient.X), Double(gradient.Y), Double(gradient.Z)];
}
