using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Optimization.Loops;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Loops that store nothing, such as plain sums, are not checkpointed: to run them again would save nothing.</summary>
internal sealed class NeededCheckpoints
{
    private readonly bool[] _isNeeded;
    private int _loops;

    private NeededCheckpoints(bool[] isNeeded) => _isNeeded = isNeeded;

    /// <summary>The program with only those loops checkpointed that would store something otherwise.</summary>
    public static Program Only(Program primal, IReadOnlyList<int> differentiated)
    {
        Instruction[] loops = [.. Loops(primal.Body)];
        if (!Array.Exists(loops, static loop => loop.Iteration.IsCheckpointed))
            return primal;
        Program plain = Mark(primal, new bool[loops.Length]);
        Program derivative = Reverse.Differentiate(plain, differentiated, out Func<Instruction, int> labelOf);
        HashSet<int> storing = Saving.LabelsWithTapes(LoopFusion.Fuse(DeadCode.Eliminate(derivative)));
        return Mark(primal, [.. Loops(plain.Body).Select((loop, i) => loops[i].Iteration.IsCheckpointed && storing.Contains(labelOf(loop)))]);
    }

    private static IEnumerable<Instruction> Loops(Region region) =>
        region.Instructions.SelectMany(static instruction => instruction.Regions.SelectMany(Loops).Prepend(instruction)).Where(static instruction => instruction.IsLoop);

    private static Program Mark(Program program, bool[] isNeeded) => program with { Body = new NeededCheckpoints(isNeeded).Mark(program.Body) };

    private Region Mark(Region region) => region with { Instructions = region.Instructions.Select(Mark).ToArray() };

    private Instruction Mark(Instruction instruction)
    {
        if (!instruction.IsLoop)
            return instruction.Regions.Count == 0 ? instruction : instruction with { Regions = instruction.Regions.Select(Mark).ToArray() };
        bool isNeeded = _isNeeded[_loops++];
        Region[] regions = [.. instruction.Regions.Select(Mark)];
        regions[regions.Length - 1] = regions[regions.Length - 1] with { IsCheckpointed = isNeeded };
        return instruction with { Regions = regions };
    }
}
