using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Loops: the variables that an iteration changes are carried from one to the next. A loop that counts and does not stop early says how many
/// iterations it makes; any other goes on as long as its condition holds and nothing has stopped it.
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
        int bound = LowerSingle(counted.Bound);
        int beyond = (counted.IsInclusive ? counted.IsDown ? -1 : 1 : 0) - counted.Offset;
        int end = beyond == 0 ? bound : _builder.Apply(beyond > 0 ? Primitives.IntegerAdd : Primitives.IntegerSubtract, bound, Int(Math.Abs(beyond)));
        int step = counted.Step is { } by ? LowerSingle(by) : Int(1);
        return LowerFor(loop, counted.IsDown, start, end, step, index => _variables.Set(counted.Index, Named(new Single(index), counted.Index.Name)));
    }

    private Completion LowerFor(ILoopOperation loop, bool isDown, int start, int end, int step, Action<int> setIndex)
    {
        JumpTarget next = new("continued");
        Carried carried = Iterate(loop, hasIndex: true, iteration =>
        {
            setIndex(iteration.Index);
            _frame.Labels[loop.ContinueLabel] = next;
            Lower(next);
            return LowerOptional(loop.Body).Arriving(next);
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
        if (collection is IInvocationOperation { TargetMethod: { Name: "Range", ContainingType.Name: "Enumerable" } } range && !CountedLoop.LeavesEarly(each))
        {
            int start = LowerSingle(range.Arguments[0].Value);
            int end = _builder.Apply(Primitives.IntegerAdd, start, LowerSingle(range.Arguments[1].Value));
            return LowerFor(each, false, start, end, Int(1), index => assign(new Single(index)));
        }
        LoweredValue array = Lower(collection);
        if (!IsMemory(array) && !IsTensor(array))
            throw Unsupported.Operation(each);
        int length = IsTensor(array) ? PartCount(array) : CountOf(array);
        if (!CountedLoop.LeavesEarly(each))
            return LowerFor(each, false, Int(0), length, Int(1), SetElement);

        object position = new();
        _variables.Set(position, new Single(Int(0)));
        return LowerGeneral(each, [position], () => _builder.Apply(Primitives.Less, Position(), length), () => SetElement(Position()), () =>
            _variables.Set(position, new Single(_builder.Apply(Primitives.IntegerAdd, Position(), Int(1)))));

        int Position() => ((Single)_variables.Find(position)!).Value;

        void SetElement(int index)
        {
            if (IsTensor(array))
            {
                assign(Part(((Single)array).Value, index));
                return;
            }
            ElementTarget target = new(array, IndicesOf(array, index));
            if (each.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } reference })
                Refer(reference, target);
            else
                assign(Load(target));
        }
    }

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
            ? LowerGeneral(loop, [], condition is null ? null : () => LowerSingle(condition), static () => { }, atEnd)
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
            Completion body = LowerIteration(loop, static () => { });
            return !body.Falls ? body : body.IsUncertain ? GoOnUnlessJumped(body, Test) : Test();

            Completion Test()
            {
                int holds = LowerSingle(condition);
                _variables.Set(stop, new Single(_builder.Apply(Primitives.Or, ((Single)_variables.Find(stop)!).Value, _builder.Apply(Primitives.Not, holds))));
                return new Completion(true, [stop]);
            }
        });

    private Completion LowerGeneral(ILoopOperation loop, object[] counters, Func<int>? condition, Action atStart, Action atEnd) =>
        LowerStopping(loop, counters, condition, _ =>
        {
            atStart();
            return LowerIteration(loop, atEnd);
        });

    /// <summary>The body, then what the loop does at the end of each iteration, to which continue jumps.</summary>
    private Completion LowerIteration(ILoopOperation loop, Action atEnd)
    {
        JumpTarget next = new("continued");
        _frame.Labels[loop.ContinueLabel] = next;
        Lower(next);
        Completion body = LowerOptional(loop.Body).Arriving(next);
        return !body.Falls ? body : body.IsUncertain ? GoOnUnlessJumped(body, End) : End();

        Completion End()
        {
            atEnd();
            return Completion.Normal;
        }
    }

    /// <summary>A loop that goes on while a condition holds, until an iteration jumps out of it.</summary>
    private Completion LowerStopping(ILoopOperation loop, object[] counters, Func<int>? condition, Func<JumpTarget, Completion> lowerIteration)
    {
        JumpTarget exit = new("stopped");
        Completion ending = Completion.Normal;
        Carried carried = Iterate(loop, hasIndex: false, _ =>
        {
            _frame.Labels[loop.ExitLabel] = exit;
            Lower(exit);
            ending = lowerIteration(exit);
            if (ending.Only is { } target)
                _variables.Set(target, new Single(_builder.Constant(Literal.Boolean(true))));
            return ending;
        }, counters, stops: true);

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

    /// <summary>The region of one iteration, and what it carries to the next.</summary>
    private sealed record Carried(RegionScope Scope, List<object> Variables, Dictionary<object, LoweredValue> Templates, Dictionary<object, ArrayShape> Shapes, int[] Inits, int[] Yields, IrType[] Types, bool IsCheckpointed)
    {
        public Region ToRegion() => Scope.ToRegion(Yields) with { IsCheckpointed = IsCheckpointed };
    }

    private sealed record Iteration(int Index);

    /// <summary>
    /// Lowers an iteration. Which variables it changes is first read off the syntax; where it turns out to change more, such as the flag of a
    /// jump, it is lowered again with these.
    /// </summary>
    private Carried Iterate(ILoopOperation loop, bool hasIndex, Func<Iteration, Completion> lower, object[]? counters = null, bool stops = false)
    {
        EnterDepth();
        IEnumerable<object> assigned = (counters ?? []).Concat(AssignedVariables.In(loop, _frame.References)).Where(variable => _variables.Find(variable) is not null);
        List<object> variables = [.. assigned.SelectMany(variable => _variables.Find(variable) is Reference { Key: var key } ? [variable, key] : new[] { variable })];
        Dictionary<object, ArrayShape> shapes = new(Variables.Comparer);
        while (true)
        {
            Carried? carried = TryIterate(variables, shapes, hasIndex, lower, stops, out List<object> more);
            if (carried is not null)
            {
                _depth--;
                return carried;
            }
            variables.AddRange(more);
        }
    }

    private Carried? TryIterate(List<object> variables, Dictionary<object, ArrayShape> shapes, bool hasIndex, Func<Iteration, Completion> lower, bool stops, out List<object> more)
    {
        Variables outer = _variables;
        Dictionary<object, LoweredValue> templates = new(Variables.Comparer);
        foreach (object variable in variables)
        {
            if (Assigned(outer.Find(variable)!) is { } value)
                templates[variable] = shapes.TryGetValue(variable, out ArrayShape? shape) ? NumbersOf(value, shape) : value;
        }
        RegionScope scope = _builder.NewRegion();
        int firstInside = _builder.Count;
        _variables = new Variables(outer);
        _builder.TouchAll();
        _builder.Enter(scope);
        Iteration iteration = new(hasIndex ? _builder.RegionParameter(IrType.Int32, "") : -1);
        List<object> carried = [.. variables.Where(templates.ContainsKey)];
        foreach (object variable in carried)
            _variables.Set(variable, AsParameter(variable, templates, shapes));
        // Control is on its way to nowhere when an iteration begins.
        foreach (JumpTarget target in carried.OfType<JumpTarget>())
            Lower(target);
        LoopScope current = new(_frame, isOutermost: !_loops.Any(around => ReferenceEquals(around.Frame, _frame)));
        _loops.Push(current);
        Completion ending = lower(iteration);
        _loops.Pop();

        Variables inner = _variables;
        more = [.. inner.ChangedOuter.Where(variable => !variables.Contains(variable, Variables.Comparer))];
        List<int> yields = [];
        if (stops)
            yields.Add(ending.Targets.Length == 0 ? _builder.Constant(Literal.Boolean(false)) : FlagOf(ending.Targets));
        bool isFinal = more.Count == 0 & !Widen(carried, outer, inner, shapes, firstInside);
        foreach (object variable in isFinal ? carried : [])
            AddCarried(variable, inner.Find(variable)!, templates[variable], shapes, yields);
        _builder.Leave();
        _variables = outer;
        if (!isFinal)
            return null;
        if (variables.Find(variable => outer.Find(variable) is Opaque or Ambiguous && inner.Find(variable) != outer.Find(variable)) is { } changed)
            throw NotCarried(changed, "An object variable that changes from one iteration to the next", "keep its numbers in variables of their own");
        int[] inits = [.. carried.SelectMany(variable => CarriedLeaves(templates[variable]))];
        return new Carried(scope, carried, templates, shapes, inits, [.. yields], [.. inits.Select(_builder.TypeOf)], current.IsCheckpointed);
    }

    /// <summary>What a variable holds before the loop; one that has no value yet gets one that nobody reads.</summary>
    private LoweredValue? Assigned(LoweredValue value) => value switch
    {
        Unassigned { Type: { } type } => TypeReader.ReadLocalStructure(type) is { } structure && !structure.Leaves.Any(static leaf => leaf.Type.IsReference) ? UnsetLike(structure) : null,
        Unassigned or Opaque or Ambiguous => null,
        _ => value,
    };

    private LoweredValue UnsetLike(Structure structure) => structure is Leaf leaf
        ? new Single(_builder.Apply(Primitives.Unset, leaf.Type))
        : new Aggregate((Composite)structure, [.. ((Composite)structure).Members.Select(member => UnsetLike(member.Structure))]);

    /// <summary>Whether an array variable can hold more than was thought: then the iteration is lowered again with that.</summary>
    private bool Widen(List<object> carried, Variables outer, Variables inner, Dictionary<object, ArrayShape> shapes, int firstInside)
    {
        bool isWider = false;
        foreach (object variable in carried)
        {
            LoweredValue before = outer.Find(variable)!, after = inner.Find(variable)!;
            if (!IsMemory(before) || !IsMemory(after) || (shapes.TryGetValue(variable, out ArrayShape? shape) ? Fits(shape, after) : Leaves(before).SequenceEqual(Leaves(after))))
                continue;
            shapes[variable] = Join(shape, before, after, firstInside)
                ?? throw NotCarried(variable, "An array that is made in an iteration, or another kind of array, and kept for the next", "make the arrays before the loop, and copy elements or swap the variables");
            isWider = true;
        }
        return isWider;
    }

    private LoweredValue AsParameter(object variable, Dictionary<object, LoweredValue> templates, Dictionary<object, ArrayShape> shapes)
    {
        LoweredValue parameter = AsParameter(templates[variable], NameOf(variable));
        return shapes.TryGetValue(variable, out ArrayShape? shape) ? Named(At(shape, parameter), NameOf(variable)) : parameter;
    }

    private LoweredValue AsParameter(LoweredValue value, string name) => value switch
    {
        Single single when _builder.TypeOf(single.Value).IsReference => single,
        Single single => new Single(_builder.RegionParameter(_builder.TypeOf(single.Value), name)),
        Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select((member, i) => AsParameter(member, MemberName(name, aggregate.Structure.Members[i].Name)))] },
        _ => value,
    };

    private static string MemberName(string owner, string member) => owner.Length == 0 ? "" : owner + member.TrimStart('@');

    private IEnumerable<int> CarriedLeaves(LoweredValue template) => Leaves(template).Where(leaf => !_builder.TypeOf(leaf).IsReference);

    private void AddCarried(object variable, LoweredValue value, LoweredValue template, Dictionary<object, ArrayShape> shapes, List<int> yields) =>
        AddCarried(variable, shapes.TryGetValue(variable, out ArrayShape? shape) && IsMemory(value) ? NumbersOf(value, shape) : value, template, yields);

    private void AddCarried(object variable, LoweredValue value, LoweredValue template, List<int> yields)
    {
        switch (template, value)
        {
            case (Single from, Single to) when _builder.TypeOf(from.Value).IsReference:
                if (from.Value != to.Value)
                    throw NotCarried(variable, "An array in an object that changes from one iteration to the next", "keep the array in a variable of its own");
                break;
            case (Single, Single to):
                yields.Add(to.Value);
                break;
            case (Single from, _):
                yields.Add(_builder.Apply(Primitives.Unset, _builder.TypeOf(from.Value)));
                break;
            case (Aggregate from, Aggregate to) when from.Structure.Equals(to.Structure):
                for (int i = 0; i < from.Members.Length; i++)
                    AddCarried(variable, to.Members[i], from.Members[i], yields);
                break;
            case (Aggregate from, null or Unassigned):
                foreach (LoweredValue member in from.Members)
                    AddCarried(variable, new Unassigned(), member, yields);
                break;
            case var _ when !Equals(template, value) && value is not Unassigned:
                throw NotCarried(variable, "An object variable that changes from one iteration to the next", "keep its numbers in variables of their own");
        }
    }

    private void SetResults(Carried carried, int[] results)
    {
        Queue<int> leaves = new(results);
        foreach (object variable in carried.Variables)
        {
            LoweredValue result = FromResults(carried.Templates[variable], leaves);
            _variables.Set(variable, Named(carried.Shapes.TryGetValue(variable, out ArrayShape? shape) ? At(shape, result) : result, NameOf(variable)));
        }
    }

    private LoweredValue FromResults(LoweredValue template, Queue<int> results) => template switch
    {
        Single single => _builder.TypeOf(single.Value).IsReference ? single : new Single(results.Dequeue()),
        Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select(member => FromResults(member, results))], Origin = null },
        _ => template,
    };
}
