namespace SymbolicGrad.Integration.Tests.Oddities;

/// <summary>Things that a person would write who tries what the generator can do.</summary>
public static partial class OddMethods
{
    public static readonly Matrix<double> Fixed = new(new double[,] { { 1, 2 }, { 3, 4 } });

    [Differentiable]
    public static double Twice(Vector<double> x) => Dot(x, x);

    [Differentiable]
    public static double CubeByProducts(Matrix<double> x) => Sum(x * x * x);

    [Differentiable]
    public static double Unused(Vector<double> x, Matrix<double> unused, double alsoUnused) => Sum(x);

    [Differentiable]
    public static Matrix<double> AsItIs(Matrix<double> x) => x;

    [Differentiable]
    public static (Vector<double>, Vector<double>) Swapped(Vector<double> a, Vector<double> b) => (b, a);

    [Differentiable]
    public static (Vector<double>, Vector<double>) Doubled(Vector<double> a) => (a, a);

    [Differentiable]
    public static double OfSizes(Matrix<double> x) => Sum(x) / x.Rows * x.Columns + x.Length;

    [Differentiable]
    public static double LooksInPlace(Vector<double> x)
    {
        Vector<double> y = x;
        y = y * 2;
        y += x;
        y -= 1;
        x = Square(y);
        return Sum(x) + Sum(y);
    }

    [Differentiable]
    public static double WithAConstantTensor(Matrix<double> x) => Sum(PointwiseMultiply(x * Fixed, x));

    [Differentiable]
    public static Vector<double> Chosen(Vector<double> x, Vector<double> y, bool first) => first ? x : y;

    [Differentiable]
    public static double ChosenBySize(Vector<double> x) => x.Length > 2 ? Sum(Square(x)) : Norm(x);

    [Differentiable]
    public static double ChosenByValue(Vector<double> x)
    {
        Vector<double> y = Exp(x);
        if (Sum(x) > 0)
            y = PointwiseMultiply(y, x);
        return Dot(y, x);
    }

    [Differentiable]
    public static double Stopped(Vector<double> x) => Dot(Derivative.Stop(Square(x)), x);

    [Differentiable]
    public static double NumberAndTensor(double a, Vector<double> x) => Sum(Sigmoid(x * a - a)) + Math.Sin(a) * Sum(x);

    [Differentiable]
    public static double BothSidesOfAProduct(Matrix<double> x) => Sum(Square(x * Transpose(x)));

    [Differentiable]
    public static double DivisionByItself(Vector<double> x) => Sum(PointwiseDivide(x, x + 3)) + 1 / Sum(Square(x));

    [Differentiable]
    public static double Extended(this Vector<double> x, double power = 2) => Sum(Pow(Abs(x), power));

    [Differentiable]
    public static double Tied(Matrix<double> weights, [Constant] Matrix<double> x) =>
        SumOfSquares(Tanh(x * weights) * Transpose(weights) - x);
}

