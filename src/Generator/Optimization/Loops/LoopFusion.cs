using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization.Loops;

/// <summary>
/// Makes one loop of a loop of the forward sweep and of that which runs it backwards, where the order of the backward iterations does not matter: the
/// adjoints that they hand on do not change (<see cref="CarriedAdjoints"/>), and what they write to memory commutes (<see cref="IterationOrder"/>).
/// Each iteration then runs forwards and at once backwards, so that nothing of it is stored and nothing computed twice. Works on a derivative before
/// <see cref="Calculus.Storage.Saving"/>, in which a backward iteration reads the values of the forward one by their numbers.
/// </summary>
internal sealed class LoopFusion
{
    private readonly List<IrType> _types;
    private readonly List<string> _names;
    private readonly CarriedAdjoints _carried;
    private readonly IterationOrder _order;
    private readonly Footprints _footprints;
    private readonly Definitions _definitions = new();

    /// <summary>What stands for a value: an adjoint that does not change is what it was before the loop.</summary>
    private readonly Renaming _aliases = new();

    private LoopFusion(Program program)
    {
        _types = [.. program.Types];
        _names = [.. program.Names];
        Effects effects = Effects.Of(program);
        _footprints = new Footprints(effects);
        _carried = new CarriedAdjoints(program);
        _order = new IterationOrder(program, effects, _footprints, _definitions);
    }

    public static Program Fuse(Program derivative)
    {
        if (!HasPairs(derivative.Body))
            return derivative;
        LoopFusion fusion = new(derivative);
        Region body = fusion._aliases.In(fusion.Fuse(derivative.Body));
        return new Program(body, fusion._types.ToArray(), fusion._names.ToArray());
    }

    private static bool HasPairs(Region region) => region.Instructions.Any(static instruction => LabelOf(instruction) < 0 || instruction.Regions.Any(HasPairs));

    private Region Fuse(Region region)
    {
        List<Instruction> instructions = [.. region.Instructions];
        Dictionary<int, Instruction> backwards = instructions.Where(static instruction => LabelOf(instruction) < 0).ToDictionary(LabelOf);
        // The innermost pair first: what runs backwards after it may need its result.
        for (int first = instructions.Count - 1; first >= 0 && backwards.Count > 0; first--)
        {
            if (LabelOf(instructions[first]) is > 0 and var label && backwards.TryGetValue(-label, out Instruction? backward))
                Fuse(instructions, first, backward);
        }
        return region with { Instructions = instructions.Select(WithInner).ToArray() };
    }

    private Instruction WithInner(Instruction instruction) =>
        instruction.Regions.Count == 0 ? instruction : instruction with { Regions = instruction.Regions.Select(Fuse).ToArray() };

    private static int LabelOf(Instruction instruction) => instruction.IsLoop || instruction.IsBranch ? instruction.Iteration.Label : 0;

    private void Fuse(List<Instruction> instructions, int first, Instruction backward)
    {
        int second = instructions.FindIndex(first, instruction => ReferenceEquals(instruction, backward));
        Between between = new(instructions.GetRange(first, Math.Max(second - first, 0)), _footprints, _definitions, _aliases);
        if (second < 0 || (backward.IsLoop ? FuseLoops(instructions.GetRange(0, second), backward, between) : FuseBranches(backward, between)) is not { } fused)
            return;
        instructions.RemoveRange(first, second - first + 1);
        instructions.InsertRange(first, fused);
    }

    private static bool HasControl(Region region) => region.Instructions.Any(static instruction => instruction.IsLoop || instruction.IsBranch);

