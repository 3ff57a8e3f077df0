using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Two-dimensional arrays and arrays of arrays.</summary>
public static partial class Tables
{
    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5; 7 0.7"), At("0.3 -0.5 2; 7 0.7 1")]
    public static double Grid(double[,] m)
    {
        double s = 0;
        for (int i = 0; i < m.GetLength(0); i++)
        {
            for (int j = 0; j < m.GetLength(1); j++)
                s += m[i, j] * m[i, j] * (i + 1);
        }
        return Math.Sqrt(s);
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3; -0.5 7 0.7; 1.1 2")]
    public static double Rows(double[][] m)
    {
        double s = 0;
        foreach (double[] r in m)
        {
            double p = 1;
            for (int j = 0; j < r.Length; j++)
                p *= r[j];
            s += p;
        }
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3; -0.5 7 0.7; 1.1 2")]
    public static double RowsUpdated(double[][] m)
    {
        for (int i = 1; i < m.Length; i++)
        {
            double[] row = m[i];
            row[0] += m[i - 1][^1];
            m[i][1] *= row[0];
        }
        return m[1][1] * m[2][1] + m[0][0];
    }

    [Differentiable, At("0.3 -0.5 2; 7 0.7 1", "1 2; 0.5 0.25; -1 3")]
    public static double[,] Product(double[,] a, double[,] b)
    {
        double[,] c = new double[a.GetLength(0), b.GetLength(1)];
        for (int i = 0; i < a.GetLength(0); i++)
        {
            for (int j = 0; j < b.GetLength(1); j++)
            {
                for (int k = 0; k < b.GetLength(0); k++)
                    c[i, j] += a[i, k] * b[k, j];
            }
        }
        return c;
    }

    [Differentiable, At("1 2 3 4 5 6", "0.5 -1 2 3 1 0.3", 2, 3, 2)]
    public static double[] FlatProduct(double[] a, double[] b, int n, int m, int p)
    {
        double[] c = new double[n * p];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < p; j++)
            {
                double s = 0;
                for (int k = 0; k < m; k++)
                    s += a[i * m + k] * b[k * p + j];
                c[i * p + j] = s;
            }
        }
        return c;
    }

    [Differentiable(Derivatives = SecondOrder), At("4 1 0.5; 1 5 2; 0.5 2 6")]
    public static double CholeskyLogDeterminant(double[,] a)
    {
        int n = a.GetLength(0);
        double[,] l = new double[n, n];
        double log = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double s = a[i, j];
                for (int k = 0; k < j; k++)
                    s -= l[i, k] * l[j, k];
                if (i == j)
                    l[i, i] = Math.Sqrt(s);
                else
                    l[i, j] = s / l[j, j];
            }
            log += Math.Log(l[i, i]);
        }
        return 2 * log;
    }

    [Differentiable, At("4 1 0.5; 1 5 2; 0.5 2 6", "1 2 3"), At("0.1 1 0.5; 1 5 2; 3 2 6", "1 2 3")]
    public static double[] SolveByElimination(double[,] a, double[] b)
    {
        int n = b.Length;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                if (Math.Abs(a[i, k]) > Math.Abs(a[pivot, k]))
                    pivot = i;
            }
            if (pivot != k)
            {
                for (int j = k; j < n; j++)
                    (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
                (b[k], b[pivot]) = (b[pivot], b[k]);
            }
            for (int i = k + 1; i < n; i++)
            {
                double factor = a[i, k] / a[k, k];
                for (int j = k; j < n; j++)
                    a[i, j] -= factor * a[k, j];
                b[i] -= factor * b[k];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--)
        {
            double s = b[i];
            for (int j = i + 1; j < n; j++)
                s -= a[i, j] * x[j];
            x[i] = s / a[i, i];
        }
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At("4 1 0.5 1 5 2 0.5 2 6", 3)]
    public static double FlatDeterminant(double[] a, int n)
    {
        double determinant = 1;
        for (int k = 0; k < n; k++)
        {
            determinant *= a[k * n + k];
            for (int i = k + 1; i < n; i++)
            {
                a[i * n + k] /= a[k * n + k];
                for (int j = k + 1; j < n; j++)
                    a[i * n + j] -= a[i * n + k] * a[k * n + j];
            }
        }
        return determinant;
    }

    [Differentiable(Derivatives = SecondOrder), At("1.1 2.2 0.9", "0.8 2.5")]
    public static double SoftAlignment(double[] a, double[] b)
    {
        double[,] cost = new double[a.Length + 1, b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
            cost[i, 0] = 10 * i;
        for (int j = 1; j <= b.Length; j++)
            cost[0, j] = 10 * j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                double d = a[i - 1] - b[j - 1];
                double best = Math.Min(cost[i - 1, j], Math.Min(cost[i, j - 1], cost[i - 1, j - 1]));
                cost[i, j] = d * d + best;
            }
        }
        return cost[a.Length, b.Length];
    }

    [Differentiable(Derivatives = SecondOrder), At("100 90 110; 95 105 99", 0.02)]
    public static double TransposedCopy(double[,] m, double rate)
    {
        double[,] t = new double[m.GetLength(1), m.GetLength(0)];
        for (int i = 0; i < t.GetLength(0); i++)
        {
            for (int j = 0; j < t.GetLength(1); j++)
                t[i, j] = m[j, i] * Math.Exp(-rate * (i + j));
        }
        return t[0, 1] * t[2, 0] / t[1, 1] + t.Length;
    }

    [Differentiable(Derivatives = SecondOrder), At("0.3 -0.5; 7 0.7")]
    public static double EveryElement(double[,] m)
    {
        double s = 1;
        foreach (double v in m)
            s = s * 0.5 + v * v;
        return s;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, -1.7)]
    public static double RowsOfExpressions(double x, double y)
    {
        double[][] a = [[x, y], [y * x], new double[3]];
        double[][] b = new double[2][];
        for (int i = 0; i < b.Length; i++)
            b[i] = [x * i, y, x * y];
        a[2][1] = a[0][0] * b[1][2];
        return a[2][1] * a[1][0] + a[^1].Length * b[1][0] * a[0][^1];
    }

    [Differentiable(Derivatives = SecondOrder), At(0.3, -1.7)]
    public static double ListsOfExpressions(double x, double y)
    {
        List<double> a = [x, 2 * y];
        IList<double> b = [.. a, x * y, .. a];
        b.Add(b[1]);
        a = [];
        a.AddRange(b);
        double s = 0;
        for (int i = 0; i < a.Count; i++)
            s += a[i] * b[^(i + 1)] * (i + 1);
        return s;
    }
}
