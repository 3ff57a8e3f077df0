using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SymbolicGrad.Package.Tests;

[Collection(nameof(PackedFeed))]
public sealed class PackageContentTests(PackedFeed feed)
{
#if DEBUG
    private const string? NotPacked = "Debug builds keep the paths of their sources for the debugger; what is packed is a Release build.";
#else
    private const string? NotPacked = null;
#endif

    [Fact]
    public void Package_HoldsTheRuntimeItsDocumentationAndTheAnalyzers()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package);

        Assert.Equal(
            [
                "README.md",
                "SymbolicGrad.nuspec",
                "analyzers/dotnet/cs/SymbolicGrad.CodeFixes.dll",
                "analyzers/dotnet/cs/SymbolicGrad.Generator.dll",
                "lib/net10.0/SymbolicGrad.dll",
                "lib/net10.0/SymbolicGrad.xml",
            ],
            package.Entries.Select(static entry => entry.FullName).Where(static name => !IsContainerPart(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Specification_NamesTheLicenceAndNoDependency()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package);
        using Stream stream = package.GetEntry("SymbolicGrad.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();

        Assert.Equal("SymbolicGrad", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("description"));
        Assert.Equal(["net10.0"], Descendants("group").Select(static group => group.Attribute("targetFramework")!.Value));
        Assert.Empty(Descendants("dependency"));

        string Value(string name) => Descendants(name).Single().Value;
        IEnumerable<XElement> Descendants(string name) => metadata.Descendants().Where(element => element.Name.LocalName == name);
    }

    [Fact]
    public void PackingAgain_GivesTheSameBytes() => Assert.Equal(File.ReadAllBytes(feed.Package), File.ReadAllBytes(feed.PackAgain()));

    [Theory(Skip = NotPacked)]
    [InlineData("analyzers/dotnet/cs/SymbolicGrad.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/SymbolicGrad.Generator.dll")]
    [InlineData("lib/net10.0/SymbolicGrad.dll")]
    public void Symbols_NameSourcesWithoutTheFolderOfTheBuild(string assembly)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package);
        using MemoryStream copy = new();
        using (Stream stream = package.GetEntry(assembly)!.Open())
            stream.CopyTo(copy);
        copy.Position = 0;
        using PEReader reader = new(copy);
        DebugDirectoryEntry embedded = reader.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = reader.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        MetadataReader symbols = provider.GetMetadataReader();
        string[] documents = [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))];

        Assert.NotEmpty(documents);
        Assert.All(documents, static document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
    }

    /// <summary>What every package has because of its container format.</summary>
    private static bool IsContainerPart(string name) => name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/", StringComparison.Ordinal);
}
