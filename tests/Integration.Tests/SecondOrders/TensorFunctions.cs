using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.SecondOrders;

/// <summary>One number of each operation on tensors, curved enough that every entry of the Hessian has something to say.</summary>
public static partial class TensorFunctions
{
    private const string A = "0.3 -0.2 0.6; 0.45 0.1 -0.7", B = "0.7 -0.4; 1.1 0.6; -0.3 0.2", V = "0.4 -0.9 1.2", W = "0.8 0.3";

    [Differentiable(Derivatives = SecondOrder), At(A, B)]
    public static double Product(Matrix<double> a, Matrix<double> b) => Sum(Square(a * b));

    [Differentiable(Derivatives = SecondOrder), At(A, A)]
    public static double ProductTransposed(Matrix<double> a, Matrix<double> b) => Sum(Exp(MultiplyTransposed(a, b)));

    [Differentiable(Derivatives = SecondOrder), At(A, A)]
    public static double TransposedProduct(Matrix<double> a, Matrix<double> b) => Sum(Sin(Transpose(a) * b));

    [Differentiable(Derivatives = SecondOrder), At(A, V, W)]
    public static double ProductsWithVectors(Matrix<double> a, Vector<double> v, Vector<double> w) => Sum(Tanh(a * v)) * Sum(Exp(Transpose(a) * w));

    [Differentiable(Derivatives = SecondOrder), At(V, W)]
    public static double OuterProduct(Vector<double> v, Vector<double> w) => Sum(Sigmoid(Outer(v, w)));

    [Differentiable(Derivatives = SecondOrder), At(A, V)]
    public static double RowAddedToEveryRow(Matrix<double> a, Vector<double> v) => Sum(Softplus(a + v));

    [Differentiable(Derivatives = SecondOrder), At(A, 0.4)]
    public static double NumberTimesMatrix(Matrix<double> a, double s) => Sum(Exp(s * a)) + Sum(a / s);

    [Differentiable(Derivatives = SecondOrder), At(A)]
    public static double SumsAndMeans(Matrix<double> a) => Sum(Square(RowSums(a))) * Sum(Exp(ColumnMeans(a))) + Mean(a) * Norm(a.Row(0));

    [Differentiable(Derivatives = SecondOrder), At(A, V)]
    public static double Maxima(Matrix<double> a, Vector<double> v) => Max(a) * Max(v) + Sum(Exp(RowMax(a))) + Sum(Square(ColumnMax(a))) * Max(a);

    [Differentiable(Derivatives = SecondOrder), At(A, V)]
    public static double SoftMaxima(Matrix<double> a, Vector<double> v) => Sum(Square(Softmax(a))) + Sum(PointwiseMultiply(Softmax(v), v)) + LogSumExp(v) * Sum(Square(LogSoftmax(a)));

    [Differentiable(Derivatives = SecondOrder), At(A, "2 0")]
    public static double SoftmaxCrossEntropyOfClasses(Matrix<double> a, int[] classes) => SoftmaxCrossEntropy(a, classes);

    [Differentiable(Derivatives = SecondOrder), At(V, W)]
    public static double Concatenated(Vector<double> v, Vector<double> w) => Norm(Concatenate(v, w)) * Sum(Exp(Slice(Concatenate(w, v), 1, 3)));

    [Differentiable(Derivatives = SecondOrder), At(A, A)]
    public static double Stacked(Matrix<double> a, Matrix<double> b) =>
        Sum(Exp(SliceRows(ConcatenateRows(a, b), 1, 2))) * Sum(Sin(SliceColumns(ConcatenateColumns(a, b), 1, 4)));

    [Differentiable(Derivatives = SecondOrder), At(A, V)]
    public static double Reshaped(Matrix<double> a, Vector<double> v) => Sum(Square(Reshape(Flatten(a), 3, 2) * a)) + Sum(Exp(Reshape(v, 1, 3) * Transpose(a)));

    [Differentiable(Derivatives = SecondOrder), At(A, 1)]
    public static double RowsAndEntries(Matrix<double> a, int row) => Sum(Exp(a.Row(row))) * a[0, 2] + a[row, 0] * a[row, 1];

    [Differentiable(Derivatives = SecondOrder), At(A, A)]
    public static double Activations(Matrix<double> a, Matrix<double> b) =>
        Sum(PointwiseMultiply(Gelu(a), Silu(b))) + Sum(Square(Elu(a, 0.7) + LeakyRelu(b, 0.1))) + Sum(PointwiseMultiply(Relu(a), b));

    [Differentiable(Derivatives = SecondOrder), At(A, A)]
    public static double Losses(Matrix<double> a, Matrix<double> b) =>
        MeanSquaredError(a, Sin(b)) * Huber(a, 2 * b, 0.5) + BinaryCrossEntropyFromLogits(a, Sigmoid(b)) + SumOfSquares(a) * Norm(b);

    [Differentiable(Derivatives = SecondOrder), At(A, Activation.Identity), At(A, Activation.Relu), At(A, Activation.LeakyRelu), At(A, Activation.Elu), At(A, Activation.Gelu), At(A, Activation.Silu), At(A, Activation.Softplus), At(A, Activation.Sigmoid), At(A, Activation.Tanh)]
    public static double ActivationByName(Matrix<double> a, Activation activation) => Sum(Square(Activate(a, activation))) + Sum(Activate(2 * a.Row(0), activation)) * a[1, 1];
}
