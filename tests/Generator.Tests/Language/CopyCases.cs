namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Methods that copy and move elements.</summary>
internal static class CopyCases
{
    public const string Source =
        """
        public static partial class Tested
        {
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;

            [Differentiable(Derivatives = All)]
            public static double Ranges(double[] a)
            {
                double[] inner = a[1..^1], whole = a[..];
                inner[0] *= 2;
                whole[0] *= whole[1];
                double s = 0;
                foreach (double v in inner) s += v * v;
                return s + a[1] * whole[0] + a[^1];
            }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double RangeBeforeAWrite(double[] a)
            {
                a[0] = a[1] * 3;
                double[] b = a[..2];
                a[0] = 7 * a[2];
                return b[0] * b[1] + a[0] * a[2];
            }

            [Differentiable(Derivatives = All)]
            public static double Copies(double[] a, int from)
            {
                double[] b = new double[a.Length + 2], c = new double[3];
                Array.Copy(a, b, a.Length);
                Array.Copy(a, from, c, 1, 2);
                b[0] *= c[1];
                a.CopyTo(b, 2);
                return b[0] * b[2] + c[2] * b[3] + c[0];
            }

            /// <summary>What is moved within an array is read before it is written.</summary>
            [Differentiable(Derivatives = All)]
            public static double DelayLine(double[] a, int steps)
            {
                double[] delay = new double[4];
                double s = 0;
                for (int t = 0; t < steps; t++)
                {
                    Array.Copy(delay, 0, delay, 1, delay.Length - 1);
                    delay[0] = Math.Sin(a[t % a.Length] + 0.5 * delay[3]);
                    s += delay[2] * delay[0];
                }
                delay.AsSpan(1).CopyTo(delay);
                return s + delay[0] * delay[1];
            }

            [Differentiable(Derivatives = All)]
            public static double Reversed(double[] a)
            {
                double[] b = (double[])a.Clone();
                Array.Reverse(b);
                Span<double> c = a.AsSpan().ToArray();
                c[1..].Reverse();
                return b[0] * 2 + b[1] * b[1] + c[1] * c[0];
            }

            [Differentiable(Derivatives = All)]
            public static double Cleared(double[] a)
            {
                double[] b = (double[])a.Clone(), none = Array.Empty<double>();
                Array.Clear(b, 0, 2);
                double s = b[0] + b[2] * b[2];
                foreach (double v in none) s += v;
                Array.Clear(b);
                return s + b[2] + a[0];
            }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Structures(double[] a)
            {
                (double X, double Y)[] p = { (a[0], a[1]), (a[1], a[2]), (a[2], a[0]) };
                (double X, double Y)[] q = p[1..];
                q[0].X *= 2;
                Array.Reverse(p);
                return q[0].X * q[1].Y + p[1].X * p[0].X;
            }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Range(double[] a, int start, int end)
            {
                double s = 0;
                foreach (double v in a[start..end]) s += v * v;
                return s;
            }
        }

        public static class Cases
        {
            private static double[] A => new[] { 0.7, -1.3, 0.4, 1.1 };

            public static readonly object[] Ranges = { A };
            public static readonly object[] RangeBeforeAWrite = { A };
            public static readonly object[] Copies = { A, 1 };
            public static readonly object[] Copies__two = { A, 2 };
            public static readonly object[] DelayLine = { A, 9 };
            public static readonly object[] DelayLine__none = { A, 0 };
            public static readonly object[] Reversed = { A };
            public static readonly object[] Cleared = { A };
            public static readonly object[] Structures = { A };
            public static readonly object[] Range = { A, 1, 3 };
            public static readonly object[] Range__empty = { A, 4, 4 };
        }
        """;
}
