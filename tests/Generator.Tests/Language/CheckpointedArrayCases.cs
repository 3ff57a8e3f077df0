namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Checkpointed loops whose state is in arrays that are swapped, in arrays of structs, and in arrays of three dimensions.</summary>
internal static class CheckpointedArrayCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        [Parameters] public readonly partial record struct P2(double X, double Y);
        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Checkpoint]
            [Differentiable(Derivatives = Both)]
            public static double Heat(double[] u, double k, int steps)
            {
                double[] current = (double[])u.Clone(), next = new double[u.Length];
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < current.Length; i++)
                        next[i] = current[i] + k * current[i] * current[(i + 1) % current.Length];
                    (current, next) = (next, current);
                }
                double s = 0;
                foreach (double v in current) s += v * v;
                return s;
            }

            [Checkpoint]
            [Differentiable(Derivatives = Both)]
            public static double InPlace(double[] u, double[] buffer, P2[] points, double k, int steps)
            {
                double[] current = u, next = buffer;
                for (int t = 0; t < steps; t++)
                {
                    for (int i = 0; i < current.Length; i++)
                    {
                        next[i] = current[i] * (1 + k * points[i].X);
                        points[i] = new P2(points[i].Y * next[i], points[i].X + k);
                    }
                    (current, next) = (next, current);
                }
                return current[0] * next[1] + points[0].X * points[1].Y;
            }

            [Checkpoint]
            [Differentiable(Derivatives = Both)]
            public static double Cubes(double x, int steps)
            {
                double[,,] a = new double[2, 2, 2];
                a[0, 1, 0] = x;
                for (int t = 0; t < steps; t++) { a[0, 1, 0] = Math.Sin(a[0, 1, 0]) + a[1, 1, 1] * x; a[1, 1, 1] += a[0, 1, 0] * a[0, 1, 0]; }
                return a[0, 1, 0] * a[1, 1, 1];
            }
        }
        public static class Cases
        {
            static double[] D(int n, int seed = 0) { var r = new Random(n + seed); return Enumerable.Range(0, n).Select(_ => r.NextDouble() + 0.2).ToArray(); }
            public static readonly object[] Heat = [D(4), 0.05, 6];
            public static readonly object[] Heat__0 = [D(4), 0.1, 0];
            public static readonly object[] InPlace = [D(2), D(2, 1), new P2[] { new(0.3, 0.4), new(0.7, -0.2) }, 0.2, 7];
            public static readonly object[] Cubes = [0.4, 4];
        }
        """;
}
