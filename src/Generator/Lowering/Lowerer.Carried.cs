using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Iterations: the variables that an iteration changes are carried from one to the next.</content>
internal sealed partial class Lowerer
{
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
    private Carried Iterate(IEnumerable<object> assigned, bool hasIndex, Func<Iteration, Completion> lower, bool stops = false)
    {
        EnterDepth();
        List<object> variables = [.. assigned.Where(variable => _variables.Find(variable) is not null).SelectMany(variable => _variables.Find(variable) is Reference { Key: var key } ? [variable, key] : new[] { variable })];
        Dictionary<object, ArrayShape> shapes = new(Variables.Comparer);
        HashSet<object> whole = new(Variables.Comparer), replaced = new(Variables.Comparer);
        while (true)
        {
            Carried? carried = TryIterate(variables, shapes, whole, replaced, hasIndex, lower, stops, out List<object> more);
            if (carried is not null)
            {
                _depth--;
                return carried;
            }
            variables.AddRange(more);
        }
    }

    private Carried? TryIterate(List<object> variables, Dictionary<object, ArrayShape> shapes, HashSet<object> whole, HashSet<object> replaced, bool hasIndex, Func<Iteration, Completion> lower, bool stops, out List<object> more)
    {
        Variables outer = _variables;
        Dictionary<object, LoweredValue> templates = new(Variables.Comparer);
        foreach (object variable in variables)
        {
            if (Assigned(outer.Find(variable)!) is { } found && (replaced.Contains(variable) ? WithoutOrigin(found) : found) is var value)
                templates[variable] = whole.Contains(variable) ? Frozen(value) : shapes.TryGetValue(variable, out ArrayShape? shape) ? NumbersOf(value, shape) : value;
        }
        RegionScope scope = _builder.NewRegion();
        int firstInside = _builder.Count, usesBefore = _listUses.Count;
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
        LoopScope current = new(_frame, isOutermost: !_loops.Any(around => ReferenceEquals(around.Frame, _frame)), firstInside, ++_moment);
        _frame.HasLoops = true;
        _loops.Push(current);
        Completion ending = lower(iteration);

        Variables inner = _variables;
        more = [.. inner.ChangedOuter.Where(variable => !variables.Contains(variable, Variables.Comparer))];
        List<int> yields = [];
        if (stops)
            yields.Add(ending.Targets.Length == 0 ? _builder.Constant(Literal.Boolean(false)) : FlagOf(ending.Targets));
        bool isFinal = more.Count == 0 & !Widen(carried, outer, inner, shapes, whole, firstInside) & !AddWhole(carried.Where(variable => !shapes.ContainsKey(variable)), templates, inner, whole) & !AddReplaced(carried, templates, inner, replaced);
        foreach (object variable in isFinal ? carried : [])
            AddCarried(variable, inner.Find(variable)!, templates[variable], shapes, yields);
        _loops.Pop();
        _builder.Leave();
        _variables = outer;
        if (!isFinal)
            return null;
        ThrowIfCheckpointed(current, firstInside, usesBefore);
        if (variables.Find(variable => outer.Find(variable) is Opaque or Ambiguous && inner.Find(variable) != outer.Find(variable)) is { } changed)
            throw NotCarried(changed, "An object variable that changes from one iteration to the next", "keep its numbers in variables of their own");
        int[] inits = [.. carried.SelectMany(variable => CarriedLeaves(templates[variable]))];
        return new Carried(scope, carried, templates, shapes, inits, [.. yields], [.. inits.Select(_builder.TypeOf)], current.IsCheckpointed);
    }

    /// <summary>Whether a variable can hold another object or element than before: then its members that are no values of the program are not known.</summary>
    private static bool AddReplaced(List<object> carried, Dictionary<object, LoweredValue> templates, Variables inner, HashSet<object> replaced) =>
        carried.FindAll(variable => !IsOfOrigin(inner.Find(variable), templates[variable]) && replaced.Add(variable)).Count > 0;

    private static bool IsOfOrigin(LoweredValue? value, LoweredValue before) => before is not Aggregate { Origin: var origin, Members: var members } || value is not Aggregate aggregate
        || (origin is null || aggregate.Origin is { } now && now with { Element = null } == origin with { Element = null } && (now.Element ?? []).SequenceEqual(origin.Element ?? []))
            && aggregate.Members.Zip(members, IsOfOrigin).All(static isSame => isSame);

    private static LoweredValue WithoutOrigin(LoweredValue value) =>
        value is Aggregate aggregate ? aggregate with { Origin = null, Members = [.. aggregate.Members.Select(WithoutOrigin)] } : value;

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
    private bool Widen(List<object> carried, Variables outer, Variables inner, Dictionary<object, ArrayShape> shapes, HashSet<object> whole, int firstInside)
    {
        bool isWider = false;
        foreach (object variable in carried)
        {
            LoweredValue before = outer.Find(variable)!, after = inner.Find(variable)!;
            if (!IsMemory(before) || !IsMemory(after) || whole.Contains(variable) || (shapes.TryGetValue(variable, out ArrayShape? shape) ? Fits(shape, after) : Leaves(before).SequenceEqual(Leaves(after))))
                continue;
            ArrayShape? joined = Join(shape, before, after, firstInside);
            if (joined is null && IsTensorMemory(after))
                continue;
            shapes[variable] = joined
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

    private static string MemberName(string owner, string member) => owner.Length == 0 ? "" : owner + Layout.ShortName(member);

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
                yields.Add(Frozen(to.Value));
                break;
            case (Single from, not (null or Unassigned)):
                throw NotCarried(variable, "An array that is made in an iteration, or another kind of array, and kept for the next", "make the arrays before the loop, and copy elements or swap the variables");
            case (Single from, _) when _builder.TypeOf(from.Value).IsReference:
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
