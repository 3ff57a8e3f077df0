using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization.Loops;

/// <summary>
/// The instructions between a loop or branch of the forward sweep and its backward one. When the latter moves up to the former, what it needs moves
/// with it, before both; the rest stays, after both.
/// </summary>
internal sealed class Between(List<Instruction> all, Footprints footprints, Definitions definitions, Renaming aliases)
{
    private readonly HashSet<Instruction> _taken = new(ReferenceComparer<Instruction>.Instance);

    /// <summary>The instruction of the forward sweep.</summary>
    public Instruction First => all[0];

    /// <summary>What comes before both.</summary>
    public IEnumerable<Instruction> Taken => all.Skip(1).Where(_taken.Contains);

    public IEnumerable<Instruction> Left => all.Skip(1).Where(instruction => !_taken.Contains(instruction));

    /// <summary>
    /// Takes what an instruction at the end needs, which may read what the regions of the first define; false, and nothing is taken, where that
    /// in turn needs what the first makes, or cannot change places with it.
    /// </summary>
    public bool TryTake(Footprint last)
    {
        Footprint needed = Renamed(last), moved = Footprint.Nothing();
        foreach (Region region in First.Regions)
        {
            needed.Free.ExceptWith(region.Parameters);
            needed.Free.ExceptWith(region.Instructions.SelectMany(definitions.Of));
        }
        HashSet<Instruction> taken = new(ReferenceComparer<Instruction>.Instance);
        for (int i = all.Count - 1; i > 0; i--)
        {
            Footprint footprint = footprints.Of(all[i]);
            if (_taken.Contains(all[i]) || !definitions.Of(all[i]).Any(needed.Free.Contains) && !Conflict(footprint, needed))
                continue;
            taken.Add(all[i]);
            footprint = Renamed(footprint);
            needed = needed.Add(footprint);
            moved = moved.Add(footprint);
        }
        Footprint first = footprints.Of(First);
        bool isFree = !moved.MayThrow && !(first.MayThrow && moved.Written.Count > 0) && !Conflict(moved, first) && !definitions.Of(First).Any(needed.Free.Contains);
        if (isFree)
            _taken.UnionWith(taken);
        return isFree;
    }

    /// <summary>A copy, in which values are those that stand for them.</summary>
    private Footprint Renamed(Footprint footprint) => footprint with { Free = [.. footprint.Free.Select(aliases.Of)], Read = [.. footprint.Read], Written = [.. footprint.Written] };

    private static bool Conflict(Footprint a, Footprint b) => a.Written.Overlaps(b.Read) || a.Written.Overlaps(b.Written) || a.Read.Overlaps(b.Written);
}
