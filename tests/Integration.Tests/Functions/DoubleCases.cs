using static SymbolicGrad.Integration.Tests.Functions.Size;

namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>
/// One method for each function and operator of the runtime, differentiated by all its arguments. The build makes the same methods for float of this
/// file: the words double and Double become float and Float.
/// </summary>
public static partial class DoubleCases
{
    // Pointwise, of one argument

    [Differentiable]
    public static Vector<double> ExpOfVector([Of(N)] Vector<double> x) => Exp(x);

    [Differentiable]
    public static Matrix<double> ExpOfMatrix([Of(N, M)] Matrix<double> x) => Exp(x);

    [Differentiable]
    public static Vector<double> LogOfVector([Of(N), Positive] Vector<double> x) => Log(x);

    [Differentiable]
    public static Matrix<double> LogOfMatrix([Of(N, M), Positive] Matrix<double> x) => Log(x);

    [Differentiable]
    public static Vector<double> SqrtOfVector([Of(N), Positive] Vector<double> x) => Sqrt(x);

    [Differentiable]
    public static Matrix<double> SqrtOfMatrix([Of(N, M), Positive] Matrix<double> x) => Sqrt(x);

    [Differentiable]
    public static Vector<double> AbsOfVector([Of(N)] Vector<double> x) => Abs(x);

    [Differentiable]
    public static Matrix<double> AbsOfMatrix([Of(N, M)] Matrix<double> x) => Abs(x);

    [Differentiable]
    public static Vector<double> SinOfVector([Of(N)] Vector<double> x) => Sin(x);

    [Differentiable]
    public static Matrix<double> SinOfMatrix([Of(N, M)] Matrix<double> x) => Sin(x);

    [Differentiable]
    public static Vector<double> CosOfVector([Of(N)] Vector<double> x) => Cos(x);

    [Differentiable]
    public static Matrix<double> CosOfMatrix([Of(N, M)] Matrix<double> x) => Cos(x);

    [Differentiable]
    public static Vector<double> TanhOfVector([Of(N)] Vector<double> x) => Tanh(x);

    [Differentiable]
    public static Matrix<double> TanhOfMatrix([Of(N, M)] Matrix<double> x) => Tanh(x);

    [Differentiable]
    public static double SquareOfScalar(double x) => Square(x);

    [Differentiable]
    public static Vector<double> SquareOfVector([Of(N)] Vector<double> x) => Square(x);

    [Differentiable]
    public static Matrix<double> SquareOfMatrix([Of(N, M)] Matrix<double> x) => Square(x);

    [Differentiable]
    public static double ReluOfScalar(double x) => Relu(x);

    [Differentiable]
    public static Vector<double> ReluOfVector([Of(N)] Vector<double> x) => Relu(x);

    [Differentiable]
    public static Matrix<double> ReluOfMatrix([Of(N, M)] Matrix<double> x) => Relu(x);

    [Differentiable]
    public static double SigmoidOfScalar(double x) => Sigmoid(x);

    [Differentiable]
    public static Vector<double> SigmoidOfVector([Of(N)] Vector<double> x) => Sigmoid(x);

    [Differentiable]
    public static Matrix<double> SigmoidOfMatrix([Of(N, M)] Matrix<double> x) => Sigmoid(x);

    [Differentiable]
    public static double SoftplusOfScalar(double x) => Softplus(x);

    [Differentiable]
    public static Vector<double> SoftplusOfVector([Of(N)] Vector<double> x) => Softplus(x);

    [Differentiable]
    public static Matrix<double> SoftplusOfMatrix([Of(N, M)] Matrix<double> x) => Softplus(x);

    [Differentiable]
    public static double SiluOfScalar(double x) => Silu(x);

    [Differentiable]
    public static Vector<double> SiluOfVector([Of(N)] Vector<double> x) => Silu(x);

    [Differentiable]
    public static Matrix<double> SiluOfMatrix([Of(N, M)] Matrix<double> x) => Silu(x);

    [Differentiable]
    public static double GeluOfScalar(double x) => Gelu(x);

    [Differentiable]
    public static Vector<double> GeluOfVector([Of(N)] Vector<double> x) => Gelu(x);

    [Differentiable]
    public static Matrix<double> GeluOfMatrix([Of(N, M)] Matrix<double> x) => Gelu(x);

