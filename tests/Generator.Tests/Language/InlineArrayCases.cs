namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Arrays of a fixed length that are values.</summary>
internal static class InlineArrayCases
{
    public const string Source =
        """
        using System.Runtime.CompilerServices;
        #pragma warning disable CS0169, CS0649
        [InlineArray(3)] public struct Three
        {
            private double _first;
            public double Sum() { double s = 0; foreach (double v in this) s += v; return s; }
            public void Scale(double k) { for (int i = 0; i < 3; i++) this[i] *= k; }
        }
        [InlineArray(4)] public struct Four<T> { private T _first; }
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;

            [Differentiable(Derivatives = All)]
            public static double Elements(double x, double y)
            {
                Three a = default;
                a[0] = x * y;
                a[1] = a[0] + y;
                a[^1] = a[1] * x;
                a[0] *= 2;
                double s = 0;
                for (int i = 0; i < 3; i++) s += a[i] * (i + 1);
                foreach (double v in a) s *= v;
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Values(double[] x)
            {
                Three a = new();
                for (int i = 0; i < 3; i++) a[i] = x[i];
                Three b = a;
                b[0] *= x[1];
                a[0] += b[0] * b[1];
                double passed = Changed(a, x[2]) * a[0];
                b = a;
                a[1] = 7 * x[0];
                Three c = Made(b);
                c[1] = 2;
                return passed + a[0] * b[1] + b[0] * c[2] + c[1] * a[1] + a.Sum();
            }

            private static double Changed(Three a, double k) { a[0] *= k; a[1] = a[0] * a[2]; return a[1]; }

            private static Three Made(Three a) { a[2] = a[0] * a[1]; return a; }

            [Differentiable(Derivatives = All)]
            public static double Spans(double[] x)
            {
                Four<double> a = default;
                Span<double> all = a;
                for (int i = 0; i < all.Length; i++) all[i] = x[i] * x[0];
                Span<double> part = a[1..3];
                part[0] *= part[1];
                a[3] = all[1] + part[0];
                ReadOnlySpan<double> read = a;
                double s = 0;
                foreach (double v in read) s += v * v;
                a = default;
                return s + all[0] + a[^1] * x[1];
            }

            [Differentiable(Derivatives = All)]
            public static double InLoops(double[] x, int n)
            {
                Three state = default;
                state[0] = x[0];
                double s = 0;
                for (int t = 0; t < n; t++)
                {
                    Three next = default;
                    for (int i = 0; i < 3; i++) next[i] = state[i] * x[1] + (i > 0 ? state[i - 1] : x[2]);
                    state = next;
                    s += state[2] * state[0];
                }
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double References(double x, double y)
            {
                Three a = default;
                a[0] = x; a[1] = y;
                Double(ref a);
                Set(out a[2], x * y);
                ref double first = ref a[0];
                first *= a[2];
                a.Scale(y);
                Action<int> grow = i => a[i] += a[0];
                grow(1);
                return a[0] * a[1] + Last(in a);
            }

            private static void Double(ref Three a) { for (int i = 0; i < 3; i++) a[i] *= 2; }

            private static void Set(out double target, double value) => target = value;

            private static double Last(in Three a) => a[2] * a[1];

            [Differentiable(Derivatives = All)]
            public static double Integers(double x)
            {
                Four<int> n = default;
                for (int i = 0; i < 4; i++) n[i] = i * i;
                double s = 0;
                foreach (int i in n) s += i * x * x;
                return s + n[2] * x;
            }
        }

        public static class Cases
        {
            public static readonly object[] Elements = [0.7, -1.3];
            public static readonly object[] Values = [new[] { 0.7, -0.4, 1.2 }];
            public static readonly object[] Spans = [new[] { 0.7, -0.4, 1.2, 0.5 }];
            public static readonly object[] InLoops = [new[] { 0.7, -0.4, 1.2 }, 5];
            public static readonly object[] References = [0.7, -1.3];
            public static readonly object[] Integers = [0.7];
        }
        """;
}
