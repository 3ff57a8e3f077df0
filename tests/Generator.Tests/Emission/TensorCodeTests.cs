using System.Runtime.CompilerServices;
using SymbolicGrad.Generator.Tests.Harness;
using static SymbolicGrad.Generator.Tests.Harness.GeneratedAssembly;

namespace SymbolicGrad.Generator.Tests.Emission;

/// <summary>
/// Golden files of code on tensors and models. Each source has <c>Flat(double[])</c> with the method as a function of plain numbers, and
/// <c>FlatGradient</c> with its gradient, both forms of it; they are compared with differences.
/// </summary>
public sealed class TensorCodeTests
{
    [Fact]
    public void Network() => Check(
        """
        [Parameters]
        public sealed partial record Mlp(Matrix<double> W1, Vector<double> B1, Matrix<double> W2, Vector<double> B2)
        {
            [Differentiable]
            public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y)
            {
                Matrix<double> hidden = Sigmoid(x * W1 + B1);
                return SumOfSquares(Sigmoid(hidden * W2 + B2) - y);
            }
        }

        public static class Tested
        {
            private static readonly Matrix<double> s_x = new(new double[,] { { 1, 0.5 }, { -0.3, 0.8 } });
            private static readonly Matrix<double> s_y = new(new double[,] { { 1 }, { 0 } });

            private static Mlp Model(double[] p) => new(new Matrix<double>(p, 0, 2, 2), new Vector<double>(p, 4, 2), new Matrix<double>(p, 6, 2, 1), new Vector<double>(p, 8, 1));

            public static double Flat(double[] p) => Model(p).Loss(s_x, s_y);

            public static double[] FlatGradient(double[] p)
            {
                Mlp gradient = Model(new double[9]);
                double value = Model(p).LossValueAndGradient(s_x, s_y, gradient);
                double[] flat = new double[9];
                gradient.CopyTo(flat);
                Mlp returned = Model(p).LossGradient(s_x, s_y);
                double[] other = new double[9];
                returned.CopyTo(other);
                return value == Flat(p) && flat.AsSpan().SequenceEqual(other) ? flat : [];
            }
        }
        """,
        [0.3, -0.2, 0.5, 0.1, 0.05, -0.4, 0.7, -0.6, 0.2]);

    [Fact]
    public void ArraysOfTensors() => Check(
        """
        public static partial class Tested
        {
            private static readonly Matrix<double> s_x = new(new double[,] { { 1, 0.5 }, { -0.3, 0.8 } });

            [Differentiable]
            public static double Loss(Matrix<double>[] weights, Vector<double>[] biases, [Constant] Matrix<double> x)
            {
                Matrix<double> h = x;
                for (int i = 0; i < weights.Length; i++)
                    h = Sigmoid(h * weights[i] + biases[i]);
                return SumOfSquares(h);
            }

            private static Matrix<double>[] Weights(double[] p) => [new Matrix<double>(p, 0, 2, 2), new Matrix<double>(p, 4, 2, 1)];

            private static Vector<double>[] Biases(double[] p) => [new Vector<double>(p, 6, 2), new Vector<double>(p, 8, 1)];

            public static double Flat(double[] p) => Loss(Weights(p), Biases(p), s_x);

            public static double[] FlatGradient(double[] p)
            {
                double[] flat = new double[9];
                double value = LossValueAndGradient(Weights(p), Biases(p), s_x, Weights(flat), Biases(flat));
                (Matrix<double>[] w, Vector<double>[] b) = LossGradient(Weights(p), Biases(p), s_x);
                double[] other = [.. w[0].ToArray(), .. w[1].ToArray(), .. b[0].ToArray(), .. b[1].ToArray()];
                return value == Flat(p) && flat.AsSpan().SequenceEqual(other) ? flat : [];
            }
        }
        """,
        [0.3, -0.2, 0.5, 0.1, 0.7, -0.6, 0.05, -0.4, 0.2]);

    [Fact]
    public void LibraryNetwork() => Check(
        """
        [Parameters]
        public sealed partial record Classifier(Sequential<double> Net)
        {
            [Differentiable]
            public double Loss([Constant] Matrix<double> x, [Constant] Matrix<double> y) => BinaryCrossEntropyFromLogits(Net.Forward(x), y);
        }

        public static class Tested
        {
            private static readonly Matrix<double> s_x = new(new double[,] { { 1, 0.5 }, { -0.3, 0.8 } });
            private static readonly Matrix<double> s_y = new(new double[,] { { 1 }, { 0 } });
            private static readonly Classifier s_shape = new(Sequential.Create<double>([2, 2, 1], Activation.Tanh, Activation.Identity, Initializer.XavierNormal, seed: 1));

            public static double Flat(double[] p) => s_shape.Bind(p, 0).Loss(s_x, s_y);

            public static double[] FlatGradient(double[] p) => s_shape.Bind(p, 0).LossGradient(s_x, s_y).ToArray();
        }
        """,
        [0.3, -0.2, 0.5, 0.1, 0.05, -0.4, 0.7, -0.6, 0.2]);

