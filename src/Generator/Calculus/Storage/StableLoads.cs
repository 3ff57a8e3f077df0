using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <summary>Which elements can be read again by the backward sweep: those that nothing writes to after they are read.</summary>
internal sealed class StableLoads
{
    private readonly Effects _effects;
    private readonly Dictionary<int, int> _lastWrites = [];
    private readonly Dictionary<Instruction, int> _firstReads = new(ReferenceComparer<Instruction>.Instance);
    private int _position;

    public StableLoads(Program program)
    {
        _effects = Effects.Of(program);
        Visit(program.Body, null);
    }

    public int RootOf(Instruction load) => _effects.RootOf(load.Operands[0]);

    public bool IsStable(Instruction load) => !_lastWrites.TryGetValue(RootOf(load), out int last) || last < _firstReads[load];

    /// <summary>What a loop reads counts as read when the outermost loop begins: its writes come after that, in later iterations.</summary>
    private void Visit(Region region, int? loopStart)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            _position++;
            int start = loopStart ?? _position;
            if (instruction.Primitive == Primitives.Load)
                _firstReads[instruction] = start;
            else if (Effects.IsWrite(instruction.Primitive))
                _lastWrites[_effects.RootOf(instruction.Operands[0])] = _position;
            foreach (Region inner in instruction.Regions)
                Visit(inner, instruction.IsLoop ? start : loopStart);
        }
    }
}
