namespace SymbolicGrad.Generator.Tests.RandomPrograms;

public sealed class ProgramGeneratorTests
{
    private static readonly string s_many = string.Concat(Enumerable.Range(1, 500).Select(static seed => ProgramGenerator.Generate(seed).Print("P")));

    [Theory]
    [InlineData("foreach (")]
    [InlineData("while (true)")]
    [InlineData("do\n")]
    [InlineData("goto L")]
    [InlineData("goto case 1;")]
    [InlineData("goto default;")]
    [InlineData("break;")]
    [InlineData("continue;")]
    [InlineData("case > ")]
    [InlineData(" switch { ")]
    [InlineData(" ? ")]
    [InlineData("&&")]
    [InlineData("stackalloc")]
    [InlineData(".Slice(1)")]
    [InlineData("[..^1]")]
    [InlineData("[^1]")]
    [InlineData(".Fill(")]
    [InlineData(".ToArray()")]
    [InlineData("= ref ")]
    [InlineData("(ref ")]
    [InlineData("out double")]
    [InlineData("foreach (double[] ")]
    [InlineData("new double[2, 2]")]
    [InlineData("Func<double, double>")]
    [InlineData("void l")]
    [InlineData("public static float F")]
    public void Construct_Occurs(string text) => Assert.Contains(text, s_many, StringComparison.Ordinal);

    [Fact]
    public void Seed_GivesTheSameProgram() => Assert.Equal(ProgramGenerator.Generate(7).Print("P"), ProgramGenerator.Generate(7).Print("P"));
}
