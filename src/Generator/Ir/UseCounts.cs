namespace SymbolicGrad.Generator.Ir;

/// <summary>How often each value is used, as an operand or a yield, in all regions.</summary>
internal static class UseCounts
{
    public static int[] Of(Program program)
    {
        int[] uses = new int[program.Types.Count];
        Count(program.Body, uses);
        return uses;
    }

    private static void Count(Region region, int[] uses)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int operand in instruction.Operands)
                uses[operand]++;
            foreach (Region inner in instruction.Regions)
                Count(inner, uses);
        }
        foreach (int yield in region.Yields)
            uses[yield]++;
    }
}
