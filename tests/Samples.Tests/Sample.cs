using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SymbolicGrad.Samples.Tests;

/// <summary>A sample: its page, and the program that was built beside these tests.</summary>
internal sealed class Sample(string name)
{
    // The tests and the samples are built in the same configuration: …/tests/Samples.Tests/bin/Release/net10.0/
    private static readonly string s_output = Path.Combine(Directory.GetParent(AppContext.BaseDirectory)!.Parent!.Name, "net10.0");

    private static readonly string s_root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));

    /// <summary>The names of the samples whose page shows what they print.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Path.Combine(s_root, "samples"))
        .Select(static folder => Path.GetFileName(folder)).Where(static name => new Sample(name).Output is not null).Order(StringComparer.Ordinal);

    private string Folder { get; } = Path.Combine(s_root, "samples", name);

    private string Page => File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");

    /// <summary>What the page says that the program prints.</summary>
    public string? Output => Regex.Match(Page, @"^```text output\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } block
        ? block.Groups[1].Value : null;

    /// <summary>The pictures that the page shows.</summary>
    public IEnumerable<string> Images => Regex.Matches(Page, @"!\[[^\]]*\]\(images/([^)]+)\)").Select(static match => match.Groups[1].Value);

    public string Shown(string image) => Path.Combine(Folder, "images", image);

    public string Drawn(string image) => Path.Combine(Folder, "bin", s_output, "pictures", image);

    /// <summary>Runs the program in the folder of the solution.</summary>
    /// <returns>What it prints, as a release build prints it.</returns>
    public string Run()
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(Folder, "bin", s_output, $"{name}.dll")])
        {
            WorkingDirectory = s_root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {errors.Result}");
        return output.Replace('\\', '/').Replace("bin/Debug", "bin/Release", StringComparison.Ordinal);
    }
}
