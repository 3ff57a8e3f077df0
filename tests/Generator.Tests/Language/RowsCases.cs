namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Arrays of arrays that the method makes: rectangles, triangles, tables with rows of given lengths.</summary>
internal static class RowsCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        public record struct Pair(double X, double Y);
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = All)]
            public static double Rectangle(double[] x, int n)
            {
                double[][] a = new double[n][];
                for (int i = 0; i < n; i++)
                {
                    a[i] = new double[x.Length];
                    for (int j = 0; j < x.Length; j++) a[i][j] = x[j] * (i + 1) + (i > 0 ? a[i - 1][j] * x[0] : 0);
                }
                double s = 0;
                for (int i = 0; i < a.Length; i++)
                    for (int j = 0; j < a[i].Length; j++) s += a[i][j] * a[^1][j];
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double[] Triangle(double[] x)
            {
                double[][] a = new double[x.Length + 1][];
                for (int i = 0; i <= x.Length; i++) a[i] = new double[i + 1];
                for (int i = 0; i < a.Length; i++)
                {
                    a[i][0] = 1;
                    for (int j = 1; j < a[i].Length; j++) a[i][j] = a[i - 1][j - 1] * x[i - 1] + (j < i ? a[i - 1][j] : 0);
                }
                return a[^1];
            }

            [Differentiable(Derivatives = All)]
            public static double Cholesky(double[] d, double k)
            {
                int n = d.Length;
                double[][] l = Lower(n);
                for (int i = 0; i < n; i++)
                    for (int j = 0; j <= i; j++)
                    {
                        double sum = i == j ? d[i] : k / (1 + i - j);
                        for (int m = 0; m < j; m++) sum -= l[i][m] * l[j][m];
                        l[i][j] = i == j ? Math.Sqrt(sum) : sum / l[j][j];
                    }
                double log = 0;
                foreach (double[] row in l) log += Math.Log(row[^1]);
                return log;
            }

            private static double[][] Lower(int n)
            {
                var rows = new double[n][];
                for (int i = 0; i < rows.Length; i++) rows[i] = new double[i + 1];
                return rows;
            }

            [Differentiable(Derivatives = All)]
            public static double Layers(double[] x, double[] w, int[] sizes)
            {
                double[][] h = new double[sizes.Length][];
                for (int l = 0; l < sizes.Length; l++)
                {
                    int size = sizes[l];
                    int doubled = 2 * size;
                    h[l] = new double[doubled / 2];
                }
                for (int j = 0; j < h[0].Length; j++) h[0][j] = x[j % x.Length];
                int at = 0;
                for (int l = 1; l < h.Length; l++)
                {
                    double[] from = h[l - 1], to = h[l];
                    for (int j = 0; j < to.Length; j++)
                    {
                        double s = 0;
                        foreach (double v in from) s += v * w[at++ % w.Length];
                        to[j] = Math.Tanh(s);
                    }
                }
                return h[^1][0] * h[1][^1];
            }

            [Differentiable(Derivatives = All)]
            public static double Listed(double x, double y)
            {
                double[][] a = { new double[] { x, y * x }, new double[3], new[] { x + y } };
                double[][] b = new[] { new[] { x, 1 }, new[] { y, x * y } };
                double[][] c = new double[2][];
                for (int i = 0; i < 2; i++) c[i] = new[] { x * i, y, x * y };
                a[1][2] = a[0][1] * a[2][0];
                double s = 0;
                foreach (var row in b) s += row[0] * row[1];
                return a[1][2] + a[1][0] + s * c[1][0] * c[0][1] + c.Length + a[1].Length * c[1][2];
            }

            [Differentiable(Derivatives = All)]
            public static double EachTime(double[] x, int n)
            {
                double s = 0;
                for (int t = 1; t <= n; t++)
                {
                    double[][] a = new double[t][];
                    for (int i = 0; i < t; i++) { a[i] = new double[x.Length]; a[i][t % x.Length] = x[i % x.Length] * s + x[0]; }
                    double p = 1;
                    foreach (double[] row in a) { double r = 0; foreach (double v in row) r += v; p *= r + 1; }
                    s += p;
                }
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Chosen(double[] x, int n)
            {
                double[][] a = new double[2][];
                for (int i = 0; i < 2; i++) a[i] = new double[x.Length];
                double[] current = a[0], next = a[1];
                x.AsSpan().CopyTo(current);
                for (int t = 0; t < n; t++)
                {
                    for (int i = 0; i < x.Length; i++) next[i] = current[i] * current[(i + 1) % x.Length] + 0.1 * next[i];
                    (current, next) = (next, current);
                }
                int best = a[0][0] > a[1][0] ? 0 : 1;
                double[] row = a[best];
                row[0] *= 2;
                return a[0][0] * 3 + a[1][0] * current[1];
            }

            [Differentiable(Derivatives = Both)]
            public static double OfPairs(double[] x)
            {
                Pair[][] a = new Pair[2][];
                for (int i = 0; i < a.Length; i++) a[i] = new Pair[x.Length];
                for (int j = 0; j < x.Length; j++) { a[0][j] = new Pair(x[j], x[j] * x[j]); a[1][j].Y = a[0][j].X * a[0][j].Y; }
                double s = 0;
                foreach (Pair[] row in a) foreach (Pair p in row) s += p.X * p.Y + p.Y;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double OfInput(double[][] x)
            {
                double[][] a = new double[x.Length][];
                for (int i = 0; i < x.Length; i++) { a[i] = new double[x[i].Length]; Array.Fill(a[i], x[i][0]); }
                double s = 0;
                for (int i = 0; i < x.Length; i++) for (int j = 0; j < x[i].Length; j++) { a[i][j] *= x[i][j]; s += Dot(a[i], x[i]); }
                return s;
            }

            private static double Dot(double[] a, double[] b) { double s = 0; for (int i = 0; i < a.Length; i++) s += a[i] * b[i]; return s; }

            [Differentiable(Derivatives = All)]
            public static double InBranch(double[] x, bool flag)
            {
                double s = 0;
                if (flag)
                {
                    double[][] a = new double[x.Length][];
                    for (int i = 0; i < x.Length; i++) a[i] = new double[2];
                    for (int i = 0; i < x.Length; i++) { a[i][0] = x[i]; a[i][1] = x[i] * a[0][0]; }
                    int k = 0;
                    while (k < x.Length && s < 100) { s += a[k][0] * a[k][1]; k++; }
                }
                return s + x[0];
            }

            [Differentiable(Derivatives = All)]
            public static double Empty(double[] x, int n)
            {
                double[][] a = new double[n][];
                for (int i = 0; i < n; i++) a[i] = new double[n - i];
                double s = x[0];
                foreach (double[] row in a) foreach (double v in row) s += v;
                return s;
            }
        }

        public static class Cases
        {
            public static readonly object[] Rectangle = [new[] { 0.7, -0.4, 1.2 }, 3];
            public static readonly object[] Rectangle__empty = [new[] { 0.7, -0.4, 1.2 }, 1];
            public static readonly object[] Triangle = [new[] { 0.7, -0.4, 1.2, 0.3 }];
            public static readonly object[] Cholesky = [new[] { 2.7, 3.4, 4.2, 5.1 }, 0.6];
            public static readonly object[] Layers = [new[] { 0.7, -0.4 }, new[] { 0.3, -0.5, 0.9, 1.1, -0.2 }, new[] { 2, 3, 1, 2 }];
            public static readonly object[] Listed = [0.7, -1.3];
            public static readonly object[] EachTime = [new[] { 0.7, -0.4, 0.2 }, 4];
            public static readonly object[] Chosen = [new[] { 0.7, -0.4, 1.2 }, 3];
            public static readonly object[] Chosen__none = [new[] { -0.7, -0.4, 1.2 }, 0];
            public static readonly object[] OfPairs = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] OfInput = [new double[][] { [0.7, -0.4], [1.2], [0.3, 0.1, -0.8] }];
            public static readonly object[] InBranch = [new[] { 0.7, -0.4, 1.2 }, true];
            public static readonly object[] InBranch__not = [new[] { 0.7, -0.4, 1.2 }, false];
            public static readonly object[] Empty = [new[] { 0.7 }, 0];
            public static readonly object[] Empty__not = [new[] { 0.7 }, 3];
        }
        """;
}
