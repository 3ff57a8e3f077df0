using SymbolicGrad.Benchmarks.Measurement;
using SymbolicGrad.Kernels;
using static SymbolicGrad.Functions;
using static SymbolicGrad.Losses;

namespace SymbolicGrad.Benchmarks.Nets;

/// <summary>Thirty features, two hidden layers of sixteen and eight sigmoids, one logit, cross-entropy; as many samples as the breast cancer data has.</summary>
[Parameters]
public sealed partial record Diagnosis(Matrix<float> W1, Vector<float> B1, Matrix<float> W2, Vector<float> B2, Matrix<float> W3, Vector<float> B3)
{
    private const int SampleCount = 569;
    private const float LearningRate = 0.1f;

    [Differentiable]
    public float Loss([Constant] Matrix<float> x, [Constant] Matrix<float> y) =>
        BinaryCrossEntropyFromLogits(Sigmoid(Sigmoid(x * W1 + B1) * W2 + B2) * W3 + B3, y);

    internal static Comparison Compare()
    {
        DiagnosisByHand byHand = new();
        GeneratedNet generated = new();
        return new(
            [new("hand-written, the same matrix products", steps => byHand.Run(steps)), new("generated gradient, Trainer", steps => generated.Run(steps))],
            static () => Math.Abs(new DiagnosisByHand().Run(100) - new GeneratedNet().Run(100)));
    }

    private static (Diagnosis Model, Matrix<float> X, Matrix<float> Y) Start()
    {
        Samples samples = new(1);
        Diagnosis model = new(samples.Matrix(30, 16, 0.3), new float[16], samples.Matrix(16, 8, 0.4), new float[8], samples.Matrix(8, 1, 0.6), new float[1]);
        return (model, samples.Matrix(SampleCount, 30, 1.7), samples.Labels(SampleCount));
    }

    private sealed class GeneratedNet
    {
        private readonly Trainer<Diagnosis, float> _trainer;
        private readonly Matrix<float> _x;
        private readonly Matrix<float> _y;

        public GeneratedNet()
        {
            (Diagnosis start, _x, _y) = Start();
            _trainer = new(start, static (model, x, y, gradient) => model.LossValueAndGradient(x, y, gradient), new Sgd<float>(LearningRate));
        }

        public float Run(int steps)
        {
            float loss = 0;
            for (int step = 0; step < steps; step++)
                loss = _trainer.Step(_x, _y);
            return loss;
        }
    }

    private sealed class DiagnosisByHand
    {
        private readonly float[] _parameters;
        private readonly float[] _gradient;
        private readonly Diagnosis _p;
        private readonly Diagnosis _g;
        private readonly Matrix<float> _x;
        private readonly Matrix<float> _y;
        private readonly Matrix<float> _h1 = new(SampleCount, 16);
        private readonly Matrix<float> _h2 = new(SampleCount, 8);
        private readonly Matrix<float> _z = new(SampleCount, 1);
        private readonly Matrix<float> _d2 = new(SampleCount, 8);
        private readonly Matrix<float> _d1 = new(SampleCount, 16);

        public DiagnosisByHand()
        {
            (Diagnosis start, _x, _y) = Start();
            _parameters = start.ToArray();
            _gradient = new float[_parameters.Length];
            _p = start.Bind(_parameters, 0);
            _g = start.Bind(_gradient, 0);
        }

        public float Run(int steps)
        {
            float loss = 0;
            for (int step = 0; step < steps; step++)
                loss = Step();
            return loss;
        }

        private float Step()
        {
            MatrixProduct.Multiply(_x, _p.W1, _h1);
            ByHand.AddSigmoid(_h1.AsSpan(), _p.B1.AsSpan());
            MatrixProduct.Multiply(_h1, _p.W2, _h2);
            ByHand.AddSigmoid(_h2.AsSpan(), _p.B2.AsSpan());
            MatrixProduct.Multiply(_h2, _p.W3, _z);
            float loss = ByHand.BinaryCrossEntropy(_z.AsSpan(), _p.B3[0], _y.AsSpan());

            MatrixProduct.TransposeMultiply(_h2, _z, _g.W3);
            ByHand.ColumnSums(_z.AsSpan(), _g.B3.AsSpan());
            MatrixProduct.MultiplyTranspose(_z, _p.W3, _d2);
            ByHand.SigmoidAdjoint(_d2.AsSpan(), _h2.AsSpan());
            MatrixProduct.TransposeMultiply(_h1, _d2, _g.W2);
            ByHand.ColumnSums(_d2.AsSpan(), _g.B2.AsSpan());
            MatrixProduct.MultiplyTranspose(_d2, _p.W2, _d1);
            ByHand.SigmoidAdjoint(_d1.AsSpan(), _h1.AsSpan());
            MatrixProduct.TransposeMultiply(_x, _d1, _g.W1);
            ByHand.ColumnSums(_d1.AsSpan(), _g.B1.AsSpan());
            ByHand.Descend(_parameters, _gradient, LearningRate);
            return loss;
        }
    }
}