    [Fact]
    public void RecurrentNetwork() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double Loss(Matrix<double> w, Matrix<double> u, [Constant] Matrix<double> inputs)
            {
                Vector<double> h = inputs.Row(0);
                double loss = 0;
                for (int t = 1; t < inputs.Rows; t++)
                {
                    h = Tanh(w * h + u * inputs.Row(t));
                    loss += Dot(h, h) * h[0];
                }
                return loss;
            }

            private static readonly Matrix<double> s_inputs = new(new double[,] { { 1, 0.5 }, { -0.3, 0.8 }, { 0.2, -0.7 } });

            private static (Matrix<double>, Matrix<double>) Take(double[] p) => (new Matrix<double>(p, 0, 2, 2), new Matrix<double>(p, 4, 2, 2));

            public static double Flat(double[] p)
            {
                (Matrix<double> w, Matrix<double> u) = Take(p);
                return Loss(w, u, s_inputs);
            }

            public static double[] FlatGradient(double[] p)
            {
                (Matrix<double> w, Matrix<double> u) = Take(p);
                (Matrix<double> dw, Matrix<double> du) = LossGradient(w, u, s_inputs);
                (double value, (Matrix<double> w, Matrix<double> u) same) = LossValueAndGradient(w, u, s_inputs);
                bool agrees = value == Flat(p) && dw.AsSpan().SequenceEqual(same.w.AsSpan()) && du.AsSpan().SequenceEqual(same.u.AsSpan());
                return agrees ? [.. dw.ToArray(), .. du.ToArray()] : [];
            }
        }
        """,
        [0.3, -0.2, 0.5, 0.1, 0.05, -0.4, 0.7, -0.6]);

    [Fact]
    public void Broadcasting() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(Matrix<double> m, Vector<double> v, double s) => Sum(Tanh(m + v) * s);

            private static (Matrix<double>, Vector<double>) Take(double[] p) => (new Matrix<double>(p, 0, 2, 2), new Vector<double>(p, 4, 2));

            public static double Flat(double[] p) => F(Take(p).Item1, Take(p).Item2, p[6]);

            public static double[] FlatGradient(double[] p)
            {
                (Matrix<double> m, Vector<double> v) = Take(p);
                (Matrix<double> dm, Vector<double> dv, double ds) = FGradient(m, v, p[6]);
                return [.. dm.AsSpan(), .. dv.AsSpan(), ds];
            }
        }
        """,
        [0.3, -0.2, 0.5, 0.1, 0.05, -0.4, 0.7]);

    [Fact]
    public void Reductions() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(Vector<double> x, Vector<double> y) => Dot(x, y) / Norm(x) + Mean(Square(y)) * Sum(Exp(x));

            public static double Flat(double[] p) => F(new Vector<double>(p, 0, 2), new Vector<double>(p, 2, 2));

            public static double[] FlatGradient(double[] p)
            {
                (Vector<double> dx, Vector<double> dy) = FGradient(new Vector<double>(p, 0, 2), new Vector<double>(p, 2, 2));
                return [.. dx.AsSpan(), .. dy.AsSpan()];
            }
        }
        """,
        [0.3, -0.2, 0.5, 0.1]);

    [Fact]
    public void CrossEntropy() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F([Constant] Matrix<double> x, Matrix<double> weights, int[] classes) => SoftmaxCrossEntropy(x * weights, classes);

            private static readonly Matrix<double> s_x = new(new double[,] { { 1, 0.5 }, { -0.3, 0.8 }, { 0.2, 0.1 } });

            public static double Flat(double[] p) => F(s_x, new Matrix<double>(p, 0, 2, 3), [2, 0, 1]);

            public static double[] FlatGradient(double[] p) => [.. FGradient(s_x, new Matrix<double>(p, 0, 2, 3), [2, 0, 1]).AsSpan()];
        }
        """,
        [0.3, -0.2, 0.5, 0.1, -0.7, 0.4]);

    [Fact]
    public void VectorResult() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static Vector<double> F(Matrix<double> m, Vector<double> v) => Sigmoid(m * v);

            private static readonly Vector<double> s_upstream = new double[] { 2, -3 };

            public static double Flat(double[] p) => Dot(F(new Matrix<double>(p, 0, 2, 2), new Vector<double>(p, 4, 2)), s_upstream);

            public static double[] FlatGradient(double[] p)
            {
                (Matrix<double> dm, Vector<double> dv) = FGradient(new Matrix<double>(p, 0, 2, 2), new Vector<double>(p, 4, 2), s_upstream);
                return [.. dm.AsSpan(), .. dv.AsSpan()];
            }
        }
        """,
        [0.3, -0.2, 0.5, 0.1, -0.7, 0.4]);

    [Fact]
    public void NestedStructures() => Check(
        """
        [Parameters] public readonly partial record struct Point(double X, double Y);
        [Parameters] public sealed partial class Circle
        {
            public Point Center { get; set; }
            public double Radius { get; set; }
            [Constant] public double Weight { get; set; } = 2;
        }

        public static partial class Tested
        {
            [Differentiable]
            public static double F(Circle circle, Point point)
            {
                double dx = point.X - circle.Center.X, dy = point.Y - circle.Center.Y;
                double distance = Math.Sqrt(dx * dx + dy * dy) - circle.Radius;
                return circle.Weight * distance * distance;
            }

            private static Circle Take(double[] p) => new() { Center = new(p[0], p[1]), Radius = p[2] };

            public static double Flat(double[] p) => F(Take(p), new(p[3], p[4]));

            public static double[] FlatGradient(double[] p)
            {
                (Circle circle, Point point) = FGradient(Take(p), new(p[3], p[4]));
                return [circle.Center.X, circle.Center.Y, circle.Radius, point.X, point.Y];
            }
        }
        """,
        [0.3, -0.2, 0.5, 1.1, -0.7]);

    [Fact]
    public void Arrays() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double[] a, double b)
            {
                double s = 0;
                for (int i = 0; i < a.Length; i++)
                    s = s * a[i] + b;
                return s;
            }

            public static double Flat(double[] p) => F(p[..3], p[3]);

            public static double[] FlatGradient(double[] p)
            {
                (double[] da, double db) = FGradient(p[..3], p[3]);
                return [.. da, db];
            }
        }
        """,
        [0.3, -0.2, 0.5, 1.1]);

    [Fact]
    public void ArrayOfStructs() => Check(
        """
        [Parameters] public readonly partial record struct Point(double X, double Y);

        public static partial class Tested
        {
            [Differentiable]
            public static double F(Point[] points, (double X, double Y)[] centers)
            {
                double s = 0;
                for (int i = 0; i < points.Length; i++)
                {
                    double dx = points[i].X - centers[i].X, dy = points[i].Y - centers[i].Y;
                    s += dx * dx * dy;
                    centers[i].X = s;
                }
                return s;
            }

            private static (Point[], (double, double)[]) Take(double[] p) => ([new(p[0], p[1]), new(p[2], p[3])], [(p[4], p[5]), (p[6], p[7])]);

            public static double Flat(double[] p)
            {
                var (points, centers) = Take(p);
                return F(points, centers);
            }

            public static double[] FlatGradient(double[] p)
            {
                var (points, centers) = Take(p);
                var (dPoints, dCenters) = FGradient(points, centers);
                return [dPoints[0].X, dPoints[0].Y, dPoints[1].X, dPoints[1].Y, dCenters[0].Item1, dCenters[0].Item2, dCenters[1].Item1, dCenters[1].Item2];
            }
        }
        """,
        [0.3, -0.2, 0.5, 1.1, 0.7, 0.4, -0.6, 0.9]);

    [Fact]
    public void DoubleBuffer() => Check(
        """
        public static partial class Tested
        {
            [Differentiable]
            public static double F(double[] start, double rate, int steps)
            {
                double[] current = (double[])start.Clone(), next = new double[start.Length];
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 1; i < current.Length; i++)
                        next[i] = current[i] + rate * current[i] * current[i - 1];
                    (current, next) = (next, current);
                }
                return current[^1];
            }

            public static double Flat(double[] p) => F(p[..3], p[3], 3);

            public static double[] FlatGradient(double[] p)
            {
                var (start, rate) = FGradient(p[..3], p[3], 3);
                return [.. start, rate];
            }
        }
        """,
        [0.3, -0.2, 0.5, 1.1]);

    private static void Check(string source, double[] point, [CallerMemberName] string test = "")
    {
        Type tested = Verify.Generates(source, test).Type("Tested");
        double value = (double)Call(tested, "Flat", [point]);
        double[] gradient = (double[])Call(tested, "FlatGradient", [point]);
        Assert.Equal(point.Length, gradient.Length);
        for (int i = 0; i < point.Length; i++)
        {
            int index = i;
            double expected = Calculus.Differences.Central(x => (double)Call(tested, "Flat", [point.Select((p, j) => j == index ? x : p).ToArray()]), point[i]);
            Gradient.Close(expected, gradient[i], 1e-9 * (1 + Math.Abs(value)), $"∂/∂p[{i}]");
        }
    }
}
