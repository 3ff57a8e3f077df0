namespace SymbolicGrad.Integration.Tests.Models;

/// <summary>Networks of one to five layers, with every activation and loss, against backpropagation written by hand.</summary>
public class DeepNetTests
{
    public static TheoryData<int, Activation, LossKind> Combinations
    {
        get
        {
            TheoryData<int, Activation, LossKind> data = [];
            foreach (LossKind loss in Enum.GetValues<LossKind>())
            {
                data.Add(1, Activation.Sigmoid, loss);
                foreach (Activation activation in Enum.GetValues<Activation>())
                    for (int layers = 2; layers <= 5; layers++)
                        data.Add(layers, activation, loss);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void LossAndGradient_AreThoseOfHandWrittenBackpropagation(int layers, Activation activation, LossKind loss)
    {
        foreach (int samples in new[] { 1, 7, 37 })
        {
            int[] widths = [3, 5, 4, 19, 2, 3];
            widths = [.. widths[..layers], 3];
            double[] parameters = Samples.Entries(PlainNet.Count(widths), seed: layers);
            Matrix<double> x = Samples.Matrix(samples, 3, 11), y = Samples.Matrix(samples, 3, 12);
            int[] classes = [.. Enumerable.Range(0, samples).Select(i => i * 7 % 3)];

            (double value, double[] gradient) = Evaluate(layers, widths, parameters, x, y, classes, activation, loss);

            (double expectedValue, double[] expected) = new PlainNet(widths, parameters, activation, loss).Evaluate(Rows(x), Rows(y), classes);
            Close.Number(expectedValue, value, 1e-13);
            Close.Entries(expected, gradient, 1e-12);
        }
    }

    [Theory]
    [InlineData(Activation.Sigmoid, LossKind.MeanSquaredError)]
    [InlineData(Activation.Gelu, LossKind.SoftmaxCrossEntropy)]
    [InlineData(Activation.Softplus, LossKind.BinaryCrossEntropy)]
    [InlineData(Activation.Elu, LossKind.Huber)]
    public void LossGradient_AgreesWithCentralDifferences(Activation activation, LossKind loss)
    {
        Net3 net = Net<Net3>(new Net3(Layer(3, 5), Layer(5, 4), Layer(4, 3)), Samples.Entries(59, 3));
        Matrix<double> x = Samples.Matrix(6, 3, 11), y = Samples.Matrix(6, 3, 12);
        int[] classes = [2, 1, 0, 0, 2, 1];

        GradientCheck.Run<Net3, double>(net, m => m.Loss(x, y, classes, activation, loss), m => m.LossGradient(x, y, classes, activation, loss)).ThrowIfOff();
    }

    private static (double, double[]) Evaluate(
        int layers, int[] widths, double[] parameters, Matrix<double> x, Matrix<double> y, int[] classes, Activation activation, LossKind loss)
    {
        LinearLayer[] dense = [.. Enumerable.Range(0, layers).Select(i => Layer(widths[i], widths[i + 1]))];
        switch (layers)
        {
            case 1:
                (double value1, Net1 gradient1) = Net(new Net1(dense[0]), parameters).LossValueAndGradient(x, y, classes, activation, loss);
                return (value1, gradient1.ToArray());
            case 2:
                (double value2, Net2 gradient2) = Net(new Net2(dense[0], dense[1]), parameters).LossValueAndGradient(x, y, classes, activation, loss);
                return (value2, gradient2.ToArray());
            case 3:
                (double value3, Net3 gradient3) = Net(new Net3(dense[0], dense[1], dense[2]), parameters).LossValueAndGradient(x, y, classes, activation, loss);
                return (value3, gradient3.ToArray());
            case 4:
                (double value4, Net4 gradient4) = Net(new Net4(new Net2(dense[0], dense[1]), dense[2], dense[3]), parameters).LossValueAndGradient(x, y, classes, activation, loss);
                return (value4, gradient4.ToArray());
            default:
                (double value5, Net5 gradient5) = Net(new Net5(new Net2(dense[0], dense[1]), new Net3(dense[2], dense[3], dense[4])), parameters)
                    .LossValueAndGradient(x, y, classes, activation, loss);
                return (value5, gradient5.ToArray());
        }
    }

    private static LinearLayer Layer(int inputs, int outputs) => new(new Matrix<double>(inputs, outputs), new Vector<double>(outputs));

    private static TNet Net<TNet>(IParameters<TNet, double> shapes, double[] parameters)
        where TNet : IParameters<TNet, double> => shapes.Bind(parameters, 0);

    private static double[][] Rows(Matrix<double> matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(i => matrix.Row(i).ToArray())];
}
