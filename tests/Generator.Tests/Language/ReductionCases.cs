namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Loops that add up, and loops that look as if they did.</summary>
internal static class ReductionCases
{
    public const string Source =
        """
        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = Both)]
            public static double LeastSquares(double[] x, [Constant] double[] y, double p, double q)
            {
                double s = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    double r = p * Math.Exp(-q * x[i]) - y[i];
                    s += r * r;
                }
                return s / x.Length;
            }

            [Differentiable(Derivatives = Both)]
            public static double SeveralSums(double[] x, double p)
            {
                if (x.Length == 0)
                    return 0;
                double s = 0, t = 1;
                foreach (double v in x)
                {
                    if (v > 0)
                        s += Math.Sin(v * p);
                    else
                        t -= v * v;
                }
                return s - 3 * t;
            }

            [Differentiable(Derivatives = Both)]
            public static double FactorsOfTheSum(double[] x, double p)
            {
                double s = 0;
                for (int i = x.Length - 1; i >= 0; i--)
                    s += Math.Cos(x[i] * p);
                return s * p;
            }

            [Differentiable(Derivatives = Both)]
            public static double SumsInASum([Constant] double[,] x, double p)
            {
                double s = 0;
                for (int i = 0; i < x.GetLength(0); i++)
                {
                    for (int j = 0; j < x.GetLength(1); j += 2)
                        s += Math.Exp(p * x[i, j]);
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double SumThatStops(double[] x, double p)
            {
                double s = 0;
                int i = 0;
                while (i < x.Length)
                {
                    double term = Math.Exp(x[i] * p);
                    s += term;
                    if (term > 1.5)
                        break;
                    i++;
                }
                return 2 * s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Scratch([Constant] double[,] x, double[] w)
            {
                int count = w.Length;
                double[] terms = new double[count];
                double s = 0;
                for (int i = 0; i < x.GetLength(0); i++)
                {
                    for (int k = 0; k < count; k++)
                        terms[k] = Math.Sin(x[i, k] * w[k]);
                    double product = 1;
                    foreach (double term in terms)
                        product *= term;
                    s += product;
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double[] Map(double[] x, double p)
            {
                double[] y = new double[x.Length];
                for (int i = 0; i < x.Length; i++)
                    y[i] = Math.Sin(x[i] * p);
                return y;
            }

            [Differentiable(Derivatives = Both)]
            public static double InPlace(double[] a, double p)
            {
                double s = 0;
                for (int i = 0; i < a.Length; i++)
                {
                    a[i] *= p;
                    s += a[i] * a[i];
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double SumAfterASum(double[] x)
            {
                double mean = 0, s = 0;
                foreach (double v in x)
                    mean += v;
                mean /= x.Length;
                foreach (double v in x)
                    s += Math.Pow(v - mean, 4);
                return s / x.Length;
            }

            [Differentiable(Derivatives = Both)]
            public static double RootOfASum(double[] x, double p)
            {
                double s = 0;
                foreach (double v in x)
                    s += Math.Exp(v * p);
                return Math.Sqrt(s);
            }

            [Differentiable(Derivatives = Both)]
            public static double PrefixSums(double[] x)
            {
                double s = 0, t = 0;
                foreach (double v in x)
                {
                    s += Math.Sin(v);
                    t += s * s;
                }
                return t;
            }

            [Differentiable(Derivatives = Both)]
            public static double ScratchThatIsKept([Constant] double[,] x, double[] w)
            {
                int count = w.Length;
                double[] terms = new double[count];
                double s = 0;
                for (int i = 0; i < x.GetLength(0); i++)
                {
                    for (int k = 0; k < count; k++)
                    {
                        if (x[i, k] > 0)
                            terms[k] = Math.Sin(x[i, k] * w[k]);
                    }
                    foreach (double term in terms)
                        s += term * term;
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double ScratchReadFirst([Constant] double[,] x, double[] w)
            {
                int count = w.Length;
                double[] terms = new double[count];
                double s = 0;
                for (int i = 0; i < x.GetLength(0); i++)
                {
                    s += terms[0] * terms[1];
                    for (int k = 0; k < count; k++)
                        terms[k] = Math.Sin(x[i, k] * w[k]);
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Neighbours(double[] a, double p)
            {
                double s = 0;
                for (int i = 1; i < a.Length; i++)
                {
                    a[i] = a[i - 1] * p + a[i];
                    s += a[i];
                }
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double ReadBackwards(double[] x)
            {
                int n = x.Length;
                double[] y = new double[n];
                double s = 0;
                for (int i = 0; i < n; i++)
                    y[i] = Math.Sin(x[i]);
                for (int i = 0; i < n; i++)
                    s += y[i] * y[n - 1 - i];
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double ElementWrittenAgain(double[] x, double p)
            {
                double[] last = new double[1];
                double s = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    last[0] = x[i] * p;
                    s += last[0] * x[i];
                }
                return s + last[0] * last[0];
            }

            [Differentiable(Derivatives = Both)]
            public static double Products(Matrix<double> x, Vector<double> w)
            {
                double s = 0;
                for (int i = 0; i < x.Rows; i++)
                    s += Dot(Tanh(x.Row(i)), w) * Dot(x.Row(i), w);
                return s;
            }
        }

        public static class Cases
        {
            private static double[] A => new[] { 0.7, -1.3, 0.4, 1.1 };
            private static double[,] Grid => new[,] { { 0.3, -0.4, 1.1 }, { -0.2, 0.9, 0.8 }, { 0.5, 0.6, -0.7 } };
            private static double[] W => new[] { 0.9, 1.2, -0.8 };
            private static double[] None => Array.Empty<double>();

            public static readonly object[] LeastSquares = { A, new[] { 0.1, 2.0, -0.3, 0.5 }, 0.8, 0.6 };
            public static readonly object[] SeveralSums = { A, 0.8 };
            public static readonly object[] SeveralSums__none = { None, 0.8 };
            public static readonly object[] FactorsOfTheSum = { A, 0.8 };
            public static readonly object[] FactorsOfTheSum__none = { None, 0.8 };
            public static readonly object[] SumsInASum = { Grid, 0.7 };
            public static readonly object[] SumThatStops = { A, 0.4 };
            public static readonly object[] SumThatStops__early = { A, 0.9 };
            public static readonly object[] Scratch = { Grid, W };
            public static readonly object[] Map = { A, 0.6 };
            public static readonly object[] InPlace = { A, 0.6 };
            public static readonly object[] SumAfterASum = { A };
            public static readonly object[] RootOfASum = { A, 0.6 };
            public static readonly object[] PrefixSums = { A };
            public static readonly object[] ScratchThatIsKept = { Grid, W };
            public static readonly object[] ScratchReadFirst = { Grid, W };
            public static readonly object[] Neighbours = { A, 0.6 };
            public static readonly object[] ReadBackwards = { A };
            public static readonly object[] ElementWrittenAgain = { A, 0.6 };
            public static readonly object[] Products = { new Matrix<double>(Grid), new Vector<double>(W) };
        }
        """;
}
