using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// A generator does not see what it generates, so that calls of generated methods do not bind. Where such a call stands in the way, stubs of the
/// methods of that name are added to the compilation, which has their signatures then.
/// </summary>
/// <param name="write">Writes the generated methods of a method without program.</param>
internal sealed class DerivativeStubs(Func<DifferentiableMethod, string> write)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>The compilation with the generated methods that the member around a refusal calls and that are not there yet; null if there are none.</summary>
    public Compilation? Add(Compilation compilation, Location? refused, IMethodSymbol method, CancellationToken cancellation)
    {
        SyntaxNode[] members = [.. method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)), .. refused is null ? [] : Around(refused, cancellation)];
        string[] stubs =
        [
            .. members.Distinct().SelectMany(member => Missing(member, compilation, cancellation)).Distinct(SymbolEqualityComparer.Default).OfType<IMethodSymbol>()
                .SelectMany(Stubs).Where(_written.Add),
        ];
        return stubs.Length == 0 ? null
            : compilation.AddSyntaxTrees(stubs.Select(stub => CSharpSyntaxTree.ParseText(stub, (CSharpParseOptions)members[0].SyntaxTree.Options, cancellationToken: cancellation)));
    }

    private static IEnumerable<SyntaxNode> Around(Location location, CancellationToken cancellation) => location.SourceTree is not { } tree ? []
        : tree.GetRoot(cancellation).FindNode(location.SourceSpan).AncestorsAndSelf().Where(static node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax).Take(1);

    /// <summary>The differentiable methods whose derivatives have names that a member uses and that stand for nothing.</summary>
    private static IEnumerable<IMethodSymbol> Missing(SyntaxNode member, Compilation compilation, CancellationToken cancellation)
    {
        SemanticModel model = compilation.GetSemanticModel(member.SyntaxTree);
        return
            from name in member.DescendantNodes().OfType<SimpleNameSyntax>()
            from suffix in GeneratedDerivative.Suffixes
            let text = name.Identifier.ValueText
            where text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.Ordinal) && model.GetSymbolInfo(name, cancellation).Symbol is null
            from method in Named(text.Substring(0, text.Length - suffix.Length), name, model, cancellation)
            select method;
    }

    /// <summary>The methods of that name, and those in reach whose attribute gives their derivatives the name.</summary>
    private static IEnumerable<IMethodSymbol> Named(string derivative, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        IEnumerable<INamedTypeSymbol> types = model.Compilation.GetSymbolsWithName(derivative, SymbolFilter.Member, cancellation).Select(static member => member.ContainingType);
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && (model.GetTypeInfo(access.Expression, cancellation).Type ?? model.GetSymbolInfo(access.Expression, cancellation).Symbol) is INamedTypeSymbol receiver)
            types = types.Append(receiver.OriginalDefinition);
        for (INamedTypeSymbol? type = model.GetEnclosingSymbol(name.SpanStart, cancellation)?.ContainingType; type is not null; type = type.ContainingType)
            types = types.Append(type);
        return types.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).SelectMany(GeneratedNames.Differentiable).Where(other => other.Name == derivative).Select(static other => other.Method);
    }

    private IEnumerable<string> Stubs(IMethodSymbol method) => Attributes.FindAll(method, "DifferentiableAttribute").Select(attribute => Stub(method, attribute)).OfType<string>();

    private string? Stub(IMethodSymbol method, AttributeData attribute)
    {
        try
        {
            return write(new DifferentiableMethod(SignatureReader.Read(method, attribute), null, default, ""));
        }
        catch (Refused)
        {
            return null;
        }
    }
}
