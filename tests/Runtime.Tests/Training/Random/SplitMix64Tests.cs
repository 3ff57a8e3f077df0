using System.Globalization;
using System.Text.Json;

namespace SymbolicGrad.Runtime.Tests.Training.Random;

public class SplitMix64Tests
{
    private static readonly JsonElement File = Json.Open("prng_vectors");

    [Fact]
    public void Bits_AreThoseOfTheReferenceImplementation()
    {
        // The first outputs for the seed 1234567 in the test vectors of the reference implementation (S. Vigna).
        SplitMix64 random = new(1234567);
        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            new[] { random.Next(), random.Next(), random.Next(), random.Next(), random.Next() });
        random = new(0);
        foreach (JsonElement expected in File.GetProperty("seed_0_first_u64_hex").EnumerateArray())
            Assert.Equal(ulong.Parse(expected.GetString()!.AsSpan(2), NumberStyles.HexNumber), random.Next());
    }

    [Fact]
    public void Uniforms_AreThoseOfTheFile()
    {
        double[] numbers = new double[4];
        new SplitMix64(42).FillUniform<double>(numbers);
        Assert.Equal(File.GetProperty("seed_42_first_uniforms").Numbers(), numbers);
    }

    [Fact]
    public void Normals_AreThoseOfTheFile()
    {
        double[] numbers = new double[5];
        new SplitMix64(42).FillNormal<double>(numbers);
        foreach ((double expected, double actual) in File.GetProperty("seed_42_first_normals").Numbers().Zip(numbers))
            Close.Relative(expected, actual, 5e-16);
    }

    [Fact]
    public void AnOddCount_DropsTheLastSine()
    {
        SplitMix64 odd = new(3), even = new(3);
        double[] three = new double[3], four = new double[4];
        odd.FillNormal<double>(three);
        even.FillNormal<double>(four);
        Assert.Equal(four[..3], three);
        Assert.Equal(even.State, odd.State);
    }

    [Fact]
    public void Normals_AreCloseToTheLibrary()
    {
        SplitMix64 random = new(9), copy = new(9);
        double[] numbers = new double[20_000];
        random.FillNormal<double>(numbers);
        for (int i = 0; i < numbers.Length; i += 2)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - copy.NextUniform())), angle = copy.NextUniform();
            Close.Relative(radius * Math.Cos(2 * Math.PI * angle), numbers[i], 1e-12);
            Assert.Equal(radius * Math.Sin(2 * Math.PI * angle), numbers[i + 1], 1e-14 * radius);
        }
        Assert.Equal(0, numbers.Average(), 0.03);
        Assert.Equal(1, numbers.Average(x => x * x), 0.05);
    }

    [Fact]
    public void Permutation_IsThatOfTheFile() =>
        Assert.Equal(File.GetProperty("seed_7_permutation_of_10").Integers(), new SplitMix64(7).Permutation(10));

    [Fact]
    public void State_GoesOnWithTheSameNumbers()
    {
        SplitMix64 random = new(5);
        random.Next();
        SplitMix64 other = new(random.State);
        Assert.Equal(random.Next(), other.Next());
    }

    [Fact]
    public void ExactLogarithm_IsWithinTwoUlp()
    {
        SplitMix64 random = new(1);
        double[] arguments = [double.BitDecrement(1), double.BitIncrement(1), 1e-16, 1e-300, 0.5, 2, 0.7071067811865475, 0.7071067811865476, 1e300];
        foreach (double x in arguments.Concat(Enumerable.Range(0, 5000).Select(_ => random.NextUniform() + 1e-17)))
            Close.Relative(Math.Log(x), ExactMath.Log(x), 6.7e-16, $"log {x:R}");
        Assert.Equal(0, ExactMath.Log(1));
    }

    [Fact]
    public void ExactCosineAndSine_AreExactAtQuartersAndNearTheLibraryElsewhere()
    {
        Assert.Equal([(1, 0), (0, 1), (-1, 0), (0, -1)], new[] { 0, 0.25, 0.5, 0.75 }.Select(turn => ExactMath.CosSinOfTurns(turn)).Select(pair => ((int)pair.Cos, (int)pair.Sin)));
        for (double turn = -2; turn < 2; turn += 1.0 / 1024)
        {
            (double cos, double sin) = ExactMath.CosSinOfTurns(turn);
            Assert.Equal(Math.Cos(2 * Math.PI * turn), cos, 2e-15);
            Assert.Equal(Math.Sin(2 * Math.PI * turn), sin, 2e-15);
        }
    }
}
