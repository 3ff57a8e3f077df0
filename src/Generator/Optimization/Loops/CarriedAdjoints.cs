using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Loops;

/// <summary>What becomes of an adjoint from one backward iteration to the next.</summary>
internal enum CarriedAdjoint
{
    /// <summary>It stays what it was before the loop.</summary>
    Constant,

    /// <summary>Each iteration adds to it, and reads it for nothing else.</summary>
    Sum,
}

/// <summary>
/// Proves of what a backward loop carries that no iteration depends on those before. That of s in <c>s += g(x)</c> is handed on as it is; what is added
/// up for something outside is read by nothing until the loop is over.
/// </summary>
internal sealed class CarriedAdjoints
{
    private readonly int[] _uses;

    /// <summary>The value that a value is a copy of: branches whose arms hand on the same, and loops that hand on what they are given.</summary>
    private readonly int[] _originals;
    private readonly Instruction?[] _definitions;

    public CarriedAdjoints(Program derivative)
    {
        _uses = UseCounts.Of(derivative);
        _originals = [.. Enumerable.Range(0, derivative.Types.Count)];
        _definitions = new Instruction?[derivative.Types.Count];
        Visit(derivative.Body);
    }

    /// <summary>The kinds of what a backward loop carries; null where something is of neither kind.</summary>
    public CarriedAdjoint[]? Of(Instruction backward)
    {
        int[] carriedIn = [.. backward.CarriedIn], carriedOut = [.. backward.CarriedOut];
        CarriedAdjoint[] kinds = new CarriedAdjoint[carriedIn.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            if (_originals[carriedOut[i]] == carriedIn[i])
                kinds[i] = CarriedAdjoint.Constant;
            else if (IsSum(carriedIn[i], carriedOut[i]))
                kinds[i] = CarriedAdjoint.Sum;
            else
                return null;
        }
        return _uses[backward.Iteration.Parameters[0]] == 0 ? kinds : null;
    }

    private bool IsSum(int before, int after) =>
        _uses[before] == 1 && _uses[after] == 1 && _definitions[after] is { } definition
        && (definition.Primitive == Primitives.Add && definition.Operands.Contains(before) || definition.Primitive == Primitives.Subtract && definition.Operands[0] == before);

    private void Visit(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (Region inner in instruction.Regions)
                Visit(inner);
            for (int i = 0; i < instruction.Results.Count; i++)
            {
                _definitions[instruction.Results[i]] = instruction;
                _originals[instruction.Results[i]] = OriginalOf(instruction, i);
            }
        }
    }

    private int OriginalOf(Instruction instruction, int i)
    {
        int result = instruction.Results[i];
        if (instruction.IsLoop)
        {
            int parameter = instruction.CarriedIn.ElementAt(i);
            return _originals[instruction.CarriedOut.ElementAt(i)] == parameter ? _originals[instruction.Inits.ElementAt(i)] : result;
        }
        if (!instruction.IsBranch)
            return result;
        int[] yielded = [.. instruction.Regions.Select(arm => _originals[arm.Yields[i]]).Distinct()];
        return yielded.Length == 1 ? yielded[0] : result;
    }
}
