using System.Text.RegularExpressions;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>The examples of the pages bring about what the page is about; what is to be written instead is differentiable.</summary>
public sealed partial class PageExampleTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Repository.Path("docs", "diagnostics"), "SG0*.md").Select(static path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Example_IsReported_AndItsRemedyIsNot(string id)
    {
        string[] blocks = [.. CodeBlock().Matches(File.ReadAllText(Repository.Path("docs", "diagnostics", id + ".md"))).Select(static match => match.Groups["code"].Value)];
        // What is too large or too deep is no code for a page.
        if (id is not ("SG0112" or "SG0113"))
            Assert.Equal([id], Verify.Analyze(Generation.Of(blocks[0]).Output).Select(static diagnostic => diagnostic.Id).Distinct());
        Verify.Runs(blocks[^1]);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
