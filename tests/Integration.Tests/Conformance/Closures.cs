using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Functions that are returned and go on with what they captured: currying, composition, factories.</summary>
public static partial class Closures
{
    private static Func<double, Func<double, double>> Add => a => b => a + b;

    private static Func<double, double> Scale(double k) => x => k * x;

    private static Func<double, double> Compose(Func<double, double> f, Func<double, double> g) => x => f(g(x));

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(0.5, 2)]
    public static double Composed(double x, double k) => Compose(Math.Sin, Compose(Scale(k), Scale(k * x)))(x) * Add(x)(k);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(3, 4, Gradient = "4 3")]
    public static double Curried(double x, double y)
    {
        Func<double, Func<double, double>> multiply = a => b => a * b;
        return multiply(x)(y);
    }

    private static Func<double, double> Power(int n) => x =>
    {
        double r = 1;
        for (int i = 0; i < n; i++)
            r *= x;
        return r;
    };

    private static Func<double, double> Mixed(Func<double, double> f, Func<double, double> g) => x => f(x) + g(x) * x;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(0.5, 2)]
    public static double MadeInALoop(double x, double k)
    {
        double s = 0;
        for (int i = 0; i < 3; i++)
        {
            Func<double, double> f = Power(i + 1);
            s += f(k * x) * Power(2)(x);
        }
        return Mixed(Power(2), Mixed(Power(3), v => v * k))(s);
    }

    private static Func<double, double> Shift(double by) => v => v + by;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(0.5, 2)]
    public static double OfTwoCalls(double x, double k)
    {
        Func<double, double> a = Shift(x), b = Shift(k);
        return a(b(a(1))) * b(x);
    }

    private sealed class Net(double w)
    {
        private readonly double _bias = w * w;

        public Func<double, double> Layer(double scale) => x => scale * (w * x + _bias);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(0.5, 2)]
    public static double OfAnObject(double x, double k)
    {
        Net net = new(k);
        Func<double, double> outer = net.Layer(x), inner = net.Layer(2);
        return outer(inner(x));
    }

    private static Func<int, double> Reader(double[] a, double k) => i => a[i] * k;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", 2)]
    public static double OfAnArray(double[] a, double k)
    {
        Func<int, double> read = Reader(a, k);
        a[1] *= 3;
        double s = 0;
        for (int i = 0; i < a.Length; i++)
            s += read(i) * read(1);
        return s;
    }
}
