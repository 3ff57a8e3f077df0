using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Removes what no result of the program needs: instructions, results of branches, whole branches. A value is live by its number,
/// whatever region reads it, so that this also works before <see cref="Calculus.Saving"/>, while adjoint branches still read inside
/// primal branches.
/// </summary>
internal static class DeadCode
{
    public static Program Eliminate(Program program)
    {
        bool[] live = new bool[program.Types.Count];
        MarkAll(program.Body.Yields, live);
        Mark(program.Body, live);
        return program with { Body = Keep(program.Body, live) };
    }

    /// <summary>
    /// Visits the instructions last to first, so that all uses of a value come before its definition. Returns whether any is live.
    /// </summary>
    private static bool Mark(Region region, bool[] live)
    {
        bool any = false;
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
        {
            if (Mark(region.Instructions[i], live))
            {
                MarkAll(region.Instructions[i].Operands, live);
                any = true;
            }
        }
        return any;
    }

    private static bool Mark(Instruction instruction, bool[] live)
    {
        bool any = false;
        for (int i = 0; i < instruction.Results.Count; i++)
        {
            if (!live[instruction.Results[i]])
                continue;
            any = true;
            foreach (Region region in instruction.Regions)
                live[region.Yields[i]] = true;
        }
        foreach (Region region in instruction.Regions)
            any |= Mark(region, live);
        return any;
    }

    private static void MarkAll(EquatableArray<int> values, bool[] live)
    {
        foreach (int value in values)
            live[value] = true;
    }

    private static Region Keep(Region region, bool[] live) => region with { Instructions = Kept(region, live) };

    private static Instruction[] Kept(Region region, bool[] live)
    {
        List<Instruction> kept = [];
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.Regions.Count == 0)
            {
                if (live[instruction.Result])
                    kept.Add(instruction);
            }
            else if (KeepStructured(instruction, live) is { } structured)
            {
                kept.Add(structured);
            }
        }
        return [.. kept];
    }

    private static Instruction? KeepStructured(Instruction instruction, bool[] live)
    {
        int[] results = [.. instruction.Results.Where(result => live[result])];
        Region[] regions = [.. instruction.Regions.Select(region => Keep(region, live))];
        if (results.Length == 0 && regions.All(static region => region.Instructions.Count == 0))
            return null;
        for (int i = 0; i < regions.Length; i++)
            regions[i] = regions[i] with { Yields = regions[i].Yields.Where((_, j) => live[instruction.Results[j]]).ToArray() };
        return instruction with { Results = results, Regions = regions };
    }
}
