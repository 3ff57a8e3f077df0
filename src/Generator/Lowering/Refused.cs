using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Ends the lowering of a method at an operation that cannot be differentiated.</summary>
internal sealed class Refused(DiagnosticDescriptor descriptor, Location? location, params object[] arguments) : Exception(descriptor.Id)
{
    public Diagnostic Diagnostic { get; } = Diagnostic.Create(descriptor, location, arguments);

    public static Refused At(IOperation operation, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(descriptor, operation.Syntax.GetLocation(), arguments);
}
