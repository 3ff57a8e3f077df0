namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Lists, rows, queries and inline arrays together: in objects, closures, loops with jumps, checkpointed loops.</summary>
internal static class CollectionCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        public sealed class Box { public List<double> Items = new(); public double Sum() => Items.Sum(); }
        [Parameters] public partial record struct Spot(double X, double Y) { public readonly double Norm => Math.Sqrt(X * X + Y * Y); }
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = All)]
            public static double Held(double[] x)
            {
                Box box = new();
                Box same = box;
                foreach (double v in x) { if (v < -1) return v; same.Items.Add(v * v); if (box.Items.Count > 2) break; }
                void push(double v) { box.Items.Add(v * box.Items[0]); }
                push(x[1]);
                push(box.Items[^1]);
                Take(out List<double> taken, box);
                taken[0] += 1;
                return box.Sum() * same.Items[0] + taken.Count;
            }

            private static void Take(out List<double> taken, Box box) => taken = box.Items;

            [Differentiable(Derivatives = All)]
            public static double Removed(double[] x)
            {
                List<double> open = x.ToList();
                List<double> order = new();
                while (open.Count > 0)
                {
                    int best = 0;
                    for (int i = 1; i < open.Count; i++) if (open[i] < open[best]) best = i;
                    order.Add(open[best] * (order.Count + 1));
                    open.RemoveAt(best);
                    if (order.Count > 3) break;
                }
                double s = 0;
                for (int i = 0; i < order.Count; i++) s += order[i] * order[order.Count - 1 - i];
                return s + open.Sum();
            }

            [Differentiable(Derivatives = All)]
            public static double Windows(double[] x)
            {
                double s = 0;
                List<double> window = new();
                for (int i = 0; i < x.Length; i++)
                {
                    if (x[i] < -0.3) continue;
                    window.Add(x[i] * x[i]);
                    if (window.Count > 2) window.RemoveAt(0);
                    s += window.Average() * window.Max() + (window.Count > 1 ? window[1] : 0);
                    if (s > 40) { window.Clear(); s *= 0.5; }
                }
                return s;
            }

            [Differentiable(Derivatives = Both), Checkpoint]
            public static double ListOfEachIteration(double[] x, int n)
            {
                double s = x[0];
                for (int t = 0; t < n; t++)
                {
                    List<double> seen = new();
                    foreach (double v in x) if (v * s < 1) seen.Add(Math.Sin(v * s));
                    s = 0.9 * s + seen.Sum() / (1 + seen.Count);
                }
                return s;
            }

            [Differentiable(Derivatives = Both), Checkpoint]
            public static double RowsInCheckpoints(double[] x, int n)
            {
                double[][] a = new double[3][];
                for (int i = 0; i < 3; i++) { a[i] = new double[i + 1]; a[i][i] = x[i]; }
                for (int t = 0; t < n; t++)
                    for (int i = 0; i < 3; i++)
                        for (int j = 0; j < a[i].Length; j++) a[i][j] = Math.Sin(a[i][j] + 0.3 * a[(i + 1) % 3][0]) + x[j] * 0.1;
                return a.Sum(row => row.Sum(v => v * v));
            }

            [Differentiable(Derivatives = All)]
            public static double RowVariables(double[] x, int n)
            {
                (double[][] Rows, int Count) table = (Squares(x, n), n);
                double[] previous = table.Rows[0];
                double s = 0;
                for (int i = 1; i < table.Count; i++)
                {
                    double[] current = table.Rows[i];
                    for (int j = 0; j < current.Length; j++) current[j] += previous[j] * previous[0];
                    if (current[0] > 3) { s += current[^1]; continue; }
                    previous = current;
                }
                void scale(double[][] rows, double k) { foreach (double[] row in rows) for (int j = 0; j < row.Length; j++) row[j] *= k; }
                scale(table.Rows, x[0]);
                int[][] marks = new int[n][];
                for (int i = 0; i < n; i++) { marks[i] = new int[2]; marks[i][1] = i; }
                return s + previous.Sum() + table.Rows[^1].Max() * marks[n - 1][1];
            }

            private static double[][] Squares(double[] x, int n)
            {
                double[][] rows = new double[n][];
                for (int i = 0; i < rows.Length; i++)
                {
                    rows[i] = new double[x.Length];
                    for (int j = 0; j < x.Length; j++) rows[i][j] = x[j] * x[j] / (i + 1);
                }
                return rows;
            }

            [Differentiable(Derivatives = All)]
            public static double Queries(double[] x, double k)
            {
                double s = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    double low = x[i];
                    if (i % 2 == 0) s += x.Where(v => v > low).Sum(v => (v - low) * k);
                    else if (s > 1) { s *= x.Take(i).Select((v, j) => v * j).Sum(); if (s > 10) break; }
                    while (s < x.Where(v => v < k).Count()) s += x.Sum() + 1;
                }
                return s * x.Select(v => v * k).Where(v => v < 1).Max(v => v * v);
            }

            [Differentiable(Derivatives = Both)]
            public static double OfStructs(Spot[] spots, [Constant] Spot center)
            {
                double inertia = spots.Sum(p => (p.X - center.X) * (p.X - center.X) + p.Y * p.Y);
                var far = spots.Where(p => p.Norm > 0.8).Select(p => p.X * p.Y);
                return inertia + far.Sum() + spots.Max(p => p.Norm) + spots.Zip(spots.Skip(1), (a, b) => a.X * b.Y - a.Y * b.X).Sum() + spots.Last().X * spots.First().Norm;
            }

            [Differentiable(Derivatives = All)]
            public static double Ties(double[] x) => x.Select(v => Math.Abs(v)).Max() * x.Min() + x.Aggregate(Math.Max);

            [Differentiable(Derivatives = All)]
            public static double Copies(IReadOnlyList<double> x)
            {
                double[] a = x.ToArray();
                List<double> b = new(x), c = x.ToList();
                for (int i = 0; i < a.Length; i++) { a[i] *= b[^(i + 1)]; c[i] += a[i]; }
                return a.Sum() + b.Zip(c, (p, q) => p * q).Sum() + x[0];
            }
        }

        public static class Cases
        {
            private static readonly double[] s_x = [0.7, -0.4, 1.2, 0.3, 0.9];
            public static readonly object[] Held = [s_x];
            public static readonly object[] Held__returned = [new[] { 0.7, -1.4 }];
            public static readonly object[] Removed = [s_x];
            public static readonly object[] Windows = [s_x];
            public static readonly object[] ListOfEachIteration = [s_x, 9];
            public static readonly object[] RowsInCheckpoints = [s_x, 9];
            public static readonly object[] RowVariables = [new[] { 1.7, -0.4, 1.2 }, 4];
            public static readonly object[] Queries = [s_x, 0.6];
            public static readonly object[] OfStructs = [new Spot[] { new(0.7, -0.4), new(1.2, 0.3), new(0.2, 0.5) }, new Spot(0.1, 0.2)];
            public static readonly object[] Ties = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] Copies = [new List<double> { 0.7, -0.4, 1.2 }];
        }
        """;
}
