namespace SymbolicGrad.Samples.Tests;

/// <summary>What the pages of the samples show is what the samples print and draw.</summary>
public class SampleTests
{
    public static TheoryData<string> Names => [.. Sample.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_ShowsOutputAndPicturesOfTheProgram(string name)
    {
        Sample sample = new(name);
        Assert.Equal(sample.Output, sample.Run());
        Assert.All(sample.Images, image => IsWhatWasDrawn(sample.Shown(image), sample.Drawn(image)));
    }

    // With ACCEPT_SNAPSHOTS=1 what was drawn becomes what is shown.
    private static void IsWhatWasDrawn(string shown, string drawn)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(shown)!);
            File.Copy(drawn, shown, overwrite: true);
        }
        Assert.True(File.Exists(shown), $"{shown} is missing");
        Assert.Equal(File.ReadAllText(shown).ReplaceLineEndings("\n"), File.ReadAllText(drawn));
    }
}
