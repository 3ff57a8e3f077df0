namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Arrays of two and more dimensions.</summary>
internal static class GridCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = Both)]
            public static double Cube(double[,,] c, double s)
            {
                double sum = 0;
                for (int i = 0; i < c.GetLength(0); i++)
                    for (int j = 0; j < c.GetLength(1); j++)
                        for (int k = 0; k < c.GetLength(2); k++)
                        {
                            sum += s * c[i, j, k] * c[i, j, 0];
                            c[i, j, k] *= sum;
                        }
                foreach (double v in c) sum += v * v;
                return sum / c.Length;
            }

            [Differentiable(Derivatives = Both)]
            public static double Locals(double[] x, int n)
            {
                double[,,] table = new double[n, 2, 3];
                double[,,,] four = new double[1, 2, n, 2];
                double[,] flat = { { x[0], x[1] }, { 2, x[0] * x[1] } };
                for (int i = 0; i < n; i++)
                {
                    double[,] inner = new double[2, 2];
                    inner[0, 0] = x[0] * i; inner[1, 1] = inner[0, 0] * x[1];
                    for (int j = 0; j < 2; j++) { table[i, j, 2] = x[j] * x[0] + inner[j, j]; four[0, j, i, 1] = table[i, j, 2] * flat[j, 1]; }
                }
                double s = flat[1, 1];
                foreach (double v in table) s += v;
                foreach (double v in four) s += v * v;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double[,,] Result(double[] x)
            {
                double[,,] r = new double[2, 1, 2];
                r[0, 0, 0] = x[0] * x[1]; r[1, 0, 1] = x[1] * x[1];
                return r;
            }

            [Differentiable(Derivatives = Both)]
            public static double[,] GridResult(double[,] g) { double[,] r = new double[2, 2]; r[0, 1] = g[0, 0] * g[1, 1]; r[1, 0] = g[0, 1]; return r; }

            [Differentiable(Derivatives = Both)]
            public static double[,] Identity(double[,] g) { g[0, 0] *= g[1, 1]; return g; }
        }
        public static class Cases
        {
            static double[,,] C(int a, int b, int c) { var r = new Random(1); var m = new double[a, b, c]; for (int i = 0; i < a; i++) for (int j = 0; j < b; j++) for (int k = 0; k < c; k++) m[i, j, k] = r.NextDouble() + 0.2; return m; }
            public static readonly object[] Cube = [C(2, 3, 2), 0.7];
            public static readonly object[] Cube__one = [C(1, 1, 2), 0.7];
            public static readonly object[] Locals = [new double[] { 0.5, 0.7 }, 3];
            public static readonly object[] Locals__0 = [new double[] { 0.5, 0.7 }, 0];
            public static readonly object[] Result = [new double[] { 0.5, 0.7 }];
            public static readonly object[] GridResult = [new double[,] { { 0.5, 0.7 }, { 1.5, 0.2 } }];
            public static readonly object[] Identity = [new double[,] { { 0.5, 0.7 }, { 1.5, 0.2 } }];
        }
        """;
}
