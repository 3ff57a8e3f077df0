using System.Text.RegularExpressions;

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
        Assert.Equal(WithoutTimes(sample.Output!), WithoutTimes(sample.Run()));
        Assert.All(sample.Images, image => IsWhatWasDrawn(sample.Shown(image), sample.Drawn(image)));
    }

    // How long something took is another number each time.
    private static string WithoutTimes(string output) => Regex.Replace(output, @"\d[\d.,]*(?= (s|ms|µs)\b)", "#");

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
