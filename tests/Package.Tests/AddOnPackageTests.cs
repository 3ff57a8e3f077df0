using System.IO.Compression;
using System.Xml.Linq;

namespace SymbolicGrad.Package.Tests;

/// <summary>The packages beside the core one: each depends on it, the generator included, and on what it is made for.</summary>
[Collection(nameof(PackedFeed))]
public sealed class AddOnPackageTests(PackedFeed feed)
{
    [Theory]
    [InlineData("Data", "CsvHelper", "SymbolicGrad")]
    [InlineData("Plots", "SymbolicGrad")]
    [InlineData("Progress", "Spectre.Console", "SymbolicGrad")]
    public void Package_HoldsOneLibraryAndItsDependencies(string name, params string[] dependencies)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackAddOn(name));
        using Stream stream = package.GetEntry($"SymbolicGrad.{name}.nuspec")!.Open();
        XElement[] found = [.. XDocument.Load(stream).Descendants().Where(static element => element.Name.LocalName == "dependency")];

        Assert.Equal(dependencies, found.Select(static dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Analyzers", found.Single(static dependency => dependency.Attribute("id")!.Value == "SymbolicGrad").Attribute("exclude")?.Value ?? "");
        Assert.Equal(
            [$"lib/net10.0/SymbolicGrad.{name}.dll", $"lib/net10.0/SymbolicGrad.{name}.xml"],
            package.Entries.Select(static entry => entry.FullName).Where(static entry => entry.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.NotNull(package.GetEntry("README.md"));
    }
}
