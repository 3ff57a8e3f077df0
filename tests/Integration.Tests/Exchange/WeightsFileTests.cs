using SymbolicGrad.Integration.Tests.Models;

namespace SymbolicGrad.Integration.Tests.Exchange;

/// <summary>Weights from and for PyTorch. The file holds the state of torch.nn.Sequential(Linear(3, 4), Tanh(), Linear(4, 2)).</summary>
public sealed class WeightsFileTests : IDisposable
{
    private static readonly WeightLayout Torch = WeightLayout.PyTorch with
    {
        Names = new Dictionary<string, string>
        {
            ["First.Weights"] = "0.weight", ["First.Bias"] = "0.bias", ["Last.Weights"] = "2.weight", ["Last.Bias"] = "2.bias",
        },
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("symbolicgrad");
    private readonly string _path;

    public WeightsFileTests()
    {
        _path = Path.Combine(_folder.FullName, "torch.safetensors");
        using Stream stream = typeof(WeightsFileTests).Assembly.GetManifestResourceStream("torch.safetensors")!;
        using FileStream file = File.Create(_path);
        stream.CopyTo(file);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WeightsOfPyTorch_GiveItsOutputs()
    {
        Net2 net = WeightsFile.Load(_path, Zeros(3, 4, 2), Torch);
        Matrix<double> outputs = net.Last.Apply(Tanh(net.First.Apply([[0.5, -1, 2], [1, 0.25, -0.75]])));
        // What PyTorch computes in double precision from the same weights.
        Close.Entries([1.2828997744928845, 0.410795142771907, 0.4347677614504012, -0.6672164486406491], outputs.ToArray(), 1e-15);
    }

    [Fact]
    public void WeightsInTheLayoutOfPyTorch_AreThoseOfTheFile()
    {
        string own = Path.Combine(_folder.FullName, "own.safetensors");
        WeightsFile.Save(own, WeightsFile.Load(_path, Zeros(3, 4, 2), Torch), Torch);
        SafetensorsFile expected = SafetensorsFile.Read(_path), actual = SafetensorsFile.Read(own);
        Assert.Equal(expected.Metadata, actual.Metadata);
        Assert.Equal(expected.Tensors.Keys.Order(), actual.Tensors.Keys.Order());
        foreach ((string name, SafetensorsTensor tensor) in expected.Tensors)
        {
            Assert.Equal("F64", actual.Tensors[name].Type);
            Assert.Equal(tensor.Shape, actual.Tensors[name].Shape);
            Assert.Equal(tensor.ToArray<double>(), actual.Tensors[name].ToArray<double>());
        }
    }

    [Fact]
    public void WithoutALayout_AModelComesBackAsItWas()
    {
        string path = Path.Combine(_folder.FullName, "plain.safetensors");
        Net2 net = new(new(Samples.Matrix(3, 4, 1), Samples.Vector(4, 2)), new(Samples.Matrix(4, 2, 3), Samples.Vector(2, 4)));
        WeightsFile.Save(path, net);
        Assert.Equal(["First.Bias", "First.Weights", "Last.Bias", "Last.Weights"], SafetensorsFile.Read(path).Tensors.Keys.Order());
        Net2 zeros = Zeros(3, 4, 2);
        Assert.Equal(net.ToArray(), WeightsFile.Load(path, zeros).ToArray());
        Assert.All(zeros.ToArray(), entry => Assert.Equal(0, entry));
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused()
    {
        AssertRefused(Zeros(3, 5, 2), Torch, "the tensor '0.weight' has the shape [4, 3], and the parameter First.Weights needs [5, 3].");
        AssertRefused(Zeros(3, 4, 2), WeightLayout.PyTorch, "there is no tensor 'First.Weights' for the parameter First.Weights; there is '0.bias', '0.weight', '2.bias', '2.weight'.");
        AssertRefused(Zeros(3, 4, 2), Torch with { TransposeMatrices = false }, "has the shape [4, 3], and the parameter First.Weights needs [3, 4].");
        Dictionary<string, string> names = new() { ["Last.Weights"] = "0.weight", ["Last.Bias"] = "0.bias" };
        AssertRefused(new Net1(new(new(3, 4), new double[4])), Torch with { Names = names }, "the model has no parameter for '2.bias', '2.weight'; set IgnoreOthers where that is meant.");
        Assert.Equal(16, WeightsFile.Load(_path, new Net1(new(new(3, 4), new double[4])), Torch with { Names = names, IgnoreOthers = true }).ToArray().Count(entry => entry != 0));

        Assert.Contains("the tensor 'W1' does not fit the parameter W1: its elements are F64, and F32 is needed.", Assert.Throws<SafetensorsException>(() =>
        {
            SingleNet single = new(new(1, 1), new float[1], new(1, 1), new float[1]);
            WeightsFile.Save(_path, new Seeds.SigmoidNet(new(1, 1), new double[1], new(1, 1), new double[1]));
            WeightsFile.Load(_path, single);
        }).Message);
    }

    [Fact]
    public void AWrongLayout_IsRefused()
    {
        WeightLayout unknown = new() { Names = new Dictionary<string, string> { ["Middle.Weights"] = "x" } };
        Assert.Equal(
            "WeightLayout: the model has no parameter 'Middle.Weights'; it has First.Weights, First.Bias, Last.Weights, Last.Bias.",
            Assert.Throws<ArgumentException>(() => WeightsFile.Load(_path, Zeros(3, 4, 2), unknown)).Message);
        WeightLayout twice = new() { Names = new Dictionary<string, string> { ["First.Bias"] = "Last.Bias" } };
        Assert.Equal(
            "WeightLayout: First.Bias and Last.Bias have one name, 'Last.Bias'.",
            Assert.Throws<ArgumentException>(() => WeightsFile.Save(_path, Zeros(3, 4, 2), twice)).Message);
    }

    private void AssertRefused<TModel>(TModel model, WeightLayout layout, string problem)
        where TModel : IParameters<TModel, double>
    {
        SafetensorsException error = Assert.Throws<SafetensorsException>(() => WeightsFile.Load(_path, model, layout));
        Assert.StartsWith(_path + ": ", error.Message);
        Assert.Contains(problem, error.Message);
    }

    private static Net2 Zeros(int inputs, int hidden, int outputs) =>
        new(new(new(inputs, hidden), new double[hidden]), new(new(hidden, outputs), new double[outputs]));
}

/// <summary>The weights of <see cref="Seeds.SigmoidNet"/> in single precision.</summary>
[Parameters]
public sealed partial record SingleNet(Matrix<float> W1, Vector<float> B1, Matrix<float> W2, Vector<float> B2);
