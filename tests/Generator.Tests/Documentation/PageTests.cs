namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>
/// What the pages show is true. In their fences, <c>csharp</c> is code of a program, <c>csharp emitted</c> is a method that the generator writes for it,
/// and <c>text output</c> is what it prints. An image under <c>images/</c> is a file that it saves.
/// </summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. MarkdownFile.Pages.Where(static page => new MarkdownFile(page).Blocks("csharp").Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_CompilesAndPrintsWhatThePageSays(string page)
    {
        MarkdownFile file = new(page);
        PageProgram program = new(file.Blocks("csharp"));
        Assert.Empty(program.Diagnostics);
        Assert.Equal(string.Concat(file.Blocks("text output").Select(static block => block + "\n")), program.Run());
        Assert.All(file.Images, image => PageImage.IsWhatTheProgramSaved(page, image));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EmittedCode_IsWhatTheGeneratorWrites(string page)
    {
        MarkdownFile file = new(page);
        PageProgram program = new(file.Blocks("csharp"));
        string[] generated = [.. program.Generated.Select(static text => Unindented(text))];
        Assert.All(file.Blocks("csharp emitted"), block => Assert.Contains(generated, text => text.Contains(Unindented(block), StringComparison.Ordinal)));
    }

    private static string Unindented(string text) => string.Join("\n", text.Split('\n').Select(static line => line.TrimStart()));
}
