using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Gathers chains of elementwise tensor operations, and the sums over them, into maps: one pass over memory each. An operation joins the one that
/// uses it if that is its only use; cheap arithmetic joins every use, since doing it again costs less than storing it.
/// </summary>
internal sealed class Fusion : ProgramCopier
{
    private const int MaximumOperations = 48;

    private static readonly HashSet<Primitive> s_cheap =
    [
        Primitives.Add, Primitives.Subtract, Primitives.Multiply, Primitives.Negate, Primitives.Square, Primitives.Abs, Primitives.Max, Primitives.Min,
        Primitives.Select, Primitives.BroadcastTo,
    ];

    private readonly int[] _uses;
    private readonly Dictionary<int, Instruction> _definitions = [];
    private readonly Dictionary<int, Instruction> _joined = [];
    private readonly Dictionary<int, int> _sizes = [];
    private readonly HashSet<int> _stored = [];

    private Fusion(Program program)
        : base(program, new ProgramBuilder()) => _uses = UseCounts.Of(program);

    public static Program Fuse(Program program)
    {
        Fusion fusion = new(program);
        fusion.CopyParameters(program.Body);
        fusion.GatherAll();
        fusion.Copy(program.Body);
        return fusion.Builder.ToProgram(fusion.Copies(program.Body.Yields));
    }

