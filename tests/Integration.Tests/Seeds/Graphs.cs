namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The graphs of the second article as methods: each the sum of all entries of its target.</summary>
internal static partial class Graphs
{
    [Differentiable]
    public static double SumOfTwo(double x, double y) => x + y;

    [Differentiable]
    public static double SumOfTwo(Vector<double> x, Vector<double> y) => Sum(x + y);

    [Differentiable]
    public static double SumOfTwo(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += x[i] + y[i];
        return sum;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Affine(Matrix<double> A, Vector<double> x, Vector<double> b) => Sum(A * x + b);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double AffineOfAffine(Matrix<double> A, Vector<double> b, Matrix<double> C, Vector<double> d, Vector<double> x) => Sum(C * (A * x + b) + d);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double Diamond(Matrix<double> A, Vector<double> x)
    {
        Vector<double> u = A * x;
        return Sum(A * u + u);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double BatchRows(Matrix<double> X, Matrix<double> W, Vector<double> b) => Sum(X * W + b);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Graph)]
    public static double UnneededBranch(Vector<double> x, Vector<double> q, Vector<double> a)
    {
        Vector<double> dead = q + a;
        return Sum(x + a);
    }

    [Differentiable]
    public static double DoublingChain(double x)
    {
        for (int i = 0; i < 40; i++) x += x;
        return x;
    }
}
