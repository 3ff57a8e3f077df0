using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Checkpointing;

/// <summary>Which arrays belong to the state of a checkpointed loop: those that it reads and that are not, when it runs again, as they were.</summary>
internal sealed class CheckpointedArrays
{
    private readonly Program _primal;
    private readonly Effects _effects;
    private readonly HashSet<int> _lasting;
    private readonly Dictionary<int, int> _lastWrites = [];
    private readonly Dictionary<int, int> _definitions = [];
    private readonly Dictionary<Instruction, int> _positions = new(ReferenceComparer<Instruction>.Instance);
    private readonly Dictionary<Instruction, int> _starts = new(ReferenceComparer<Instruction>.Instance);
    private int _position;

    public CheckpointedArrays(Program primal)
    {
        _primal = primal;
        _effects = Effects.Of(primal);
        _lasting = [.. primal.Body.Parameters, .. primal.Body.Instructions.SelectMany(static instruction => instruction.Results)];
        Visit(primal.Body, null);
    }

    /// <summary>The checkpointed loops.</summary>
    public IEnumerable<Instruction> Loops => _starts.Keys;

    public int RootOf(int reference) => _effects.RootOf(reference);

    /// <summary>The arrays of the state of a loop: they are written to once it has begun, or are gone when the region around it has ended.</summary>
    public int[] StateOf(Instruction loop) =>
    [
        .. _effects.Read(loop).Where(root => IsBefore(root, loop)).OrderBy(static root => root)
            .Where(root => !_lasting.Contains(root) || _lastWrites.TryGetValue(RootOf(root), out int last) && last >= _starts[loop]),
    ];

    /// <summary>The arrays from outside that a loop writes to and does not read: it need not write there again.</summary>
    public HashSet<int> OnlyWrittenIn(Instruction loop) => [.. _effects.Written(loop).Except(_effects.Read(loop)).Where(root => IsBefore(root, loop))];

    /// <summary>The arrays of states that the caller sees when the method is over.</summary>
    public int[] Visible()
    {
        HashSet<int> seen = [.. _primal.Body.Parameters, .. _primal.Body.Yields.Select(RootOf)];
        return [.. Loops.SelectMany(StateOf).Distinct().Where(root => seen.Contains(root) || seen.Contains(RootOf(root))).OrderBy(static root => root)];
    }

    /// <summary>Whether an array is there when a loop begins: it may be chosen with others that are made in the loop, or after it.</summary>
    private bool IsBefore(int root, Instruction loop) => !_definitions.TryGetValue(root, out int position) || position < _positions[loop];

    private void Visit(Region region, int? start)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            int outermost = start ?? ++_position;
            _position++;
            foreach (int result in instruction.Results)
                _definitions[result] = _position;
            _positions[instruction] = _position;
            if (Effects.IsWrite(instruction.Primitive))
                _lastWrites[RootOf(instruction.Operands[0])] = _position;
            if (instruction.IsLoop && instruction.Iteration.IsCheckpointed)
                _starts.Add(instruction, outermost);
            foreach (Region inner in instruction.Regions)
                Visit(inner, instruction.IsLoop ? outermost : start);
        }
    }
}
