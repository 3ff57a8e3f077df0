using System.Numerics;
using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Base classes whose fields are called as those of derived ones, objects without fields, operators that change an object, extension members.</summary>
public static partial class Hierarchies
{
    private class Wide(double k)
    {
        private double _value = 1;

        public double Value => _value * k;

        public void Grow(double by) => _value += by * k;
    }

    private sealed class Narrow(double k) : Wide(k * k)
    {
        private double _value = 1;

        public double All => _value * Value + k;

        public new void Grow(double by)
        {
            base.Grow(by);
            _value *= by;
        }
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3)]
    public static double FieldsOfOneName(double x, double y)
    {
        Narrow narrow = new(x);
        for (int i = 0; i < 3; i++)
            narrow.Grow(y);
        return narrow.All;
    }

    private abstract class Layer<T>(T w)
        where T : INumber<T>
    {
        protected T Weight => w;

        public abstract T Run(T x);
    }

    private sealed class Scale(double w) : Layer<double>(w)
    {
        public override double Run(double x) => Weight * x;
    }

    private sealed class Twice(double w) : Layer<double>(w * 2)
    {
        public override double Run(double x) => Weight * x * w;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3, Value = 42, Gradient = "21 26")]
    public static double ParametersOfOneName(double x, double y) => new Scale(y).Run(x) + new Twice(y).Run(x);

    private abstract class Setting
    {
        public virtual double Level { get; set; } = 1;

        public double Doubled => 2 * Level;
    }

    private sealed class Override : Setting
    {
        public override double Level { get; set; } = 5;

        public double Inherited { get => base.Level; set => base.Level = value; }
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3, Gradient = "24 8")]
    public static double PropertiesOfOneName(double x, double y)
    {
        Override setting = new() { Level = x };
        setting.Inherited = y * x;
        return setting.Doubled * setting.Inherited;
    }

    private interface IStep
    {
        double Invoke(double x);
    }

    private sealed class Square : IStep
    {
        public double Invoke(double x) => x * x;
    }

    private sealed class Times(double k) : IStep
    {
        public double Invoke(double x) => k * x;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, Gradient = "32")]
    public static double WithoutFields(double x)
    {
        IStep first = new Times(x), second = new Square();
        return second.Invoke(first.Invoke(x));
    }

    private struct Total(double value)
    {
        public double Value = value;

        public void operator +=(double by) => Value += by;

        public void operator *=(Total by) => Value *= by.Value;

        public void operator ++() => Value += 1;
    }

    private sealed class Account(double value)
    {
        public double Value = value;

        public void operator -=(Total by) => Value -= by.Value * Value;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3)]
    public static double OperatorsInPlace(double x, double y)
    {
        Total[] totals = [new(x), new(y)];
        for (int i = 0; i < 3; i++)
            totals[i % 2] += y * i;
        totals[0] *= totals[1];
        totals[0]++;
        ++totals[1];
        Account account = new(x);
        account -= totals[0];
        return account.Value * totals[1].Value;
    }

    private readonly record struct Product(double Value) : IMultiplyOperators<Product, Product, Product>
    {
        public static Product operator *(Product a, Product b) => new(a.Value * b.Value);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3)]
    public static double GenericLocalFunctions(double x, double y)
    {
        static T Square<T>(T v)
            where T : IMultiplyOperators<T, T, T> => checked(v * v);

        static (T, T) Swap<T>((T, T) pair) => (pair.Item2, pair.Item1);

        (double a, double b) = Swap((Square(x), y));
        return a / b * Square(new Product(x)).Value;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3)]
    public static double AnonymousWith(double x, double y)
    {
        var p = new { A = x, B = new { C = y, D = x * y } };
        var q = p with { A = 3 * x };
        return p.A * p.B.C + q.A * q.B.D;
    }

    private struct Positive
    {
        public double Value { readonly get; set => field = value < 0 ? 0 : value; }
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(3, 4, Gradient = "4 3"), At(-3, 4, Gradient = "0 0")]
    public static double FieldOfAProperty(double v, double f)
    {
        Positive p = new() { Value = v };
        p.Value *= f;
        return p.Value;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3)]
    public static double Extensions(double x, double y)
    {
        double[] a = [x, y];
        return y * x.Cube + x.Plus(y) * double.Golden + a.Norm() * a.Head + y.Doubled();
    }
}

/// <summary>Extension members of C# 14.</summary>
internal static class NumberExtensions
{
    extension(double v)
    {
        public static double Golden => 1.618;

        public double Cube => v * v * v;

        public double Plus(double k) => v + k;
    }

    extension(double[] a)
    {
        public double Head => a[0];

        public double Norm()
        {
            double s = 0;
            foreach (double x in a)
                s += x * x;
            return Math.Sqrt(s);
        }
    }

    extension<T>(T x)
        where T : INumber<T>
    {
        public T Doubled() => x + x;
    }
}
