using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;

namespace SymbolicGrad.Ide.Tests;

/// <summary>An editor without a window: one file in a project with the generator, the cursor at $$.</summary>
internal sealed class Editor : IDisposable
{
    private static readonly MefHostServices s_languageServices = MefHostServices.Create(
    [
        .. MefHostServices.DefaultAssemblies,
        Assembly.Load("Microsoft.CodeAnalysis.Features"),
        Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features"),
    ]);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "SymbolicGrad.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly AdhocWorkspace _workspace = new(s_languageServices);
    private readonly int _cursor;

    public Editor(string text)
    {
        _cursor = text.IndexOf("$$", StringComparison.Ordinal);
        ProjectId project = ProjectId.CreateNewId();
        DocumentId document = DocumentId.CreateNewId(project);
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "Edited", "Edited", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse),
                metadataReferences: s_references,
                analyzerReferences: [new GeneratorReference()]))
            .AddDocument(document, "Model.cs", text.Replace("$$", "", StringComparison.Ordinal));
        Assert.True(_workspace.TryApplyChanges(solution));
        Document = _workspace.CurrentSolution.GetDocument(document)!;
    }

    private Document Document { get; }

    /// <summary>The names in the list that opens at the cursor, each with the text beside it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CompletionsAsync()
    {
        CompletionService service = CompletionService.GetService(Document)!;
        CompletionList list = await service.GetCompletionsAsync(Document, _cursor);
        Dictionary<string, string> descriptions = [];
        foreach (CompletionItem item in list.ItemsList)
            descriptions.Add(item.DisplayText, (await service.GetDescriptionAsync(Document, item))!.Text);
        return descriptions;
    }

    /// <summary>The lines that hovering over the cursor's place shows.</summary>
    public async Task<string[]> QuickInfoAsync()
    {
        QuickInfoItem item = (await QuickInfoService.GetService(Document)!.GetQuickInfoAsync(Document, _cursor))!;
        return string.Join("\n", item.Sections.Select(static section => section.Text)).ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>Where F12 leads: the file, and the line in it.</summary>
    public async Task<(Document File, string Line)> DefinitionAsync()
    {
        ISymbol symbol = (await SymbolFinder.FindSymbolAtPositionAsync(Document, _cursor))!;
        ISymbol definition = (await SymbolFinder.FindSourceDefinitionAsync(symbol, Document.Project.Solution))!;
        Location location = Assert.Single(definition.Locations);
        Document file = Document.Project.Solution.GetDocument(location.SourceTree)
            ?? (await Document.Project.GetSourceGeneratedDocumentsAsync()).Single(generated => generated.TryGetSyntaxTree(out SyntaxTree? tree) && tree == location.SourceTree);
        return (file, (await file.GetTextAsync()).Lines.GetLineFromPosition(location.SourceSpan.Start).ToString().Trim());
    }

    public void Dispose() => _workspace.Dispose();
}
