using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <summary>Which elements can be read again by the backward sweep: those that nothing writes to between the two reads.</summary>
internal sealed class StableLoads
{
    private readonly Effects _effects;

    /// <summary>Where an instruction begins and ends, its regions included.</summary>
    private readonly Dictionary<Instruction, (int Start, int End)> _spans = new(ReferenceComparer<Instruction>.Instance);

    /// <summary>Where something is written to a memory, in order.</summary>
    private readonly Dictionary<int, List<int>> _writes = [];
    private int _position;

    public StableLoads(Program program)
    {
        _effects = Effects.Of(program);
        Visit(program.Body);
    }

    public int RootOf(Instruction load) => _effects.RootOf(load.Operands[0]);

    /// <param name="load">An instruction that reads an element.</param>
    /// <param name="home">Where it stands.</param>
    /// <param name="reader">
    /// Where it is to be read again. What is around both runs once for both, so that only writes from the one to the other count; those of a loop around
    /// one of them may come in any iteration.
    /// </param>
    public bool IsStable(Instruction load, Place home, Place reader)
    {
        if (!_writes.TryGetValue(RootOf(load), out List<int>? writes))
            return true;
        Place both = home.Outwards.First(reader.Sees);
        int start = _spans[home == both ? load : InstructionIn(both, home)].Start;
        int end = reader == both ? int.MaxValue : _spans[InstructionIn(both, reader)].End;
        int next = writes.BinarySearch(start);
        next = next < 0 ? ~next : next;
        return next == writes.Count || writes[next] > end;
    }

    private static Instruction InstructionIn(Place outer, Place inner) => inner.Outwards.First(place => place.Parent == outer).Owner!;

    private void Visit(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            int start = ++_position;
            if (Effects.IsWrite(instruction.Primitive))
                Note(_effects.RootOf(instruction.Operands[0]));
            foreach (Region inner in instruction.Regions)
                Visit(inner);
            _spans[instruction] = (start, _position);
        }
    }

    private void Note(int root)
    {
        if (!_writes.TryGetValue(root, out List<int>? writes))
            _writes.Add(root, writes = []);
        writes.Add(_position);
    }
}
