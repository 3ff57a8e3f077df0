using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// An iteration whose end is written as it is: what is carried on in which local, and which of its instructions read a value. What regions inside of an
/// instruction read, the instruction reads.
/// </summary>
internal sealed class Iteration
{
    private readonly Region _body;
    private readonly string[] _locals;
    private readonly Dictionary<int, int> _positions = [];
    private readonly Dictionary<Instruction, int> _places = new(ReferenceComparer<Instruction>.Instance);
    private readonly Dictionary<int, List<int>> _readers = [];

    public Iteration(Region body, string[] locals)
    {
        _body = body;
        _locals = locals;
        for (int i = 0; i < body.Yields.Count; i++)
            _positions[body.Yields[i]] = _positions.ContainsKey(body.Yields[i]) ? -1 : i;
        for (int place = 0; place < body.Instructions.Count; place++)
        {
            _places[body.Instructions[place]] = place;
            AddReader(body.Instructions[place], place);
        }
        foreach (int value in body.Yields)
            Read(value, body.Instructions.Count);
    }

    public string Local(int position) => _locals[position];

    public int Parameter(int position) => _body.Parameters[_body.Parameters.Count - _locals.Length + position];

    public bool Contains(Instruction instruction) => _places.ContainsKey(instruction);

    /// <summary>Where a value is carried on, if it is in one place alone.</summary>
    public int? PositionOf(int value) => _positions.TryGetValue(value, out int position) && position >= 0 ? position : null;

    /// <summary>Whether what a loop makes of a variable is what the iteration goes on with.</summary>
    public bool IsCarriedIn(string local, int before, int after) =>
        Array.IndexOf(_locals, local) is >= 0 and var position && _body.Yields[position] == after && Parameter(position) == before;

    /// <summary>Whether anything after an instruction reads a value, also where that is written within the text of another.</summary>
    public bool IsReadAfter(Instruction instruction, int value, Func<int, bool> hasLocal)
    {
        int place = _places[instruction];
        Stack<int> open = new([value]);
        HashSet<int> seen = [value];
        while (open.Count > 0)
        {
            foreach (int reader in _readers.TryGetValue(open.Pop(), out List<int>? readers) ? readers : [])
            {
                if (reader > place)
                    return true;
                if (reader == place)
                    continue;
                foreach (int result in _body.Instructions[reader].Results.Where(result => !hasLocal(result) && seen.Add(result)))
                    open.Push(result);
            }
        }
        return false;
    }

    private void AddReader(Instruction instruction, int place)
    {
        foreach (int operand in instruction.Operands)
            Read(operand, place);
        foreach (Region region in instruction.Regions)
        {
            foreach (Instruction inner in region.Instructions)
                AddReader(inner, place);
            foreach (int value in region.Yields)
                Read(value, place);
        }
    }

    private void Read(int value, int place)
    {
        if (!_readers.TryGetValue(value, out List<int>? readers))
            _readers.Add(value, readers = []);
        if (readers.Count == 0 || readers[readers.Count - 1] != place)
            readers.Add(place);
    }
}