    /// <summary>
    /// Branches with control flow inside, in which there may be pairs. That of early returns is the rest of the method: joined, no value has to be
    /// handed out of one branch after the other.
    /// </summary>
    private List<Instruction>? FuseBranches(Instruction backward, Between between)
    {
        Instruction forward = between.First;
        bool isWorthwhile = forward.Regions.Any(HasControl) && backward.Regions.Any(HasControl) && !Effects.MayThrow(forward);
        if (!isWorthwhile || !between.TryTake(_footprints.Of(backward)))
            return null;
        Instruction[] checks = [.. between.Left.Where(instruction => instruction.IsBranch && instruction.Results.Count == 0 && instruction.Operands[0] == forward.Operands[0] && instruction.Regions.All(ChecksUpstream))];
        Region[] arms = [.. forward.Regions];
        for (int i = 0; i < arms.Length; i++)
        {
            foreach (Instruction check in checks)
                arms[i] = Join(arms[i], [], check.Regions[i], []);
            arms[i] = Join(arms[i], [], backward.Regions[i], backward.Regions[i].Yields);
        }
        return [.. between.Taken, forward with { Results = forward.Results.Concat(backward.Results).ToArray(), Regions = arms }, .. between.Left.Where(instruction => !checks.Any(check => ReferenceEquals(check, instruction)))];
    }

    /// <summary>The check of what a branch yields comes before the adjoint of the branch.</summary>
    private static bool ChecksUpstream(Region region) => region.Instructions.All(static instruction =>
        GuardPrimitives.IsUpstreamCheck(instruction.Primitive) || (instruction.IsBranch ? instruction.Regions.All(ChecksUpstream) : !Effects.HasEffects(instruction)));

    private List<Instruction>? FuseLoops(List<Instruction> earlier, Instruction backward, Between between)
    {
        Instruction forward = between.First;
        if (_carried.Of(backward) is not { } kinds || !_order.IsFree(earlier, forward, backward))
            return null;
        int[] inits = [.. backward.Inits], parameters = [.. backward.CarriedIn], yields = [.. backward.CarriedOut];
        int[] constants = Positions(CarriedAdjoint.Constant), sums = Positions(CarriedAdjoint.Sum);
        if (!between.TryTake(_footprints.Of(backward with { Operands = constants.Select(i => inits[i]).ToArray() })))
            return null;

        List<Instruction> zeros = [], additions = [];
        int[] starts = new int[sums.Length], totals = new int[sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            (int init, int result) = (inits[sums[i]], backward.Results[sums[i]]);
            (starts[i], totals[i]) = (init, result);
            if (between.TryTake(_footprints.Of(backward with { Operands = new[] { init }, Regions = EquatableArray<Region>.Empty })))
                continue;
            if (!_types[init].IsScalar)
                return null;
            (starts[i], totals[i]) = (NewValue(init), NewValue(result));
            zeros.Add(new Instruction(Primitives.Constant, EquatableArray<int>.Empty, new[] { starts[i] }, EquatableArray<Region>.Empty, Literal.Real(_types[init].Element, 0)));
            additions.Add(new Instruction(Primitives.Add, new[] { init, totals[i] }, new[] { result }, EquatableArray<Region>.Empty, default));
        }
        foreach (int constant in constants)
        {
            _aliases.Add(parameters[constant], inits[constant]);
            _aliases.Add(backward.Results[constant], inits[constant]);
        }
        Region[] regions = [.. forward.Regions];
        regions[regions.Length - 1] = Join(forward.Iteration, sums.Select(i => parameters[i]), backward.Iteration, sums.Select(i => yields[i]));
        if (regions.Length > 1)
            regions[0] = regions[0] with { Parameters = regions[0].Parameters.Concat(sums.Select(i => NewValue(parameters[i]))).ToArray() };
        Instruction fused = forward with { Operands = forward.Operands.Concat(starts).ToArray(), Results = forward.Results.Concat(totals).ToArray(), Regions = regions };
        return [.. between.Taken, .. zeros, fused, .. between.Left, .. additions];

        int[] Positions(CarriedAdjoint kind) => [.. Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == kind)];
    }

    private static Region Join(Region forward, IEnumerable<int> parameters, Region backward, IEnumerable<int> yields) => forward with
    {
        Parameters = forward.Parameters.Concat(parameters).ToArray(),
        Instructions = forward.Instructions.Concat(backward.Instructions).ToArray(),
        Yields = forward.Yields.Concat(yields).ToArray(),
    };

    private int NewValue(int like)
    {
        _types.Add(_types[like]);
        _names.Add(_names[like]);
        return _types.Count - 1;
    }
}
