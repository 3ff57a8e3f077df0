using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>Which variables a piece of C# assigns to, read off its syntax.</summary>
internal static class AssignedVariables
{
    /// <param name="operation">The code.</param>
    /// <param name="references">What ref locals and parameters stand for, where it is known.</param>
    public static IEnumerable<object> In(IOperation operation, IReadOnlyDictionary<ISymbol, AssignmentTarget>? references) =>
        operation.DescendantsAndSelf().SelectMany(Targets).SelectMany(target => Roots(target, references)).Distinct(Variables.Comparer);

    /// <summary>Whether evaluating an expression changes nothing, and gives nothing a name.</summary>
    public static bool IsPure(IOperation expression) =>
        !expression.DescendantsAndSelf().Any(static part => part is IAssignmentOperation or IIncrementOrDecrementOperation
            || part is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null } or IListPatternOperation { DeclaredSymbol: not null }
            || part is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
            || part is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke } or { IsStatic: false, ContainingType.SpecialType: SpecialType.None } }
            || part is IInvocationOperation call && call.Arguments.Any(static argument => CanChange(argument.Value.Type)));

    /// <summary>Whether who gets a value of the type can change what others see.</summary>
    private static bool CanChange(ITypeSymbol? type) =>
        TypeReader.IsSpan(type) || type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } && !RuntimeFunctions.IsTensor(type);

    private static IEnumerable<IOperation> Targets(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation increment => [increment.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
        IInvocationOperation { Instance: { Type.IsValueType: true } instance, TargetMethod.IsReadOnly: false } => [instance],
        IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref, Initializer.Value: { } referred } => [referred],
        IVariableDeclaratorOperation declarator when (declarator.Parent as IVariableDeclarationOperation)?.Initializer is null && declarator.Symbol.RefKind == RefKind.Ref => [],
        _ => [],
    };

    private static IEnumerable<object> Roots(IOperation target, IReadOnlyDictionary<ISymbol, AssignmentTarget>? references)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                return references is not null && references.TryGetValue(local, out AssignmentTarget? location) ? [local, .. Roots(location)] : [local];
            case IParameterReferenceOperation { Parameter: var parameter }:
                return references is not null && references.TryGetValue(parameter, out AssignmentTarget? passed) ? [parameter, .. Roots(passed)] : [parameter];
            case IPropertyReferenceOperation { Property: { IsIndexer: true, ReturnsByRef: true } }:
                return [];
            // The elements of a list are memory, as those of an array are.
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type: var list } when NumberLists.Item(list) is not null:
                return [];
            case IMemberReferenceOperation { Instance: { } instance }:
                return Roots(instance, references);
            case IDeclarationExpressionOperation declaration:
                return Roots(declaration.Expression, references);
            case ITupleOperation tuple:
                return tuple.Elements.SelectMany(element => Roots(element, references));
            case IParenthesizedOperation parenthesized:
                return Roots(parenthesized.Operand, references);
            default:
                return [];
        }
    }

    private static IEnumerable<object> Roots(AssignmentTarget location) => location switch
    {
        VariableTarget variable => [variable.Variable],
        MemberTarget member => Roots(member.Owner),
        _ => [],
    };
}
