using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>What an instruction touches, its regions included.</summary>
/// <param name="Free">The values that it reads and does not define itself.</param>
/// <param name="Read">The memory that it reads.</param>
/// <param name="Written">The memory that it writes to.</param>
/// <param name="MayThrow">Whether it may throw what the user throws.</param>
internal sealed record Footprint(HashSet<int> Free, HashSet<int> Read, HashSet<int> Written, bool MayThrow)
{
    public static Footprint Nothing() => new([], [], [], MayThrow: false);

    public Footprint Add(Footprint other)
    {
        Free.UnionWith(other.Free);
        Read.UnionWith(other.Read);
        Written.UnionWith(other.Written);
        return this with { MayThrow = MayThrow || other.MayThrow };
    }
}

/// <summary>Finds footprints, of each region once, however deep it is nested.</summary>
internal sealed class Footprints(Effects effects)
{
    private readonly Dictionary<Region, Footprint> _regions = new(ReferenceComparer<Region>.Instance);

    public Footprint Of(Instruction instruction)
    {
        if (instruction.Regions.Count == 0)
            return new Footprint([.. instruction.Operands], effects.Read(instruction), effects.Written(instruction), Effects.IsGuard(instruction));
        Footprint all = Footprint.Nothing();
        foreach (Region region in instruction.Regions)
            all = all.Add(Of(region));
        all.Free.UnionWith(instruction.Operands);
        return all;
    }

    private Footprint Of(Region region)
    {
        if (_regions.TryGetValue(region, out Footprint? known))
            return known;
        Footprint all = Footprint.Nothing();
        foreach (Instruction instruction in region.Instructions)
            all = all.Add(Of(instruction));
        all.Free.UnionWith(region.Yields);
        all.Free.ExceptWith(region.Parameters);
        foreach (Instruction instruction in region.Instructions)
            all.Free.ExceptWith(instruction.Results);
        _regions.Add(region, all);
        return all;
    }
}
