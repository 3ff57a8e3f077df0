using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization.Loops;

/// <summary>All values that an instruction defines, in its regions too.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<Instruction, HashSet<int>> _known = new(ReferenceComparer<Instruction>.Instance);

    public IReadOnlyCollection<int> Of(Instruction instruction)
    {
        if (instruction.Regions.Count == 0)
            return instruction.Results;
        if (_known.TryGetValue(instruction, out HashSet<int>? known))
            return known;
        HashSet<int> defined = [.. instruction.Results];
        foreach (Region region in instruction.Regions)
        {
            defined.UnionWith(region.Parameters);
            foreach (Instruction inner in region.Instructions)
                defined.UnionWith(Of(inner));
        }
        _known.Add(instruction, defined);
        return defined;
    }
}
