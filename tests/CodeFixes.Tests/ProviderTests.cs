using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SymbolicGrad.CodeFixes.Tests.Harness;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.CodeFixes.Tests;

public sealed class ProviderTests
{
    public static TheoryData<Type> Providers =>
        [.. typeof(SyntaxFixProvider).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))];

    [Theory, MemberData(nameof(Providers))]
    public void Provider_IsExportedUnderItsNameForDiagnosticsThatExist(Type provider)
    {
        ExportCodeFixProviderAttribute export = provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        CodeFixProvider instance = (CodeFixProvider)Activator.CreateInstance(provider)!;

        Assert.Equal(provider.Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.NotEmpty(instance.FixableDiagnosticIds);
        Assert.Subset(
            new HashSet<string>(new DifferentiableAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id)),
            new HashSet<string>(instance.FixableDiagnosticIds));
    }

    [Fact]
    public async Task FixAllInDocument_LeavesOtherFiles()
    {
        const string Source = "partial class C { class N { [SymbolicGrad.Differentiable] static double F(double x) => x * x; } }";
        const string Other = "class D { [SymbolicGrad.Differentiable] static double F(double x) => x * x; }";
        using AdhocWorkspace workspace = new();
        Project project = EditedSolution.Create(workspace, [Source, Other]);

        Project changed = await Apply.AllAsync(new DeclarePartial(), project, FixAllScope.Document);

        Assert.Equal([Source.Replace("class N", "partial class N", StringComparison.Ordinal), Other], await EditedSolution.TextsAsync(changed));
    }
}
