namespace SymbolicGrad.Generator.Ir;

/// <summary>The values that a region reads and that are defined outside of it.</summary>
internal static class FreeValues
{
    public static IEnumerable<int> Of(Region region)
    {
        HashSet<int> defined = [], read = [];
        Collect(region, defined, read);
        read.ExceptWith(defined);
        return read.OrderBy(static value => value);
    }

    private static void Collect(Region region, HashSet<int> defined, HashSet<int> read)
    {
        defined.UnionWith(region.Parameters);
        foreach (Instruction instruction in region.Instructions)
        {
            read.UnionWith(instruction.Operands);
            foreach (Region inner in instruction.Regions)
                Collect(inner, defined, read);
            defined.UnionWith(instruction.Results);
        }
        read.UnionWith(region.Yields);
    }
}
