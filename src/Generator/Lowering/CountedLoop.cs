using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>A for loop over an int that nothing but its increment changes, to a bound that stays the same, and that only ends there.</summary>
/// <param name="Offset">What is added to the index before it is compared.</param>
internal sealed record CountedLoop(ILocalSymbol Index, int Offset, IOperation Bound, IOperation? Step, bool IsDown, bool IsInclusive)
{
    /// <param name="loop">The loop.</param>
    /// <param name="references">What ref locals stand for.</param>
    public static CountedLoop? Read(IForLoopOperation loop, IReadOnlyDictionary<ISymbol, AssignmentTarget> references)
    {
        if (loop.Locals.Length != 1 || loop.AtLoopBottom.Length != 1 || LeavesEarly(loop) || loop.Condition is not IBinaryOperation { OperatorMethod: null } condition)
            return null;
        ILocalSymbol index = loop.Locals[0];
        if (index.Type.SpecialType != SpecialType.System_Int32 || ReadOffset(condition.LeftOperand, index) is not { } offset || ReadStep(loop.AtLoopBottom[0], index) is not { } step)
            return null;
        bool isDown = condition.OperatorKind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        bool isUp = condition.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual;
        HashSet<object> assigned = [.. AssignedVariables.In(loop.Body, references)];
        bool isFixed = !assigned.Contains(index, Variables.Comparer)
            && (condition.RightOperand.ConstantValue.HasValue || IsInvariant(condition.RightOperand, assigned, references) && !CallsClosures(loop.Body) && !(MentionsList(condition.RightOperand) && ResizesLists(loop.Body)));
        return isFixed && (step.IsDown ? isDown : isUp)
            ? new CountedLoop(index, offset, condition.RightOperand, step.By, isDown, condition.OperatorKind is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual)
            : null;
    }

    /// <summary>Whether something in the body ends the loop: break, return, or a jump further out.</summary>
    public static bool LeavesEarly(ILoopOperation loop) => Jumps(loop.Body, [loop.ContinueLabel]);

    private static bool Jumps(IOperation operation, HashSet<ILabelSymbol> inside)
    {
        if (operation is ILocalFunctionOperation or IAnonymousFunctionOperation)
            return false;
        if (operation is IReturnOperation)
            return true;
        if (operation is IBranchOperation jump)
            return !inside.Contains(jump.Target, SymbolEqualityComparer.Default) && jump.BranchKind != BranchKind.GoTo || jump.BranchKind == BranchKind.GoTo;
        if (operation is ILoopOperation inner)
            inside = [.. inside, inner.ContinueLabel, inner.ExitLabel];
        else if (operation is ISwitchOperation @switch)
            inside = [.. inside, @switch.ExitLabel];
        return operation.ChildOperations.Any(child => Jumps(child, inside));
    }

    /// <summary>Whether the body calls what may change the variables around it.</summary>
    private static bool CallsClosures(IOperation body) =>
        body.Descendants().Any(static part => part is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke });

    private static bool MentionsList(IOperation bound) => bound.DescendantsAndSelf().Any(static part => NumberLists.IsVariable(part.Type));

    /// <summary>Whether the body calls what may add to a list, or take from it.</summary>
    private static bool ResizesLists(IOperation body) =>
        body.Descendants().Any(static part => part is IInvocationOperation call && (NumberLists.IsVariable(call.Instance?.Type) || call.Arguments.Any(static argument => NumberLists.IsVariable(argument.Value.Type))));

    /// <summary><c>i</c>, <c>i + 1</c> or <c>i - 1</c>.</summary>
    private static int? ReadOffset(IOperation operation, ILocalSymbol index)
    {
        if (Is(operation, index))
            return 0;
        return operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: int offset } } sum && Is(sum.LeftOperand, index)
            ? sum.OperatorKind == BinaryOperatorKind.Add ? offset : -offset
            : null;
    }

    private static bool Is(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static (bool IsDown, IOperation? By)? ReadStep(IOperation statement, ILocalSymbol index) => statement is not IExpressionStatementOperation expression ? null : expression.Operation switch
    {
        IIncrementOrDecrementOperation increment when Is(increment.Target, index) => (increment.Kind == OperationKind.Decrement, null),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int and > 0 } } compound when Is(compound.Target, index) => (false, compound.Value),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Value.ConstantValue: { HasValue: true, Value: int and > 0 } } compound when Is(compound.Target, index) => (true, compound.Value),
        _ => null,
    };

    private static bool IsInvariant(IOperation bound, HashSet<object> assigned, IReadOnlyDictionary<ISymbol, AssignmentTarget> references) => bound switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => !assigned.Contains(local, Variables.Comparer),
        IParameterReferenceOperation { Parameter: var parameter } => !references.ContainsKey(parameter) && !assigned.Contains(parameter, Variables.Comparer),
        IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 } binary => IsInvariant(binary.LeftOperand, assigned, references) && IsInvariant(binary.RightOperand, assigned, references),
        IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "Rows" or "Columns", Instance: { } instance } when TypeReader.ReadValue(instance.Type) is not null || TypeReader.IsMemory(instance.Type) => IsInvariant(instance, assigned, references),
        IArrayElementReferenceOperation { Type: IArrayTypeSymbol } row => IsInvariant(row.ArrayReference, assigned, references) && row.Indices.All(index => IsInvariant(index, assigned, references)),
        IInvocationOperation { TargetMethod.Name: "GetLength", Instance: { } instance } call => IsInvariant(instance, assigned, references) && call.Arguments[0].Value.ConstantValue.HasValue,
        IInvocationOperation { TargetMethod: { Name: "Min" or "Max", ContainingType.Name: "Math" } } call => call.Arguments.All(argument => IsInvariant(argument.Value, assigned, references)),
        ICoalesceOperation coalesce => IsInvariant(coalesce.Value, assigned, references) && IsInvariant(coalesce.WhenNull, assigned, references),
        IConversionOperation { OperatorMethod: null } conversion => IsInvariant(conversion.Operand, assigned, references),
        IParenthesizedOperation parenthesized => IsInvariant(parenthesized.Operand, assigned, references),
        _ => false,
    };
}
