using System.Xml.Linq;

namespace SymbolicGrad.Package.Tests;

[Collection(nameof(PackedFeed))]
public sealed class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public void PackageReferenceAlone_BuildsAndRunsGradients()
    {
        string folder = feed.Consumer("Offline/App");
        CommandResult build = DotNet.Run(folder, "build", "-c", "Release", "-o", "out").Succeeds();

        Assert.Empty(build.Diagnostics);
        Assert.Equal(["5 0", "0.25 -0.125 -0.25 0"], Lines(DotNet.Run(folder, "out/App.dll").Succeeds()));
        AssertFormulas(XDocument.Load(Path.Combine(folder, "out/App.xml")));
    }

    [Fact]
    public void ReferenceThroughALibrary_BringsTheGeneratorToo()
    {
        string folder = feed.Consumer("Offline/AppOfLibrary");
        DotNet.Run(folder, "build", "-c", "Release", "-o", "out").Succeeds();

        // d/dx x³ = 3·x² at 2, and d/dx 5·x.
        Assert.Equal(["12 5"], Lines(DotNet.Run(folder, "out/AppOfLibrary.dll").Succeeds()));
    }

    [Fact]
    public void CallWithoutSource_IsTheOnlyErrorAtItsLine()
    {
        string folder = feed.Consumer("Offline/Refused");
        CommandResult build = DotNet.Run(folder, "build", "-c", "Release");

        Assert.NotEqual(0, build.ExitCode);
        string error = Assert.Single(build.Diagnostics);
        Assert.True(error.StartsWith($"{Path.Combine(folder, "Program.cs")}(11,13): error SG0103: 'GC.GetTotalMemory", StringComparison.Ordinal), error);
    }

    /// <summary>The documentation of the generated methods reaches the documentation file of the project.</summary>
    private static void AssertFormulas(XDocument documentation)
    {
        XElement member = documentation.Descendants("member").Single(static member => member.Attribute("name")!.Value == "M:Physics.EnergyGradient(System.Double,System.Double)");
        Assert.Contains("∂f/∂x", member.Element("remarks")!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(member.Element("summary")!.Value);
    }

    private static string[] Lines(CommandResult run) => run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
