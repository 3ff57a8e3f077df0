namespace SymbolicGrad.Integration.Tests.Oddities;

public class OddityTests
{
    private static readonly Vector<double> X = [0.5, -1.25, 2];
    private static readonly Matrix<double> Square2 = new(new[,] { { 0.5, -1.25 }, { 2, 0.75 } });

    [Fact]
    public void SameParameterTwice_CountsTwice() => Close.Entries([1, -2.5, 4], OddMethods.TwiceGradient(X).AsSpan(), 1e-15);

    [Fact]
    public void PowerOfAMatrixByProducts_AgreesWithDifferences() =>
        GradientCheck.Run(OddMethods.CubeByProducts, OddMethods.CubeByProductsGradient, Square2).ThrowIfOff();

    [Fact]
    public void UnusedParameters_HaveGradientZeroOfTheirShape()
    {
        Matrix<double> unused = new(2, 3);
        unused.Fill(double.NaN);
        (Vector<double> x, Matrix<double> zeros, double zero) = OddMethods.UnusedGradient(X, unused, double.NaN);

        Assert.Equal([1, 1, 1], x.ToArray());
        Assert.Equal(new Matrix<double>(2, 3), zeros);
        Assert.Equal(0, zero);
    }

    [Fact]
    public void UnusedDestination_IsOverwrittenWithZero()
    {
        Vector<double> x = new(3);
        Matrix<double> destination = new(2, 3);
        destination.Fill(double.NaN);
        OddMethods.UnusedGradient(X, new Matrix<double>(2, 3), 1, x, destination, out double zero);

        Assert.Equal(new Matrix<double>(2, 3), destination);
        Assert.Equal(0, zero);
    }

    [Fact]
    public void ParameterAsResult_HasTheUpstreamAsGradient_InMemoryOfItsOwn()
    {
        Matrix<double> upstream = Samples.Matrix(2, 2, 1);
        Matrix<double> gradient = OddMethods.AsItIsGradient(Square2, upstream);
        (Matrix<double> value, _) = OddMethods.AsItIsValueAndGradient(Square2, upstream);

        Assert.Equal(upstream, gradient);
        Assert.Equal(Square2, value);
        Assert.False(gradient.AsSpan().Overlaps(upstream.AsSpan()), "changing the gradient would change the upstream");
        Assert.False(value.AsSpan().Overlaps(Square2.AsSpan()), "changing the value would change the argument");
    }

    [Fact]
    public void SwappedResults_HaveSwappedGradients()
    {
        (Vector<double> a, Vector<double> b) = OddMethods.SwappedGradient(X, 2 * X, (3 * X, 4 * X));
        Assert.Equal(4 * X, a);
        Assert.Equal(3 * X, b);
    }

    [Fact]
    public void SameResultTwice_HasTheSumOfTheUpstreams() => Assert.Equal(7 * X, OddMethods.DoubledGradient(X, (3 * X, 4 * X)));

    [Fact]
    public void Sizes_AreConstants() => Assert.Equal([1.5, 1.5, 1.5, 1.5, 1.5, 1.5], OddMethods.OfSizesGradient(new Matrix<double>(2, 3)).ToArray());

    [Fact]
    public void CodeThatLooksInPlace_AgreesWithDifferencesAndChangesNothing()
    {
        Vector<double> x = X.ToArray();
        GradientCheck.Run(OddMethods.LooksInPlace, OddMethods.LooksInPlaceGradient, x).ThrowIfOff();
        OddMethods.LooksInPlaceGradient(x);
        Assert.Equal(X, x);
    }

    [Fact]
    public void ConstantTensorOfAField_AgreesWithDifferences() =>
        GradientCheck.Run(OddMethods.WithAConstantTensor, OddMethods.WithAConstantTensorGradient, Square2).ThrowIfOff();

    [Fact]
    public void ConstantTensorAsDestination_IsRefused() =>
        Assert.Throws<ArgumentException>(() => OddMethods.WithAConstantTensorGradient(Square2, OddMethods.Fixed));

