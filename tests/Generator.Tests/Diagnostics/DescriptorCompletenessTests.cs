using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>Every descriptor has a test with markup, a page, and a row in the list of releases.</summary>
public sealed class DescriptorCompletenessTests
{
    private static readonly DiagnosticDescriptor[] s_descriptors =
        [.. typeof(Descriptors).GetFields().Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    public static TheoryData<string> Ids => [.. s_descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Ids_AreUnique() => Assert.Distinct(s_descriptors.Select(static descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_HasATestWithMarkup(string id)
    {
        string[] tests = Directory.GetFiles(Repository.Path("tests", "Generator.Tests", "Diagnostics"), "*.cs");
        // An internal error has no source that brings it about.
        string mark = id == Descriptors.InternalError.Id ? $"\"{id}\"" : $"{{|{id}:";
        Assert.Contains(tests, path => File.ReadAllText(path).Contains(mark, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_HasAPageWithItsTitleAnExampleAndARemedy(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors.Single(descriptor => descriptor.Id == id);
        string page = File.ReadAllText(Repository.Path("docs", "diagnostics", id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains(descriptor.DefaultSeverity == DiagnosticSeverity.Error ? "\nError." : "\nWarning.", page, StringComparison.Ordinal);
        Assert.EndsWith($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        if (id != Descriptors.InternalError.Id)
        {
            Assert.Contains("\n## Example\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## Instead\n", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_AreOfDescriptorsOnly()
    {
        IEnumerable<string> pages = Directory.GetFiles(Repository.Path("docs", "diagnostics"), "SG*.md").Select(static path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(s_descriptors.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_IsInTheReleases(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors.Single(descriptor => descriptor.Id == id);
        IEnumerable<string> rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(static release => File.ReadLines(Repository.Path("src", "Generator", $"AnalyzerReleases.{release}.md")));
        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", rows);
    }
}