    [Differentiable]
    public static double ErfOfScalar(double x) => Erf(x);

    [Differentiable]
    public static Vector<double> ErfOfVector([Of(N)] Vector<double> x) => Erf(x);

    [Differentiable]
    public static Matrix<double> ErfOfMatrix([Of(N, M)] Matrix<double> x) => Erf(x);

    [Differentiable]
    public static double NormalCdfOfScalar(double x) => NormalCdf(x);

    [Differentiable]
    public static Vector<double> NormalCdfOfVector([Of(N)] Vector<double> x) => NormalCdf(x);

    [Differentiable]
    public static Matrix<double> NormalCdfOfMatrix([Of(N, M)] Matrix<double> x) => NormalCdf(x);

    [Differentiable]
    public static double NormalPdfOfScalar(double x) => NormalPdf(x);

    [Differentiable]
    public static Vector<double> NormalPdfOfVector([Of(N)] Vector<double> x) => NormalPdf(x);

    [Differentiable]
    public static Matrix<double> NormalPdfOfMatrix([Of(N, M)] Matrix<double> x) => NormalPdf(x);

    // Pointwise, with a number

    [Differentiable]
    public static double EluOfScalar(double x, double alpha) => Elu(x, alpha);

    [Differentiable]
    public static Vector<double> EluOfVector([Of(N)] Vector<double> x, double alpha) => Elu(x, alpha);

    [Differentiable]
    public static Matrix<double> EluOfMatrix([Of(N, M)] Matrix<double> x, double alpha) => Elu(x, alpha);

    [Differentiable]
    public static double LeakyReluOfScalar(double x, double slope) => LeakyRelu(x, slope);

    [Differentiable]
    public static Vector<double> LeakyReluOfVector([Of(N)] Vector<double> x, double slope) => LeakyRelu(x, slope);

    [Differentiable]
    public static Matrix<double> LeakyReluOfMatrix([Of(N, M)] Matrix<double> x, double slope) => LeakyRelu(x, slope);

    [Differentiable]
    public static Vector<double> ActivateOfVector([Of(N)] Vector<double> x) => Activate(x, Activation.Gelu);

    [Differentiable]
    public static Matrix<double> ActivateOfMatrix([Of(N, M)] Matrix<double> x) => Activate(x, Activation.Elu);

    [Differentiable]
    public static Vector<double> PowOfVector([Of(N), Positive] Vector<double> x, double exponent) => Pow(x, exponent);

    [Differentiable]
    public static Matrix<double> PowOfMatrix([Of(N, M), Positive] Matrix<double> x, double exponent) => Pow(x, exponent);

    // Pointwise, of two arguments

    [Differentiable]
    public static Vector<double> PointwiseMultiplyOfVectors([Of(N)] Vector<double> a, [Of(N)] Vector<double> b) => PointwiseMultiply(a, b);

    [Differentiable]
    public static Matrix<double> PointwiseMultiplyOfMatrices([Of(N, M)] Matrix<double> a, [Of(N, M)] Matrix<double> b) => PointwiseMultiply(a, b);

    [Differentiable]
    public static Vector<double> PointwiseDivideOfVectors([Of(N)] Vector<double> a, [Of(N), Positive] Vector<double> b) => PointwiseDivide(a, b);

    [Differentiable]
    public static Matrix<double> PointwiseDivideOfMatrices([Of(N, M)] Matrix<double> a, [Of(N, M), Positive] Matrix<double> b) => PointwiseDivide(a, b);

    [Differentiable]
    public static Vector<double> MaximumOfVectors([Of(N)] Vector<double> a, [Of(N)] Vector<double> b) => Maximum(a, b);

    [Differentiable]
    public static Matrix<double> MaximumOfMatrices([Of(N, M)] Matrix<double> a, [Of(N, M)] Matrix<double> b) => Maximum(a, b);

    [Differentiable]
    public static Vector<double> MinimumOfVectors([Of(N)] Vector<double> a, [Of(N)] Vector<double> b) => Minimum(a, b);

    [Differentiable]
    public static Matrix<double> MinimumOfMatrices([Of(N, M)] Matrix<double> a, [Of(N, M)] Matrix<double> b) => Minimum(a, b);

    // Operators of vectors

    [Differentiable]
    public static Vector<double> VectorPlusVector([Of(N)] Vector<double> a, [Of(N)] Vector<double> b) => a + b;

