using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// An order of instructions in which branches on the same condition stand together. An earlier branch moves down to a later one, and what
/// reads its results moves below both, unless the later branch needs that.
/// </summary>
internal sealed class BranchSchedule
{
    /// <summary>How many uses are looked at for one branch, so that the time to schedule stays linear.</summary>
    private const int Reach = 2048;

    private readonly List<Group> _groups = [];
    private readonly Dictionary<int, Group> _lastByCondition = [];

    public IReadOnlyList<Group> Groups => _groups;

    /// <param name="instruction">What comes after all others.</param>
    /// <param name="uses">What it reads from outside of itself.</param>
    /// <param name="memory">The memory that it touches.</param>
    public void Add(Instruction instruction, int[] uses, Memory memory)
    {
        Group? earlier = null;
        bool hasEarlier = instruction.IsBranch && _lastByCondition.TryGetValue(instruction.Operands[0], out earlier);
        if (hasEarlier && TryJoin(earlier!, instruction, uses, memory))
            return;
        Group group = new();
        group.Add(instruction, uses, memory);
        _groups.Add(group);
        if (instruction.IsBranch)
            _lastByCondition[instruction.Operands[0]] = group;
    }

    private bool TryJoin(Group earlier, Instruction branch, int[] uses, Memory later)
    {
        int index = IndexWithinReach(earlier);
        if (index < 0)
            return false;
        HashSet<int> needed = [.. uses];
        HashSet<int> dependent = [.. earlier.Results];
        Memory moved = new(earlier.Memory);
        List<Group> above = [], below = [];
        for (int i = index + 1; i < _groups.Count; i++)
        {
            Group group = _groups[i];
            if (!group.Uses.Any(dependent.Contains) && !group.Memory.ConflictsWith(moved))
            {
                above.Add(group);
                continue;
            }
            if (group.Results.Any(needed.Contains) || group.Memory.ConflictsWith(later))
                return false;
            dependent.UnionWith(group.Results);
            moved.Add(group.Memory);
            below.Add(group);
        }
        earlier.Add(branch, uses, later);
        _groups.RemoveRange(index, _groups.Count - index);
        _groups.AddRange([.. above, earlier, .. below]);
        return true;
    }

    private int IndexWithinReach(Group group)
    {
        int work = 0;
        for (int i = _groups.Count - 1; i >= 0 && work < Reach; i--)
        {
            if (_groups[i] == group)
                return i;
            work += 1 + _groups[i].Uses.Count;
        }
        return -1;
    }

    /// <summary>What memory is read and written, and whether an exception may end the method.</summary>
    internal sealed class Memory(HashSet<int> read, HashSet<int> written, bool mayThrow)
    {
        private readonly HashSet<int> _read = read;
        private readonly HashSet<int> _written = written;
        private bool _mayThrow = mayThrow;

        public Memory(Memory other)
            : this([.. other._read], [.. other._written], other._mayThrow)
        {
        }

        private bool IsUsed => _mayThrow || _read.Count > 0 || _written.Count > 0;

        public void Add(Memory other)
        {
            _read.UnionWith(other._read);
            _written.UnionWith(other._written);
            _mayThrow |= other._mayThrow;
        }

        /// <summary>Whether the order of the two matters.</summary>
        public bool ConflictsWith(Memory other) =>
            _written.Overlaps(other._written) || _written.Overlaps(other._read) || _read.Overlaps(other._written)
            || _mayThrow && other.IsUsed || other._mayThrow && IsUsed;
    }

    /// <summary>An instruction, or branches that become one.</summary>
    internal sealed class Group
    {
        private readonly List<Instruction> _members = [];

        public IReadOnlyList<Instruction> Members => _members;

        public List<int> Uses { get; } = [];

        public IEnumerable<int> Results => _members.SelectMany(static member => member.Results);

        public Memory Memory { get; } = new([], [], mayThrow: false);

        public void Add(Instruction member, int[] uses, Memory memory)
        {
            _members.Add(member);
            Memory.Add(memory);
            Uses.AddRange(uses);
        }
    }
}
