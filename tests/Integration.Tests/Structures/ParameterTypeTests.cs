namespace SymbolicGrad.Integration.Tests.Structures;

public class ParameterTypeTests
{
    private static readonly Matrix<double> X = Samples.Matrix(5, 3, 1);
    private static readonly Vector<double> Y = Samples.Vector(4, 2);

    private static Mixed MixedModel() => new(
        new Affine(Samples.Matrix(3, 4, 3), Samples.Vector(4, 4)), new Scaling { Factor = 1.5, Offsets = Samples.Vector(4, 5), Unit = 3 }, new Blend(0.75, -1.25), 1.75)
    {
        Title = "kept",
    };

    private static Settable SettableModel() => new()
    {
        Gain = new Gain { Slope = 1.25, PerColumn = Samples.Vector(3, 6) },
        Scaling = new Scaling { Factor = -0.5, Offsets = Samples.Vector(3, 7) },
    };

    [Fact]
    public void RecordOfClassesAndStructures_AgreesWithCentralDifferences() =>
        Assert.Equal(
            3 * 4 + 4 + 1 + 4 + 2 + 1,
            GradientCheck.Run<Mixed, double>(MixedModel(), m => m.Loss(X, Y), m => m.LossGradient(X, Y)).ThrowIfOff().EntryCount);

    [Fact]
    public void ClassWithAStructureAndAClass_AgreesWithCentralDifferences() =>
        Assert.Equal(
            1 + 3 + 1 + 3, GradientCheck.Run<Settable, double>(SettableModel(), m => m.Loss(X), m => m.LossGradient(X)).ThrowIfOff().EntryCount);

    [Fact]
    public void GradientObject_KeepsWhatIsNoParameter()
    {
        Mixed gradient = MixedModel().LossGradient(X, Y);
        Assert.Equal("kept", gradient.Title);
    }

    [Fact]
    public void SettableClass_WritesItsNumbersToo()
    {
        Settable model = SettableModel(), destination = SettableModel();
        destination.Gain = new Gain { Slope = double.NaN, PerColumn = new Vector<double>(3) };
        double[] before = model.ToArray();

        double value = model.LossValueAndGradient(X, destination);

        Assert.Equal(model.Loss(X), value);
        Close.Bits(model.LossGradient(X).ToArray(), destination.ToArray());
        Close.Bits(before, model.ToArray());
    }

    [Fact]
    public void RecordStruct_GivesPartialsOfItselfAndItsArguments()
    {
        (Blend self, double a, double b) = new Blend(2, 3).OfGradient(5, 0.5);

        Close.Number(5, self.Left, 1e-15);
        Close.Number(Math.Exp(-0.5), self.Right, 1e-15);
        Close.Number(2, a, 1e-15);
        Close.Number(-3 * Math.Exp(-0.5), b, 1e-15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(33)]
    public void FloatModel_AgreesWithDouble(int samples)
    {
        Matrix<double> x = Samples.Matrix(samples, 7, 1), y = Samples.Matrix(samples, 19, 2);
        FloatNet model = new(Float(Samples.Matrix(7, 19, 3)), Float(Samples.Matrix(1, 19, 4)).Row(0), 1.5f);
        DoubleNet expected = new(Samples.Matrix(7, 19, 3), Samples.Matrix(1, 19, 4).Row(0), 1.5);

        (float value, FloatNet gradient) = model.LossValueAndGradient(Float(x), Float(y));

        (double expectedValue, DoubleNet expectedGradient) = expected.LossValueAndGradient(x, y);
        Close.Number(expectedValue, value, 1e-5);
        Close.Entries(expectedGradient.ToArray(), [.. gradient.ToArray().Select(entry => (double)entry)], 1e-5);
        GradientCheck.Run<DoubleNet, double>(expected, m => m.Loss(x, y), m => m.LossGradient(x, y)).ThrowIfOff();
    }

    [Fact]
    public void TupleOfTensors_TakesAnUpstreamOfEach()
    {
        Matrix<double> a = Samples.Matrix(2, 3, 1), b = Samples.Matrix(3, 4, 2), weights = Samples.Matrix(2, 4, 3);
        Vector<double> sumWeights = Samples.Vector(2, 4);

        (Matrix<double> da, Matrix<double> db) = Methods.SeveralGradient(a, b, (weights, sumWeights, -1.5));

        GradientCheck.Run(x => Weighted(x, b), _ => da, a).ThrowIfOff();
        GradientCheck.Run(x => Weighted(a, x), _ => db, b).ThrowIfOff();

        double Weighted(Matrix<double> x, Matrix<double> y)
        {
            (Matrix<double> product, Vector<double> sums, double norm) = Methods.Several(x, y);
            return Dot(Flatten(product), Flatten(weights)) + Dot(sums, sumWeights) - 1.5 * norm;
        }
    }

    [Fact]
    public void WithRespectTo_DifferentiatesByOneParameterEach()
    {
        Affine model = new(Samples.Matrix(3, 2, 1), Samples.Vector(2, 2));
        Matrix<double> b = Samples.Matrix(4, 3, 3);

        GradientCheck.Run(x => Methods.OfAModel(model, x), x => Methods.ByBGradient(model, x), b).ThrowIfOff();
        GradientCheck.Run<Affine, double>(model, m => Methods.OfAModel(m, b), m => Methods.ByModelGradient(m, b)).ThrowIfOff();
    }

    [Fact]
    public void ModelAsResult_TakesAModelAsUpstream()
    {
        Methods.Dense2 model = new(Samples.Matrix(2, 3, 1), Samples.Vector(3, 2)), upstream = new(Samples.Matrix(2, 3, 3), Samples.Vector(3, 4));

        (Methods.Dense2 gradient, double rate) = Methods.UpdateGradient(model, 0.25, upstream);

        GradientCheck.Run<Methods.Dense2, double>(model, m => Weighted(m, 0.25), _ => gradient).ThrowIfOff();
        GradientCheck.Run(r => Weighted(model, r), _ => rate, 0.25).ThrowIfOff();

        double Weighted(Methods.Dense2 m, double r) => Methods.Update(m, r).ToArray().Zip(upstream.ToArray(), (a, b) => a * b).Sum();
    }

    private static Matrix<float> Float(Matrix<double> matrix) => new(matrix.Rows, matrix.Columns, [.. matrix.ToArray().Select(entry => (float)entry)]);
}
