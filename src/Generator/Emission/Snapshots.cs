using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Decides which snapshots of memory are the memory itself: those after which nobody writes to it any more, as long as it lasts. The others are copies.
/// </summary>
internal sealed class Snapshots
{
    private readonly Effects _effects;
    private readonly Dictionary<int, int> _lastWrites = [];
    private readonly Dictionary<int, int> _homes = [];
    private readonly Dictionary<Instruction, int> _reads = new(ReferenceComparer<Instruction>.Instance);
    private readonly HashSet<int> _leaving = [];
    private readonly List<IrType> _types;
    private readonly List<string> _names;
    private int _position;

    private Snapshots(Program program)
    {
        _effects = Effects.Of(program);
        _types = [.. program.Types];
        _names = [.. program.Names];
    }

    public static Program Settle(Program program)
    {
        Snapshots snapshots = new(program);
        snapshots.Visit(program.Body, []);
        if (snapshots._reads.Count == 0)
            return program;
        Region body = snapshots.Settle(program.Body);
        return new Program(body, snapshots._types.ToArray(), snapshots._names.ToArray());
    }

    /// <summary>
    /// What a loop reads of memory that was there before counts as read when the outermost such loop begins: its writes come after that, in later
    /// iterations.
    /// </summary>
    private void Visit(Region region, int[] loops)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            int start = ++_position;
            foreach (int result in instruction.Results)
                _homes[result] = loops.Length;
            if (instruction.Primitive == Primitives.Snapshot)
                _reads[instruction] = HomeOf(instruction) is var home && home < loops.Length ? loops[home] : start;
            else if (Effects.IsWrite(instruction.Primitive))
                _lastWrites[_effects.RootOf(instruction.Operands[0])] = _position;
            if (instruction.Primitive == Primitives.Push)
                _leaving.Add(instruction.Operands[1]);
            foreach (Region inner in instruction.Regions)
            {
                Visit(inner, instruction.IsLoop ? [.. loops, start] : loops);
                _leaving.UnionWith(inner.Yields);
            }
        }
    }

    /// <summary>Memory of an iteration is gone when that ends, and what it holds may be needed longer.</summary>
    private bool IsMemoryItself(Instruction snapshot)
    {
        int root = _effects.RootOf(snapshot.Operands[0]);
        bool isUnchanged = !_lastWrites.TryGetValue(root, out int last) || last < _reads[snapshot];
        return isUnchanged && (HomeOf(snapshot) == 0 || !_leaving.Contains(snapshot.Result));
    }

    /// <summary>In how many loops the memory is made that is read.</summary>
    private int HomeOf(Instruction snapshot) => _homes.TryGetValue(_effects.RootOf(snapshot.Operands[0]), out int loops) ? loops : 0;

    private Region Settle(Region region) => region with { Instructions = region.Instructions.SelectMany(Settle).ToArray() };

    private IEnumerable<Instruction> Settle(Instruction instruction)
    {
        if (instruction.Primitive != Primitives.Snapshot)
            return [instruction.Regions.Count == 0 ? instruction : instruction with { Regions = instruction.Regions.Select(Settle).ToArray() }];
        if (_types[instruction.Operands[0]].Rank == Rank.Array)
            return [instruction with { Primitive = Primitives.ArrayCopy }];
        if (IsMemoryItself(instruction))
            return [instruction with { Primitive = Primitives.Total }];
        int now = _types.Count;
        _types.Add(_types[instruction.Result]);
        _names.Add("");
        if (_names[instruction.Result].Length == 0 && _names[_effects.RootOf(instruction.Operands[0])] is { Length: > 0 } memory)
            _names[instruction.Result] = memory + "Copy";
        return
        [
            instruction with { Primitive = Primitives.Total, Results = new[] { now } },
            instruction with { Primitive = Primitives.TensorCopy, Operands = new[] { now } },
        ];
    }
}