    [Differentiable]
    public static Vector<double> VectorPlusScalar([Of(N)] Vector<double> a, double b) => a + b;

    [Differentiable]
    public static Vector<double> ScalarPlusVector(double a, [Of(N)] Vector<double> b) => a + b;

    [Differentiable]
    public static Vector<double> VectorMinusVector([Of(N)] Vector<double> a, [Of(N)] Vector<double> b) => a - b;

    [Differentiable]
    public static Vector<double> VectorMinusScalar([Of(N)] Vector<double> a, double b) => a - b;

    [Differentiable]
    public static Vector<double> ScalarMinusVector(double a, [Of(N)] Vector<double> b) => a - b;

    [Differentiable]
    public static Vector<double> VectorNegated([Of(N)] Vector<double> x) => -x;

    [Differentiable]
    public static Vector<double> VectorTimesScalar([Of(N)] Vector<double> a, double b) => a * b;

    [Differentiable]
    public static Vector<double> ScalarTimesVector(double a, [Of(N)] Vector<double> b) => a * b;

    [Differentiable]
    public static Vector<double> VectorOverScalar([Of(N)] Vector<double> a, [Positive] double b) => a / b;

    [Differentiable]
    public static Vector<double> ScalarOverVector(double a, [Of(N), Positive] Vector<double> b) => a / b;

    // Operators of matrices

    [Differentiable]
    public static Matrix<double> MatrixPlusMatrix([Of(N, M)] Matrix<double> a, [Of(N, M)] Matrix<double> b) => a + b;

    [Differentiable]
    public static Matrix<double> MatrixPlusScalar([Of(N, M)] Matrix<double> a, double b) => a + b;

    [Differentiable]
    public static Matrix<double> ScalarPlusMatrix(double a, [Of(N, M)] Matrix<double> b) => a + b;

    [Differentiable]
    public static Matrix<double> MatrixPlusRow([Of(N, M)] Matrix<double> a, [Of(M)] Vector<double> b) => a + b;

    [Differentiable]
    public static Matrix<double> MatrixMinusMatrix([Of(N, M)] Matrix<double> a, [Of(N, M)] Matrix<double> b) => a - b;

    [Differentiable]
    public static Matrix<double> MatrixMinusScalar([Of(N, M)] Matrix<double> a, double b) => a - b;

    [Differentiable]
    public static Matrix<double> ScalarMinusMatrix(double a, [Of(N, M)] Matrix<double> b) => a - b;

    [Differentiable]
    public static Matrix<double> MatrixMinusRow([Of(N, M)] Matrix<double> a, [Of(M)] Vector<double> b) => a - b;

    [Differentiable]
    public static Matrix<double> RowPlusMatrix([Of(M)] Vector<double> a, [Of(N, M)] Matrix<double> b) => a + b;

    [Differentiable]
    public static Matrix<double> MatrixNegated([Of(N, M)] Matrix<double> x) => -x;

    [Differentiable]
    public static Matrix<double> MatrixTimesScalar([Of(N, M)] Matrix<double> a, double b) => a * b;

    [Differentiable]
    public static Matrix<double> ScalarTimesMatrix(double a, [Of(N, M)] Matrix<double> b) => a * b;

    [Differentiable]
    public static Matrix<double> MatrixOverScalar([Of(N, M)] Matrix<double> a, [Positive] double b) => a / b;

    [Differentiable]
    public static Matrix<double> ScalarOverMatrix(double a, [Of(N, M), Positive] Matrix<double> b) => a / b;

    // Products

    [Differentiable]
    public static Matrix<double> MatrixTimesMatrix([Of(N, M)] Matrix<double> a, [Of(M, K)] Matrix<double> b) => a * b;

    [Differentiable]
    public static Matrix<double> MatrixTimesItself([Of(N, N)] Matrix<double> a) => a * a;

    [Differentiable]
    public static Vector<double> MatrixTimesVector([Of(N, M)] Matrix<double> a, [Of(M)] Vector<double> b) => a * b;

    [Differentiable]
    public static Vector<double> VectorTimesMatrix([Of(N)] Vector<double> a, [Of(N, M)] Matrix<double> b) => a * b;

