using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Branches: two arms are lowered apart, then what they changed, and whether they returned, becomes the results of one instruction.</content>
internal sealed partial class Lowerer
{
    private enum Ending
    {
        /// <summary>Control goes on after the statement.</summary>
        Falls,

        /// <summary>An expression has the value <see cref="Completion.Value"/>, and control goes on.</summary>
        Yields,

        /// <summary>The method has returned <see cref="Completion.Value"/>.</summary>
        Returns,

        /// <summary>The method has returned if <see cref="Completion.Flag"/> holds.</summary>
        MayReturn,
    }

    private sealed record Completion(Ending Ending, int Flag, LoweredValue? Value)
    {
        public static readonly Completion Falls = new(Ending.Falls, -1, null);

        public static Completion Yields(LoweredValue value) => new(Ending.Yields, -1, value);

        public static Completion Returns(LoweredValue value) => new(Ending.Returns, -1, value);
    }

    private sealed record Arm(RegionScope Scope, Variables Variables, Completion Completion);

    private Arm LowerArm(Func<Completion> lower)
    {
        if (++_depth > MaximumDepth)
            throw new Refused(Descriptors.TooDeep, _method.Locations[0], _method.Name);
        Arm arm = Continue(new Arm(_builder.NewRegion(), new Variables(_variables), Completion.Falls), lower);
        _depth--;
        return arm;
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
        Arm[] arms = [whenTrue, whenFalse];
        Ending ending =
            whenTrue.Completion.Ending == whenFalse.Completion.Ending && whenTrue.Completion.Ending != Ending.MayReturn ? whenTrue.Completion.Ending : Ending.MayReturn;
        Merge merge = new(this, arms);
        int? flag = ending == Ending.MayReturn ? merge.Add(arms.Select(Flag)) : null;
        LoweredValue? value = ending == Ending.Falls ? null : merge.Add(whenTrue.Completion.Value, whenFalse.Completion.Value);
        List<(ISymbol Variable, LoweredValue Value)> changed = [];
        if (ending != Ending.Returns)
        {
            foreach (ISymbol variable in whenTrue.Variables.ChangedOuter.Union(whenFalse.Variables.ChangedOuter, SymbolEqualityComparer.Default).ToList()!)
                changed.Add((variable, merge.Add(AfterArm(whenTrue, variable), AfterArm(whenFalse, variable))));
        }

        int[] results = merge.Write(condition);
        foreach ((ISymbol variable, LoweredValue merged) in changed)
            _variables.Set(variable, Named(merge.Resolve(merged, results), variable.Name));
        if (ending == Ending.Falls)
            return Completion.Falls;
        int returned = -1;
        if (flag is { } slot)
        {
            returned = results[slot];
            _builder.Name(returned, "returned");
        }
        return new Completion(ending, returned, Named(merge.Resolve(value!, results), ending == Ending.Yields ? "" : "result"));
    }

    private int Flag(Arm arm) => arm.Completion.Ending switch
    {
        Ending.MayReturn => arm.Completion.Flag,
        Ending.Returns => InArm(arm, () => _builder.Constant(Literal.Boolean(true))),
        _ => InArm(arm, () => _builder.Constant(Literal.Boolean(false))),
    };

    /// <summary>The value of a variable at the end of an arm; null where the arm has returned, so that nobody reads it.</summary>
    private static LoweredValue? AfterArm(Arm arm, ISymbol variable) => arm.Completion.Ending == Ending.Returns ? null : arm.Variables.Find(variable);

    private int InArm(Arm arm, Func<int> write)
    {
        _builder.Enter(arm.Scope);
        int value = write();
        _builder.Leave();
        return value;
    }

    private LoweredValue Named(LoweredValue value, string name)
    {
        if (value is Single single && name.Length > 0)
            _builder.Name(single.Value, name);
        return value;
    }

    /// <summary>Collects what both arms of a branch yield. Until the branch is written, a result is known by its position.</summary>
    private sealed class Merge(Lowerer lowerer, Arm[] arms)
    {
        private readonly List<int>[] _yields = [[], []];
        private readonly List<IrType> _types = [];

        public int Add(IEnumerable<int> values)
        {
            int[] pair = [.. values];
            _yields[0].Add(pair[0]);
            _yields[1].Add(pair[1]);
            _types.Add(lowerer._builder.TypeOf(pair[0]));
            return _types.Count - 1;
        }

        /// <summary>The two values become one; where they differ, of a result of the branch. A missing one is never read.</summary>
        public LoweredValue Add(LoweredValue? a, LoweredValue? b) => (a, b) switch
        {
            (Unassigned, not null) or (not null, Unassigned) => Unassigned.Instance,
            (Single x, Single y) when x.Value == y.Value => x,
            (Single x, Single y) => new Pending(Add([x.Value, y.Value])),
            (Single x, null) => new Pending(Add([x.Value, Unset(arms[1], x.Value)])),
            (null, Single y) => new Pending(Add([Unset(arms[0], y.Value), y.Value])),
            (Aggregate x, Aggregate y) => x with { Members = [.. x.Members.Zip(y.Members, Add)], Origin = x.Origin == y.Origin ? x.Origin : null },
            (Aggregate x, null) => x with { Members = [.. x.Members.Select(member => Add(member, null))] },
            (null, Aggregate y) => y with { Members = [.. y.Members.Select(member => Add(null, member))] },
            (Opaque x, Opaque y) when x.Expression == y.Expression => x,
            (Opaque x, null) => x,
            (null, Opaque y) => y,
            (null, Unassigned) or (Unassigned, null) => Unassigned.Instance,
            _ => throw new Refused(Descriptors.OperationNotSupported, lowerer._method.Locations[0], "A choice between two objects", "choose between their values instead"),
        };

        public int[] Write(int condition)
        {
            if (_types.Count == 0)
                return [];
            Region[] regions = [.. arms.Select((arm, i) => arm.Scope.ToRegion(_yields[i]))];
            return lowerer._builder.WriteStructured(Primitives.Branch, [condition], regions, _types);
        }

        public LoweredValue Resolve(LoweredValue value, int[] results) => value switch
        {
            Pending pending => new Single(results[pending.Position]),
            Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select(member => Resolve(member, results))] },
            _ => value,
        };

        private int Unset(Arm arm, int like) => lowerer.InArm(arm, () => lowerer._builder.Apply(Primitives.Unset, lowerer._builder.TypeOf(like)));

        private sealed record Pending(int Position) : LoweredValue;
    }
}
