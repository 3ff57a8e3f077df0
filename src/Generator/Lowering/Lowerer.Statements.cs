using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Statements.</content>
internal sealed partial class Lowerer
{
    private Completion LowerBlock(IReadOnlyList<IOperation> statements) => LowerBlock(statements, 0, statements.Count);

    private Completion LowerBlock(IReadOnlyList<IOperation> statements, int from, int to)
    {
        int label = LastIndexOfLabel(statements, from, to);
        return label < 0 ? LowerStatements(statements, from, to) : LowerToLabel(statements, from, label, to);
    }

    private static int LastIndexOfLabel(IReadOnlyList<IOperation> statements, int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (statements[i] is ILabeledOperation)
                return i;
        }
        return -1;
    }

    /// <summary>What stands before a label, other labels included, can jump to it, and control also comes to it by going on.</summary>
    private Completion LowerToLabel(IReadOnlyList<IOperation> statements, int from, int index, int to)
    {
        ILabeledOperation labeled = (ILabeledOperation)statements[index];
        JumpTarget target = new("jumped");
        _frame.Labels[labeled.Label] = target;
        Lower(target);
        Completion before = LowerBlock(statements, from, index).Arriving(target);
        _frame.Labels.Remove(labeled.Label);
        if (!before.Falls)
            return before;
        return before.Targets.Length == 0 ? Rest() : GoOnUnlessJumped(before, Rest);

        Completion Rest()
        {
            Completion first = LowerOptional(labeled.Operation);
            return !first.Falls ? first : first.IsUncertain ? GoOnUnlessJumped(first, After) : After();
        }

        Completion After() => LowerStatements(statements, index + 1, to);
    }

    private Completion LowerStatements(IReadOnlyList<IOperation> statements, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Guard();
            int next = i + 1;
            Completion completion = statements[i] is IConditionalOperation conditional
                ? LowerIf(conditional, () => LowerStatements(statements, next, to), out bool wentOn)
                : LowerStatement(statements[i], out wentOn);
            LocateNew(statements[i]);
            if (wentOn || !completion.Falls)
                return completion;
            if (completion.IsUncertain)
                return GoOnUnlessJumped(completion, () => LowerStatements(statements, next, to));
        }
        return Completion.Normal;
    }

    /// <summary>Where one arm jumps away and the other does not, the rest of the block belongs to the other arm: no flag is needed.</summary>
    private Completion LowerIf(IConditionalOperation conditional, Func<Completion> rest, out bool wentOn)
    {
        wentOn = false;
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool constant })
            return LowerOptional(constant ? conditional.WhenTrue : conditional.WhenFalse);

        int condition = LowerSingle(conditional.Condition);
        if (Known(condition) is { } holds)
            return LowerOptional(holds ? conditional.WhenTrue : conditional.WhenFalse);
        Arm whenTrue = LowerArm(() => LowerOptional(conditional.WhenTrue));
        Arm whenFalse = LowerArm(() => LowerOptional(conditional.WhenFalse));
        wentOn = whenTrue.Completion.Falls != whenFalse.Completion.Falls && !whenTrue.Completion.IsUncertain && !whenFalse.Completion.IsUncertain && !Throws(whenTrue) && !Throws(whenFalse);
        if (wentOn)
        {
            EnterDepth();
            if (whenTrue.Completion.Falls)
                whenTrue = Continue(whenTrue, rest);
            else
                whenFalse = Continue(whenFalse, rest);
            _depth--;
        }
        return Join(condition, whenTrue, whenFalse);
    }

    private Completion LowerOptional(IOperation? statement) => statement switch
    {
        null => Completion.Normal,
        IBlockOperation block => LowerBlock(block.Operations),
        _ => LowerBlock([statement]),
    };

    private Completion LowerStatement(IOperation statement, out bool wentOn)
    {
        wentOn = false;
        switch (statement)
        {
            case IReturnOperation { Kind: OperationKind.Return } returned:
                if (returned.ReturnedValue is { } value)
                    _variables.Set(_frame.Result, LowerReturned(value));
                return Completion.Jumps(_frame.Return);
            case IThrowOperation thrown:
                return LowerThrow(thrown);
            case IExpressionStatementOperation { Operation: IThrowOperation thrown }:
                return LowerThrow(thrown);
            case IBlockOperation block:
                return LowerBlock(block.Operations);
            case IExpressionStatementOperation expression:
                LowerEffect(expression.Operation);
                return Completion.Normal;
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclarationOperation declaration in group.Declarations)
                    LowerDeclaration(declaration);
                return Completion.Normal;
            case ILoopOperation loop:
                return LowerLoop(loop);
            case ISwitchOperation @switch:
                return LowerSwitch(@switch);
            case IBranchOperation jump:
                return LowerJump(jump);
            case ILocalFunctionOperation:
            case IEmptyOperation:
                return Completion.Normal;
            default:
                throw Unsupported.Operation(statement);
        }
    }

    private LoweredValue LowerReturned(IOperation value)
    {
        if (_frames.Count > 1 && _frame.Method.ReturnsByRef)
            return LowerReturnedReference(value);
        LoweredValue result = Lower(value);
        return _frames.Count > 1 || !HasRows(result)
            ? result
            : throw Refused.At(value, Descriptors.OperationNotSupported, "Returning an array of arrays that the method makes", "return a two-dimensional array, or one array of all elements");
    }

    private Completion LowerJump(IBranchOperation jump) =>
        _frame.Labels.TryGetValue(jump.Target, out JumpTarget? target)
            ? Completion.Jumps(target)
            : throw Refused.At(jump, Descriptors.OperationNotSupported, "A jump backwards", "write it as a while loop");

    private void LowerDeclaration(IVariableDeclarationOperation declaration)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            IVariableInitializerOperation? initializer = declarator.Initializer ?? declaration.Initializer;
            if (declarator.Symbol.RefKind != RefKind.None)
            {
                Refer(declarator.Symbol, Locate(initializer!.Value));
                continue;
            }
            LoweredValue value = initializer is null ? new Unassigned(TypeOf(declarator.Symbol.Type)) : Lower(initializer.Value);
            _variables.Set(declarator.Symbol, Named(value, declarator.Symbol.Name));
        }
    }

    private void Refer(ILocalSymbol local, AssignmentTarget location)
    {
        _frame.References[local] = location;
        _frame.ReferenceLayers[local] = _variables;
    }

    /// <summary>An expression whose value is not used.</summary>
    private void LowerEffect(IOperation expression)
    {
        if (expression is IInvocationOperation { TargetMethod.ReturnsVoid: true } call)
            LowerVoidCall(call);
        else
            Lower(expression);
    }
}
