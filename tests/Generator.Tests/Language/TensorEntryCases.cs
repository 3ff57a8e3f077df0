namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Vectors and matrices whose entries are assigned.</summary>
internal static class TensorEntryCases
{
    public const string Source =
        """
        using static SymbolicGrad.Functions;
        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = Both)]
            public static double Filled(double x, int n)
            {
                var v = new Vector<double>(n);
                for (int i = 0; i < n; i++) v[i] = Math.Sin(x * (i + 1));
                return Dot(v, v) + v[^1];
            }

            [Differentiable(Derivatives = Both)]
            public static double Kernel(double[] x, double width, [Constant] Vector<double> y)
            {
                int n = x.Length;
                Matrix<double> k = new(n, n);
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                    {
                        k[i, j] = Math.Exp(-(x[i] - x[j]) * (x[i] - x[j]) / (width * width));
                        if (i == j) k[i, j] += 0.1;
                    }
                return Dot(y, k * y) + Sum(Functions.Sqrt(k));
            }

            /// <summary>A solve by Cholesky's decomposition, in place.</summary>
            [Differentiable(Derivatives = Both)]
            public static double Solve(Matrix<double> a, Vector<double> b)
            {
                int n = b.Length;
                for (int j = 0; j < n; j++)
                {
                    for (int k = 0; k < j; k++) a[j, j] -= a[j, k] * a[j, k];
                    a[j, j] = Math.Sqrt(a[j, j]);
                    for (int i = j + 1; i < n; i++)
                    {
                        for (int k = 0; k < j; k++) a[i, j] -= a[i, k] * a[j, k];
                        a[i, j] /= a[j, j];
                    }
                }
                var x = new Vector<double>(n);
                for (int i = 0; i < n; i++)
                {
                    x[i] = b[i];
                    for (int k = 0; k < i; k++) x[i] -= a[i, k] * x[k];
                    x[i] /= a[i, i];
                }
                return Dot(x, x);
            }

            [Differentiable(Derivatives = Both)]
            public static Vector<double> Shifted(Vector<double> v, double x)
            {
                v[0] = x * v[1];
                v[1]++;
                v[2] *= v[0];
                return v + 2 * v;
            }

            [Differentiable(Derivatives = Both)]
            public static Vector<double> Returned(Vector<double> v, double x)
            {
                Vector<double> before = PointwiseMultiply(v, v);
                v[0] = x;
                v[1] += before[0] * x;
                return v;
            }

            [Differentiable(Derivatives = Both)]
            public static double Alias(Vector<double> v, double x)
            {
                var w = v;
                double before = Dot(v, v);
                w[0] = x * v[1];
                double after = Dot(v, v);
                v[1] = w[0] * w[0];
                return before * after + Sum(w);
            }

            [Differentiable(Derivatives = Both)]
            public static double Operators(Vector<double> v, Vector<double> u)
            {
                var w = v + u;
                w[0] = w[1] * v[0];
                Vector<double> z = v + u;
                z[1] = 3;
                return Dot(w, z) + Dot(v, u);
            }

            [Differentiable(Derivatives = Both)]
            public static double Rows(Matrix<double> m, double x)
            {
                var row = m.Row(1);
                row[0] = x * m[0, 1];
                m[1, 1] = row[0] * row[1];
                double s = Sum(row);
                foreach (var each in m) s += each[0] * each[^1];
                Matrix<double> lower = m.RowRange(1, m.Rows - 1);
                lower[0, 0] = s * lower[0, 1];
                return s + Dot(m.Row(0), m.Row(1)) + Sum(m * m);
            }

            [Differentiable(Derivatives = Both)]
            public static double Moving(Matrix<double> m, double x)
            {
                double s = 0;
                var previous = m.Row(0);
                for (int i = 1; i < m.Rows; i++)
                {
                    var current = m.Row(i);
                    current[0] = previous[0] * x + current[1];
                    s += Dot(previous, current);
                    previous = current;
                }
                return s + Sum(previous);
            }

            [Differentiable(Derivatives = Both)]
            public static double Swapped(double x, int n)
            {
                var a = new Vector<double>(3);
                var b = new Vector<double>(3);
                for (int i = 0; i < 3; i++) a[i] = x + i;
                for (int t = 0; t < n; t++)
                {
                    for (int i = 0; i < 3; i++) b[i] = Math.Sin(a[i]) * a[(i + 1) % 3];
                    (a, b) = (b, a);
                }
                return Dot(a, a) + Sum(b);
            }

            [Differentiable(Derivatives = Both)]
            public static double Branches(Vector<double> v, double x)
            {
                var w = new Vector<double>(v.Length);
                if (x > 0)
                {
                    for (int i = 0; i < v.Length; i++) w[i] = v[i] * x;
                }
                else
                    w[0] = x * x;
                if (v[0] > 0.5) return Dot(w, v);
                w[1] -= v[1];
                return Sum(w) * x;
            }

            [Differentiable(Derivatives = Both)]
            public static double Chosen(Vector<double> v, Vector<double> u, double x)
            {
                var w = x > 1 ? v : u;
                w[0] = x * x;
                return Dot(v, u) + w[1] * w[0];
            }

            /// <summary>A tensor that is filled, then goes on as a value.</summary>
            [Differentiable(Derivatives = Both)]
            public static double Iterated(Matrix<double> a, double x, int n)
            {
                var v = new Vector<double>(a.Columns);
                for (int i = 0; i < v.Length; i++) v[i] = x + i;
                for (int t = 0; t < n; t++) v = a * v - 0.1 * v;
                return Dot(v, v);
            }

            /// <summary>A boundary that is set in each iteration.</summary>
            [Differentiable(Derivatives = Both)]
            public static double Boundary(Matrix<double> a, Vector<double> start, double x, int n)
            {
                Vector<double> v = start;
                double s = 0;
                for (int t = 0; t < n; t++)
                {
                    v = a * v;
                    v[0] = x * v[1];
                    s += v[0] * v[^1];
                }
                return s + Sum(v);
            }

            [Differentiable(Derivatives = Both)]
            public static double Snapshots(Vector<double> v, double x)
            {
                double s = 0;
                for (int i = 0; i < v.Length; i++)
                {
                    s += Math.Sin(Dot(v, v)) * x;
                    v[i] = s * v[i];
                    s += Norm(v);
                }
                return s;
            }

            private static void Fill(Vector<double> v, double x)
            {
                for (int i = 0; i < v.Length; i++) v[i] += x / (i + 1);
            }

            private static Vector<double> Powers(double x, int n)
            {
                var p = new Vector<double>(n);
                p[0] = 1;
                for (int i = 1; i < n; i++) p[i] = p[i - 1] * x;
                return p;
            }

            [Differentiable(Derivatives = Both)]
            public static double Calls(Vector<double> v, double x)
            {
                Fill(v, x);
                var p = Powers(x, v.Length);
                Fill(p, v[0]);
                double s = Dot(v, p);
                for (int i = 0; i < 3; i++)
                {
                    var q = Powers(x + i, 4);
                    s += Dot(q, q) + Sum(q * q[1]);
                }
                return s;
            }

            private static void Scale(ref double entry, in double by) => entry *= by;

            [Differentiable(Derivatives = Both)]
            public static double References(Matrix<double> m, Vector<double> v)
            {
                ref double corner = ref m[0, 0];
                corner = v[0] * v[1];
                m[0, 1] += corner;
                Scale(ref m[1, 1], v[0]);
                Scale(ref v[0], m[1, 1]);
                (v[0], v[1]) = (v[1], v[0]);
                v[^1] = corner;
                return Sum(m * v) + (corner = 3 * v[0]) * v[1];
            }

            [Differentiable(Derivatives = Both)]
            public static double Members(Vector<double> v, double x)
            {
                (Vector<double> V, double X) p = (v, x);
                p.V[0] = p.X * p.V[1];
                var q = p;
                q.V[1] = p.V[0] * p.X;
                return Dot(p.V, q.V);
            }

            [Differentiable(Derivatives = Both)]
            public static double Lambdas(double x)
            {
                var v = new Vector<double>(3);
                void Set(int i, double y) => v[i] = y * x;
                Set(0, x);
                Set(1, v[0]);
                Func<double> total = () => Sum(v);
                double before = total();
                v[2] = before;
                return total() * before;
            }

            [Differentiable(Derivatives = Both)]
            public static double While(double x)
            {
                var v = new Vector<double>(4);
                int i = 0;
                while (i < 4 && x < 100)
                {
                    v[i] = x;
                    x += v[i] * Sum(v) * 0.1;
                    i++;
                    if (x > 50) break;
                }
                return Sum(v) * x;
            }

            [Differentiable(Derivatives = Both)]
            public static double Unread(Vector<double> v, double x)
            {
                var w = new Vector<double>(v.Length);
                w[0] = Math.Log(x);
                return Sum(v);
            }

            [Differentiable(Derivatives = Both), Checkpoint]
            public static double Checkpointed(Vector<double> v, double x, int n)
            {
                double s = 0;
                for (int t = 0; t < n; t++)
                {
                    for (int i = 1; i < v.Length; i++) v[i] = Math.Sin(v[i - 1] * x) + 0.5 * v[i];
                    s += Dot(v, v);
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Nested(double x, int n)
            {
                double s = 0;
                for (int t = 1; t <= n; t++)
                {
                    var m = new Matrix<double>(t, 2);
                    for (int i = 0; i < t; i++)
                    {
                        m[i, 0] = x * i;
                        m[i, 1] = Math.Sin(m[i, 0]) + s;
                    }
                    s += Sum(TransposedMultiply(m, m)) * 0.01;
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static float Floats(Vector<float> v, float x)
            {
                v[0] = x * v[1];
                v[1] -= v[0];
                return Dot(v, v);
            }

            [Differentiable(Derivatives = Both)]
            public static (double, Vector<double>) ValueAndTensor(Vector<double> v, double x)
            {
                v[1] = x * v[0];
                return (Sum(v) * x, v);
            }

            [Differentiable(Derivatives = Both)]
            public static Matrix<double> Table(Vector<double> v)
            {
                Matrix<double> m = new(v.Length, 2);
                for (int i = 0; i < m.Rows; i++)
                    for (int j = 0; j < m.Columns; j++) m[i, j] = v[i] * v[j] + i;
                return m;
            }

            [Differentiable(Derivatives = Both)]
            public static double Listed(double x, Vector<double> v)
            {
                Vector<double> w = new(new[] { x, x * x, Math.Sin(x) });
                Vector<double> z = new(new[] { v[0] * x, 2, 3 });
                Matrix<double> rotation = new(new[,] { { Math.Cos(x), -Math.Sin(x) }, { Math.Sin(x), Math.Cos(x) } });
                w[1] += z[0];
                return Dot(w, z) + Dot(v, w) + Sum(rotation * rotation * Slice(v, 0, 2));
            }

            [Differentiable(Derivatives = Both)]
            public static double RowsOfValues(Vector<double> v, double x)
            {
                Matrix<double> m = Outer(v, v);
                foreach (var row in m) row[0] = x * row[1];
                double s = Sum(m);
                Matrix<double> k = Transpose(m);
                k[1, 2] -= s;
                return s * Sum(Functions.Exp(k)) + k[1, 2];
            }

            [Differentiable(Derivatives = Both)]
            public static double Arms(Vector<double> v, double x)
            {
                Vector<double> w;
                if (x > 0)
                {
                    w = new Vector<double>(v.Length);
                    w[0] = x * v[0];
                }
                else
                    w = x * v;
                double s = 0;
                for (int i = 0; i < 3; i++)
                {
                    Vector<double> z = i == 1 ? w : new Vector<double>(v.Length);
                    s += Dot(z, v) * (i + x);
                }
                return s + Sum(w);
            }
        }
        public static class Cases
        {
            private static Vector<double> V => new([0.7, -0.4, 1.3]);
            private static Vector<double> U => new([0.2, 0.9, -0.6]);
            private static Matrix<double> M => new(new double[,] { { 0.5, 0.3, -0.2 }, { 0.1, 0.8, 0.4 }, { -0.7, 0.6, 0.9 } });
            public static readonly object[] Filled = [0.3, 5];
            public static readonly object[] Filled__one = [0.3, 1];
            public static readonly object[] Kernel = [new[] { 0.1, 0.7, 1.5 }, 0.8, U];
            public static readonly object[] Solve = [new Matrix<double>(new double[,] { { 4, 1, 0.5 }, { 1, 5, 0.3 }, { 0.5, 0.3, 6 } }), U];
            public static readonly object[] Shifted = [V, 1.7];
            public static readonly object[] Returned = [V, 1.7];
            public static readonly object[] Alias = [V, 0.8];
            public static readonly object[] Operators = [V, U];
            public static readonly object[] Rows = [M, 1.2];
            public static readonly object[] Moving = [M, 1.2];
            public static readonly object[] Swapped = [0.4, 3];
            public static readonly object[] Swapped__never = [0.4, 0];
            public static readonly object[] Branches = [V, 0.8];
            public static readonly object[] Branches__negative = [V, -0.8];
            public static readonly object[] Branches__late = [U, -0.8];
            public static readonly object[] Chosen = [V, U, 1.4];
            public static readonly object[] Chosen__other = [V, U, 0.4];
            public static readonly object[] Iterated = [M, 0.4, 3];
            public static readonly object[] Iterated__never = [M, 0.4, 0];
            public static readonly object[] Boundary = [M, V, 0.6, 3];
            public static readonly object[] Boundary__never = [M, V, 0.6, 0];
            public static readonly object[] Snapshots = [V, 0.6];
            public static readonly object[] Calls = [V, 0.6];
            public static readonly object[] References = [M, V];
            public static readonly object[] Members = [V, 0.6];
            public static readonly object[] Lambdas = [1.1];
            public static readonly object[] While = [1.1];
            public static readonly object[] Unread = [V, 2.0];
            public static readonly object[] Checkpointed = [V, 0.6, 7];
            public static readonly object[] Nested = [0.6, 4];
            public static readonly object[] Floats__float = [new Vector<float>([0.5f, 0.25f]), 0.75f];
            public static readonly object[] ValueAndTensor = [V, 0.6];
            public static readonly object[] Table = [V];
            public static readonly object[] Listed = [0.7, V];
            public static readonly object[] RowsOfValues = [V, 0.6];
            public static readonly object[] Arms = [V, 0.6];
            public static readonly object[] Arms__negative = [V, -0.6];
        }
        """;
}
