using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Which active values a result depends on through operations that have a derivative (the "useful" values of activity analysis): those that
/// get an adjoint. A loop carries the adjoints of these, and of no others, so that a zero by structure never meets an infinite partial.
/// </summary>
internal sealed class Demand
{
    private readonly bool[] _active;
    private readonly bool[] _demanded;
    private bool _hasChanged = true;

    private Demand(bool[] active)
    {
        _active = active;
        _demanded = new bool[active.Length];
    }

    public static bool[] Of(Program program, bool[] active)
    {
        Demand demand = new(active);
        foreach (int result in program.Body.Yields)
            demand.Mark(result, true);
        while (demand._hasChanged)
        {
            demand._hasChanged = false;
            demand.Visit(program.Body);
        }
        return demand._demanded;
    }

    private void Visit(Region region)
    {
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
        {
            Instruction instruction = region.Instructions[i];
            if (instruction.IsLoop)
                VisitLoop(instruction);
            else if (instruction.IsBranch)
                VisitBranch(instruction);
            else if (instruction.Primitive == Primitives.Store)
                Mark(instruction.Operands[instruction.Operands.Count - 1], _active[instruction.Operands[0]]);
            else if (instruction.Primitive == Primitives.MemoryOf)
                Mark(instruction.Operands[0], _active[instruction.Result]);
            else if (instruction.Primitive.Kind is not (PrimitiveKind.Memory or PrimitiveKind.Guard) && _demanded[instruction.Result])
                VisitPlain(instruction);
        }
    }

    private void VisitPlain(Instruction instruction)
    {
        for (int i = 0; i < instruction.Operands.Count; i++)
            Mark(instruction.Operands[i], ChainRule.HasPartial(instruction.Primitive, i));
    }

    private void VisitBranch(Instruction branch)
    {
        foreach (Region arm in branch.Regions)
        {
            for (int i = 0; i < branch.Results.Count; i++)
                Mark(arm.Yields[i], _demanded[branch.Results[i]]);
            Visit(arm);
        }
    }

    private void VisitLoop(Instruction loop)
    {
        int[] inits = [.. loop.Inits], carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        for (int i = 0; i < inits.Length; i++)
        {
            bool isDemanded = _demanded[loop.Results[i]] || _demanded[carriedIn[i]];
            Mark(loop.Results[i], isDemanded);
            Mark(carriedIn[i], isDemanded);
            Mark(carriedOut[i], isDemanded);
            Mark(inits[i], isDemanded);
        }
        Visit(loop.Iteration);
    }

    private void Mark(int value, bool isDemanded)
    {
        if (!isDemanded || !_active[value] || _demanded[value])
            return;
        _demanded[value] = true;
        _hasChanged = true;
    }
}
