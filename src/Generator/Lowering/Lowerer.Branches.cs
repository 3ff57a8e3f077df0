using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Branches: two arms are lowered apart, then what they changed becomes the results of one instruction. Where an arm jumps away, what comes after the
/// branch belongs to the other arm; where it may have jumped, a flag tells.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>How a statement ends: control goes on after it, or is on its way to one of the targets, or either.</summary>
    internal sealed record Completion(bool Falls, JumpTarget[] Targets, LoweredValue? Value = null)
    {
        public static readonly Completion Normal = new(true, []);

        /// <summary>What throws comes to no end.</summary>
        public static readonly Completion Never = new(false, []);

        public static Completion Yields(LoweredValue value) => new(true, [], value);

        public static Completion Jumps(params JumpTarget[] targets) => new(false, targets);

        /// <summary>Whether it takes flags to know where control is.</summary>
        public bool IsUncertain => Targets.Length > (Falls ? 0 : 1);

        /// <summary>The one target that control is on its way to for sure; null where there is no such.</summary>
        public JumpTarget? Only => !Falls && Targets.Length == 1 ? Targets[0] : null;

        /// <summary>The same, once control has arrived at a target.</summary>
        public Completion Arriving(params JumpTarget[] arrived) =>
            new(Falls || Targets.Any(arrived.Contains), [.. Targets.Where(target => !arrived.Contains(target))]);
    }

    /// <summary>A condition that is known when the method is compiled: by the type of an object, for one.</summary>
    private bool? Known(int condition)
    {
        if (_builder.DefinitionOf(condition) is not { } definition)
            return null;
        if (definition.IsConstant)
            return definition.Literal.AsBoolean;
        if (definition.Primitive == Primitives.Not)
            return !Known(definition.Operands[0]);
        bool isAnd = definition.Primitive == Primitives.And;
        if (!isAnd && definition.Primitive != Primitives.Or)
            return null;
        bool? left = Known(definition.Operands[0]), right = Known(definition.Operands[1]);
        return left == !isAnd || right == !isAnd ? !isAnd : left is null || right is null ? null : isAnd;
    }

    private sealed record Arm(RegionScope Scope, Variables Variables, Completion Completion, int FirstInside);

    private Arm LowerArm(Func<Completion> lower)
    {
        EnterDepth();
        Arm arm = Continue(new Arm(_builder.NewRegion(), new Variables(_variables), Completion.Normal, _builder.Count), lower);
        _depth--;
        return arm;
    }

    private void EnterDepth()
    {
        if (++_depth > MaximumDepth)
            throw new Refused(Descriptors.TooDeep, _method.Locations[0], _method.Name);
    }

    private Arm Continue(Arm arm, Func<Completion> lower)
    {
        Variables outer = _variables;
        _variables = arm.Variables;
        _builder.Enter(arm.Scope);
        Completion completion = lower();
        _builder.Leave();
        _variables = outer;
        return arm with { Completion = completion };
    }

    /// <summary>Writes the branch of two lowered arms; the changed variables and the way both ended go on with its results.</summary>
    private Completion Join(int condition, Arm whenTrue, Arm whenFalse)
    {
        if (Throws(whenTrue) || Throws(whenFalse))
            return JoinThrowing(condition, whenTrue, whenFalse);
        Arm[] arms = [whenTrue, whenFalse];
        JumpTarget[] targets = [.. whenTrue.Completion.Targets.Union(whenFalse.Completion.Targets)];
        Completion joined = new(whenTrue.Completion.Falls || whenFalse.Completion.Falls, targets);
        if (joined.IsUncertain)
        {
            foreach (Arm arm in arms)
                SetFlag(arm);
        }

        Merge merge = new(this, arms);
        bool hasValue = whenTrue.Completion.Value is not null;
        LoweredValue? value = hasValue ? merge.Add(whenTrue.Completion.Value, whenFalse.Completion.Value) : null;
        List<(object Variable, LoweredValue Value)> changed = [];
        foreach (object variable in whenTrue.Variables.ChangedOuter.Union(whenFalse.Variables.ChangedOuter, Variables.Comparer).ToList())
            changed.Add((variable, merge.Add(AfterArm(whenTrue, variable), AfterArm(whenFalse, variable))));

        int[] results = merge.Write(condition);
        foreach ((object variable, LoweredValue merged) in changed)
            _variables.Set(variable, Named(merge.Resolve(merged, results), NameOf(variable)));
        return joined with { Value = value is null ? null : merge.Resolve(value, results) };
    }

    /// <summary>An arm that jumps to one target has not said so yet.</summary>
    private void SetFlag(Arm arm)
    {
        if (arm.Completion.Only is { } target)
            arm.Variables.Set(target, new Single(InArm(arm, () => _builder.Constant(Literal.Boolean(true)))));
    }

    private string NameOf(object variable) => variable switch
    {
        ISymbol symbol => symbol.Name,
        JumpTarget target => target.Name,
        ObjectKey key => key.Name,
        Carrier carrier => carrier.Name,
        _ when variable == _frame.Result => "result",
        _ => "",
    };

    /// <summary>The value of a variable at the end of an arm; null where the method has returned, so that nobody reads it.</summary>
    private LoweredValue? AfterArm(Arm arm, object variable)
    {
        bool isOwn = variable is ISymbol { ContainingSymbol: var owner } && SymbolEqualityComparer.Default.Equals(owner, _frame.Method);
        return isOwn && _frame.IsClosed && arm.Completion.Only == _frame.Return ? null : arm.Variables.Find(variable);
    }

    private T InArm<T>(Arm arm, Func<T> write)
    {
        _builder.Enter(arm.Scope);
        T value = write();
        _builder.Leave();
        return value;
    }

    private LoweredValue Named(LoweredValue value, string name)
    {
        if (value is Single single && name.Length > 0)
            _builder.Name(single.Value, name);
        else if (value is Reference { Key: { Name: "" } key } list && IsList(list))
        {
            key.Name = name;
            Named(ItemsOf(list), name);
        }
        else if (value is Rows rows)
        {
            Named(rows.Elements, name);
            if (rows.Starts is { } starts)
                Named(new Single(starts), MemberName(name, "Starts"));
        }
        else if (value is Aggregate { Structure: { Kind: CompositeKind.Local or CompositeKind.Nullable or CompositeKind.Elements, Members: var members } } aggregate && name.Length > 0)
        {
            for (int i = 0; i < aggregate.Members.Length; i++)
                Named(aggregate.Members[i], MemberName(name, members[i].Name));
        }
        return value;
    }

    /// <summary>Goes on with <paramref name="rest"/> where control arrives there.</summary>
    private Completion GoOn(Completion completion, Func<Completion> rest) =>
        !completion.Falls ? completion : completion.IsUncertain ? GoOnUnlessJumped(completion, rest) : rest();

    private Completion GoOnUnlessJumped(Completion completion, Func<Completion> rest)
    {
        int jumped = FlagOf(completion.Targets);
        Arm whenJumped = LowerArm(() => Completion.Jumps(completion.Targets));
        Arm whenNot = LowerArm(rest);
        return Join(jumped, whenJumped, whenNot);
    }

    /// <summary>Whether control is on its way to one of the targets.</summary>
    private int FlagOf(JumpTarget[] targets)
    {
        int[] flags = [.. targets.Select(target => ((Single)_variables.Find(target)!).Value)];
        return flags.Aggregate((a, b) => _builder.Apply(Primitives.Or, a, b));
    }

    private void Lower(JumpTarget target) => _variables.Set(target, new Single(_builder.Constant(Literal.Boolean(false))));

    /// <summary>Collects what both arms of a branch yield. Until the branch is written, a result is known by its position.</summary>
    private sealed class Merge(Lowerer lowerer, Arm[] arms)
    {
        private readonly List<int>[] _yields = [[], []];
        private readonly List<IrType> _types = [];

        /// <summary>The two values become one; where they differ, of a result of the branch. A missing one is never read.</summary>
        public LoweredValue Add(LoweredValue? a, LoweredValue? b) => (a, b) switch
        {
            (Single x, Single y) when x.Value == y.Value => x,
            ({ } x, { } y) when lowerer.IsMemory(x) && lowerer.IsMemory(y) => AddArrays(x, y) is var joined && joined is Ambiguous && lowerer.IsTensorMemory(x) ? AddWhole(x, y) : joined,
            ({ } x, { } y) when lowerer.IsWhole(x) && lowerer.IsWhole(y) && (IsReference((Single)x) || IsReference((Single)y)) => AddWhole(x, y),
            ({ } x, null or Unassigned) when lowerer.IsMemory(x) => AddArray(x, 0),
            (null or Unassigned, { } y) when lowerer.IsMemory(y) => AddArray(y, 1),
            (Single x, Single y) when IsReference(x) || IsReference(y) => new Ambiguous("two arrays"),
            (Single x, Single y) => new Pending(Add(x.Value, y.Value)),
            (Single x, null or Unassigned) => IsReference(x) ? Outside(x, 0) : new Pending(AddOf(0, x.Value)),
            (null or Unassigned, Single y) => IsReference(y) ? Outside(y, 1) : new Pending(AddOf(1, y.Value)),
            (Aggregate x, Aggregate y) when !x.Structure.Equals(y.Structure) => new Ambiguous("two types of objects"),
            (Aggregate x, Aggregate y) => x with { Type = x.Type ?? y.Type, Members = [.. x.Members.Zip(y.Members, Add)], Origin = x.Origin == y.Origin ? x.Origin : null },
            (Aggregate x, null or Unassigned) => x with { Members = [.. x.Members.Select(member => Add(member, null))] },
            (null or Unassigned, Aggregate y) => y with { Members = [.. y.Members.Select(member => Add(null, member))] },
            _ when ReferenceEquals(a, b) => a!,
            (Reference x, Reference y) when x.Key == y.Key => x,
            (Reference x, null or Unassigned) => Outside(x),
            (null or Unassigned, Reference y) => Outside(y),
            (Function x, null or Unassigned) when IsOutside(x, 0) => x,
            (null or Unassigned, Function y) when IsOutside(y, 1) => y,
            (Opaque x, Opaque y) when x.Expression == y.Expression => x,
            (Opaque x, null or Unassigned) => x,
            (null or Unassigned, Opaque y) => y,
            (null or Unassigned, null or Unassigned) => a ?? b ?? new Unassigned(),
            (Ambiguous, _) => a,
            (_, Ambiguous) => b,
            _ => new Ambiguous("two objects"),
        };

        /// <summary>Of tensors, of which one is memory, what each holds.</summary>
        private Pending AddWhole(LoweredValue x, LoweredValue y) => new(Add(lowerer.InArm(arms[0], () => lowerer.Frozen(First(x))), lowerer.InArm(arms[1], () => lowerer.Frozen(First(y)))));

        /// <summary>Of two arrays, where each is: in arrays that are known outside of the arms.</summary>
        private LoweredValue AddArrays(LoweredValue x, LoweredValue y)
        {
            if (Leaves(x).SequenceEqual(Leaves(y)))
                return x;
            ArrayPlace a = lowerer.InArm(arms[0], () => lowerer.PlaceOf(x)), b = lowerer.InArm(arms[1], () => lowerer.PlaceOf(y));
            if ((a.Row is null) != (b.Row is null))
                return new Ambiguous("an array and a row of another");
            if (AddWholes(a.Whole, b.Whole) is not { } whole)
                return new Ambiguous("two arrays, one of which is made here,");
            int? row = a.Row is { } rowOfA ? Add(rowOfA, b.Row!.Value) : null;
            if (a.Range is null && b.Range is null)
                return new PendingArray(whole, row, null);
            (int startOfA, int lengthOfA) = lowerer.InArm(arms[0], () => a.Range ?? (lowerer.Int(0), lowerer.LengthOf(x)));
            (int startOfB, int lengthOfB) = lowerer.InArm(arms[1], () => b.Range ?? (lowerer.Int(0), lowerer.LengthOf(y)));
            return new PendingArray(whole, row, (Add(startOfA, startOfB), Add(lengthOfA, lengthOfB)));
        }

        /// <summary>The array that two become, once the results are known; null where one of them is made in an arm.</summary>
        private Func<int[], LoweredValue>? AddWholes(LoweredValue a, LoweredValue b)
        {
            if (First(a) == First(b))
                return IsOutside(a) ? _ => a : null;
            if (IsOutside(a) && IsOutside(b))
                return lowerer.CanMeet(a, b) ? _ => lowerer.Choose([a, b], lowerer._builder.Apply(Primitives.Select, IrType.Int32, _condition, lowerer.Int(0), lowerer.Int(1))) : null;
            LoweredValue[] origins = [.. lowerer.Origins(a).Concat(lowerer.Origins(b)).GroupBy(First).Select(static group => group.First()).OrderBy(First)];
            if (!origins.All(origin => IsOutside(origin) && lowerer.CanMeet(origins[0], origin)))
                return null;
            int number = Add(lowerer.InArm(arms[0], () => lowerer.NumberOf(a, origins)), lowerer.InArm(arms[1], () => lowerer.NumberOf(b, origins)));
            return results => lowerer.Choose(origins, results[number]);
        }

        /// <summary>An array that only one arm has: nobody reads the other's.</summary>
        private LoweredValue AddArray(LoweredValue array, int arm)
        {
            if (Leaves(array).All(leaf => leaf < arms[arm].FirstInside))
                return array;
            ArrayPlace place = lowerer.InArm(arms[arm], () => lowerer.PlaceOf(array));
            LoweredValue[] origins = [.. lowerer.Origins(place.Whole)];
            if (!origins.All(IsOutside))
                return new Ambiguous("an array and none");
            int? number = IsOutside(place.Whole) ? null : AddOf(arm, lowerer.InArm(arms[arm], () => lowerer.NumberOf(place.Whole, origins)));
            int? row = place.Row is { } index ? AddOf(arm, index) : null;
            (int, int)? range = place.Range is var (start, length) ? (AddOf(arm, start), AddOf(arm, length)) : null;
            return new PendingArray(results => number is { } position ? lowerer.Choose(origins, results[position]) : place.Whole, row, range);
        }

        private bool IsOutside(LoweredValue array) => First(array) < arms[0].FirstInside;

        private LoweredValue Resolve(PendingArray array, int[] results) => lowerer.At(new ArrayPlace(
            array.Whole(results), array.Row is { } row ? results[row] : null, array.Range is var (start, length) ? (results[start], results[length]) : null));

        private int _condition;

        public int[] Write(int condition)
        {
            _condition = condition;
            Region[] regions = [.. arms.Select((arm, i) => arm.Scope.ToRegion(_yields[i]))];
            if (_types.Count == 0 && regions.All(static region => region.Instructions.Count == 0))
                return [];
            return lowerer._builder.WriteStructured(Primitives.Branch, [condition], regions, _types);
        }

        public LoweredValue Resolve(LoweredValue value, int[] results) => value switch
        {
            Pending { Position: var position } => new Single(lowerer.WithOrigins(results[position], _yields[0][position], _yields[1][position])),
            PendingArray array => Resolve(array, results),
            Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select(member => Resolve(member, results))] },
            _ => value,
        };

        private int Add(int whenTrue, int whenFalse)
        {
            _yields[0].Add(whenTrue);
            _yields[1].Add(whenFalse);
            _types.Add(lowerer._builder.TypeOf(whenTrue));
            return _types.Count - 1;
        }

        private bool IsReference(Single value) => lowerer._builder.TypeOf(value.Value).IsReference;

        /// <summary>An array that was made in an arm is not known after it.</summary>
        private LoweredValue Outside(Single value, int arm) => value.Value < arms[arm].FirstInside ? value : new Ambiguous("an array and none");

        private bool IsOutside(Function function, int arm) =>
            (function.Instance is null || Leaves(function.Instance).All(leaf => leaf < arms[arm].FirstInside)) && function.Captured.All(captured => Leaves(captured.Value).All(leaf => leaf < arms[arm].FirstInside));

        private LoweredValue Outside(Reference reference) => lowerer._variables.Find(reference.Key) is null ? new Ambiguous("an object and none") : reference;

        /// <summary>A result that only one arm has.</summary>
        private int AddOf(int arm, int value) => arm == 0 ? Add(value, Unset(1, value)) : Add(Unset(0, value), value);

        private int Unset(int arm, int like) => lowerer.InArm(arms[arm], () => lowerer._builder.Apply(Primitives.Unset, lowerer._builder.TypeOf(like)));

        private sealed record Pending(int Position) : LoweredValue;

        private sealed record PendingArray(Func<int[], LoweredValue> Whole, int? Row, (int Start, int Length)? Range) : LoweredValue;
    }
}
