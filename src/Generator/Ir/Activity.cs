namespace SymbolicGrad.Generator.Ir;

/// <summary>Which values depend on the inputs that are differentiated (the "varied" values of activity analysis).</summary>
internal static class Activity
{
    public static bool[] Of(Program program, IEnumerable<int> inputs)
    {
        bool[] active = new bool[program.Types.Count];
        foreach (int input in inputs)
            active[program.Body.Parameters[input]] = true;
        Mark(program, program.Body, active);
        return active;
    }

    private static void Mark(Program program, Region region, bool[] active)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (Region arm in instruction.Regions)
                Mark(program, arm, active);
            for (int i = 0; i < instruction.Results.Count; i++)
            {
                int result = instruction.Results[i];
                active[result] = program.Types[result].IsReal && instruction.Primitive != Primitives.Stop && DependsOnActive(instruction, i, active);
            }
        }
    }

    private static bool DependsOnActive(Instruction instruction, int result, bool[] active) =>
        instruction.IsBranch
            ? instruction.Regions.Any(arm => active[arm.Yields[result]])
            : instruction.Operands.Any(operand => active[operand]);
}
