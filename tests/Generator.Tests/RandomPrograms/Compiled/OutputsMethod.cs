using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>F of <see cref="Signature.Outputs"/>, as a method with the value U + V/2.</summary>
internal sealed class OutputsMethod<T>(Type type) : ICompiledMethod
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate (T U, T V) PrimalMethod(T x, T y, T z, int n, bool flag);

    private delegate (T X, T Y, T Z) GradientMethod(T x, T y, T z, int n, bool flag, (T U, T V) upstream);

    private delegate ((T U, T V) Value, (T X, T Y, T Z) Gradient) BothMethod(T x, T y, T z, int n, bool flag, (T U, T V) upstream);

    private delegate ((T U, T V) Value, (T U, T V) Tangent) JvpMethod(T x, T y, T z, int n, bool flag, T xTangent, T yTangent, T zTangent);

    private delegate Matrix<T> JacobianMethod(T x, T y, T z, int n, bool flag);

    private static readonly (T U, T V) s_upstream = (T.One, T.CreateChecked(0.5));

    private readonly PrimalMethod _primal = Binding.Of<PrimalMethod>(type, "F");
    private readonly GradientMethod _gradient = Binding.Of<GradientMethod>(type, "FGradient");
    private readonly BothMethod _both = Binding.Of<BothMethod>(type, "FValueAndGradient");
    private readonly JvpMethod _jvp = Binding.Of<JvpMethod>(type, "FJvp");
    private readonly JacobianMethod _jacobian = Binding.Of<JacobianMethod>(type, "FJacobian");

    public Outcome Primal(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        return new Outcome(Value(_primal(p[0], p[1], p[2], point.N, point.Flag)), [], []);
    }

    public Outcome Gradient(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        (T x, T y, T z) = _gradient(p[0], p[1], p[2], point.N, point.Flag, s_upstream);
        return new Outcome(0, Reals.From(x, y, z), []);
    }

    public Outcome ValueAndGradient(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        ((T, T) value, (T x, T y, T z)) = _both(p[0], p[1], p[2], point.N, point.Flag, s_upstream);
        return new Outcome(Value(value), Reals.From(x, y, z), []);
    }

    public Outcome Jvp(Point point, double[] direction)
    {
        T[] p = Reals.To<T>(point.Reals), d = Reals.To<T>(direction);
        ((T, T) value, (T, T) tangent) = _jvp(p[0], p[1], p[2], point.N, point.Flag, d[0], d[1], d[2]);
        return new Outcome(Value(value), [Value(tangent)], []);
    }

    public double[]? GradientOfJacobian(Point point)
    {
        T[] p = Reals.To<T>(point.Reals);
        Matrix<T> jacobian = _jacobian(p[0], p[1], p[2], point.N, point.Flag);
        return [.. Enumerable.Range(0, p.Length).Select(i => Value((jacobian[0, i], jacobian[1, i])))];
    }

    private static double Value((T U, T V) outputs) => double.CreateChecked(outputs.U) + 0.5 * double.CreateChecked(outputs.V);
}
