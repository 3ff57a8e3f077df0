using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Vectors and matrices that loops read, change and carry on, by both modes.</summary>
public static partial class TensorLoops
{
    private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 5), At("0.3", "0.7", 1), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 0)]
    public static double Layers(Matrix<double> w, Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
            x = Tanh(w * x);
        return Dot(x, x);
    }

    /// <summary>States that begin with zeros.</summary>
    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4; 1.1 0.6; -0.3 0.2", 2), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 2)]
    public static double FromZeros(Matrix<double> w, Matrix<double> inputs, int width)
    {
        Vector<double> h = new(width), total = new(2);
        Matrix<double> outer = new(columns: 2, rows: width);
        for (int t = 0; t < inputs.Rows; t++)
        {
            h = Tanh(w * h + inputs.Row(t));
            total = total + h;
            outer = outer + Outer(h, total);
        }
        return Sum(PointwiseMultiply(outer, w)) + Dot(h, total) + Sum(new Vector<double>(3) + w[0, 0]);
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", 0), At("0.3 -0.2; 0.5 0.1", 3)]
    public static double Zeros(Matrix<double> w, int rows)
    {
        Matrix<double> zeros = new(rows, 2);
        return Sum(Square(zeros * w + w.Row(0))) + Sum(w) * Sum(w);
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4 2", 4)]
    public static double Repeated(Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
            x = Sigmoid(x);
        return Sum(x);
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4 2", 4)]
    public static double Linear(Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
            x = 2 * x + x;
        return Sum(x);
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4", "1.5 0.3", 5), At("0.7 -0.4", "1.5 0.3", 1), At("0.7 -0.4", "1.5 0.3", 2)]
    public static double Swapped(Vector<double> x, Vector<double> y, int n)
    {
        for (int i = 0; i < n; i++)
            (x, y) = (y, PointwiseMultiply(Tanh(x), y));
        return Dot(x, y) + Sum(Square(y));
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4", "1.5 0.3", "-0.2 0.6", 7)]
    public static double Rotated(Vector<double> x, Vector<double> y, Vector<double> z, int n)
    {
        for (int i = 0; i < n; i++)
            (x, y, z) = (y, z, Sin(x));
        return Dot(x, y) + Sum(z);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 0.5; -0.3 0.8", "2 1")]
    public static double TensorsInTheCondition(Matrix<double> a, Vector<double> x)
    {
        while (Norm(Softmax(a * Tanh(x))) * Sum(x) > 0.1)
            x = 0.5 * (a * x);
        return Sum(Exp(x));
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4")]
    public static double UntilSmall(Matrix<double> w, Vector<double> x)
    {
        int steps = 0;
        while (Dot(x, x) > 1e-3 && steps < 20)
        {
            x = Tanh(w * x);
            steps++;
        }
        return Sum(x) * (1 + steps);
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.2 0.9 -0.5; 0.4 -0.3 0.6", "0.7 -0.4", "0.5 -1 2; 1 0.2 0.3; -0.6 0.1 0.8")]
    public static double Recurrent(Matrix<double> w, Matrix<double> u, Vector<double> h, Matrix<double> inputs)
    {
        double loss = 0;
        for (int t = 0; t < inputs.Rows; t++)
        {
            h = Tanh(w * h + u * Flatten(SliceRows(inputs, t, 1)));
            loss += Dot(h, h);
        }
        return loss;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 4)]
    public static double Nested(Matrix<double> w, Vector<double> x, int n)
    {
        double s = 0;
        for (int i = 0; i < n; i++)
        {
            Vector<double> y = x;
            for (int j = 0; j < i; j++)
                y = Tanh(w * y) + x;
            s += Sum(Square(y));
            x = y;
        }
        return s;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 9), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 3)]
    public static double Chosen(Matrix<double> w, Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
        {
            Vector<double> z = w * x;
            x = (i % 3) switch { 0 => Tanh(z), 1 => Relu(z), _ => z + x };
            if (i == 6)
                break;
        }
        return Dot(x, x);
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4 0.2", 3)]
    public static double Growing(Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
            x = Concatenate(Tanh(x), Slice(x, 0, 2));
        return Dot(x, x) / x.Length;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", 3)]
    public static double Powers(Matrix<double> a, int n)
    {
        Matrix<double> p = a;
        double s = 0;
        for (int i = 0; i < n; i++)
        {
            p = p * a + a;
            if (i % 2 == 0)
                continue;
            s += Sum(p);
        }
        return s + Sum(Square(p));
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 3)]
    public static double ReadOnly(Matrix<double> a, Vector<double> x, int n)
    {
        double s = 0;
        for (int i = 1; i <= n; i++)
            s += Math.Sin(Dot(x, a * x) / i);
        return s;
    }

    [Differentiable(Derivatives = Both), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 4)]
    public static Vector<double> ReturnedEarly(Matrix<double> a, Vector<double> x, int n)
    {
        for (int i = 0; i < n; i++)
        {
            x = Tanh(a * x) + x;
            if (Sum(x) > 0.9)
                return 2 * x;
        }
        return x;
    }
}
