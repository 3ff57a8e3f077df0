namespace SymbolicGrad.Package.Tests;

/// <summary>Programs whose code the linker cuts down: they lose nothing that they need, and it says so without a warning.</summary>
[Collection(nameof(PackedFeed))]
public sealed class PublishTests(PackedFeed feed)
{
    [PublishFact("PublishTrimmed")]
    public void TrimmedProgram_PublishesWithoutWarningsAndRuns() => PublishAndRun("PublishTrimmed");

    [PublishFact("PublishAot")]
    public void NativeProgram_PublishesWithoutWarningsAndRuns() => PublishAndRun("PublishAot");

    private void PublishAndRun(string property)
    {
        string folder = feed.Consumer("Online/Published");
        CommandResult publish = DotNet.Run(folder, "publish", "-c", "Release", $"-p:{property}=true", "--self-contained", "-o", property).Succeeds();

        Assert.Empty(publish.Diagnostics);
        Assert.Equal(property == "PublishAot", !File.Exists(Path.Combine(folder, property, "Published.dll")));
        Assert.Equal("trained", DotNet.Start(Path.Combine(folder, property, "Published"), folder).Succeeds().Output.Trim());
    }
}
