using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// Reads a [Differentiable] method for the generator, which takes the method, and for the analyzer, which takes the diagnostics. A method whose
/// body is refused still has a signature, so that a stub can stand in for its gradient.
/// </summary>
internal static class MethodReader
{
    /// <summary>One for each [Differentiable] on a declaration of the method: a partial method has two.</summary>
    /// <param name="method">The method.</param>
    /// <param name="part">The declaration.</param>
    /// <param name="compilation">The compilation, without what is generated.</param>
    /// <param name="stubs">What makes generated methods known that the method calls.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IEnumerable<DifferentiableMethod> ReadPart(IMethodSymbol method, SyntaxNode part, Compilation compilation, DerivativeStubs stubs, CancellationToken cancellation) =>
        Read(method, attribute => attribute.ApplicationSyntaxReference is { } syntax && syntax.SyntaxTree == part.SyntaxTree && part.Span.Contains(syntax.Span), compilation, stubs, [], cancellation);

    /// <summary>One for each [Differentiable] on the method; diagnostics that both would give are given once.</summary>
    public static IEnumerable<DifferentiableMethod> ReadAll(
        IMethodSymbol method, Compilation compilation, ICollection<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        List<Diagnostic> found = [];
        DifferentiableMethod[] methods = [.. Read(method, static _ => true, compilation, null, found, cancellation)];
        foreach (Diagnostic diagnostic in found)
        {
            // What is nested too deeply is not bound again.
            if (diagnostic.Id == Descriptors.InternalError.Id || diagnostic.Id == Descriptors.TooDeep.Id || !IsInErroneousCode(diagnostic.Location, compilation, cancellation))
                diagnostics.Add(diagnostic);
        }
        return methods;
    }

    /// <summary>Whether the compiler has something to say of the same member: then that comes first.</summary>
    private static bool IsInErroneousCode(Location location, Compilation compilation, CancellationToken cancellation)
    {
        if (location.SourceTree is not { } tree)
            return false;
        SyntaxNode? member = tree.GetRoot(cancellation).FindNode(location.SourceSpan).AncestorsAndSelf()
            .FirstOrDefault(static node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax);
        return member is not null && compilation.GetSemanticModel(tree).GetDiagnostics(member.Span, cancellation)
            .Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
    }

    private static IEnumerable<DifferentiableMethod> Read(
        IMethodSymbol method, Func<AttributeData, bool> isRead, Compilation compilation, DerivativeStubs? stubs, ICollection<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        method = method.PartialImplementationPart ?? method;
        List<Diagnostic> found = [];
        DifferentiableMethod?[] methods = [.. Attributes.FindAll(method, "DifferentiableAttribute").Where(isRead).Select(attribute => Read(method, attribute, compilation, stubs, found, cancellation))];
        foreach (Diagnostic diagnostic in found.GroupBy(static diagnostic => (diagnostic.Id, diagnostic.Location)).Select(static group => group.First()))
            diagnostics.Add(diagnostic);
        return methods.OfType<DifferentiableMethod>();
    }

    private static DifferentiableMethod? Read(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, DerivativeStubs? stubs, ICollection<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        MethodSignature? signature = null;
        try
        {
            signature = SignatureReader.Read(method, attribute);
            (Program program, ProgramInput[] inputs, Location[] locations, bool isUnchecked) = Lowerer.Lower(compilation, method, signature, diagnostics, cancellation);
            string? passes = (signature.Derivatives & DerivativeKinds.Jacobian) != 0 ? "Jacobian" : (signature.Derivatives & DerivativeKinds.Hessian) != 0 ? "Hessian" : null;
            if (passes is not null && Effects.Of(program).Written(program.Body).Overlaps(program.Body.Parameters))
                throw new Refused(Descriptors.MethodNotSupported, method.Locations[0], method.Name, $"its {passes} takes several passes, but it writes to its arrays, which the next pass would find changed; write to a copy");
            if ((signature.Derivatives & DerivativeKinds.Graph) != 0 && StraightLine.Refusal(program) is var (refusal, value))
                throw new Refused(Descriptors.MethodNotSupported, value is { } place ? locations[place] : method.Locations[0], method.Name, $"its graph would need {refusal}, which a graph does not have; leave out Derivatives.Graph");
            return new DifferentiableMethod(signature, program, inputs, "", locations.Select(SyntaxText.Place).ToArray(), isUnchecked);
        }
        catch (Refused refused)
        {
            if (refused.Diagnostic.Id != Descriptors.TooDeep.Id && stubs?.Add(compilation, refused.Diagnostic.Location, method, cancellation) is { } more)
            {
                (IMethodSymbol same, AttributeData its) = Find(method, attribute, more, cancellation);
                return Read(same, its, more, stubs, diagnostics, cancellation);
            }
            if (refused.IsErroneous)
                return Stub(signature, "The method does not compile.");
            diagnostics.Add(refused.Diagnostic);
            return Stub(signature, InternalError.Text(refused.Diagnostic));
        }
#pragma warning disable CA1031 // A failure of ours must not take the compiler or the editor down: it becomes a diagnostic.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Diagnostic internalError = InternalError.Create(exception, method.Name, method.Locations[0]);
            diagnostics.Add(internalError);
            return Stub(signature, InternalError.Text(internalError));
        }
    }

    /// <summary>A method and its attribute in another compilation of the same code.</summary>
    private static (IMethodSymbol, AttributeData) Find(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        SyntaxNode declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        IMethodSymbol same = (IMethodSymbol)compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation)!;
        SyntaxReference place = attribute.ApplicationSyntaxReference!;
        return (same, Attributes.FindAll(same, "DifferentiableAttribute").First(its => its.ApplicationSyntaxReference is { } other && other.SyntaxTree == place.SyntaxTree && other.Span == place.Span));
    }

    private static DifferentiableMethod? Stub(MethodSignature? signature, string refusal) =>
        signature is null ? null : new DifferentiableMethod(signature, null, default, refusal);
}
