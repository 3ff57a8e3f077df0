using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Gathers chains of elementwise tensor operations, and the sums over them, into maps: one pass over memory each. An operation joins the one that
/// uses it if that is its only use; cheap arithmetic joins every use, since doing it again costs less than storing it.
/// </summary>
internal sealed class Fusion
{
    private const int MaximumOperands = 6;
    private const int MaximumOperations = 48;

    private static readonly HashSet<Primitive> s_cheap =
    [
        Primitives.Add, Primitives.Subtract, Primitives.Multiply, Primitives.Negate, Primitives.Square, Primitives.Abs, Primitives.Max, Primitives.Min,
        Primitives.Select, Primitives.BroadcastTo,
    ];

    private readonly Program _program;
    private readonly ProgramBuilder _builder = new();
    private readonly int[] _copies;
    private readonly int[] _uses;
    private readonly Dictionary<int, Instruction> _definitions = [];
    private readonly Dictionary<int, Instruction> _joined = [];
    private readonly Dictionary<int, int> _sizes = [];

    private Fusion(Program program)
    {
        _program = program;
        _copies = new int[program.Types.Count];
        _uses = UseCounts.Of(program);
    }

    public static Program Fuse(Program program)
    {
        Fusion fusion = new(program);
        foreach (int input in program.Body.Parameters)
            fusion._copies[input] = fusion._builder.Parameter(program.Types[input], program.Names[input]);
        fusion.Copy(program.Body);
        return fusion._builder.ToProgram(fusion.Copies(program.Body.Yields));
    }

