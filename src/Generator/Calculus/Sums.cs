using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Adjoints of tensors that are added to in place: of those that a loop reads from outside, so that an iteration only adds its contribution, and of
/// those that are read entry by entry or row by row, so that each read costs as much as it reads. A sum starts from zero where the region of its
/// tensor is run backwards, and joins the other contributions where the tensor is defined.
/// </summary>
internal sealed class Sums
{
    private readonly Program _primal;
    private readonly ProgramBuilder _builder;
    private readonly ForwardSweep _forward;
    private readonly Dictionary<Region, List<int>> _summed = new(ReferenceComparer<Region>.Instance);
    private readonly Dictionary<int, int> _sums = [];
    private readonly HashSet<int> _used = [];

    public Sums(Program primal, bool[] active, ProgramBuilder builder, ForwardSweep forward)
    {
        _primal = primal;
        _builder = builder;
        _forward = forward;
        Dictionary<int, (Region Home, int Depth)> homes = [];
        Find(primal.Body, 0, active, homes);
    }

    /// <summary>Starts the sums of the tensors that a region defines, in the region being written.</summary>
    public void Start(Region region, Func<int, string> name)
    {
        if (!_summed.TryGetValue(region, out List<int>? tensors))
            return;
        foreach (int tensor in tensors)
        {
            IrType type = _primal.Types[tensor];
            int sum = _builder.WriteUnique(Primitives.NewSum, type.Memory, _forward.CopyOf(tensor));
            _builder.Name(sum, name(tensor));
            _sums.Add(tensor, sum);
        }
    }

    public bool Has(int tensor) => _sums.ContainsKey(tensor);

    /// <summary>Adds a contribution, in the full shape of the tensor.</summary>
    public void Add(int tensor, int contribution)
    {
        _used.Add(tensor);
        _builder.WriteEffect(Primitives.AddTo, _sums[tensor], contribution);
    }

    /// <summary>Adds the adjoint of a part of a tensor to that part; false where <paramref name="part"/> is none.</summary>
    public bool TryAddPart(Instruction part, int adjoint)
    {
        Primitive? add = part.Primitive == Primitives.Entry ? Primitives.Increase
            : part.Primitive == Primitives.RowOf ? Primitives.AddRow
            : part.Primitive == Primitives.Slice ? Primitives.AddRange
            : part.Primitive == Primitives.SliceRows ? Primitives.AddRows
            : part.Primitive == Primitives.SliceColumns ? Primitives.AddColumns
            : null;
        if (add is null || !_sums.TryGetValue(part.Operands[0], out int sum))
            return false;
        _used.Add(part.Operands[0]);
        int indices = add == Primitives.Increase ? part.Operands.Count - 1 : 1;
        _builder.WriteEffect(add, [sum, .. part.Operands.Skip(1).Take(indices).Select(_forward.CopyOf), adjoint]);
        return true;
    }

    /// <summary>The sum of a tensor whose uses have all been visited; null where nothing was added to it.</summary>
    public Expr? Take(int tensor)
    {
        if (!_sums.TryGetValue(tensor, out int sum))
            return null;
        _sums.Remove(tensor);
        return _used.Contains(tensor) ? new Expr(_builder, _builder.WriteUnique(Primitives.Total, _primal.Types[tensor], sum)) : null;
    }

    private void Find(Region region, int depth, bool[] active, Dictionary<int, (Region Home, int Depth)> homes)
    {
        foreach (int parameter in region.Parameters)
            homes[parameter] = (region, depth);
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int operand in instruction.Operands.Where(operand => active[operand] && _primal.Types[operand].IsTensor))
            {
                if (homes[operand].Depth < depth || instruction.Primitive.IsPart)
                    Note(operand, homes[operand].Home);
            }
            foreach (Region inner in instruction.Regions)
                Find(inner, depth + (instruction.IsLoop ? 1 : 0), active, homes);
            foreach (int result in instruction.Results)
                homes[result] = (region, depth);
        }
    }

    private void Note(int tensor, Region home)
    {
        if (!_summed.TryGetValue(home, out List<int>? tensors))
            _summed.Add(home, tensors = []);
        if (!tensors.Contains(tensor))
            tensors.Add(tensor);
    }
}
