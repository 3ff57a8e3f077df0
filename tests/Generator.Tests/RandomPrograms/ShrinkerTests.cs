namespace SymbolicGrad.Generator.Tests.RandomPrograms;

public sealed class ShrinkerTests
{
    /// <summary>Whatever is large, what is left is little more than what fails.</summary>
    [Theory]
    [InlineData("Fn.Atan2(")]
    [InlineData("stackalloc")]
    [InlineData("continue;")]
    public void LargeProgram_ShrinksToWhatFails(string culprit)
    {
        RandomMethod large = Enumerable.Range(1, 1000).Select(ProgramGenerator.Generate).First(method => method.Members.Size > 150 && Fails(method));
        RandomMethod small = Shrinker.Shrink(large, methods => [.. methods.Select(Fails)]);
        Assert.True(Fails(small));
        Assert.InRange(small.Members.Size, 1, 12);

        bool Fails(RandomMethod method) => Contains(method.Members, culprit);
    }

    [Fact]
    public void WhatDoesNotFailWhenSmaller_StaysAsItIs()
    {
        RandomMethod method = ProgramGenerator.Generate(1);
        Assert.Equal(method, Shrinker.Shrink(method, static methods => new bool[methods.Count]));
    }

    private static bool Contains(Node node, string culprit) =>
        node.Text.Contains(culprit, StringComparison.Ordinal) || Array.Exists(node.Children, child => Contains(child, culprit));
}
