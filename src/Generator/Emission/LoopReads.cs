using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Which values are read in a loop that they are defined outside of: written there, they would be computed again and again.</summary>
internal static class LoopReads
{
    public static bool[] Of(Program program)
    {
        int[] depths = new int[program.Types.Count];
        bool[] isReadInLoop = new bool[program.Types.Count];
        Visit(program.Body, 0, depths, isReadInLoop);
        return isReadInLoop;
    }

    private static void Visit(Region region, int depth, int[] depths, bool[] isReadInLoop)
    {
        foreach (int parameter in region.Parameters)
            depths[parameter] = depth;
        foreach (Instruction instruction in region.Instructions)
        {
            Read(instruction.Operands, depth, depths, isReadInLoop);
            foreach (Region inner in instruction.Regions)
                Visit(inner, depth + (instruction.IsLoop ? 1 : 0), depths, isReadInLoop);
            foreach (int result in instruction.Results)
                depths[result] = depth;
        }
        Read(region.Yields, depth, depths, isReadInLoop);
    }

    private static void Read(IEnumerable<int> values, int depth, int[] depths, bool[] isReadInLoop)
    {
        foreach (int value in values)
            isReadInLoop[value] |= depths[value] < depth;
    }
}
