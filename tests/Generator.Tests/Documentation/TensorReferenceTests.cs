using System.Reflection;

namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>docs/reference/tensors.md names every function and loss.</summary>
public sealed class TensorReferenceTests
{
    public static TheoryData<string> Names =>
        [.. new[] { typeof(Functions), typeof(Losses) }.SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)).Select(static method => method.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_IsOnThePage(string name)
    {
        string text = new MarkdownFile("docs/reference/tensors.md").Text;
        Assert.True(text.Contains($"`{name}`", StringComparison.Ordinal) || text.Contains($"`{name}(", StringComparison.Ordinal));
    }

    [Fact]
    public void ScalarForms_AreMarked()
    {
        string text = new MarkdownFile("docs/reference/tensors.md").Text;
        foreach (MethodInfo method in typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static method => method.GetParameters()[0].ParameterType.IsGenericMethodParameter))
            Assert.Matches($@"`{method.Name}(\(.*?\))?`•", text);
    }
}
