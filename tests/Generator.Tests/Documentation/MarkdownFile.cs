using System.Text.RegularExpressions;

namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>A page of the documentation: its fenced code blocks.</summary>
internal sealed class MarkdownFile
{
    private const string Fence = "```";

    private readonly List<(string Info, string Text)> _blocks = [];

    public MarkdownFile(string path)
    {
        Text = File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");
        List<string>? block = null;
        string info = "";
        foreach (string line in Text.Split('\n'))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
                block?.Add(line);
            else if (block is null)
                (block, info) = ([], line[Fence.Length..]);
            else
            {
                _blocks.Add((info, string.Join("\n", block)));
                block = null;
            }
        }
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The pages that show C#: all of the reader's pages except the ones that show what is refused.</summary>
    public static IEnumerable<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Root, "README.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith("docs/diagnostics/", StringComparison.Ordinal)),
    ];

    public string Text { get; }

    /// <summary>The blocks whose fence carries the given words.</summary>
    public IEnumerable<string> Blocks(string info) => _blocks.Where(block => block.Info == info).Select(static block => block.Text);

    /// <summary>The files under <c>images/</c> that the page shows.</summary>
    public IEnumerable<string> Images => Regex.Matches(Text, @"!\[[^\]]*\]\(images/([^)]+)\)").Select(static match => match.Groups[1].Value);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SymbolicGrad.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No SymbolicGrad.sln above the tests.");
    }
}