    private void Copy(Region region)
    {
        HashSet<int> stored = Stored(region);
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsBranch)
                CopyBranch(instruction);
            else if (instruction.IsConstant)
                _copies[instruction.Result] = _builder.Constant(instruction.Literal);
            else if (IsFill(instruction) && stored.Contains(instruction.Result))
                _copies[instruction.Result] = _builder.Apply(instruction.Primitive, Copies(instruction.Operands));
            else if (MapOf(instruction) is { } map)
            {
                if (stored.Contains(instruction.Result))
                    _copies[instruction.Result] = WriteMap(map, instruction);
                else
                    _joined.Add(instruction.Result, instruction);
            }
            else
                _copies[instruction.Result] = _builder.Apply(instruction.Primitive, _program.Types[instruction.Result], Copies(instruction.Operands));
            if (!_joined.ContainsKey(instruction.Results[0]))
                NameCopies(instruction);
        }
    }

    private void NameCopies(Instruction instruction)
    {
        foreach (int result in instruction.Results)
            _builder.Name(_copies[result], _program.Names[result]);
    }

    private void CopyBranch(Instruction branch)
    {
        Region[] regions = [.. branch.Regions.Select(arm =>
        {
            RegionScope scope = _builder.NewRegion();
            _builder.Enter(scope);
            Copy(arm);
            _builder.Leave();
            return scope.ToRegion(Copies(arm.Yields));
        })];
        int[] results = _builder.WriteStructured(Primitives.Branch, Copies(branch.Operands), regions, branch.Results.Select(value => _program.Types[value]));
        for (int i = 0; i < results.Length; i++)
            _copies[branch.Results[i]] = results[i];
    }

    /// <summary>The kind of map that an instruction is; null for other instructions.</summary>
    private Primitive? MapOf(Instruction instruction)
    {
        if (instruction.Primitive == Primitives.Sum)
            return Primitives.MapSum;
        if (instruction.Primitive == Primitives.RowSums)
            return Primitives.MapRowSums;
        if (instruction.Primitive == Primitives.ColumnSums)
            return Primitives.MapColumnSums;
        return IsElementwise(instruction) ? Primitives.Map : null;
    }

    private bool IsElementwise(Instruction instruction) =>
        instruction.Primitive.Kind is PrimitiveKind.Elementwise or PrimitiveKind.Comparison && !_program.Types[instruction.Result].IsScalar;

    /// <summary>One number for all entries.</summary>
    private bool IsFill(Instruction instruction) => instruction.Primitive == Primitives.BroadcastTo && _program.Types[instruction.Operands[0]].IsScalar;

    /// <summary>The values of a region that must be in memory: what is not joined by every use.</summary>
    private HashSet<int> Stored(Region region)
    {
        HashSet<int> stored = [.. region.Yields];
        Dictionary<int, HashSet<int>> leaves = [];
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int result in instruction.Results)
                _definitions[result] = instruction;
            if (MapOf(instruction) is null)
            {
                stored.UnionWith(instruction.Operands);
                stored.UnionWith(instruction.Regions.SelectMany(Outside));
            }
            else
                leaves[instruction.Result] = Gather(instruction, leaves, stored);
        }
        foreach (Instruction instruction in region.Instructions)
        {
            if (MapOf(instruction) is { } map && map != Primitives.Map)
                stored.Add(instruction.Result);
        }
        return stored;
    }

    /// <summary>What an instruction reads once it has taken in what it can; what it cannot take in is stored.</summary>
    private HashSet<int> Gather(Instruction instruction, Dictionary<int, HashSet<int>> leaves, HashSet<int> stored)
    {
        HashSet<int> gathered = [.. instruction.Operands.SelectMany(operand => TestOf(operand)?.Operands.AsEnumerable() ?? [operand])];
        int size = 1;
        foreach (int operand in instruction.Operands.OrderBy(value => IsMask(value) ? 0 : 1))
        {
            if (_program.Types[operand].IsScalar)
                continue;
            HashSet<int> merged = [.. gathered];
            merged.Remove(operand);
            if (CanJoin(operand, instruction, leaves) && leaves.TryGetValue(operand, out HashSet<int>? inner))
            {
                merged.UnionWith(inner);
                bool fits = merged.Count(value => !IsConstant(value)) <= MaximumOperands && size + _sizes[operand] <= MaximumOperations;
                if (fits || IsMask(operand))
                {
                    gathered = merged;
                    size += _sizes[operand];
                    continue;
                }
            }
            stored.Add(operand);
        }
        _sizes[instruction.Result] = size;
        return gathered;
    }

    private bool CanJoin(int operand, Instruction user, Dictionary<int, HashSet<int>> leaves)
    {
        if (!_definitions.TryGetValue(operand, out Instruction? definition) || !IsElementwise(definition) || !leaves.ContainsKey(operand))
            return false;
        Rank rank = _program.Types[operand].Rank;
        bool hasSameShape = user.Operands.All(value => _program.Types[value].Rank <= rank) && (MapOf(user) != Primitives.Map || _program.Types[user.Result].Rank == rank);
        return hasSameShape && (_uses[operand] == 1 || IsMask(operand) || IsCheap(definition));
    }

    /// <summary>Arithmetic on stored values.</summary>
    private bool IsCheap(Instruction instruction) =>
        s_cheap.Contains(instruction.Primitive)
        && instruction.Operands.All(operand => !_definitions.TryGetValue(operand, out Instruction? definition) || !IsElementwise(definition) || _uses[operand] > 1);

    private bool IsMask(int value) => _program.Types[value] is { IsBoolean: true, IsScalar: false };

    /// <summary>A comparison of numbers, where the value is one: lanes are made of numbers, so a map that needs its outcome makes it itself.</summary>
    private Instruction? TestOf(int value) =>
        _program.Types[value] is { IsBoolean: true, IsScalar: true } && _definitions.TryGetValue(value, out Instruction? definition)
        && definition.Primitive.Kind == PrimitiveKind.Comparison ? definition : null;

    private bool IsConstant(int value) => _definitions.TryGetValue(value, out Instruction? definition) && definition.IsConstant;

    /// <summary>The values of other regions that a region reads.</summary>
    private static IEnumerable<int> Outside(Region region) =>
        region.Yields.Concat(region.Instructions.SelectMany(static instruction => instruction.Operands.Concat(instruction.Regions.SelectMany(Outside))));

    private int WriteMap(Primitive map, Instruction root)
    {
        RegionScope scope = ProgramBuilder.NewIsolatedRegion();
        List<int> operands = [];
        Dictionary<int, int> inner = [];
        _builder.Enter(scope);
        int result = map == Primitives.Map ? Expand(root, operands, inner) : Inner(root.Operands[0], operands, inner);
        IrType type = _program.Types[root.Result];
        Rank domain = map == Primitives.Map ? type.Rank : _program.Types[root.Operands[0]].Rank;
        if (operands.TrueForAll(operand => _program.Types[operand].Rank != domain))
            Inner(Shape(map == Primitives.Map ? root : _definitions[root.Operands[0]]), operands, inner);
        _builder.Leave();
        return _builder.WriteStructured(map, Copies(operands), [scope.ToRegion([result])], [type])[0];
    }

    /// <summary>A value that has the shape of the result where no operand of the map has it: what a broadcast was made like. It is read for its shape.</summary>
    private int Shape(Instruction instruction)
    {
        while (instruction.Primitive != Primitives.BroadcastTo)
            instruction = _definitions[instruction.Operands.First(operand => _program.Types[operand].Rank == _program.Types[instruction.Result].Rank)];
        return instruction.Operands[1];
    }

    private int Expand(Instruction instruction, List<int> operands, Dictionary<int, int> inner)
    {
        if (instruction.Primitive == Primitives.BroadcastTo)
            return Inner(instruction.Operands[0], operands, inner);
        int[] values = [.. instruction.Operands.Select(operand => Inner(operand, operands, inner))];
        return _builder.Apply(instruction.Primitive, values);
    }

    private int Inner(int value, List<int> operands, Dictionary<int, int> inner)
    {
        if (inner.TryGetValue(value, out int known))
            return known;
        int result;
        if (_definitions.TryGetValue(value, out Instruction? definition) && definition.IsConstant)
            result = _builder.Constant(definition.Literal);
        else if (_joined.TryGetValue(value, out Instruction? joined))
            result = Expand(joined, operands, inner);
        else if (TestOf(value) is { } test)
            result = Expand(test, operands, inner);
        else
        {
            operands.Add(value);
            result = _builder.RegionParameter(_program.Types[value].WithRank(Rank.Scalar), _program.Names[value]);
        }
        inner.Add(value, result);
        return result;
    }

    private int[] Copies(IEnumerable<int> values) => [.. values.Select(value => _copies[value])];
}
