using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Entries and rows of vectors and matrices that are read one by one, by both modes.</summary>
public static partial class TensorEntries
{
    private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4 0.2", Gradient = "0.2 2 0.7")]
    public static double Few(Vector<double> v) => v[0] * v[^1] + 2 * v[1];

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1; 2 1", "0.7 -0.4")]
    public static double EveryEntry(Matrix<double> m, Vector<double> v)
    {
        double s = 0;
        for (int i = 0; i < m.Rows; i++)
        {
            for (int j = 0; j < m.Columns; j++)
                s += m[i, j] * Math.Sin(m[m.Rows - 1 - i, j]) * v[j];
        }
        return s;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1; 2 1", "0.7 -0.4")]
    public static double EveryRow(Matrix<double> m, Vector<double> v)
    {
        double s = 0;
        foreach (Vector<double> row in m)
            s += Math.Cos(Dot(row, v));
        return s;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.7 -0.4 0.2 0.9")]
    public static double Product(Vector<double> v)
    {
        double p = 1;
        foreach (double x in v)
        {
            if (x < 0)
                continue;
            p *= x;
        }
        return p;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1; 2 1")]
    public static double Rows(Matrix<double> m) => Dot(m.Row(0), m.Row(2)) + Sum(Square(m.RowRange(1, 2))) + Sum(m.Row(0));

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1; 2 1", "0.2 0.9; -0.5 0.4", "0.7 -0.4")]
    public static double Recurrent(Matrix<double> inputs, Matrix<double> w, Vector<double> h)
    {
        for (int t = 0; t < inputs.Rows; t++)
            h = Tanh(w * h + inputs.Row(t));
        return Dot(h, inputs.Row(0));
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 0.2; 0.5 0.1; 2 1", 2)]
    public static double OfComputed(Matrix<double> m, int n)
    {
        Matrix<double> e = Exp(m);
        double s = e[0, 0];
        for (int i = 0; i < n; i++)
            s += e[i, 1] * e[2, 0] + e[i + 1, 0];
        return s * Sum(e);
    }

    /// <summary>An entry that nobody reads contributes 0, not 0·∞.</summary>
    [Differentiable(Derivatives = SecondOrder), At("4 0 1", 0, Gradient = "0.25 0 0", IsKink = true), At("4 9 1", 2)]
    public static double OfRoots(Vector<double> v, int n)
    {
        Vector<double> y = Sqrt(v);
        double s = y[0];
        for (int i = 0; i < n; i++)
            s += Sum(y);
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("4 0 1", Gradient = "0.25 0 0", IsKink = true)]
    public static double OfSlice(Vector<double> v) => Sum(Slice(Sqrt(v), 0, 1));

    [Differentiable(Derivatives = Both), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4", 3)]
    public static Vector<double> Scaled(Matrix<double> m, Vector<double> v, int n)
    {
        for (int i = 0; i < n; i++)
            v = v[i % 2] * (m * v) + m[0, 1] * v;
        return v;
    }

    [Differentiable(Derivatives = Both | Derivatives.HessianVectorProduct), At("0.3 -0.2; 0.5 0.1", "0.7 -0.4")]
    public static double InBranches(Matrix<double> m, Vector<double> v)
    {
        double s = v[0] > 0 ? v[1] * m[0, 0] : m[1, 1];
        for (int i = 0; i < 2; i++)
        {
            if (m[i, 0] > 0.4)
                s += Dot(m.Row(i), v) * v[i];
            else
                s -= v[1 - i];
        }
        return s;
    }
}
