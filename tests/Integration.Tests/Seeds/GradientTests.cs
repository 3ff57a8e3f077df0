using System.Globalization;
using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

public class GradientTests
{
    [Theory]
    [InlineData("s0_mlp431_batch1_sse")]
    [InlineData("s0_mlp431_batch3_sse")]
    [InlineData("s0_mlp431_batch3_mse")]
    public void Row0_1_StartLossAndFinalPredictions_AreThoseOfTheFile(string name)
    {
        SeedFile file = SeedFile.Open(name);
        SigmoidNet start = file.Net("init"), final = file.Net("final.parameters");

        Close.Number(file.Trace("epoch_trace")[0].Loss, start.SumLoss(file.Inputs, file.Targets), 1e-12);
        Close.Number(file.Trace("epoch_trace")[0].Loss, start.SumLossValueAndGradient(file.Inputs, file.Targets).Value, 1e-12);
        Close.Number(file.Number("final.E_sum_of_squares"), final.SumLoss(file.Inputs, file.Targets), 1e-10);
        Close.Number(file.Number("final.mean_squared_error"), final.MeanLoss(file.Inputs, file.Targets), 1e-10);
        Close.Entries(file.Numbers("final.predictions.data"), final.Forward(file.Inputs).AsSpan(), 1e-10);
    }

    [Theory]
    [InlineData("s0_mlp431_batch1_sse", "gradients.step_0", "init")]
    [InlineData("s0_mlp431_batch1_sse", "gradients.step_100", "parameters_before_step.step_100")]
    [InlineData("s0_mlp431_batch3_sse", "gradients.step_0", "init")]
    [InlineData("s0_mlp431_batch3_sse", "gradients.step_100", "parameters_before_step.step_100")]
    [InlineData("s0_mlp431_batch3_mse", "gradients.step_0", "init")]
    [InlineData("s0_mlp431_batch3_mse", "gradients.step_100", "parameters_before_step.step_100")]
    public void Row0_3_Gradients_AreThoseOfTheFile(string name, string gradient, string parameters)
    {
        SeedFile file = SeedFile.Open(name);
        SigmoidNet net = file.Net(parameters);
        // Step 100 of batch size 1 sees sample 100 mod 3.
        int sample = gradient.EndsWith("100", StringComparison.Ordinal) ? 100 % 3 : 0;
        bool isSingle = name.Contains("batch1", StringComparison.Ordinal);
        Matrix<double> x = isSingle ? file.Inputs.RowRange(sample, 1) : file.Inputs;
        Matrix<double> y = isSingle ? file.Targets.RowRange(sample, 1) : file.Targets;

        SigmoidNet actual = name.EndsWith("mse", StringComparison.Ordinal) ? net.MeanLossGradient(x, y) : net.SumLossGradient(x, y);

        Close.Models(file.Net(gradient), actual, 1e-12);
    }

    [Fact]
    public void Row0_3_Gradient_IsThatOfSympyWith20Digits()
    {
        SeedFile file = SeedFile.Open("s0_mlp431_symbolic");
        SigmoidNet gradient = file.Net("init").SumLossGradient(file.Inputs, file.Targets);

        Close.Models(file.Net("gradients"), gradient, 1e-12);
        foreach (JsonProperty digits in file.At("gradient_20_digits").EnumerateObject())
            Assert.True(Error(digits.Value.GetString()!, Entry(gradient, digits.Name)) <= 1e-12m, digits.Name);
    }

    [Fact]
    public void Row0_3_GradientOfFourArguments_IsThatOfTheModel()
    {
        SeedFile file = SeedFile.Open("s0_mlp431_batch3_sse");
        (Matrix<double> w1, Vector<double> b1, Matrix<double> w2, Vector<double> b2) = file.Net("init");

        (Matrix<double> dw1, Vector<double> db1, Matrix<double> dw2, Vector<double> db2) = SigmoidNetFunction.LossGradient(file.Inputs, file.Targets, w1, b1, w2, b2);

        Close.Models(file.Net("gradients.step_0"), new SigmoidNet(dw1, db1, dw2, db2), 1e-12);
    }

    private static decimal Error(string digits, double actual)
    {
        decimal expected = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return Math.Abs(expected - (decimal)actual) / Math.Abs(expected);
    }

    /// <summary>W1_2_3 is ∂E/∂W1[2,3] where W1 is (out,in).</summary>
    private static double Entry(SigmoidNet gradient, string name)
    {
        string[] parts = name.Split('_');
        int row = int.Parse(parts[1], CultureInfo.InvariantCulture);
        int column = parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0;
        return parts[0] switch
        {
            "W1" => gradient.W1[column, row],
            "b1" => gradient.B1[row],
            "W2" => gradient.W2[column, row],
            "b2" => gradient.B2[row],
            _ => throw new ArgumentException(name),
        };
    }
}
