using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SymbolicGrad.CodeFixes.Tests.Harness;

internal static class Verify
{
    /// <summary>
    /// That fixing all diagnostics at once turns the files into the expected ones, that fixing one after another does too, and that what comes out
    /// compiles with its generated code without any diagnostic.
    /// </summary>
    public static async Task FixesAsync(CodeFixProvider provider, string[] before, string[] after)
    {
        using AdhocWorkspace workspace = new();
        Project project = EditedSolution.Create(workspace, before);
        int count = (await FixableAsync(provider, project)).Length;
        Assert.NotEqual(0, count);

        Assert.Equal(Join(after), Join(await EditedSolution.TextsAsync(await Apply.AllAsync(provider, project, FixAllScope.Solution))));
        Project fixedAtOnce = await Apply.AllAsync(provider, project, FixAllScope.Project);
        Assert.Equal(Join(after), Join(await EditedSolution.TextsAsync(fixedAtOnce)));
        Assert.Empty(await EditedSolution.DiagnosticsAsync(fixedAtOnce));
        Assert.Empty(await EditedSolution.CompilerDiagnosticsAsync(fixedAtOnce));

        Project fixedInTurn = project;
        for (int i = 0; i < count && await FixableAsync(provider, fixedInTurn) is [{ } first, ..]; i++)
            fixedInTurn = await Apply.OneAsync(provider, fixedInTurn, first);
        Assert.Equal(Join(after), Join(await EditedSolution.TextsAsync(fixedInTurn)));
    }

    public static Task FixesAsync(CodeFixProvider provider, string before, string after) => FixesAsync(provider, [before], [after]);

    /// <summary>What the light bulb says at the first diagnostic that the provider could fix.</summary>
    public static async Task<string[]> TitlesAsync(CodeFixProvider provider, string source)
    {
        using AdhocWorkspace workspace = new();
        Project project = EditedSolution.Create(workspace, [source]);
        ImmutableArray<Diagnostic> diagnostics = await FixableAsync(provider, project);
        Assert.NotEmpty(diagnostics);
        return [.. (await Apply.OffersAsync(provider, project, diagnostics[0])).Select(static (CodeAction action) => action.Title)];
    }

    private static string Join(string[] files) => string.Join("\n--- next file\n", files);

    private static async Task<ImmutableArray<Diagnostic>> FixableAsync(CodeFixProvider provider, Project project) =>
        [.. (await EditedSolution.DiagnosticsAsync(project)).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];
}
