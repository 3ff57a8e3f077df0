using System.Collections.Immutable;

namespace SymbolicGrad.Integration.Tests.Models;

public class TensorListTests
{
    private static readonly int[] Widths = [3, 5, 4, 2];

    private static Matrix<double>[] Weights(int seed) => [.. Widths.Zip(Widths.Skip(1), (inputs, outputs) => Samples.Matrix(inputs, outputs, seed + inputs))];

    private static List<Vector<double>> Biases(int seed) => [.. Widths.Skip(1).Select(outputs => Samples.Vector(outputs, seed + outputs))];

    private static Matrix<double>[] Squares(int count, int seed) => [.. Enumerable.Range(seed, count).Select(i => Samples.Matrix(3, 3, i))];

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void GradientOfEachElement_AgreesWithDifferences(int samples)
    {
        Matrix<double>[] weights = Weights(1);
        List<Vector<double>> biases = Biases(2);
        Matrix<double> x = Samples.Matrix(samples, 3, 3);

        (double value, (Matrix<double>[] weightGradients, List<Vector<double>> biasGradients)) = TensorLists.PerceptronValueAndGradient(weights, biases, x);

        Close.Number(TensorLists.Perceptron(weights, biases, x), value, 1e-14);
        Check(weights, weightGradients, () => TensorLists.Perceptron(weights, biases, x));
        Check(biases, biasGradients, () => TensorLists.Perceptron(weights, biases, x));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PickedElements_HaveTheirGradients(bool flag)
    {
        Matrix<double>[] w = Squares(4, 1), direction = Squares(4, 11);

        Matrix<double>[] gradient = TensorLists.PickedGradient(w, flag);

        Check(w, gradient, () => TensorLists.Picked(w, flag));
        Close.Number(Dot(gradient, direction), TensorLists.PickedJvp(w, flag, direction).Tangent, 1e-12);
    }

    [Fact]
    public void AnElementThatStandsThereTwice_HasAGradientForEach()
    {
        Matrix<double> shared = Samples.Matrix(3, 3, 1);

        Matrix<double>[] gradient = TensorLists.PickedGradient([shared, Samples.Matrix(3, 3, 2), shared], false);

        double whole = Dot([gradient[0]], [shared]) + Dot([gradient[2]], [shared]);
        Close.Number(TensorLists.PickedJvp([shared, Samples.Matrix(3, 3, 2), shared], false, [shared, new Matrix<double>(3, 3), shared]).Tangent, whole, 1e-12);
    }

    [Fact]
    public void Queries_AndNestedLoops_AgreeWithDifferences()
    {
        Vector<double>[] x = [Samples.Vector(4, 1), Samples.Vector(4, 2), Samples.Vector(4, 3)];
        ImmutableArray<Vector<double>> list = [.. x];

        ImmutableArray<Vector<double>> gradient = TensorLists.QueryGradient(list);

        Check(x, gradient, () => TensorLists.Query(list));
        Close.Number(Dot(gradient, [.. x]), TensorLists.QueryJvp(list, list).Tangent, 1e-12);
        Assert.Empty(TensorLists.QueryGradient([]));
    }

    [Fact]
    public void RecurrentNetwork_AgreesWithDifferencesAndForwardMode()
    {
        Vector<double>[] x = [.. Enumerable.Range(0, 7).Select(i => Samples.Vector(3, i))];
        Matrix<double>[] w = Squares(2, 21);
        Vector<double> upstream = Samples.Vector(3, 30);

        (IReadOnlyList<Vector<double>> dx, Matrix<double>[] dw) = TensorLists.RecurrentGradient(x, w, upstream);

        Check(x, dx, () => Dot(TensorLists.Recurrent(x, w), upstream));
        Check(w, dw, () => Dot(TensorLists.Recurrent(x, w), upstream));
        Close.Number(Dot(dx, x) + Dot(dw, w), Dot(TensorLists.RecurrentJvp(x, w, x, w).Tangent, upstream), 1e-12);
    }

    [Fact]
    public void ListOfLayers_IsAParameter()
    {
        Layer[] layers = [new(Samples.Matrix(3, 4, 1), Samples.Vector(4, 2), Activation.Tanh), new(Samples.Matrix(4, 2, 3), Samples.Vector(2, 4), Activation.Sigmoid)];
        Matrix<double> x = Samples.Matrix(5, 3, 5);

        (Layer[] gradient, Matrix<double> dx) = TensorLists.OfLayersGradient(layers, x);

        Check([.. layers.Select(static layer => layer.Weights)], [.. gradient.Select(static layer => layer.Weights)], () => TensorLists.OfLayers(layers, x));
        Check([.. layers.Select(static layer => layer.Biases)], [.. gradient.Select(static layer => layer.Biases)], () => TensorLists.OfLayers(layers, x));
        Check([x], [dx], () => TensorLists.OfLayers(layers, x));
    }

    [Fact]
    public void ProductWithTheHessian_AgreesWithDifferencesOfGradients()
    {
        Matrix<double>[] weights = Weights(1), u = Weights(5);
        List<Vector<double>> biases = Biases(2), v = Biases(6);
        Matrix<double> x = Samples.Matrix(4, 3, 3);

        (Matrix<double>[] hu, List<Vector<double>> hv) = TensorLists.PerceptronHessianVectorProduct(weights, biases, x, u, v);

        Check(weights, hu, () => Along(TensorLists.PerceptronGradient(weights, biases, x)));
        Check(biases, hv, () => Along(TensorLists.PerceptronGradient(weights, biases, x)));

        double Along((Matrix<double>[] W, List<Vector<double>> B) gradient) => Dot(gradient.W, u) + Dot(gradient.B, v);
    }

    [Fact]
    public void ParametersWithLists_AreSavedBoundAndDifferentiated()
    {
        Stack stack = new(Weights(1), Biases(2), 0.7);
        Matrix<double> x = Samples.Matrix(4, 3, 3);
        double[] direction = Samples.Entries(stack.ParameterCount, 4);

        double[] gradient = stack.LossGradient(x).ToArray();

        GradientCheck.Run(p => stack.Bind(p, 0).Loss(x), _ => gradient, stack.ToArray()).ThrowIfOff();
        Close.Number(gradient.Zip(direction, static (a, b) => a * b).Sum(), stack.LossJvp(x, stack.Bind(direction, 0)).Tangent, 1e-12);
        Assert.Equal(["Weights[0]", "Weights[1]", "Weights[2]", "Biases[0]", "Biases[1]", "Biases[2]", "Scale"], stack.DescribeParameters().Select(static shape => shape.Name));
        Assert.Equal(stack.Loss(x), stack.Bind(stack.ToArray(), 0).Loss(x));
    }

    [Fact]
    public void GradientIntoDestinations_AllocatesNothing_AndOverwrites()
    {
        Matrix<double>[] weights = Weights(1), weightGradients = Weights(7);
        List<Vector<double>> biases = Biases(2), biasGradients = Biases(8);
        Matrix<double> x = Samples.Matrix(4, 3, 3);

        Allocations.None(() => TensorLists.PerceptronValueAndGradient(weights, biases, x, weightGradients, biasGradients));

        (Matrix<double>[] expected, _) = TensorLists.PerceptronGradient(weights, biases, x);
        for (int i = 0; i < expected.Length; i++)
            Close.Bits(expected[i].ToArray(), weightGradients[i].ToArray());
    }

    [Fact]
    public void DestinationsThatDoNotFit_AreRefused()
    {
        Matrix<double>[] w = Squares(3, 1), g = Squares(3, 11);

        Assert.Equal("The gradient has 2 elements in 'w', but 3 are needed, one for each of what it is the gradient of.", Message([g[0], g[1]]));
        Assert.StartsWith("Elements 0 and 2 of 'w' share memory in the gradient", Message([g[0], g[1], g[0]]));
        Assert.StartsWith("The destination 'gradient[i]' has the shape 2×3, but 'w[i]' has 3×3", Message([g[0], Samples.Matrix(2, 3, 1), g[1]]));
        Assert.StartsWith("The destination 'gradient[i]' shares memory with 'w[i]'", Message(w));
        Assert.StartsWith("Element 0 of 'w' in the gradient shares memory with element 1 of 'w'", Message([w[1], g[1], g[2]]));

        string Message(Matrix<double>[] destination) => Assert.Throws<ArgumentException>(() => TensorLists.PickedGradient(w, true, destination)).Message;
    }

    [Fact]
    public void TangentsThatDoNotFit_AreRefused()
    {
        Matrix<double>[] w = Squares(3, 1);

        Assert.StartsWith("'wTangent' has 2 elements, but 3 are needed", Message([w[0], w[1]]));
        Assert.StartsWith("The tangent 'wTangent[i]' has the shape 3×2, but 'w[i]' has 3×3", Message([w[0], Samples.Matrix(3, 2, 1), w[1]]));

        string Message(Matrix<double>[] tangent) => Assert.Throws<ArgumentException>(() => TensorLists.PickedJvp(w, true, tangent)).Message;
    }

    [Fact]
    public void Floats_HaveGradientsToo()
    {
        Matrix<float> a = new(2, 2, [1, 2, 3, 4]), b = new(2, 2, [5, 6, 7, 8]);
        Matrix<float>[] gradient = TensorLists.SingleGradient([a, b]);
        Assert.Equal([11f, 15f, 11f, 15f], gradient[0].ToArray());
        Assert.Equal([4f, 4f, 6f, 6f], gradient[1].ToArray());
    }

    private static void Check(IReadOnlyList<Matrix<double>> at, IReadOnlyList<Matrix<double>> gradient, Func<double> f) =>
        Check([.. at.Select(static matrix => matrix.AsMemory())], [.. gradient.Select(static matrix => matrix.ToArray())], f);

    private static void Check(IReadOnlyList<Vector<double>> at, IReadOnlyList<Vector<double>> gradient, Func<double> f) =>
        Check([.. at.Select(static vector => vector.AsMemory())], [.. gradient.Select(static vector => vector.ToArray())], f);

    /// <summary>Compares with differences of f, while entries of one tensor change.</summary>
    private static void Check(Memory<double>[] at, double[][] gradient, Func<double> f)
    {
        Assert.Equal(at.Length, gradient.Length);
        for (int i = 0; i < at.Length; i++)
        {
            Memory<double> entries = at[i];
            double[] expected = gradient[i];
            GradientCheck.Run(p => At(entries, p, f), _ => expected, entries.ToArray()).ThrowIfOff();
        }
    }

    private static double At(Memory<double> entries, ReadOnlySpan<double> values, Func<double> f)
    {
        double[] kept = entries.ToArray();
        values.CopyTo(entries.Span);
        double result = f();
        kept.CopyTo(entries);
        return result;
    }

    private static double Dot(IEnumerable<Matrix<double>> a, IEnumerable<Matrix<double>> b) => a.Zip(b, static (x, y) => Sum(PointwiseMultiply(x, y))).Sum();

    private static double Dot(IEnumerable<Vector<double>> a, IEnumerable<Vector<double>> b) => a.Zip(b, static (x, y) => SymbolicGrad.Functions.Dot(x, y)).Sum();

    private static double Dot(Vector<double> a, Vector<double> b) => SymbolicGrad.Functions.Dot(a, b);
}
