namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Variables that refer to one array or another: choices, swaps, rows, and spans that advance.</summary>
internal static class ArrayChoiceCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        [Parameters] public readonly partial record struct P2(double X, double Y);
        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = Both)]
            public static double Ternary(double[] x, double[] y, bool flag)
            {
                double[] a = flag ? x : y;
                double s = 0;
                for (int i = 0; i < a.Length; i++) s += a[i] * a[i] * x[i];
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Written(double[] x, double[] y, bool flag)
            {
                double[] a = flag ? x : y;
                for (int i = 0; i < a.Length; i++) a[i] *= x[i] + 1;
                x[0] = a[1] * y[0];
                return x[0] * y[1] + a[0];
            }

            [Differentiable(Derivatives = Both)]
            public static double Heat(double[] u, double k, int steps)
            {
                double[] current = new double[u.Length], next = new double[u.Length];
                for (int i = 0; i < u.Length; i++) current[i] = u[i];
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < current.Length; i++)
                    {
                        double left = i > 0 ? current[i - 1] : 0, right = i + 1 < current.Length ? current[i + 1] : 0;
                        next[i] = current[i] + k * current[i] * (left - 2 * current[i] + right);
                    }
                    (current, next) = (next, current);
                }
                double s = 0;
                foreach (double v in current) s += v * v;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double HeatOfInput(double[] u, double[] buffer, double k, int steps)
            {
                double[] current = u, next = buffer;
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < current.Length; i++) next[i] = current[i] * current[(i + 1) % current.Length] * k + next[i] * 0.1;
                    double[] swap = current; current = next; next = swap;
                }
                return current[0] * next[1] + u[0];
            }

            [Differentiable(Derivatives = Both)]
            public static double Three(double[] u, double h, int steps)
            {
                Span<double> a = new double[u.Length], b = new double[u.Length], c = new double[u.Length];
                for (int i = 0; i < u.Length; i++) { a[i] = u[i]; b[i] = u[i] * h; }
                int t = 0;
                while (t < steps)
                {
                    for (int i = 0; i < c.Length; i++) c[i] = 2 * b[i] - a[i] + h * b[i] * a[i];
                    Span<double> old = a;
                    a = b;
                    b = c;
                    c = old;
                    t++;
                    if (b[0] > 100) break;
                }
                return b[0] * a[^1] + c[1];
            }

            [Differentiable(Derivatives = Both)]
            public static double Accepted(double[] u, double h, int steps)
            {
                double[] best = new double[u.Length], trial = new double[u.Length];
                for (int i = 0; i < u.Length; i++) best[i] = u[i];
                double value = best[0] * best[1];
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < u.Length; i++) trial[i] = best[i] * (1 + (t % 2 == 0 ? h : -h) * (i + 1));
                    double candidate = trial[0] * trial[1];
                    if (candidate > value) { value = candidate; (best, trial) = (trial, best); }
                }
                return best[0] * best[1] * best[^1] + value;
            }

            [Differentiable(Derivatives = Both)]
            public static double Advancing(ReadOnlySpan<double> x, double y)
            {
                double s = y;
                while (x.Length > 1)
                {
                    s = s * x[0] + x[1];
                    x = x.Slice(1);
                }
                return s * (x.Length > 0 ? x[0] : 1);
            }

            [Differentiable(Derivatives = Both)]
            public static double AdvancingWrites(double[] x, double y)
            {
                Span<double> rest = x;
                for (int i = 0; i + 1 < x.Length; i++) { rest[1] += y * rest[0] * rest[0]; rest = rest[1..]; }
                return rest[0] * x[0];
            }

            [Differentiable(Derivatives = Both)]
            public static double Rows(double[][] m, int n, bool flag)
            {
                double[] row = m[0];
                double s = 1;
                for (int i = 0; i < n; i++)
                {
                    s += row[0] * row[1] * s;
                    row = m[(i + 1) % m.Length];
                }
                double[] other = flag ? m[0] : m[1];
                return s * other[1] + row[0];
            }

            [Differentiable(Derivatives = Both)]
            public static double Parts(double[] x, double[] y, int k)
            {
                Span<double> s = k > 0 ? x.AsSpan(1) : y;
                if (k > 1) s = y.AsSpan(0, 2);
                s[0] *= y[1];
                return s[0] * s[1] + x[0];
            }

            [Differentiable(Derivatives = Both)]
            public static double Returned(double[] x, double[] y, bool flag)
            {
                double[] a = Larger(x, y);
                return a[0] * a[0] * (flag ? Larger(y, x)[1] : 1);
            }

            private static double[] Larger(double[] a, double[] b)
            {
                if (a[0] > b[0]) return a;
                return b;
            }

            [Differentiable(Derivatives = Both)]
            public static double Grids(double[,] g, int steps)
            {
                double[,] a = new double[2, 2], b = new double[2, 2];
                a[0, 0] = g[0, 0]; a[1, 1] = g[1, 1]; a[0, 1] = g[0, 1] * g[1, 0];
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) b[i, j] = a[j, i] * a[i, 0] + 0.5;
                    (a, b) = (b, a);
                }
                return a[0, 0] + a[1, 0] * b[0, 1];
            }

            [Differentiable(Derivatives = Both)]
            public static double Bodies(P2[] start, double h, int steps)
            {
                P2[] a = start.ToArray(), b = new P2[start.Length];
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < a.Length; i++) b[i] = new P2(a[i].X + h * a[i].Y, a[i].Y - h * a[i].X * a[(i + 1) % a.Length].Y);
                    (a, b) = (b, a);
                }
                return a[0].X * a[1].Y + b[1].X;
            }

            [Differentiable(Derivatives = Both)]
            public static double Nested(double[] u, int n)
            {
                double[] a = new double[2], b = new double[2];
                a[0] = u[0]; a[1] = u[1];
                for (int i = 0; i < n; i++)
                {
                    for (int j = 0; j < i; j++)
                    {
                        b[0] = a[1] * a[0]; b[1] = a[0] + 0.1;
                        (a, b) = (b, a);
                    }
                    if (i % 2 == 1) (a, b) = (b, a);
                }
                return a[0] * b[1];
            }

            [Differentiable(Derivatives = Both)]
            public static double Nulls([Constant] P2[]? points, double[]? x, double[] y)
            {
                if (points is null) return y[0] * y[1];
                double[]? a = y[0] > 0.1 ? x : y;
                return a is null ? y[0] * points[0].X : a[0] * points[0].Y;
            }

            [Differentiable(Derivatives = Both)]
            public static double Coalesced(double x, [Constant] double[]? a, double[] b) => x * (a ?? b)[0];
        }
        public static class Cases
        {
            public static readonly object[] Coalesced = [1.5, D(2), D(2, 1)];
            public static readonly object[] Nulls = [new P2[] { new(1, 0.5) }, D(2), D(2, 1)];
            public static readonly object[] Nulls__2 = [null!, D(2), D(2, 1)];
            static double[] D(int n, int seed = 0) { var r = new Random(n + seed); return Enumerable.Range(0, n).Select(_ => r.NextDouble() + 0.2).ToArray(); }
            public static readonly object[] Ternary = [D(3), D(3, 1), true];
            public static readonly object[] Ternary__2 = [D(3), D(3, 1), false];
            public static readonly object[] Written = [D(3), D(3, 1), true];
            public static readonly object[] Written__2 = [D(3), D(3, 1), false];
            public static readonly object[] Heat = [D(4), 0.1, 3];
            public static readonly object[] Heat__0 = [D(4), 0.1, 0];
            public static readonly object[] Heat__empty = [D(0), 0.1, 2];
            public static readonly object[] HeatOfInput = [D(3), D(3, 1), 0.7, 3];
            public static readonly object[] HeatOfInput__4 = [D(3), D(3, 1), 0.7, 4];
            public static readonly object[] Three = [D(3), 0.2, 5];
            public static readonly object[] Three__0 = [D(3), 0.2, 0];
            public static readonly object[] Accepted = [D(3), 0.2, 5];
            public static readonly object[] Advancing = [D(5), 0.2];
            public static readonly object[] Advancing__0 = [D(0), 0.2];
            public static readonly object[] AdvancingWrites = [D(5), 0.2];
            public static readonly object[] Rows = [new double[][] { D(2), D(2, 1), D(2, 2) }, 4, true];
            public static readonly object[] Rows__0 = [new double[][] { D(2), D(2, 1), D(2, 2) }, 0, false];
            public static readonly object[] Parts = [D(3), D(3, 1), 0];
            public static readonly object[] Parts__1 = [D(3), D(3, 1), 1];
            public static readonly object[] Parts__2 = [D(3), D(3, 1), 2];
            public static readonly object[] Returned = [D(3), D(3, 1), true];
            public static readonly object[] Returned__2 = [D(3, 1), D(3), true];
            public static readonly object[] Grids = [new double[,] { { 1, 0.5 }, { 0.3, 0.8 } }, 3];
            public static readonly object[] Bodies = [new P2[] { new(1, 0.5), new(0.3, -0.2), new(0.8, 0.1) }, 0.2, 3];
            public static readonly object[] Nested = [D(2), 4];
        }
        """;
}
