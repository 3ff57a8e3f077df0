using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymbolicGrad.CodeFixes.Tests.Harness;

/// <summary>Applies a fix as an editor does: to one diagnostic, or to all of them.</summary>
internal static class Apply
{
    /// <summary>What the light bulb offers for a diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Project project, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        Document document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    public static async Task<Project> OneAsync(CodeFixProvider provider, Project project, Diagnostic diagnostic) =>
        await ChangedAsync(project, Assert.Single(await OffersAsync(provider, project, diagnostic)));

    public static async Task<Project> AllAsync(CodeFixProvider provider, Project project, FixAllScope scope)
    {
        FixAllContext context = new(
            project.Documents.First(), provider, scope, provider.GetType().Name, provider.FixableDiagnosticIds, new Analyzer(), CancellationToken.None);
        return await ChangedAsync(project, (await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private static async Task<Project> ChangedAsync(Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(project.Id)!;
    }

    private sealed class Analyzer : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await EditedSolution.DiagnosticsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await EditedSolution.DiagnosticsAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
