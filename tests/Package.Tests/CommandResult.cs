using System.Text.RegularExpressions;

namespace SymbolicGrad.Package.Tests;

/// <summary>What a command wrote, and how it ended.</summary>
internal sealed partial record CommandResult(int ExitCode, string Output)
{
    /// <summary>The output lines that are errors or warnings of the build, each once, without the project that they end with.</summary>
    public string[] Diagnostics =>
        [.. Output.Split('\n').Select(static line => ProjectSuffix.Replace(line.Trim(), "")).Where(static line => Diagnostic.IsMatch(line)).Distinct()];

    public CommandResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    [GeneratedRegex(@"(: |^)(error|warning) [A-Z]+\d+: ")]
    private static partial Regex Diagnostic { get; }

    [GeneratedRegex(@" \[[^\[\]]*proj\]$")]
    private static partial Regex ProjectSuffix { get; }
}
