using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Loops: one that counts and does not stop early says how many iterations it makes; any other goes on as long as its condition holds and nothing has
/// stopped it.
/// </content>
internal sealed partial class Lowerer
{
    private Completion LowerLoop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation @for:
                foreach (IOperation statement in @for.Before)
                    LowerOptional(statement);
                return CountedLoop.Read(@for, _frame.References) is { } counted
                    ? LowerCounted(@for, counted)
                    : LowerGeneral(@for, @for.Condition, () => LowerAll(@for.AtLoopBottom));
            case IWhileLoopOperation { Condition: { } condition, ConditionIsUntil: false } @while:
                return @while.ConditionIsTop ? LowerGeneral(@while, condition, static () => { }) : LowerDo(@while, condition);
            case IForEachLoopOperation { IsAsynchronous: false } each:
                return LowerForEach(each);
            default:
                throw Unsupported.Operation(loop);
        }
    }

    private void LowerAll(IEnumerable<IOperation> statements)
    {
        foreach (IOperation statement in statements)
            LowerOptional(statement);
    }

    private Completion LowerCounted(IForLoopOperation loop, CountedLoop counted)
    {
        int start = ((Single)_variables.Find(counted.Index)!).Value;
        int end = EndOf(counted);
        int step = counted.Step is { } by ? LowerSingle(by) : Int(1);
        return LowerFor(loop, counted.IsDown, start, end, step, index => _variables.Set(counted.Index, Named(new Single(index), counted.Index.Name)));
    }

    private int EndOf(CountedLoop counted)
    {
        int bound = LowerSingle(counted.Bound);
        int beyond = (counted.IsInclusive ? counted.IsDown ? -1 : 1 : 0) - counted.Offset;
        return beyond == 0 ? bound : _builder.Apply(beyond > 0 ? Primitives.IntegerAdd : Primitives.IntegerSubtract, bound, Int(Math.Abs(beyond)));
    }

    private Completion LowerFor(ILoopOperation loop, bool isDown, int start, int end, int step, Action<int> setIndex) =>
        LowerFor(AssignedVariables.In(loop, _frame.References), isDown, start, end, step, index =>
        {
            setIndex(index);
            return LowerBody(loop);
        });

    /// <summary>The body of a loop, at whose end continue arrives.</summary>
    private Completion LowerBody(ILoopOperation loop)
    {
        JumpTarget next = new("continued");
        _frame.Labels[loop.ContinueLabel] = next;
        Lower(next);
        return LowerOptional(loop.Body).Arriving(next);
    }

    private Completion LowerFor(IEnumerable<object> assigned, bool isDown, int start, int end, int step, Func<int, Completion> lower)
    {
        Carried carried = Iterate(assigned, hasIndex: true, iteration =>
        {
            if (!isDown && _builder.DefinitionOf(start) is { IsConstant: true, Literal.Bits: >= 0 })
                _ends[iteration.Index] = end;
            return lower(iteration.Index);
        });
        _builder.TouchAll();
        SetResults(carried, _builder.WriteStructured(
            isDown ? Primitives.ForDown : Primitives.For, [start, end, step, .. carried.Inits], [carried.ToRegion()], carried.Types));
        return Completion.Normal;
    }

    private Completion LowerForEach(IForEachLoopOperation each)
    {
        IOperation collection = each.Collection;
        while (collection is IConversionOperation conversion)
            collection = conversion.Operand;
        Action<LoweredValue> assign = AssignEach(each, TypeOf(collection.Type));
        LoweredValue items = IsInlineArray(collection.Type) ? LowerInPlace(collection) : Lower(collection);
        Query query = ToQuery(items) ?? (IsTensor(items) ? PartsOf(items) : throw Unsupported.Operation(each));
        query.Begin?.Invoke();
        int start = query.Start(), end = query.End();
        if (!CountedLoop.LeavesEarly(each))
            return LowerFor(AssignedVariables.In(each, _frame.References), false, start, end, Int(1), Visit);

        object position = new();
        _variables.Set(position, new Single(start));
        return LowerStopping(each, [position], () => _builder.Apply(Primitives.Less, Position(), end), _ => GoOn(Visit(Position()), () =>
        {
            _variables.Set(position, new Single(_builder.Apply(Primitives.IntegerAdd, Position(), Int(1))));
            return Completion.Normal;
        }));

        int Position() => ((Single)_variables.Find(position)!).Value;

        Completion Visit(int index)
        {
            if (each.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } reference })
            {
                Refer(reference, ItemOf(items, index));
                return LowerBody(each);
            }
            return query.Each(index, item =>
            {
                assign(item);
                return LowerBody(each);
            });
        }
    }

    private Query PartsOf(LoweredValue tensor) => new(() => Int(0), () => PartCount(tensor), (index, then) => then(Part(((Single)tensor).Value, index)));

    /// <summary>What takes an element at the start of an iteration: a variable, or those of a deconstruction.</summary>
    private Action<LoweredValue> AssignEach(IForEachLoopOperation each, ITypeSymbol? collection)
    {
        ITypeSymbol? type = ElementsReader.Elements(collection)?.Element;
        return each.LoopControlVariable switch
        {
            IVariableDeclaratorOperation { Symbol: var element } => value => _variables.Set(element, Named(WithType(value, TypeOf(element.Type)), element.Name)),
            IDeclarationExpressionOperation or ITupleOperation => value => Assign(Locate(each.LoopControlVariable), Fit(WithType(value, type), type, each.LoopControlVariable), each),
            _ => throw Unsupported.Operation(each),
        };
    }

    private Completion LowerGeneral(ILoopOperation loop, IOperation? condition, Action atEnd)
    {
        if (condition?.ConstantValue is { HasValue: true, Value: true })
            condition = null;
        return condition is null || AssignedVariables.IsPure(condition)
            ? LowerStopping(loop, [], condition is null ? null : () => LowerSingle(condition), _ => LowerIteration(loop, atEnd))
            : LowerTested(loop, condition, atEnd);
    }

    /// <summary>A condition with effects is part of the iteration, which stops where it does not hold.</summary>
    private Completion LowerTested(ILoopOperation loop, IOperation condition, Action atEnd) =>
        LowerStopping(loop, [], null, stop =>
        {
            int holds = LowerSingle(condition);
            Arm whenTrue = LowerArm(() => LowerIteration(loop, atEnd));
            Arm whenFalse = LowerArm(() => Completion.Jumps(stop));
            return Join(holds, whenTrue, whenFalse);
        });

    private Completion LowerDo(IWhileLoopOperation loop, IOperation condition) =>
        LowerStopping(loop, [], null, stop =>
        {
            return GoOn(LowerBody(loop), () =>
            {
                int holds = LowerSingle(condition);
                _variables.Set(stop, new Single(_builder.Apply(Primitives.Or, ((Single)_variables.Find(stop)!).Value, _builder.Apply(Primitives.Not, holds))));
                return new Completion(true, [stop]);
            });
        });

    /// <summary>The body, then what the loop does at the end of each iteration, to which continue jumps.</summary>
    private Completion LowerIteration(ILoopOperation loop, Action atEnd) => GoOn(LowerBody(loop), () =>
    {
        atEnd();
        return Completion.Normal;
    });

    /// <summary>A loop that goes on while a condition holds, until an iteration jumps out of it.</summary>
    private Completion LowerStopping(ILoopOperation loop, object[] counters, Func<int>? condition, Func<JumpTarget, Completion> lowerIteration)
    {
        JumpTarget exit = new("stopped");
        Completion ending = Completion.Normal;
        Carried carried = Iterate(counters.Concat(AssignedVariables.In(loop, _frame.References)), hasIndex: false, _ =>
        {
            _frame.Labels[loop.ExitLabel] = exit;
            Lower(exit);
            ending = lowerIteration(exit);
            if (ending.Only is { } target)
                _variables.Set(target, new Single(_builder.Constant(Literal.Boolean(true))));
            return ending;
        }, stops: true);

        Region test = LowerCondition(carried, condition);
        _builder.TouchAll();
        SetResults(carried, _builder.WriteStructured(Primitives.Loop, carried.Inits, [test, carried.ToRegion()], carried.Types));
        bool isLeft = condition is not null || ending.Targets.Contains(exit);
        return new Completion(isLeft, ending.Arriving(exit).Targets);
    }

    private Region LowerCondition(Carried carried, Func<int>? condition)
    {
        RegionScope scope = _builder.NewRegion();
        Variables outer = _variables;
        _variables = new Variables(outer);
        _builder.TouchAll();
        _builder.Enter(scope);
        foreach (object variable in carried.Variables)
            _variables.Set(variable, AsParameter(variable, carried.Templates, carried.Shapes));
        LoweredValue[] before = [.. carried.Variables.Select(variable => _variables.Find(variable)!)];
        int holds = condition is null ? _builder.Constant(Literal.Boolean(true)) : condition();
        if (_variables.ChangedOuter.Count() > carried.Variables.Count || !carried.Variables.Select(variable => _variables.Find(variable)!).SequenceEqual(before, Support.ReferenceComparer<LoweredValue>.Instance))
            throw new Refused(Descriptors.OperationNotSupported, _method.Locations[0], "A condition of a loop that changes something", "test it in the body, and leave the loop with break");
        _builder.Leave();
        _variables = outer;
        return scope.ToRegion([holds]);
    }
}
