namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// Which values depend on the inputs that are differentiated (the "varied" values of activity analysis). Memory is active as a whole, once
/// something active is written to it.
/// </summary>
internal sealed class Activity
{
    private readonly Program _program;
    private readonly Effects _effects;
    private readonly bool[] _active;
    private bool _hasChanged = true;

    private Activity(Program program)
    {
        _program = program;
        _effects = Effects.Of(program);
        _active = new bool[program.Types.Count];
    }

    public static bool[] Of(Program program, IEnumerable<int> inputs)
    {
        Activity activity = new(program);
        foreach (int input in inputs)
            activity.Mark(activity._effects.RootOf(program.Body.Parameters[input]), true);
        while (activity._hasChanged)
        {
            activity._hasChanged = false;
            activity.Visit(program.Body);
        }
        for (int value = 0; value < activity._active.Length; value++)
            activity._active[value] |= program.Types[value].IsReference && activity._active[activity._effects.RootOf(value)];
        return activity._active;
    }

    private void Visit(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsLoop)
                VisitLoop(instruction);
            else if (instruction.IsBranch)
                VisitBranch(instruction);
            else if (instruction.IsDerivative)
                VisitDerivative(instruction);
            else if (instruction.Primitive == Primitives.Store || instruction.Primitive == Primitives.Increase || instruction.Primitive == Primitives.IncreaseAll)
                Mark(_effects.RootOf(instruction.Operands[0]), _active[_effects.RootOf(instruction.Operands[instruction.Operands.Count - 1])]);
            else if (instruction.Primitive == Primitives.Push || instruction.Primitive == Primitives.PushAll || instruction.Primitive == Primitives.PopAll)
                Mark(_effects.RootOf(instruction.Operands[0]), _active[_effects.RootOf(instruction.Operands[1])]);
            else if (instruction.Primitive.Kind == PrimitiveKind.Memory && instruction.Primitive != Primitives.MemoryOf)
                VisitReference(instruction);
            else if (instruction.Primitive != Primitives.Stop && !Effects.IsGuard(instruction))
                Mark(instruction.Result, instruction.Operands.Any(operand => _active[operand]));
        }
    }

    /// <summary>A part of memory is active with its root, as is what is read from it.</summary>
    private void VisitReference(Instruction instruction)
    {
        if (instruction.Results.Count == 1 && instruction.Operands.Count > 0 && instruction.Primitive != Primitives.ZerosLike)
            Mark(instruction.Result, _program.Types[instruction.Operands[0]].IsReference && _active[_effects.RootOf(instruction.Operands[0])]);
    }

    private void VisitBranch(Instruction branch)
    {
        foreach (Region arm in branch.Regions)
        {
            Visit(arm);
            for (int i = 0; i < branch.Results.Count; i++)
                Mark(branch.Results[i], _active[arm.Yields[i]]);
        }
    }

    /// <summary>A derivative depends on all that its region depends on, and on the tangents or adjoints.</summary>
    private void VisitDerivative(Instruction derivative)
    {
        Region region = derivative.Regions[0];
        for (int i = 0; i < region.Parameters.Count; i++)
            Mark(region.Parameters[i], _active[derivative.Operands[i]]);
        Visit(region);
        bool isActive = derivative.Operands.Any(operand => _active[operand]) || FreeValues.Of(region).Any(value => _active[value]);
        foreach (int result in derivative.Results)
            Mark(result, isActive);
    }

    private void VisitLoop(Instruction loop)
    {
        int[] inits = [.. loop.Inits], carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        foreach (Region region in loop.Regions)
            Visit(region);
        for (int i = 0; i < inits.Length; i++)
        {
            bool isActive = _active[inits[i]] || _active[carriedOut[i]];
            Mark(carriedIn[i], isActive);
            Mark(loop.Results[i], isActive);
        }
    }

    private void Mark(int value, bool isActive)
    {
        if (!isActive || _active[value] || !_program.Types[value].IsReal)
            return;
        _active[value] = true;
        _hasChanged = true;
    }
}
