namespace SymbolicGrad.Generator.Tests.Documentation;

/// <summary>The pictures beside the pages. With ACCEPT_SNAPSHOTS=1 those that the programs save become them.</summary>
internal static class PageImage
{
    public static void IsWhatTheProgramSaved(string page, string image)
    {
        string shown = Path.Combine(MarkdownFile.Root, Path.GetDirectoryName(page)!, "images", image);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1") File.Copy(image, shown, overwrite: true);
        Assert.True(File.Exists(shown), $"{shown} is missing");
        Assert.Equal(File.ReadAllText(shown).ReplaceLineEndings("\n"), File.ReadAllText(image));
    }
}
