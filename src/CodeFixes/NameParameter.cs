using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Lowering;

namespace SymbolicGrad.CodeFixes;

/// <summary>
/// SG0005: replaces names in WithRespectTo that are no parameter by the parameter that they were meant to be, and removes those that are like none.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameParameter)), Shared]
public sealed class NameParameter : SyntaxFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Descriptors.UnknownParameter.Id);

    internal override async Task<Fix?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        AttributeArgumentSyntax? argument = await Find.NodeAsync<AttributeArgumentSyntax>(document, diagnostic, cancellation).ConfigureAwait(false);
        if (argument?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration || model?.GetDeclaredSymbol(declaration, cancellation) is not { } method)
            return null;
        ExpressionSyntax[] names = [.. NameList.Of(argument.Expression)];
        string[] values = [.. names.Select(name => model.GetConstantValue(name, cancellation).Value as string ?? "")];
        List<string> free = [.. SignatureReader.Differentiable(method).Except(values)];
        string[] known = [.. SignatureReader.Differentiable(method).Intersect(values)];

        Dictionary<ExpressionSyntax, ExpressionSyntax?> changes = [];
        List<string> titles = [];
        for (int i = 0; i < names.Length; i++)
        {
            if (known.Contains(values[i]))
                continue;
            string? meant = Spelling.Nearest(values[i], free);
            free.Remove(meant!);
            changes.Add(names[i], meant is null ? null : Name(meant));
            titles.Add(meant is null ? $"Remove '{values[i]}'" : $"Replace '{values[i]}' by '{meant}'");
        }
        return changes.Values.Count(static name => name is null) == names.Length
            ? null
            : new Fix(string.Join(", ", titles), [new Edit(argument.Expression, _ => NameList.Change(argument.Expression, changes))]);
    }

    private static ExpressionSyntax Name(string parameter) => SyntaxFactory.ParseExpression(
        parameter == "this" ? "\"this\"" : $"nameof({Identifier.Escape(parameter)})");
}