    [Differentiable]
    public static Matrix<double> MultiplyTransposedOfMatrices([Of(N, M)] Matrix<double> a, [Of(K, M)] Matrix<double> b) => MultiplyTransposed(a, b);

    [Differentiable]
    public static Matrix<double> TransposedMultiplyOfMatrices([Of(N, M)] Matrix<double> a, [Of(N, K)] Matrix<double> b) => TransposedMultiply(a, b);

    [Differentiable]
    public static Matrix<double> TransposeTimesMatrix([Of(N, M)] Matrix<double> a, [Of(N, K)] Matrix<double> b) => Transpose(a) * b;

    [Differentiable]
    public static Matrix<double> MatrixTimesTranspose([Of(N, M)] Matrix<double> a, [Of(K, M)] Matrix<double> b) => a * Transpose(b);

    [Differentiable]
    public static Vector<double> TransposeTimesVector([Of(N, M)] Matrix<double> a, [Of(N)] Vector<double> b) => Transpose(a) * b;

    [Differentiable]
    public static Vector<double> VectorTimesTranspose([Of(M)] Vector<double> a, [Of(N, M)] Matrix<double> b) => a * Transpose(b);

    [Differentiable]
    public static Matrix<double> OuterOfVectors([Of(N)] Vector<double> a, [Of(M)] Vector<double> b) => Outer(a, b);

    [Differentiable]
    public static double DotOfVectors([Of(N)] Vector<double> a, [Of(N)] Vector<double> b) => Dot(a, b);

    [Differentiable]
    public static double NormOfVector([Of(N)] Vector<double> x) => Norm(x);

    [Differentiable]
    public static double NormOfMatrix([Of(N, M)] Matrix<double> x) => Norm(x);

    // Sums, means and maxima

    [Differentiable]
    public static double SumOfVector([Of(N)] Vector<double> x) => Sum(x);

    [Differentiable]
    public static double SumOfMatrix([Of(N, M)] Matrix<double> x) => Sum(x);

    [Differentiable]
    public static double MeanOfVector([Of(N)] Vector<double> x) => Mean(x);

    [Differentiable]
    public static double MeanOfMatrix([Of(N, M)] Matrix<double> x) => Mean(x);

    [Differentiable]
    public static double MaxOfVector([Of(N)] Vector<double> x) => Max(x);

    [Differentiable]
    public static double MaxOfMatrix([Of(N, M)] Matrix<double> x) => Max(x);

    [Differentiable]
    public static Vector<double> RowSumsOfMatrix([Of(N, M)] Matrix<double> x) => RowSums(x);

    [Differentiable]
    public static Vector<double> RowMeansOfMatrix([Of(N, M)] Matrix<double> x) => RowMeans(x);

    [Differentiable]
    public static Vector<double> RowMaxOfMatrix([Of(N, M)] Matrix<double> x) => RowMax(x);

    [Differentiable]
    public static Vector<double> ColumnSumsOfMatrix([Of(N, M)] Matrix<double> x) => ColumnSums(x);

    [Differentiable]
    public static Vector<double> ColumnMeansOfMatrix([Of(N, M)] Matrix<double> x) => ColumnMeans(x);

    [Differentiable]
    public static Vector<double> ColumnMaxOfMatrix([Of(N, M)] Matrix<double> x) => ColumnMax(x);

    // Softmax

    [Differentiable]
    public static Vector<double> SoftmaxOfVector([Of(N)] Vector<double> x) => Softmax(x);

    [Differentiable]
    public static Matrix<double> SoftmaxOfMatrix([Of(N, M)] Matrix<double> x) => Softmax(x);

    [Differentiable]
    public static Vector<double> LogSoftmaxOfVector([Of(N)] Vector<double> x) => LogSoftmax(x);

    [Differentiable]
    public static Matrix<double> LogSoftmaxOfMatrix([Of(N, M)] Matrix<double> x) => LogSoftmax(x);

    [Differentiable]
    public static double LogSumExpOfVector([Of(N)] Vector<double> x) => LogSumExp(x);

    [Differentiable]
    public static Vector<double> LogSumExpOfMatrix([Of(N, M)] Matrix<double> x) => LogSumExp(x);

    // Layout

    [Differentiable]
    public static Matrix<double> TransposeOfMatrix([Of(N, M)] Matrix<double> x) => Transpose(x);

