using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Methods, properties and local functions that return a reference: what they return at their end is a variable of the caller.</content>
internal sealed partial class Lowerer
{
    /// <summary>What the last method that returns a reference has returned.</summary>
    private AssignmentTarget? _returned;

    private LoweredValue LowerReturnedReference(IOperation value)
    {
        _returned = Locate(value);
        return Read(_returned, value);
    }

    /// <summary>The variable that a call refers to.</summary>
    /// <param name="call">The call, or the property.</param>
    /// <param name="method">What it calls.</param>
    private AssignmentTarget LocateReturned(IOperation call, IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.IsEmpty || definition.IsAbstract || !ReturnsAtTheEnd(Body(definition, call.Syntax.GetLocation())))
            throw Refuse();
        _returned = null;
        Lower(call);
        AssignmentTarget? location = _returned;
        return location is not null && (Root(location) is not { } root || root is int or AssignmentTarget || _variables.Find(root) is not null) ? location : throw Refuse();

        Refused Refuse() => Refused.At(call, Descriptors.OperationNotSupported, "A reference that is returned here", "return it at the end of a method of this project, and nowhere else, or pass the variable by reference");
    }

    private static bool ReturnsAtTheEnd(IReadOnlyList<IOperation> body) => body.Count > 0 && body[body.Count - 1] is IReturnOperation && body.Sum(CountReturns) == 1;

    private static int CountReturns(IOperation operation) => operation switch
    {
        IReturnOperation => 1,
        IAnonymousFunctionOperation or ILocalFunctionOperation => 0,
        _ => operation.ChildOperations.Sum(CountReturns),
    };
}
