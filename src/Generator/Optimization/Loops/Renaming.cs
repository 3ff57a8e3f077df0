using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization.Loops;

/// <summary>Other values that stand for values, all over a program.</summary>
internal sealed class Renaming
{
    private readonly Dictionary<int, int> _aliases = [];

    public void Add(int value, int alias) => _aliases.Add(value, alias);

    public int Of(int value)
    {
        while (_aliases.TryGetValue(value, out int alias))
            value = alias;
        return value;
    }

    public Region In(Region region) => _aliases.Count == 0 ? region : region with { Instructions = region.Instructions.Select(In).ToArray(), Yields = In(region.Yields) };

    private Instruction In(Instruction instruction) => instruction with { Operands = In(instruction.Operands), Regions = instruction.Regions.Select(In).ToArray() };

    private EquatableArray<int> In(EquatableArray<int> values) => values.Select(Of).ToArray();
}