    [Differentiable]
    public static Matrix<double> ReshapeOfMatrix([Of(N, M)] Matrix<double> x) => Reshape(x, x.Columns, x.Rows);

    [Differentiable]
    public static Matrix<double> ReshapeOfVector([Of(NTimesM)] Vector<double> x, [Of(M)] Vector<double> y) => Reshape(x, x.Length / y.Length, y.Length) + y;

    [Differentiable]
    public static Vector<double> FlattenOfMatrix([Of(N, M)] Matrix<double> x) => Flatten(x);

    [Differentiable]
    public static Vector<double> SliceOfVector([Of(N)] Vector<double> x) => Slice(x, x.Length / 3, x.Length - x.Length / 2);

    [Differentiable]
    public static Matrix<double> SliceRowsOfMatrix([Of(N, M)] Matrix<double> x) => SliceRows(x, x.Rows / 3, x.Rows - x.Rows / 2);

    [Differentiable]
    public static Matrix<double> SliceColumnsOfMatrix([Of(N, M)] Matrix<double> x) => SliceColumns(x, x.Columns / 3, x.Columns - x.Columns / 2);

    [Differentiable]
    public static Vector<double> ConcatenateOfVectors([Of(N)] Vector<double> a, [Of(M)] Vector<double> b) => Concatenate(a, b);

    [Differentiable]
    public static Matrix<double> ConcatenateRowsOfMatrices([Of(N, M)] Matrix<double> a, [Of(K, M)] Matrix<double> b) => ConcatenateRows(a, b);

    [Differentiable]
    public static Matrix<double> ConcatenateColumnsOfMatrices([Of(N, M)] Matrix<double> a, [Of(N, K)] Matrix<double> b) => ConcatenateColumns(a, b);

    // Losses

    [Differentiable]
    public static double SumOfSquaresOfVector([Of(N)] Vector<double> x) => SumOfSquares(x);

    [Differentiable]
    public static double SumOfSquaresOfMatrix([Of(N, M)] Matrix<double> x) => SumOfSquares(x);

    [Differentiable]
    public static double MeanSquaredErrorOfVectors([Of(N)] Vector<double> prediction, [Of(N)] Vector<double> target) => MeanSquaredError(prediction, target);

    [Differentiable]
    public static double MeanSquaredErrorOfMatrices([Of(N, M)] Matrix<double> prediction, [Of(N, M)] Matrix<double> target) => MeanSquaredError(prediction, target);

    [Differentiable]
    public static double MeanAbsoluteErrorOfVectors([Of(N)] Vector<double> prediction, [Of(N)] Vector<double> target) => MeanAbsoluteError(prediction, target);

    [Differentiable]
    public static double MeanAbsoluteErrorOfMatrices([Of(N, M)] Matrix<double> prediction, [Of(N, M)] Matrix<double> target) => MeanAbsoluteError(prediction, target);

    [Differentiable]
    public static double HuberOfVectors([Of(N)] Vector<double> prediction, [Of(N)] Vector<double> target) => Huber(prediction, target);

    [Differentiable]
    public static double HuberOfMatrices([Of(N, M)] Matrix<double> prediction, [Of(N, M)] Matrix<double> target) => Huber(prediction, target);

    [Differentiable]
    public static double BinaryCrossEntropyFromLogitsOfVectors([Of(N)] Vector<double> prediction, [Of(N)] Vector<double> target) => BinaryCrossEntropyFromLogits(prediction, target);

    [Differentiable]
    public static double BinaryCrossEntropyFromLogitsOfMatrices([Of(N, M)] Matrix<double> prediction, [Of(N, M)] Matrix<double> target) => BinaryCrossEntropyFromLogits(prediction, target);

    [Differentiable]
    public static double HuberWithDeltaOfVectors([Of(N)] Vector<double> prediction, [Of(N)] Vector<double> target, [Positive] double delta) => Huber(prediction, target, delta);

    [Differentiable]
    public static double HuberWithDeltaOfMatrices([Of(N, M)] Matrix<double> prediction, [Of(N, M)] Matrix<double> target, [Positive] double delta) => Huber(prediction, target, delta);

    [Differentiable]
    public static double SoftmaxCrossEntropyOfMatrix([Of(N, M)] Matrix<double> logits, [Of(N)] int[] classes) => SoftmaxCrossEntropy(logits, classes);
}
