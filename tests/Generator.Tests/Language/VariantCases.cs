namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>What the test suites of other differentiators compute, in other shapes than those of the list of conformance.</summary>
internal static class VariantCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        public struct Pair { public double X, Y; public Pair(double x, double y) { X = x; Y = y; } public void Scale(double k) { X *= k; Y *= k; } public readonly double Norm => Math.Sqrt(X * X + Y * Y); }
        public sealed class Counter { public double Total; public int Calls; public double Add(double x) { Total += x; Calls++; return Total; } }
        public enum Op { Add, Subtract, Multiply, Divide }
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;

            // Straight line
            [Differentiable(Derivatives = All)]
            public static double Chained(double x, double y) { double a, b, c; a = b = c = x * y; a += b *= c -= y; return a * b + c; }

            [Differentiable(Derivatives = All)]
            public static double SideEffects(double x, double y) { double t = x; double r = (t += y) * t-- + (t = x * t) / ++t; return r * t; }

            [Differentiable(Derivatives = All)]
            public static double Overwritten(double x, double y) { y = x; x = y * y; y = x * y; x = 3; return x * y; }

            [Differentiable(Derivatives = All)]
            public static double Swapped(double x, double y, double z) { (x, y, z) = (y * z, x, x + y); (x, z) = (z, x); return x * x + y / z; }

            [Differentiable(Derivatives = All)]
            public static double RefChain(double x, double y) { ref double a = ref x; ref double b = ref a; ref double c = ref y; b *= c; c += a; a = ref c; a *= 2; return x * y; }

            [Differentiable(Derivatives = All)]
            public static double Nested(double x) { double d_x = x, _d_x = x * x, dx = d_x * _d_x; double gradient = dx + x; return gradient * d_x; }

            [Differentiable(Derivatives = All)]
            public static double Checked(double x, int n) { checked { int k = n * 2; double s = x * k; unchecked { k += int.MaxValue - k; } return s + (k > 0 ? x * x : 0); } }

            // Branches
            [Differentiable(Derivatives = All)]
            public static double Returns(double x, int k)
            {
                if (k == 0) return x;
                else if (k == 1) { x *= x; if (x > 4) return x * 2; }
                else { if (k > 3) return 1 / x; x = -x; }
                return x * x * x;
            }

            [Differentiable(Derivatives = All)]
            public static double Operation(double x, double y, Op op) => op switch { Op.Add => x + y, Op.Subtract => x - y, Op.Multiply => x * y, Op.Divide when y != 0 => x / y, _ => 0 * x };

            [Differentiable(Derivatives = All)]
            public static double Cases(double x, double y, int k)
            {
                double r = x;
                switch (k)
                {
                    case 0: r *= y; goto case 2;
                    case 1: case 2: r += x * r; break;
                    case 3: return r * y;
                    default: { if (x > y) break; r = y; goto case 0; }
                }
                return r * r;
            }

            [Differentiable(Derivatives = All)]
            public static double Conditions(double x, double y) => (x > 0 && y > 0 || x * y < -1 ? x : y) * (x > y ^ y < 0 ? x * x : y) * (!(x > 1) ? 2 : x);

            [Differentiable(Derivatives = All)]
            public static double ActiveCondition(double x) { double y = x; if ((y *= 2) > 1 && (y += x) < 5) y *= y; return (y -= 1) > 3 ? y * x : y / x; }

            [Differentiable(Derivatives = All)]
            public static double Label(double x, int n)
            {
                double s = 0;
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                    {
                        if (s > 8) goto done;
                        s += x * (i + 1) * (j + x);
                    }
                done:
                return s * x;
            }

            // Loops
            [Differentiable(Derivatives = All)]
            public static double Strides(double[] x, int step)
            {
                double s = 0;
                for (int i = x.Length - 1; i >= 0; i -= step) s = s * x[i] + i;
                for (int i = 0, j = x.Length - 1; i < j; i++, j--) s += x[i] * x[j];
                for (int i = -step; i <= step; i += step) s += i * x[0];
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double DoWhile(double x) { int n = 0; do { x = Math.Cos(x) * 1.1; n++; if (n == 2) continue; if (x < 0) break; } while (n < 5 && x < 10); return x * n; }

            [Differentiable(Derivatives = All)]
            public static double WhileActive(double x, double y) { double p = 1; while (x * p < 50) { p *= x + y; if (p > 20) p -= 1; } return p; }

            [Differentiable(Derivatives = All)]
            public static double Newton(double a) { double x = a; while (true) { double next = 0.5 * (x + a / x); if (Math.Abs(next - x) < 1e-13) break; x = next; } return x * a; }

            [Differentiable(Derivatives = All)]
            public static double Trapezoid(double low, double high, double step) { double s = 0; for (double t = low; t < high; t += step) s += 0.5 * step * (Math.Exp(-t * t) + Math.Exp(-(t + step) * (t + step))); return s; }

            [Differentiable(Derivatives = All)]
            public static double InnerBreaks(double[] x)
            {
                double s = 0;
                foreach (double a in x)
                {
                    if (a < 0) continue;
                    foreach (double b in x) { if (b > 1) break; if (b == a) continue; s += a * b * b; }
                    s *= a;
                }
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Fibonacci(double a, double b, int n) { for (int i = 0; i < n; i++) (a, b) = (b, a + b * 0.5); return a * b; }

            [Differentiable(Derivatives = All)]
            public static double Collatz(double x, int n) { int steps = 0; while (n != 1) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; x = n % 3 == 0 ? Math.Sin(x) : x * 1.01; steps++; } return x * steps; }

            // Arrays
            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double InPlace(double[] a, double[] b) { for (int i = 0; i < a.Length; i++) { a[i] *= b[i]; b[i] -= a[i]; } double s = 0; for (int i = 0; i < a.Length; i++) s += a[i] * b[a.Length - 1 - i]; return s; }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Sorted(double[] x)
            {
                for (int i = 1; i < x.Length; i++)
                {
                    double key = x[i]; int j = i - 1;
                    while (j >= 0 && x[j] > key) { x[j + 1] = x[j]; j--; }
                    x[j + 1] = key;
                }
                double s = 0;
                for (int i = 0; i < x.Length; i++) s += x[i] * (i + 1) * (i + 1);
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Matrices(double[] x)
            {
                double[,] a = new double[2, 2], p = { { 1, 0 }, { 0, 1 } };
                for (int i = 0; i < 4; i++) a[i / 2, i % 2] = x[i];
                for (int k = 0; k < 3; k++)
                {
                    double[,] q = new double[2, 2];
                    for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) for (int m = 0; m < 2; m++) q[i, j] += p[i, m] * a[m, j];
                    for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) p[i, j] = q[i, j];
                }
                return p[0, 0] + p[1, 1] * p[0, 1];
            }

            [Differentiable(Derivatives = All)]
            public static double Histogram(double[] x)
            {
                int[] counts = new int[4];
                double[] sums = new double[4];
                foreach (double v in x) { int bin = Math.Clamp((int)Derivative.Stop(v * 2), 0, 3); counts[bin]++; sums[bin] += v * v; }
                double s = 0;
                for (int i = 0; i < 4; i++) if (counts[i] > 0) s += sums[i] / counts[i] * (i + 1);
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Moving(ReadOnlySpan<double> x) { double s = 0; while (x.Length > 1) { s += x[0] * x[^1]; x = x[1..]; if (x.Length > 2) x = x[..^1]; } return s; }

            [Differentiable(Derivatives = All)]
            public static double Cumulative(double[] x)
            {
                Span<double> c = stackalloc double[x.Length + 1];
                for (int i = 0; i < x.Length; i++) c[i + 1] = c[i] + x[i];
                double best = double.NegativeInfinity;
                for (int i = 0; i < x.Length; i++) for (int j = i; j < x.Length; j++) best = Math.Max(best, c[j + 1] - c[i]);
                return best * c[^1];
            }

            // Structs, objects, calls
            [Differentiable(Derivatives = All)]
            public static double Structs(double x, double y)
            {
                Pair a = new(x, y), b = a;
                b.Scale(x);
                a.X = b.Y;
                Pair[] all = { a, b };
                all[0].Scale(2);
                all[1].Y += all[0].X;
                Move(ref all[1], y);
                return all[0].Norm + all[1].Norm + a.X * b.X;
            }

            private static void Move(ref Pair p, double by) { p.X += by; p = new Pair(p.Y, p.X); }

            [Differentiable(Derivatives = All)]
            public static double Anonymous(double x, double y)
            {
                var p = new { X = x * y, Y = y, N = 3 };
                var q = new { p.X, Inner = p };
                for (int i = 0; i < p.N; i++) p = new { X = p.X * q.Inner.Y, Y = p.Y + p.X, p.N };
                return x > 0 ? p.X * q.X : p.Y;
            }

            [Differentiable(Derivatives = All)]
            public static double Objects(double x, double y)
            {
                Counter a = new() { Total = x }, b = a;
                double first = b.Add(y);
                a.Total *= first;
                double second = Twice(a, x);
                return second * a.Calls + b.Total;
            }

            private static double Twice(Counter counter, double x) => counter.Add(x) * counter.Add(x * x);

            [Differentiable(Derivatives = All)]
            public static double Outs(double x, double y) { Split(x * y, out double whole, out var part); Exchange(ref whole, ref part); return whole * whole + part * x; }

            private static void Split(double v, out double a, out double b) { a = v * v; b = v - a; }

            private static void Exchange(ref double a, ref double b) { double t = a; a = b; b = t; }

            [Differentiable(Derivatives = All)]
            public static double Closures(double x, double y)
            {
                double total = 0;
                void add(double v) { total += v * y; }
                add(x);
                Func<double, double, double> product = (a, b) => a * b + total;
                double r = product(x, y);
                add(r);
                return total + Apply(v => v * x, r) + Apply(Math.Sin, Composed(Math.Cos, v => v * v, y));
            }

            private static double Apply(Func<double, double> f, double v) => f(f(v));

            private static double Composed(Func<double, double> f, Func<double, double> g, double v) => Apply(w => f(g(w)), v);

            [Differentiable(Derivatives = All)]
            public static double Factorial(double x) => x <= 1 ? 1 : x * Factorial(x - 1);

            [Differentiable(Derivatives = All)]
            public static double Power(double x, int n) { if (n == 0) return 1; double half = Power(x, n / 2); return n % 2 == 0 ? half * half : half * half * x; }

            [Differentiable(Derivatives = All)]
            public static double Euclid(double a, double b) => a < b ? a * b : Euclid(b, a - 1) + a;

            [Differentiable(Derivatives = All)]
            public static double Series(double x) { double s = 0, factorial = 1; for (int i = 1; i < 20; i++) { factorial *= i; if (i % 2 == 0) continue; s += (i % 4 == 1 ? 1 : -1) * Math.Pow(x, i) / factorial; } return s; }

            [Differentiable(Derivatives = All)]
            public static double Optional(double x, double scale = 2, params double[] more) { double s = x * scale; foreach (double m in more) s += m * x; return s + Sum(x, s) + Sum(x) + Sum(b: x, a: s * s); }

            private static double Sum(double a, double b = 3) => a * b;

            [Differentiable(Derivatives = All)]
            public static (double Re, double Im) Tuples(double re, double im) { (double Re, double Im) z = (0, 0); for (int i = 0; i < 4; i++) z = (z.Re * z.Re - z.Im * z.Im + re, 2 * z.Re * z.Im + im); return z; }

            [Differentiable(Derivatives = All)]
            public static double Constants(double x, [Constant] double k, string name, bool flag) { double s = name.Length * x; if (name == "ab" && flag) s *= k; return s + (name == "x" ? 2 : 3) * x; }
        }

        public static class Cases
        {
            private static object[] Two => [0.7, 1.3];
            public static readonly object[] Chained = Two;
            public static readonly object[] SideEffects = Two;
            public static readonly object[] Overwritten = Two;
            public static readonly object[] Swapped = [0.7, 1.3, -0.4];
            public static readonly object[] RefChain = Two;
            public static readonly object[] Nested = [0.7];
            public static readonly object[] Checked = [0.7, 3];
            public static readonly object[] Returns__0 = [0.7, 0];
            public static readonly object[] Returns__1 = [2.7, 1];
            public static readonly object[] Returns__small = [0.7, 1];
            public static readonly object[] Returns__2 = [0.7, 2];
            public static readonly object[] Returns__4 = [0.7, 4];
            public static readonly object[] Operation__0 = [0.7, 1.3, 0];
            public static readonly object[] Operation__2 = [0.7, 1.3, 2];
            public static readonly object[] Operation__3 = [0.7, 1.3, 3];
            public static readonly object[] Cases__0 = [0.7, 1.3, 0];
            public static readonly object[] Cases__1 = [0.7, 1.3, 1];
            public static readonly object[] Cases__3 = [0.7, 1.3, 3];
            public static readonly object[] Cases__4 = [0.7, 1.3, 4];
            public static readonly object[] Cases__5 = [1.7, 1.3, 4];
            public static readonly object[] Conditions = Two;
            public static readonly object[] Conditions__negative = [1.7, -1.3];
            public static readonly object[] ActiveCondition = [0.7];
            public static readonly object[] ActiveCondition__small = [0.2];
            public static readonly object[] Label = [0.7, 4];
            public static readonly object[] Strides = [new[] { 0.7, -0.4, 1.2, 0.3, 0.9 }, 2];
            public static readonly object[] DoWhile = [0.7];
            public static readonly object[] WhileActive = Two;
            public static readonly object[] Newton = [2.5];
            public static readonly object[] Trapezoid = [0.1, 0.95, 0.2];
            public static readonly object[] InnerBreaks = [new[] { 0.7, -0.4, 0.9, 1.2, 0.3 }];
            public static readonly object[] Fibonacci = [0.7, 1.3, 6];
            public static readonly object[] Collatz = [0.7, 7];
            public static readonly object[] InPlace = [new[] { 0.7, -0.4, 1.2 }, new[] { 0.3, 0.9, -1.1 }];
            public static readonly object[] Sorted = [new[] { 0.7, -0.4, 1.2, 0.3, 0.9 }];
            public static readonly object[] Matrices = [new[] { 0.7, -0.4, 1.2, 0.3 }];
            public static readonly object[] Histogram = [new[] { 0.7, 0.4, 1.2, 0.3, 3.3 }];
            public static readonly object[] Moving = [new[] { 0.7, -0.4, 1.2, 0.3, 0.9 }];
            public static readonly object[] Cumulative = [new[] { 0.7, -1.4, 1.2, 0.3, -0.9 }];
            public static readonly object[] Structs = Two;
            public static readonly object[] Anonymous = Two;
            public static readonly object[] Objects = Two;
            public static readonly object[] Outs = Two;
            public static readonly object[] Closures = Two;
            public static readonly object[] Factorial = [4.5];
            public static readonly object[] Power = [1.1, 11];
            public static readonly object[] Euclid = [3.5, 2.2];
            public static readonly object[] Series = [0.7];
            public static readonly object[] Optional = [0.7, 1.3, new[] { 0.3, 0.9 }];
            public static readonly object[] Tuples = [0.2, 0.3];
            public static readonly object[] Constants = [0.7, 1.3, "ab", true];
        }
        """;
}
