namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Lists of numbers: from outside, and made in the method, where they grow.</summary>
internal static class ListCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        public sealed class Holder { public List<double> Values { get; } = new(); public double Scale = 2; }
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;

            [Differentiable(Derivatives = All)]
            public static double Dot(IReadOnlyList<double> x, List<double> y)
            {
                double s = 0;
                for (int i = 0; i < x.Count; i++) s += x[i] * y[i] * y[^1];
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Mixed(IList<double> x, double k, IReadOnlyCollection<double> y)
            {
                double s = k;
                foreach (double v in y) s += v * v * k;
                foreach (double v in x) { if (v > 1) break; s *= v; }
                return s + x.Count + Second(x) * y.Count;
            }

            private static double Second(IEnumerable<double> items)
            {
                double s = 0, p = 1;
                foreach (double v in items) { p *= v; s += p; }
                return s;
            }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Written(List<double> x, double k)
            {
                for (int i = 1; i < x.Count; i++) x[i] += x[i - 1] * k;
                x[0] = x[^1] * x[0];
                return x[0] * x[1];
            }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static float Floats(IReadOnlyList<float> x)
            {
                float s = 1;
                for (int i = 0; i < x.Count; i++) s *= x[i] + i;
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Constants(double x, IReadOnlyList<int> n, [Constant] IEnumerable<double> w, [Constant] Holder h)
            {
                double s = 0;
                for (int i = 0; i < n.Count; i++) s += n[i] * x * x;
                foreach (double v in w) s += v * x;
                for (int i = 0; i < h.Values.Count; i++) s *= h.Values[i];
                return s * h.Scale;
            }

            [Differentiable(Derivatives = All)]
            public static double Grown(double[] x)
            {
                List<double> list = new();
                foreach (double v in x) { list.Add(v * v); if (v > 0) list.Add(v * x[0]); }
                double s = 0;
                for (int i = 0; i < list.Count; i++) s += list[i] * (i + 1) * list[list.Count - 1];
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double[] Steps(double x, double h)
            {
                List<double> path = new(4) { x };
                double t = 0;
                while (t < 1 && path.Count < 40)
                {
                    double last = path[^1];
                    path.Add(last + h * Math.Sin(last + t));
                    t += 0.3 * h + 0.1;
                }
                return path.ToArray();
            }

            [Differentiable(Derivatives = All)]
            public static double Stack(double[] x)
            {
                var stack = new List<double>();
                double s = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    stack.Add(x[i] * (i + 1));
                    if (i % 2 == 1)
                    {
                        double top = stack[stack.Count - 1];
                        stack.RemoveAt(stack.Count - 1);
                        stack[^1] *= top;
                        s += top;
                    }
                }
                foreach (double v in stack) s += v * v;
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Edited(double[] x)
            {
                List<double> list = new(x);
                list.Insert(1, x[0] * x[1]);
                list.AddRange(list);
                list.RemoveAt(0);
                list.Insert(list.Count, 2 * x[0]);
                double first = list[0];
                List<double> other = list;
                other[2] = list[0] * 3;
                list.Add(first);
                double s = 0;
                for (int i = 0; i < other.Count; i++) s += other[i] * list[other.Count - 1 - i] * (i + 1);
                list.Clear();
                list.Add(s);
                return list[0] * list.Count + list.ToArray().Length;
            }

            [Differentiable(Derivatives = All)]
            public static double EachTime(double[] x, int n)
            {
                double s = x[0];
                for (int t = 0; t < n; t++)
                {
                    List<double> seen = new();
                    foreach (double v in x) if (v * s < 2) seen.Add(v * s);
                    double p = 1;
                    for (int i = 0; i < seen.Count; i++) p *= seen[i] + i;
                    s = Math.Sin(p) + s;
                }
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Passed(double[] x)
            {
                List<double> list = new();
                Fill(list, x, 0);
                Action<double> add = v => list.Add(v * list[0]);
                add(x[1]);
                add(list[^1]);
                IReadOnlyList<double> view = list;
                return Sum(view) * Sum(x) + Made(x[0])[1];
            }

            private static void Fill(List<double> list, double[] x, int from) { for (int i = from; i < x.Length; i++) list.Add(x[i] * x[i]); }

            private static List<double> Made(double x) { var made = new List<double> { x, x * x }; return made; }

            private static double Sum(IReadOnlyList<double> list) { double s = 0; for (int i = 0; i < list.Count; i++) s += list[i]; return s; }

            [Differentiable(Derivatives = All)]
            public static double Integers(double[] x)
            {
                List<int> up = new();
                List<bool> signs = new();
                for (int i = 0; i < x.Length; i++) { if (x[i] > 0) up.Add(i); signs.Add(x[i] > 0.5); }
                double s = 1;
                foreach (int i in up) s *= x[i] * (i + 1);
                for (int i = 0; i < signs.Count; i++) if (signs[i]) s += x[i];
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double OneOrNone(double[] x, bool flag)
            {
                List<double> list = new();
                if (flag) list.Add(x[0]);
                else { list.Add(x[1]); list.Add(x[1] * x[0]); }
                int n = list.Count;
                double s = n;
                for (int i = 0; i < n; i++) s *= list[i];
                while (list.Count > 1) { s += list[list.Count - 1]; list.RemoveAt(list.Count - 1); }
                return s * list[0];
            }

            [Differentiable(Derivatives = All)]
            public static double Growing(double x, int n)
            {
                List<double> list = new() { x };
                for (int i = 0; i < list.Count; i++) if (list.Count < n) { list.Add(list[i] * 0.9 + x); list.Add(list[^1] * x); }
                double s = 0;
                foreach (double v in list) s += v;
                return s;
            }
        }

        public static class Cases
        {
            private static readonly List<double> s_list = new() { 0.7, -0.4, 1.2 };
            public static readonly object[] Dot = [s_list, new List<double> { 0.3, 0.9, -1.1 }];
            public static readonly object[] Dot__array = [new[] { 0.2, 0.5 }, new List<double> { 0.3, 0.9 }];
            public static readonly object[] Mixed = [s_list, 0.6, s_list];
            public static readonly object[] Mixed__array = [new[] { 0.2, 0.5 }, 0.6, new[] { 0.3, 0.9, -1.1 }];
            public static readonly object[] Written = [s_list, 0.6];
            public static readonly object[] Floats__float = [new[] { 0.5f, 1.5f, -0.25f }];
            public static readonly object[] Constants = [0.6, new List<int> { 1, 4 }, new List<double> { 0.3, 0.9 }, new Holder { Values = { 2, 3 } }];
            public static readonly object[] Grown = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] Steps = [0.7, 0.9];
            public static readonly object[] Stack = [new[] { 0.7, -0.4, 1.2, 0.3, 0.9 }];
            public static readonly object[] Edited = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] EachTime = [new[] { 0.7, -0.4, 1.2 }, 3];
            public static readonly object[] Passed = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] Integers = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] OneOrNone = [new[] { 0.7, -0.4 }, true];
            public static readonly object[] OneOrNone__two = [new[] { 0.7, -0.4 }, false];
            public static readonly object[] Growing = [0.8, 30];
        }
        """;
}
