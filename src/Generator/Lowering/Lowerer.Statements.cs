using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Statements.</content>
internal sealed partial class Lowerer
{
    private Completion LowerBlock(IReadOnlyList<IOperation> statements, int from)
    {
        for (int i = from; i < statements.Count; i++)
        {
            Guard();
            int next = i + 1;
            Completion completion = statements[i] is IConditionalOperation conditional
                ? LowerIf(conditional, () => LowerBlock(statements, next), out bool wentOn)
                : LowerStatement(statements[i], out wentOn);
            if (wentOn || completion.Ending == Ending.Returns)
                return completion;
            if (completion.Ending == Ending.MayReturn)
                return GoOnUnlessReturned(completion, () => LowerBlock(statements, next));
        }
        return Completion.Falls;
    }

    /// <summary>Where one arm returns and the other does not, the rest of the block belongs to the other arm: no flag is needed.</summary>
    private Completion LowerIf(IConditionalOperation conditional, Func<Completion> rest, out bool wentOn)
    {
        wentOn = false;
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool constant })
            return LowerOptional(constant ? conditional.WhenTrue : conditional.WhenFalse);

        int condition = LowerSingle(conditional.Condition);
        Arm whenTrue = LowerArm(() => LowerOptional(conditional.WhenTrue));
        Arm whenFalse = LowerArm(() => LowerOptional(conditional.WhenFalse));
        wentOn = (whenTrue.Completion.Ending, whenFalse.Completion.Ending) is (Ending.Returns, Ending.Falls) or (Ending.Falls, Ending.Returns);
        if (wentOn)
        {
            if (++_depth > MaximumDepth)
                throw Refused.At(conditional, Descriptors.TooDeep, _method.Name);
            if (whenTrue.Completion.Ending == Ending.Falls)
                whenTrue = Continue(whenTrue, rest);
            else
                whenFalse = Continue(whenFalse, rest);
            _depth--;
        }
        return Join(condition, whenTrue, whenFalse);
    }

    private Completion GoOnUnlessReturned(Completion returned, Func<Completion> rest)
    {
        Arm whenReturned = LowerArm(() => Completion.Returns(returned.Value!));
        Arm whenNot = LowerArm(rest);
        return Join(returned.Flag, whenReturned, whenNot);
    }

    private Completion LowerOptional(IOperation? statement) => statement switch
    {
        null => Completion.Falls,
        IBlockOperation block => LowerBlock(block.Operations, 0),
        _ => LowerBlock([statement], 0),
    };

    private Completion LowerStatement(IOperation statement, out bool wentOn)
    {
        wentOn = false;
        switch (statement)
        {
            case IReturnOperation { ReturnedValue: { } value }:
                return Completion.Returns(Lower(value));
            case IBlockOperation block:
                return LowerBlock(block.Operations, 0);
            case IExpressionStatementOperation expression:
                LowerEffect(expression.Operation);
                return Completion.Falls;
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclarationOperation declaration in group.Declarations)
                    LowerDeclaration(declaration);
                return Completion.Falls;
            case IEmptyOperation:
                return Completion.Falls;
            default:
                throw Unsupported.Operation(statement);
        }
    }

    private void LowerDeclaration(IVariableDeclarationOperation declaration)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            if (declarator.Symbol.RefKind != RefKind.None)
                throw Refused.At(declarator, Descriptors.OperationNotSupported, $"The ref local '{declarator.Symbol.Name}'", "use the variable itself");
            IVariableInitializerOperation? initializer = declarator.Initializer ?? declaration.Initializer;
            LoweredValue value = initializer is null ? Unassigned.Instance : Lower(initializer.Value);
            _variables.Set(declarator.Symbol, Named(value, declarator.Symbol.Name));
        }
    }

    /// <summary>An expression whose value is not used.</summary>
    private void LowerEffect(IOperation expression)
    {
        if (expression is IInvocationOperation { TargetMethod.ReturnsVoid: true } call)
            throw Refused.At(call, Descriptors.OperationNotSupported, $"The call of '{call.TargetMethod.Name}', which returns nothing,", "call methods that return a value");
        Lower(expression);
    }
}
