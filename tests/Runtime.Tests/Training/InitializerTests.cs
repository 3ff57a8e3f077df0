using System.Text.Json;

namespace SymbolicGrad.Runtime.Tests.Training;

public class InitializerTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Json.Open("s3_init").GetProperty("rows").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row3_2_3_3_MeanAndDeviation_AreAccepted(int index)
    {
        JsonElement row = Json.Open("s3_init").GetProperty("rows")[index];
        Initializer initializer = Named(row.GetProperty("scheme").GetString()!);
        int inputs = row.GetProperty("fan_in").GetInt32(), outputs = row.GetProperty("fan_out").GetInt32();
        SplitMix64 random = new(1);
        Matrix<double> weights = initializer.Matrix<double>(inputs, outputs, ref random);
        double[] numbers = weights.ToArray(), mean = row.GetProperty("sample_mean_accept").Numbers(), deviation = row.GetProperty("sample_std_accept").Numbers();

        Assert.Equal((inputs, outputs), (weights.Rows, weights.Columns));
        Assert.InRange(numbers.Average(), mean[0], mean[1]);
        Assert.InRange(Math.Sqrt(numbers.Average(x => x * x) - numbers.Average() * numbers.Average()), deviation[0], deviation[1]);
        if (row.TryGetProperty("bound", out JsonElement bound))
        {
            Assert.All(numbers, x => Assert.InRange(x, -bound.GetDouble(), bound.GetDouble()));
            Assert.Contains(numbers, x => Math.Abs(x) > 0.95 * bound.GetDouble());
        }
    }

    [Fact]
    public void TheSameSeed_GivesTheSameNumbersOnEveryMachine()
    {
        SplitMix64 random = new(42);
        Matrix<double> weights = Initializer.Normal(0.1).Matrix<double>(1, 4, ref random);
        // The same formulas in another language, which has the same +, −, ×, ÷ and √.
        Assert.Equal("3FB695E80BEA677C 3FC1C5BFCF958245 BFA715612652D9AC 3FB12B9B75DB4688", string.Join(' ', weights.ToArray().Select(x => BitConverter.DoubleToUInt64Bits(x).ToString("X16"))));
    }

    [Fact]
    public void SinglePrecision_IsTheRoundedDouble()
    {
        SplitMix64 random = new(8), copy = new(8);
        float[] single = new float[9];
        double[] numbers = new double[9];
        Initializer.HeNormal.Fill<float>(single, 3, 3, ref random);
        Initializer.HeNormal.Fill<double>(numbers, 3, 3, ref copy);
        Assert.Equal(numbers.Select(x => (float)x), single);
    }

    [Fact]
    public void ConstantAndUniform_AreWhatTheySay()
    {
        SplitMix64 random = new(8);
        Assert.Equal([[0.5, 0.5], [0.5, 0.5]], Initializer.Constant(0.5).Matrix<double>(2, 2, ref random));
        Assert.All(Initializer.Uniform(2, 3).Matrix<double>(20, 20, ref random).ToArray(), x => Assert.InRange(x, 2, 3));
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        SplitMix64 random = new(8);
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Normal(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.HeNormal.Matrix<double>(0, 2, ref random));
    }

    private static Initializer Named(string scheme) => scheme switch
    {
        "xavier_normal" => Initializer.XavierNormal,
        "xavier_uniform" => Initializer.XavierUniform,
        "he_normal" => Initializer.HeNormal,
        "he_uniform" => Initializer.HeUniform,
        _ => Initializer.Normal(0.1),
    };
}
