using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Removes what no result of the program needs: instructions, results of branches and loops, whole regions, writes to memory that nobody reads.
/// What is written to the inputs stays. A value is live by its number, whatever region reads it, so that this also works before
/// <see cref="Calculus.Storage.Saving"/>, while regions of the backward sweep still read inside those of the forward sweep.
/// </summary>
internal sealed class DeadCode
{
    private readonly bool[] _live;
    private readonly Effects _effects;
    private bool _hasChanged = true;

    private DeadCode(Program program)
    {
        _live = new bool[program.Types.Count];
        _effects = Effects.Of(program);
    }

    public static Program Eliminate(Program program)
    {
        DeadCode code = new(program);
        code.MarkAll(program.Body.Parameters);
        code.MarkAll(program.Body.Yields);
        while (code._hasChanged)
        {
            code._hasChanged = false;
            code.Visit(program.Body);
        }
        return program with { Body = code.Keep(program.Body) };
    }

    /// <summary>
    /// Visits the instructions last to first, so that most uses of a value come before its definition. Says whether something inside is live; the index
    /// of a loop can be, which the backward sweep reads.
    /// </summary>
    private bool Visit(Region region)
    {
        bool isLive = false;
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
            isLive |= Visit(region.Instructions[i]);
        return isLive || HasLiveParameter(region);
    }

    private bool Visit(Instruction instruction)
    {
        if (instruction.IsLoop)
            return VisitLoop(instruction);
        if (instruction.Regions.Count > 0)
            return VisitRegions(instruction);
        if (!IsLive(instruction))
            return false;
        MarkOperands(instruction);
        return true;
    }

    /// <summary>Whether an instruction is live by itself, whatever its regions are.</summary>
    private bool IsLive(Instruction instruction) =>
        Effects.IsWrite(instruction.Primitive)
            ? _live[_effects.RootOf(instruction.Operands[0])]
            : Effects.IsGuard(instruction) || instruction.Results.Any(result => _live[result]);

    private bool HasLiveParameter(Region region) => region.Parameters.Any(parameter => _live[parameter]);

    private bool VisitRegions(Instruction instruction)
    {
        bool isLive = false;
        foreach (Region region in instruction.Regions)
        {
            for (int i = 0; i < instruction.Results.Count; i++)
                Mark(region.Yields[i], _live[instruction.Results[i]]);
            isLive |= Visit(region);
        }
        isLive |= IsLive(instruction);
        if (isLive)
            MarkAll(instruction.Operands);
        return isLive;
    }

    private bool VisitLoop(Instruction loop)
    {
        int[] inits = [.. loop.Inits], carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        for (int i = 0; i < inits.Length; i++)
        {
            bool isCarried = IsCarriedLive(loop, i);
            Mark(inits[i], isCarried);
            Mark(carriedIn[i], isCarried);
            Mark(carriedOut[i], isCarried);
            Mark(loop.Results[i], isCarried);
        }
        bool isLive = false;
        for (int i = loop.Regions.Count - 1; i >= 0; i--)
            isLive |= Visit(loop.Regions[i]);
        if (!isLive && !IsLive(loop))
            return false;
        MarkAll(loop.Operands.Take(loop.Operands.Count - loop.Results.Count));
        if (!loop.IsCountedLoop)
        {
            Mark(loop.Regions[0].Yields[0], true);
            Mark(loop.Regions[1].Yields[0], true);
        }
        return true;
    }

    private bool IsCarriedLive(Instruction loop, int i) =>
        _live[loop.Results[i]] || loop.Regions.Any(region => _live[region.Parameters[region.Parameters.Count - loop.Results.Count + i]]);

    /// <summary>Memory that is read must have been written.</summary>
    private void MarkOperands(Instruction instruction)
    {
        MarkAll(instruction.Operands);
        bool reads = Primitives.IsRead(instruction.Primitive) || instruction.Primitive == Primitives.Pop || instruction.Primitive == Primitives.Total;
        if (reads)
            Mark(_effects.RootOf(instruction.Operands[0]), true);
        if (instruction.Primitive == Primitives.IncreaseAll || instruction.Primitive == Primitives.PushAll)
            Mark(_effects.RootOf(instruction.Operands[1]), true);
    }

    private void MarkAll(IEnumerable<int> values)
    {
        foreach (int value in values)
            Mark(value, true);
    }

    private void Mark(int value, bool isLive)
    {
        if (!isLive || _live[value])
            return;
        _live[value] = true;
        _hasChanged = true;
        Mark(_effects.RootOf(value), true);
    }

    private Region Keep(Region region) => region with { Instructions = region.Instructions.Select(Keep).OfType<Instruction>().ToArray() };

    private Instruction? Keep(Instruction instruction)
    {
        Region[] kept = [.. instruction.Regions.Select(Keep)];
        if (!IsLive(instruction) && !Array.Exists(kept, region => region.Instructions.Count > 0 || HasLiveParameter(region)))
            return null;
        return kept.Length == 0 ? instruction : instruction.IsLoop ? KeepLoop(instruction, kept) : KeepRegions(instruction, kept);
    }

    private Instruction KeepRegions(Instruction instruction, Region[] kept) => instruction with
    {
        Results = Live(instruction, instruction.Results, 0),
        Regions = kept.Select(region => region with { Yields = Live(instruction, region.Yields, 0) }).ToArray(),
    };

    private Instruction KeepLoop(Instruction loop, Region[] kept) => loop with
    {
        Operands = Live(loop, loop.Operands, loop.Operands.Count - loop.Results.Count),
        Results = Live(loop, loop.Results, 0),
        Regions = kept.Select((region, i) => region with
        {
            Parameters = Live(loop, region.Parameters, region.Parameters.Count - loop.Results.Count),
            Yields = region.Yields.Count < loop.Results.Count || IsCondition(loop, i) ? region.Yields : Live(loop, region.Yields, region.Yields.Count - loop.Results.Count),
        }).ToArray(),
    };

    private static bool IsCondition(Instruction loop, int region) => region < loop.Regions.Count - 1;

    /// <summary>Of values that belong to the results, from <paramref name="first"/> on, those whose results are live.</summary>
    private EquatableArray<int> Live(Instruction instruction, EquatableArray<int> values, int first) =>
        values.Where((_, i) => i < first || _live[instruction.Results[i - first]]).ToArray();
}
