using SymbolicGrad.Benchmarks.Measurement;
using SymbolicGrad.Kernels;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SymbolicGrad.Benchmarks.Nets;

/// <summary>Images of 784 pixels, 128 rectified units, ten classes, cross-entropy; batches of 128.</summary>
[Parameters]
public sealed partial record Digits(Matrix<float> W1, Vector<float> B1, Matrix<float> W2, Vector<float> B2)
{
    private const int BatchSize = 128;
    private const float LearningRate = 0.05f;

    [Differentiable]
    public float Loss([Constant] Matrix<float> x, int[] classes) => SoftmaxCrossEntropy(Relu(x * W1 + B1) * W2 + B2, classes);

    internal static Comparison Compare()
    {
        DigitsByHand byHand = new();
        GeneratedNet generated = new();
        return new(
            [new("hand-written, the same matrix products", steps => byHand.Run(steps)), new("generated gradient, Sgd", steps => generated.Run(steps))],
            static () => Math.Abs(new DigitsByHand().Run(100) - new GeneratedNet().Run(100)));
    }

    /// <summary>The parameters and their gradient, each in one block of memory, and a batch.</summary>
    private abstract class Net
    {
        protected Net()
        {
            Samples samples = new(2);
            Digits start = new(samples.Matrix(784, 128, 0.05), new float[128], samples.Matrix(128, 10, 0.1), new float[10]);
            X = samples.Matrix(BatchSize, 784, 1);
            Classes = samples.Classes(BatchSize, 10);
            Parameters = start.ToArray();
            Gradient = new float[Parameters.Length];
            P = start.Bind(Parameters, 0);
            G = start.Bind(Gradient, 0);
        }

        protected float[] Parameters { get; }

        protected float[] Gradient { get; }

        protected Digits P { get; }

        protected Digits G { get; }

        protected Matrix<float> X { get; }

        protected int[] Classes { get; }

        public float Run(int steps)
        {
            float loss = 0;
            for (int step = 0; step < steps; step++)
                loss = Step();
            return loss;
        }

        protected abstract float Step();
    }

    private sealed class GeneratedNet : Net
    {
        private readonly Sgd<float> _sgd = new(LearningRate);

        protected override float Step()
        {
            float loss = P.LossValueAndGradient(X, Classes, G);
            _sgd.Update(Parameters, Gradient);
            return loss;
        }
    }

    private sealed class DigitsByHand : Net
    {
        private readonly Matrix<float> _h = new(BatchSize, 128);
        private readonly Matrix<float> _z = new(BatchSize, 10);
        private readonly Matrix<float> _d = new(BatchSize, 128);

        protected override float Step()
        {
            MatrixProduct.Multiply(X, P.W1, _h);
            ByHand.AddRelu(_h.AsSpan(), P.B1.AsSpan());
            MatrixProduct.Multiply(_h, P.W2, _z);
            float loss = ByHand.SoftmaxCrossEntropy(_z.AsSpan(), P.B2.AsSpan(), Classes);

            MatrixProduct.TransposeMultiply(_h, _z, G.W2);
            ByHand.ColumnSums(_z.AsSpan(), G.B2.AsSpan());
            MatrixProduct.MultiplyTranspose(_z, P.W2, _d);
            ByHand.ReluAdjoint(_d.AsSpan(), _h.AsSpan());
            MatrixProduct.TransposeMultiply(X, _d, G.W1);
            ByHand.ColumnSums(_d.AsSpan(), G.B1.AsSpan());
            ByHand.Descend(Parameters, Gradient, LearningRate);
            return loss;
        }
    }
}