    /// <summary>What is joined by every use is not copied by itself.</summary>
    protected override void Copy(Instruction instruction)
    {
        if (instruction.IsConstant || instruction.Results.Count != 1 || MapOf(instruction) is not { } map)
            base.Copy(instruction);
        else if (!_stored.Contains(instruction.Result))
            _joined.Add(instruction.Result, instruction);
        else if (IsFill(instruction))
            base.Copy(instruction);
        else
            Define(instruction.Result, WriteMap(map, instruction));
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
        instruction.Primitive.Kind is PrimitiveKind.Elementwise or PrimitiveKind.Comparison && !Source.Types[instruction.Result].IsScalar;

    /// <summary>One number for all entries.</summary>
    private bool IsFill(Instruction instruction) => instruction.Primitive == Primitives.BroadcastTo && Source.Types[instruction.Operands[0]].IsScalar;

    /// <summary>What one use stores, the others read: that changes what they can take in, so that they are asked again.</summary>
    private void GatherAll()
    {
        for (int stored = -1; stored != _stored.Count;)
        {
            stored = _stored.Count;
            Gather(Source.Body, []);
        }
    }

    /// <summary>Finds the values that must be in memory: what is not joined by every use.</summary>
    private void Gather(Region region, Dictionary<int, HashSet<int>> outside)
    {
        _stored.UnionWith(region.Yields);
        HashSet<int> here = [];
        Dictionary<int, HashSet<int>> leaves = outside.Where(known => IsMask(known.Key)).ToDictionary(static known => known.Key, static known => known.Value);
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int result in instruction.Results)
                _definitions[result] = instruction;
            here.UnionWith(instruction.Results);
            if (instruction.Results.Count == 1 && MapOf(instruction) is { } map)
            {
                _stored.UnionWith(instruction.Operands.Where(operand => !here.Contains(operand) && !IsMask(operand)));
                leaves[instruction.Result] = Gather(instruction, leaves);
                if (map != Primitives.Map)
                    _stored.Add(instruction.Result);
                continue;
            }
            _stored.UnionWith(instruction.Operands);
            foreach (Region inner in instruction.Regions)
                Gather(inner, leaves);
        }
    }

    /// <summary>What an instruction reads once it has taken in what it can; what it cannot take in is stored.</summary>
    private HashSet<int> Gather(Instruction instruction, Dictionary<int, HashSet<int>> leaves)
    {
        HashSet<int> gathered = [.. instruction.Operands.SelectMany(operand => TestOf(operand)?.Operands.AsEnumerable() ?? [operand])];
        int size = 1;
        foreach (int operand in instruction.Operands.OrderBy(value => IsMask(value) ? 0 : 1))
        {
            if (Source.Types[operand].IsScalar)
                continue;
            HashSet<int> merged = [.. gathered];
            merged.Remove(operand);
            if (CanJoin(operand, instruction, leaves) && leaves.TryGetValue(operand, out HashSet<int>? inner))
            {
                merged.UnionWith(inner);
                bool fits = Count(merged, instruction) <= Primitives.MaximumMapOperands && size + _sizes[operand] <= MaximumOperations;
                if (fits || IsMask(operand))
                {
                    gathered = merged;
                    size += _sizes[operand];
                    continue;
                }
            }
            _stored.Add(operand);
        }
        _sizes[instruction.Result] = size;
        return gathered;
    }

    /// <summary>How many operands a map has: its leaves; one more for the shape, if none of these has it; and two more for a choice by what is compared.</summary>
    private int Count(HashSet<int> leaves, Instruction instruction)
    {
        Rank domain = Source.Types[MapOf(instruction) == Primitives.Map ? instruction.Result : instruction.Operands[0]].Rank;
        return leaves.Count(value => !IsConstant(value)) + (leaves.Any(value => Source.Types[value].Rank == domain) ? 0 : 1) + (IsMask(instruction.Result) ? 2 : 0);
    }

    private bool CanJoin(int operand, Instruction user, Dictionary<int, HashSet<int>> leaves)
    {
        if (_stored.Contains(operand) || !_definitions.TryGetValue(operand, out Instruction? definition) || !IsElementwise(definition) || !leaves.ContainsKey(operand))
            return false;
        Rank rank = Source.Types[operand].Rank;
        bool hasSameShape = user.Operands.All(value => Source.Types[value].Rank <= rank) && (MapOf(user) != Primitives.Map || Source.Types[user.Result].Rank == rank);
        return hasSameShape && (_uses[operand] == 1 || IsMask(operand) || IsCheap(definition));
    }

    /// <summary>Arithmetic on stored values.</summary>
    private bool IsCheap(Instruction instruction) =>
        s_cheap.Contains(instruction.Primitive)
        && instruction.Operands.All(operand => !_definitions.TryGetValue(operand, out Instruction? definition) || !IsElementwise(definition) || _uses[operand] > 1);

    private bool IsMask(int value) => Source.Types[value] is { IsBoolean: true, IsScalar: false };

    /// <summary>A comparison of numbers, where the value is one: lanes are made of numbers, so a map that needs its outcome makes it itself.</summary>
    private Instruction? TestOf(int value) =>
        Source.Types[value] is { IsBoolean: true, IsScalar: true } && _definitions.TryGetValue(value, out Instruction? definition)
        && definition.Primitive.Kind == PrimitiveKind.Comparison ? definition : null;

    private bool IsConstant(int value) => _definitions.TryGetValue(value, out Instruction? definition) && definition.IsConstant;

    private int WriteMap(Primitive map, Instruction root)
    {
        RegionScope scope = ProgramBuilder.NewIsolatedRegion();
        List<int> operands = [];
        Dictionary<int, int> inner = [];
        Builder.Enter(scope);
        int result = map == Primitives.Map ? Expand(root, operands, inner) : Inner(root.Operands[0], operands, inner);
        IrType type = Source.Types[root.Result];
        Rank domain = map == Primitives.Map ? type.Rank : Source.Types[root.Operands[0]].Rank;
        if (operands.TrueForAll(operand => Source.Types[operand].Rank != domain))
            Inner(Shape(map == Primitives.Map ? root : _definitions[root.Operands[0]]), operands, inner);
        Builder.Leave();
        return Builder.WriteStructured(map, Copies(operands), [scope.ToRegion([result])], [type])[0];
    }

    /// <summary>A value that has the shape of the result where no operand of the map has it: what a broadcast was made like. It is read for its shape.</summary>
    private int Shape(Instruction instruction)
    {
        while (instruction.Primitive != Primitives.BroadcastTo)
            instruction = _definitions[instruction.Operands.First(operand => Source.Types[operand].Rank == Source.Types[instruction.Result].Rank)];
        return instruction.Operands[1];
    }

    private int Expand(Instruction instruction, List<int> operands, Dictionary<int, int> inner)
    {
        if (instruction.Primitive == Primitives.BroadcastTo)
            return Inner(instruction.Operands[0], operands, inner);
        int[] values = [.. instruction.Operands.Select(operand => Inner(operand, operands, inner))];
        return Builder.Apply(instruction.Primitive, values);
    }

    private int Inner(int value, List<int> operands, Dictionary<int, int> inner)
    {
        if (inner.TryGetValue(value, out int known))
            return known;
        int result;
        if (_definitions.TryGetValue(value, out Instruction? definition) && definition.IsConstant)
            result = Builder.Constant(definition.Literal);
        else if (_joined.TryGetValue(value, out Instruction? joined))
            result = Expand(joined, operands, inner);
        else if (TestOf(value) is { } test)
            result = Expand(test, operands, inner);
        else
        {
            operands.Add(value);
            result = Builder.RegionParameter(Source.Types[value].WithRank(Rank.Scalar), Source.Names[value]);
        }
        inner.Add(value, result);
        return result;
    }
}
