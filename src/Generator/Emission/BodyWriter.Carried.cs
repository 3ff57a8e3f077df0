using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <content>
/// The memory of tensors in loops. What the backward loop will read outlives its iteration. What is only carried from one iteration to the next lives
/// in a double buffer: an iteration reads one half and writes the other. Everything else is given back at the end of the iteration.
/// </content>
internal sealed partial class BodyWriter
{
    private readonly HashSet<int> _lasting;

    /// <summary>The double buffer of what a loop carries into an iteration.</summary>
    private readonly Dictionary<int, string> _doubleBuffers = [];

    /// <summary>The values that are made right where the next iteration reads them, and what they are called there.</summary>
    private readonly Dictionary<int, (string Buffer, string Local)> _next = [];
    private string _saved = "";
    private int _loopDepth;

    private void TakeLastingMemory()
    {
        if (MakesLasting(_program.Body, isInLoop: false))
            TakeSaved();
    }

    /// <summary>The tapes of a loop that runs again are gone when a stretch of it is, and so is what is on them.</summary>
    private void TakeLastingMemory(Region iteration)
    {
        if (iteration.Instructions.Any(static instruction => Primitives.IsNewTape(instruction.Primitive)) && MakesLasting(iteration, isInLoop: false))
            TakeSaved();
    }

    private void TakeSaved()
    {
        _saved = _names.Take("saved");
        _writer.Line($"var {_saved} = {_workspace}.SavedTensors();");
    }

    private bool MakesLasting(Region region, bool isInLoop) => region.Instructions.Any(instruction =>
        isInLoop && instruction.Results.Count == 1 && _lasting.Contains(instruction.Result) && NeedsBuffer(instruction)
        || (instruction.IsLoop || instruction.IsBranch) && instruction.Regions.Any(inner => MakesLasting(inner, isInLoop || instruction.IsLoop)));

    private bool IsLasting(int value) => _saved.Length > 0 && _lasting.Contains(value) && _loopDepth > 0;

    /// <summary>Which of the values that a loop carries need a double buffer.</summary>
    private IEnumerable<int> Alternating(Instruction loop)
    {
        int[] carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        return Enumerable.Range(0, carriedIn.Length).Where(i =>
            _program.Types[carriedIn[i]].IsTensor && !_lasting.Contains(carriedOut[i]) && carriedOut[i] != carriedIn[i] && IsTransient(carriedOut[i], loop.Iteration));
    }

    /// <summary>Whether the memory of a value is given back, or written again, after the iteration.</summary>
    private bool IsTransient(int value, Region iteration)
    {
        while (_definitions[value] is { Primitive.IsAlias: true } alias)
            value = alias.Operands[0];
        if (_definitions[value] is not { } definition)
            return iteration.Parameters.Contains(value);
        bool isElsewhere = definition.Primitive == Primitives.Pop || definition.Primitive == Primitives.Load || definition.Primitive == Primitives.Unset;
        return !isElsewhere && Contains(iteration, definition);
    }

    private static bool Contains(Region region, Instruction instruction) => region.Instructions.Any(inner =>
        ReferenceEquals(inner, instruction) || inner.Regions.Any(nested => Contains(nested, instruction)));

    /// <summary>Declares the double buffers of a loop, and lets what an iteration makes for the next be made in them.</summary>
    private void TakeDoubleBuffers(Instruction loop, string[] locals)
    {
        int[] carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        foreach (int i in Alternating(loop))
        {
            string buffer = _names.Take(locals[i].TrimStart('@') + "Buffer");
            _doubleBuffers[carriedIn[i]] = buffer;
            _writer.Line($"var {buffer} = {_workspace}.DoubleBuffer<{_program.Types[carriedIn[i]].Element}>();");
            bool isMadeHere = _definitions[carriedOut[i]] is { } definition && definition.Results.Count == 1 && NeedsBuffer(definition) && loop.Iteration.Instructions.Contains(definition);
            if (isMadeHere && !_next.ContainsKey(carriedOut[i]))
                _next.Add(carriedOut[i], (buffer, locals[i]));
        }
    }

    /// <summary>What the next iteration reads, in memory that is still there.</summary>
    private string Carry(int parameter, int value)
    {
        string code = Typed(value, _program.Types[parameter]).Code;
        bool isInPlace = _next.TryGetValue(value, out (string Buffer, string Local) next) && _doubleBuffers.TryGetValue(parameter, out string? own) && own == next.Buffer;
        bool isUnset = _definitions[value]?.Primitive == Primitives.Unset;
        return isInPlace || isUnset || !_doubleBuffers.TryGetValue(parameter, out string? buffer) ? code : $"{buffer}.Copy({code})";
    }
}
