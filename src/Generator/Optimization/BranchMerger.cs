using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Makes one branch of those that ask the same condition: a primal branch and its adjoint become one. Their arms are joined, and what the
/// later arm read from the results of the earlier branch it reads from the earlier arm.
/// </summary>
internal sealed class BranchMerger
{
    private readonly Footprints _footprints;
    private readonly Dictionary<int, int> _aliases = [];

    private BranchMerger(Effects effects) => _footprints = new Footprints(effects);

    public static Program Merge(Program program) => program with { Body = new BranchMerger(Effects.Of(program)).Merge(program.Body) };

    private Region Merge(Region region) => region with { Instructions = Merge(region.Instructions), Yields = Use(region.Yields) };

    private Instruction[] Merge(IEnumerable<Instruction> instructions)
    {
        BranchSchedule schedule = new();
        foreach (Instruction instruction in instructions)
        {
            Footprint footprint = _footprints.Of(instruction);
            int[] uses = [.. footprint.Free.Select(Use)];
            schedule.Add(instruction with { Operands = Use(instruction.Operands) }, uses, new BranchSchedule.Memory(footprint.Read, footprint.Written, footprint.MayThrow));
        }
        return [.. schedule.Groups.Select(Write)];
    }

    private Instruction Write(BranchSchedule.Group group)
    {
        Instruction first = group.Members[0];
        if (!first.IsBranch)
            return first.Regions.Count == 0 ? first : first with { Regions = first.Regions.Select(Merge).ToArray() };
        Region[] arms = [JoinArms(group.Members, 0), JoinArms(group.Members, 1)];
        return first with { Results = group.Members.SelectMany(static member => member.Results).ToArray(), Regions = arms };
    }

    private Region JoinArms(IReadOnlyList<Instruction> branches, int arm)
    {
        foreach (Instruction branch in branches)
        {
            for (int i = 0; i < branch.Results.Count; i++)
                _aliases[branch.Results[i]] = Use(branch.Regions[arm].Yields[i]);
        }
        Instruction[] instructions = Merge(branches.SelectMany(branch => branch.Regions[arm].Instructions));
        int[] yields = [.. branches.SelectMany(static branch => branch.Results).Select(Use)];
        foreach (int result in branches.SelectMany(static branch => branch.Results))
            _aliases.Remove(result);
        return new Region(EquatableArray<int>.Empty, instructions, yields);
    }

    /// <summary>
    /// What stands for a value in the arm being joined: a result of a branch that is joined too, in turn, stands for what its arm yields.
    /// </summary>
    private int Use(int value)
    {
        while (_aliases.TryGetValue(value, out int alias))
            value = alias;
        return value;
    }

    private EquatableArray<int> Use(EquatableArray<int> values) => _aliases.Count == 0 ? values : values.Select(Use).ToArray();
}
