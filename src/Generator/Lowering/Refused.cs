using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Ends the lowering of a method at an operation that cannot be differentiated.</summary>
internal sealed class Refused(DiagnosticDescriptor descriptor, Location? location, params object[] arguments) : Exception(descriptor.Id)
{
    public Diagnostic Diagnostic { get; } = Diagnostic.Create(descriptor, location, arguments);

    /// <summary>For code that does not compile: the compiler has said so already, nothing is added.</summary>
    public static Refused Erroneous(IOperation operation) => new(Descriptors.InternalError, operation.Syntax.GetLocation()) { IsErroneous = true };

    public bool IsErroneous { get; private init; }

    public static Refused At(IOperation operation, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(descriptor, operation.Syntax.GetLocation(), arguments);
}