    [Fact]
    public void ChosenTensor_GetsTheUpstream_AndTheOtherZeros()
    {
        Vector<double> other = [1, 2];
        (Vector<double> x, Vector<double> y) = OddMethods.ChosenGradient(X, other, true, 2 * X);
        Assert.Equal(2 * X, x);
        Assert.Equal(new Vector<double>(2), y);

        (x, y) = OddMethods.ChosenGradient(X, other, false, other);
        Assert.Equal(new Vector<double>(3), x);
        Assert.Equal(other, y);
        Assert.Equal(X, OddMethods.ChosenValueAndGradient(X, other, true, 2 * X).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void BranchOnASize_TakesTheBranchOfTheMethod(int length) =>
        GradientCheck.Run(OddMethods.ChosenBySize, OddMethods.ChosenBySizeGradient, Samples.Vector(length, 1)).ThrowIfOff();

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    public void BranchOnAValue_TakesTheBranchOfTheMethod(double sign) =>
        GradientCheck.Run(OddMethods.ChosenByValue, OddMethods.ChosenByValueGradient, X * sign).ThrowIfOff();

    [Fact]
    public void StoppedPart_IsAConstant() => Close.Entries(PointwiseMultiply(X, X).AsSpan(), OddMethods.StoppedGradient(X).AsSpan(), 1e-15);

    [Fact]
    public void NumberAndTensor_AgreeWithDifferences()
    {
        (double a, Vector<double> x) = OddMethods.NumberAndTensorGradient(1.5, X);
        GradientCheck.Run(at => OddMethods.NumberAndTensor(at, X), _ => a, 1.5).ThrowIfOff();
        GradientCheck.Run(at => OddMethods.NumberAndTensor(1.5, at), _ => x, X).ThrowIfOff();
    }

    [Fact]
    public void SameMatrixOnBothSides_AgreesWithDifferences() =>
        GradientCheck.Run(OddMethods.BothSidesOfAProduct, OddMethods.BothSidesOfAProductGradient, Samples.Matrix(3, 5, 1)).ThrowIfOff();

    [Fact]
    public void TiedWeights_AgreeWithDifferences()
    {
        Matrix<double> x = Samples.Matrix(4, 3, 1);
        GradientCheck.Run(w => OddMethods.Tied(w, x), w => OddMethods.TiedGradient(w, x), Samples.Matrix(3, 2, 2)).ThrowIfOff();
    }

    [Fact]
    public void Quotients_AgreeWithDifferences() => GradientCheck.Run(OddMethods.DivisionByItself, OddMethods.DivisionByItselfGradient, X).ThrowIfOff();

    [Fact]
    public void ExtensionMethodWithADefault_AgreesWithDifferences()
    {
        GradientCheck.Run(x => x.Extended(), x => x.ExtendedGradient().x, X).ThrowIfOff();
        GradientCheck.Run(p => X.Extended(p), p => X.ExtendedGradient(p).power, 2.5).ThrowIfOff();
    }

    [Fact]
    public void EmptyTensors_HaveEmptyGradients()
    {
        Assert.Equal(0, OddMethods.TwiceGradient(default).Length);
        Assert.Equal(0, OddMethods.CubeByProductsGradient(new Matrix<double>(0, 0)).Length);
        Assert.Equal((0, 3), (OddMethods.BothSidesOfAProductGradient(new Matrix<double>(0, 3)).Rows, OddMethods.BothSidesOfAProductGradient(new Matrix<double>(0, 3)).Columns));
        Assert.Equal(new Matrix<double>(3, 0), OddMethods.BothSidesOfAProductGradient(new Matrix<double>(3, 0)));
        (double a, Vector<double> x) = OddMethods.NumberAndTensorGradient(1.5, new Vector<double>(0));
        Assert.Equal((0.0, 0), (a, x.Length));
    }

    [Fact]
    public void NoSamples_GiveAGradientOfZeros()
    {
        Matrix<double> gradient = OddMethods.TiedGradient(Samples.Matrix(3, 2, 2), new Matrix<double>(0, 3));
        Assert.Equal(new Matrix<double>(3, 2), gradient);
    }

    [Fact]
    public void ShapesThatDoNotFit_AreRefusedByTheGradientAsByTheMethod()
    {
        Matrix<double> weights = new(3, 2), x = new(4, 5);
        string ofMethod = Assert.Throws<ArgumentException>(() => OddMethods.Tied(weights, x)).Message;
        string ofGradient = Assert.Throws<ArgumentException>(() => OddMethods.TiedGradient(weights, x)).Message;
        Assert.All(new[] { ofMethod, ofGradient }, message => Assert.True(message.Contains("3×2", StringComparison.Ordinal) && message.Contains("4×5", StringComparison.Ordinal), message));
    }
}
