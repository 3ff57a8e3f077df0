namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>LINQ on arrays, lists and ranges.</summary>
internal static class QueryCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;

            [Differentiable(Derivatives = All)]
            public static double Sums(double[] x, double k) => x.Sum() * x.Sum(v => v * v * k) + x.Select(v => Math.Sin(v * k)).Sum();

            [Differentiable(Derivatives = All)]
            public static double Dot(double[] x, IReadOnlyList<double> y) => x.Zip(y, (a, b) => a * b).Sum() / x.Zip(y).Sum(p => p.First * p.First + p.Second);

            [Differentiable(Derivatives = All)]
            public static double Filtered(double[] x)
            {
                double mean = x.Average();
                return x.Where(v => v > mean).Sum(v => v * v * mean) + x.Where(v => v < 1).Select(v => v * mean).Where(v => v > -0.3).Average() + x.Count(v => v > 0) * x[0];
            }

            [Differentiable(Derivatives = All)]
            public static double Extremes(double[] x, List<double> y) =>
                x.Max() * y.Min() + x.Max(v => v * v) * y.Min(v => -v * v) + x.Where(v => v < 1).Max() + y.Where(v => v > -5).Min(v => v * v * v);

            [Differentiable(Derivatives = All)]
            public static double Ranges(double x, int n) =>
                Enumerable.Range(1, n).Sum(i => Math.Pow(x, i) / i) + Enumerable.Range(2, n).Select(i => i * x).Where(v => v < 3).Sum() + Enumerable.Repeat(x, n).Sum() + Enumerable.Range(0, n).Sum() * x;

            [Differentiable(Derivatives = All)]
            public static double Folds(double[] x, double k)
            {
                double horner = x.Aggregate(0.0, (sum, c) => sum * k + c);
                double product = x.Aggregate((a, b) => a * b + k);
                var moments = x.Aggregate((Sum: 0.0, Squares: k), (m, v) => (m.Sum + v, m.Squares + v * v));
                return horner * product + moments.Squares - moments.Sum * x.Aggregate(1.0, (a, b) => a + a * b, a => a * a);
            }

            [Differentiable(Derivatives = All)]
            public static double[] Softmax(double[] x)
            {
                double max = x.Max();
                double[] e = x.Select(v => Math.Exp(v - max)).ToArray();
                double sum = e.Sum();
                return e.Select((v, i) => v / sum * (i + 1)).ToArray();
            }

            [Differentiable(Derivatives = All)]
            public static double Parts(double[] x)
            {
                double s = x.Skip(1).Zip(x, (b, a) => b - a).Sum(d => d * d);
                s += x.Take(2).Sum() * x.Skip(1).Take(2).Average() * x.Skip(2).Select((v, i) => v * (i + 1)).Sum();
                s += x.Take(9).Sum() + x.Skip(7).Sum() + x.Take(-1).Sum() + x.Skip(7).Count() + x.Take(2).Count();
                return s + x.First() * x.Last() + x.First(v => v < 1) + x.Last(v => v < 1) * x[1];
            }

            [Differentiable(Derivatives = All)]
            public static double Deferred(double[] x, double k)
            {
                var scaled = x.Select(v => v * k);
                double s = scaled.Sum();
                x = x.ToArray();
                k *= 2;
                x[0] = 5;
                s += scaled.Sum() * k;
                foreach (double v in scaled.Skip(1)) s += v * v;
                foreach (int i in Enumerable.Range(0, x.Length)) { if (i > 1) break; s += x[i] * k; }
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Tests(double[] x)
            {
                double s = x.Any(v => v > 1) ? x.Sum() : 2 * x[0];
                if (x.All(v => v > -1)) s *= x[0];
                if (x.Any()) s += x[1];
                List<double> positive = x.Where(v => v > 0).ToList();
                positive.Add(s);
                return positive.Sum() * positive.Count + x.Where(v => v > 0).ToArray().Length * x[2] + positive.Select(v => v * v).Sum();
            }

            /// <summary>What is decided is not looked at further, which effects of the items tell.</summary>
            [Differentiable(Derivatives = All)]
            public static double Stops(double[] x)
            {
                double seen = 1;
                double Seen(double v) { seen *= 1 + v * v; return v; }
                double s = x.Any(v => Seen(v) < 1) ? x[0] * seen : x[1];
                seen = 1;
                s += x.Select(Seen).All(v => v > 0.8) ? x[2] : seen;
                seen = 1;
                return s + x.Select(v => Seen(v)).Where(v => v < 1).First() * seen + x.First(v => Seen(v) < 1) * seen * seen;
            }

            [Differentiable(Derivatives = All)]
            public static double Captured(double[] x)
            {
                double last = 0;
                int n = 0;
                double s = x.Sum(v => { n++; last = last * 0.5 + v * n; return last; });
                Func<double, double> f = v => v * last;
                return s * last + x.Select(f).Sum() + x.Select(Math.Sin).Sum() + x.Select(Cube).Average() + Mean(x.Where(v => v > 0));
            }

            private static double Cube(double v) => v * v * v;

            private static double Mean(IEnumerable<double> items) => items.Sum() / items.Count();

            [Differentiable(Derivatives = All)]
            public static double Nested(double[] x, double[] c) => x.Sum(v => c.Aggregate(0.0, (sum, a) => sum * v + a)) + x.Select((v, i) => x.Skip(i).Sum() * v).Sum();

            [Differentiable(Derivatives = All)]
            public static double Syntax(double[] x) => (from v in x where v > 0 select v * v).Sum() + (from v in x where v < 1 where v > -1 select Math.Exp(v) * x[0]).Average()
                + (from v in x let w = v * x[0] where w < 1 select w + v * w).Sum() + x.Select((v, i) => new { Value = v * v, Weight = i }).Sum(p => p.Value * p.Weight);

            [Differentiable(Derivatives = All)]
            public static double Joined(double[] x, List<double> y, double k) =>
                x.Concat(y).Sum(v => v * v * k) * x.Append(k).Prepend(k * k).Aggregate(1.0, (p, v) => p * (v + 2))
                + x.Where(v => v > 0).Concat(y.Skip(1)).Append(k).Select(v => v * v * v).Sum() + x.Skip(9).Concat(y.Skip(9)).Count() + x.Concat(y).Concat(x).Max() * x.Concat(y).Skip(2).First()
                + x.Zip(y, x.Skip(1)).Sum(p => p.First * p.Second * p.Third * k);

            [Differentiable(Derivatives = All)]
            public static double Reversed(double[] x, List<double> y, double k)
            {
                double s = y.AsEnumerable().Reverse().Aggregate((r, c) => r * k + c) + x.AsEnumerable().Reverse().First() * x.Where(v => v > 0).Reverse().Zip2(k);
                var late = x.AsEnumerable().Reverse();
                double[] z = x.Select(v => v * k).Reverse().Append(k).ToArray();
                int i = 0;
                x = (double[])x.Clone();
                foreach (double v in x.AsEnumerable().Reverse()) { s += v * x[i]; x[i++] *= k; }
                return s * late.Last() + z[0] * z[1] + z[^1] + x.Sum();
            }

            private static double Zip2(this IEnumerable<double> items, double k) => items.Aggregate(1.0, (s, v) => s * k + v);

            /// <summary>Tuples of integers have no derivative, and are taken as integers are.</summary>
            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Edges(double[] x, (int From, int To)[] edges, (int Node, bool IsRoot) start, ReadOnlySpan<(int, (long, bool))> more)
            {
                double s = edges.Sum(e => x[e.From] * x[e.To]) + (start.IsRoot ? x[start.Node] : 0);
                foreach (var (node, (weight, isUsed)) in more) if (isUsed) s += weight * Math.Sin(x[node]);
                return s;
            }

            /// <summary>Nothing is asked of the items after the one that fails the test, and the query starts anew each time.</summary>
            [Differentiable(Derivatives = All)]
            public static double While(double[] x, double k)
            {
                double seen = 1;
                bool Test(double v) { seen *= 1 + v * v; return v > 0; }
                var begin = x.TakeWhile(Test);
                double s = begin.Sum(v => v * k) * seen;
                s += begin.Select(v => v * v).Sum() * seen;
                foreach (double v in x.SkipWhile(Test).Where(v => v > -1)) s += v * k * seen;
                foreach (double v in x.TakeWhile(v => v < k)) { if (s > 100) break; s += v; }
                return s + x.SkipWhile(v => v > -9).Count() + x.TakeWhile(v => v > 9).Sum() + x.SkipWhile(v => v > 0.5).First() * x.Concat(x).TakeWhile(v => v != x[2]).Last();
            }

            [Differentiable(Derivatives = All)]
            public static double Best(double[] x, double k) =>
                x.MaxBy(v => Math.Sin(v * k)) * x.MinBy(v => (v - k) * (v - k)) + x.Where(v => v > 0).MaxBy(v => -v * k) + Enumerable.Range(0, x.Length).MinBy(i => x[i]) * k
                + x.Select((v, i) => (Value: v * k, Index: i)).MaxBy(p => p.Value).Value + x.MinBy(v => v < 0 ? double.NaN : v) * 3 + x.MaxBy(v => v > 0 ? double.NaN : v) * 5;

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static float Floats(float[] x) => x.Sum() * x.Average() + x.Select(v => v * v).Max();

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Table(double[][] x) => x.Sum(row => row.Sum() * row.Max()) + x.Select(row => row.Sum(v => v * v)).Aggregate((a, b) => a * b);
        }

        public static class Cases
        {
            private static readonly double[] s_x = [0.7, -0.4, 1.2, 0.3];
            public static readonly object[] Stops = { new[] { 1.3, 0.7, 0.4, 1.9 } };
            public static readonly object[] Stops__first = { new[] { 0.6, 1.7, 0.4 } };
            public static readonly object[] Stops__last = { new[] { 1.1, 1.2, 0.9 } };
            public static readonly object[] Sums = [s_x, 0.6];
            public static readonly object[] Sums__none = [Array.Empty<double>(), 0.6];
            public static readonly object[] Dot = [s_x, new List<double> { 0.5, 1.5, 2 }];
            public static readonly object[] Filtered = [s_x];
            public static readonly object[] Extremes = [s_x, new List<double> { 0.5, 1.5, 2 }];
            public static readonly object[] Ranges = [0.7, 4];
            public static readonly object[] Folds = [s_x, 0.6];
            public static readonly object[] Softmax = [s_x];
            public static readonly object[] Parts = [s_x];
            public static readonly object[] Deferred = [s_x, 0.6];
            public static readonly object[] Tests = [s_x];
            public static readonly object[] Captured = [s_x];
            public static readonly object[] Edges = [s_x, new (int, int)[] { (0, 1), (1, 3), (2, 2) }, (1, true), new (int, (long, bool))[] { (1, (3L, true)), (2, (5L, false)) }];
            public static readonly object[] Joined = [s_x, new List<double> { 0.5, 1.5, 2 }, 0.6];
            public static readonly object[] Joined__short = [new[] { 0.5 }, new List<double> { 1.5, 0.25 }, -0.6];
            public static readonly object[] Reversed = [s_x, new List<double> { 0.5, 1.5, 2 }, 0.6];
            public static readonly object[] While = [s_x, 0.6];
            public static readonly object[] While__later = [new[] { 0.6, 0.3, 0.9, -0.2, 0.4 }, 0.7];
            public static readonly object[] Best = [s_x, 0.6];
            public static readonly object[] Nested = [s_x, new[] { 0.5, 1.5, 2 }];
            public static readonly object[] Syntax = [s_x];
            public static readonly object[] Floats__float = [new[] { 0.5f, 1.5f, -0.25f }];
            public static readonly object[] Table = [new double[][] { [0.7, -0.4], [1.2, 0.3, 0.1] }];
        }
        """;
}
