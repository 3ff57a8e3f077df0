using static SymbolicGrad.Functions;

namespace SymbolicGrad.Runtime.Tests.Functions;

public class PointwiseFunctionTests
{
    private static readonly Dictionary<string, Func<Vector<double>, Vector<double>>> Doubles = new()
    {
        ["Exp"] = Exp, ["Log"] = Log, ["Sqrt"] = Sqrt, ["Sin"] = Sin, ["Cos"] = Cos, ["Tanh"] = Tanh,
        ["Sigmoid"] = Sigmoid, ["Softplus"] = Softplus, ["Silu"] = Silu, ["Gelu"] = Gelu, ["Erf"] = Erf, ["NormalCdf"] = NormalCdf, ["NormalPdf"] = NormalPdf,
        ["Elu"] = x => Elu(x, 1.5), ["Pow"] = x => Pow(x, 1.75),
    };

    private static readonly Dictionary<string, Func<Vector<float>, Vector<float>>> Floats = new()
    {
        ["Exp"] = Exp, ["Log"] = Log, ["Sqrt"] = Sqrt, ["Sin"] = Sin, ["Cos"] = Cos, ["Tanh"] = Tanh,
        ["Sigmoid"] = Sigmoid, ["Softplus"] = Softplus, ["Silu"] = Silu, ["Gelu"] = Gelu, ["Erf"] = Erf, ["NormalCdf"] = NormalCdf, ["NormalPdf"] = NormalPdf,
        ["Elu"] = x => Elu(x, 1.5f), ["Pow"] = x => Pow(x, 1.75f),
    };

    private static readonly Dictionary<string, Func<double, double>> Scalars = new()
    {
        ["Sigmoid"] = Sigmoid, ["Softplus"] = Softplus, ["Silu"] = Silu, ["Gelu"] = Gelu, ["Erf"] = Erf, ["NormalCdf"] = NormalCdf, ["NormalPdf"] = NormalPdf,
        ["Elu"] = x => Elu(x, 1.5),
    };

    private static readonly Dictionary<string, Func<Matrix<double>, Matrix<double>>> Matrices = new()
    {
        ["Exp"] = Exp, ["Log"] = Log, ["Sqrt"] = Sqrt, ["Sin"] = Sin, ["Cos"] = Cos, ["Tanh"] = Tanh,
        ["Sigmoid"] = Sigmoid, ["Softplus"] = Softplus, ["Silu"] = Silu, ["Gelu"] = Gelu, ["Erf"] = Erf, ["NormalCdf"] = NormalCdf, ["NormalPdf"] = NormalPdf,
        ["Elu"] = x => Elu(x, 1.5), ["Pow"] = x => Pow(x, 1.75),
    };

    public static TheoryData<string> Names => new(Doubles.Keys);

    public static TheoryData<string> ScalarNames => new(Scalars.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_AgreesWithTheReference(string function)
    {
        (double[] points, double[] values) = ReferenceTable.Column(function);
        Vector<double> results = Doubles[function](points);
        for (int i = 0; i < points.Length; i++)
        {
            // Among subnormal numbers a factor that is off by half a unit is all that a product with x can be held to.
            if (Math.Abs(values[i]) < 1e-307) Assert.True(Math.Abs(results[i] - values[i]) <= (1 + Math.Abs(points[i])) * double.Epsilon);
            else Close.Relative(values[i], results[i], 1e-15, $"{function}({points[i]:R})");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_AgreesWithTheReference(string function)
    {
        (double[] points, double[] values) = ReferenceTable.Column(function);
        for (int i = 0; i < points.Length; i++)
        {
            // Only points that are floats themselves, and values in the range of normal floats.
            if ((float)points[i] != points[i] || Math.Abs(values[i]) is > float.MaxValue or (> 0 and < 1.2e-38)) continue;
            float result = Floats[function](new[] { (float)points[i] })[0];
            Close.Relative(values[i], result, 5e-7, $"{function}({points[i]:R}f)");
        }
    }

    [Theory]
    [MemberData(nameof(ScalarNames))]
    public void Scalar_HasTheBitsOfTheTensorForm(string function)
    {
        (double[] points, _) = ReferenceTable.Column(function);
        Vector<double> results = Doubles[function](points);
        for (int i = 0; i < points.Length; i++) Assert.Equal(results[i], Scalars[function](points[i]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Matrix_HasTheBitsOfTheVectorForm(string function)
    {
        (double[] points, _) = ReferenceTable.Column(function);
        int columns = points.Length / 3;
        var x = new Matrix<double>(points, 0, 3, columns);

        Matrix<double> result = Matrices[function](x);

        Assert.Equal((3, columns), (result.Rows, result.Columns));
        Assert.Equal(Doubles[function](x.AsVector()), result.AsVector());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryLength_IsCoveredAndTheArgumentKept(string function)
    {
        for (int length = 0; length < 40; length++)
        {
            Vector<double> x = Samples.Vector(length), before = x.ToArray();
            Vector<double> result = Doubles[function](x);
            Assert.Equal(length, result.Length);
            for (int i = 0; i < length; i++) Assert.Equal(Doubles[function](new[] { x[i] })[0], result[i]);
            Assert.Equal(before, x);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_StaysNaN(string function) => Assert.True(double.IsNaN(Doubles[function](new[] { double.NaN })[0]));
}
