using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Ir;

/// <summary>A value that can stand for an instruction about to be written; null where there is none simpler.</summary>
internal delegate int? Replacement(Primitive primitive, IrType type, int[] operands);

/// <summary>
/// Writes a program, instruction by instruction. An instruction that is there already, here or in a region around, is not written again; one that
/// the replacement has something simpler for is not written at all.
/// </summary>
internal sealed class ProgramBuilder
{
    private readonly Replacement? _replacement;
    private readonly List<IrType> _types = [];
    private readonly List<string> _names = [];
    private readonly Stack<RegionScope> _entered = new();
    private readonly Effects _effects = new();
    private readonly Dictionary<int, long> _writes = [];
    private long _now;
    private long _loop;
    private readonly RegionScope _body;
    private RegionScope _region;

    public ProgramBuilder(Replacement? replacement = null)
    {
        _replacement = replacement;
        _body = new RegionScope(null, null);
        _region = _body;
    }

    /// <summary>Number of values so far.</summary>
    public int Count => _types.Count;

    /// <summary>Number of instructions written so far, in all regions.</summary>
    public int InstructionCount { get; private set; }

    public IrType TypeOf(int value) => _types[value];

    public string NameOf(int value) => _names[value];

    /// <summary>Gives a value the user's name for it, unless it has one.</summary>
    public void Name(int value, string name)
    {
        if (_names[value].Length == 0)
            _names[value] = name;
    }

    /// <summary>Adds an input of the program.</summary>
    public int Parameter(IrType type, string name)
    {
        int value = NewValue(type, name);
        _body.Parameters.Add(value);
        return value;
    }

    /// <summary>Adds a parameter to the region being written.</summary>
    public int RegionParameter(IrType type, string name)
    {
        int value = NewValue(type, name);
        _region.Parameters.Add(value);
        return value;
    }

    public int Constant(Literal literal) => Write(Primitives.Constant, [], new IrType(literal.Element), literal);

    public int Apply(Primitive primitive, params int[] operands) =>
        Write(primitive, operands, primitive.ResultType!([.. operands.Select(TypeOf)]), default);

    /// <summary>Applies a primitive whose result type its operands do not tell.</summary>
    public int Apply(Primitive primitive, IrType type, params int[] operands) => Write(primitive, operands, type, default);

    /// <summary>Writes an instruction that is not the same as any other: it makes memory, or takes from a tape.</summary>
    public int WriteUnique(Primitive primitive, IrType type, params int[] operands)
    {
        int result = WriteNew(primitive, operands, type, default);
        if (primitive == Primitives.Pop)
            Touch(operands[0]);
        return result;
    }

    /// <summary>Writes an instruction that changes the memory of its first operand, or that may throw.</summary>
    public void WriteEffect(Primitive primitive, params int[] operands)
    {
        Append(new Instruction(primitive, operands, EquatableArray<int>.Empty, EquatableArray<Region>.Empty, default));
        if (Effects.IsWrite(primitive))
            Touch(operands[0]);
    }

    /// <summary>The memory that a reference is part of.</summary>
    public int RootOf(int reference) => _effects.RootOf(reference);

    /// <summary>What was read from the memory before is not known to be there still.</summary>
    public void Touch(int reference) => _writes[RootOf(reference)] = ++_now;

    /// <summary>What was read from any memory before is not known to be there still: a loop begins, whose writes are not known yet.</summary>
    public void TouchAll() => _loop = ++_now;

    public int Convert(int value, string element)
    {
        IrType type = TypeOf(value);
        return type.Element == element ? value : Write(Primitives.Convert, [value], type.WithElement(element), default);
    }

    /// <summary>Looks up the definition of a value that can be seen from here; null for parameters and results of structured instructions.</summary>
    public Instruction? DefinitionOf(int value) => _region.DefinitionOf(value);

    /// <summary>
    /// A new region inside the one being written, not entered yet. The values of <paramref name="companion"/> can be seen in it too: those of the
    /// primal region in its adjoint. <see cref="Calculus.Storage.Saving"/> makes such uses legal.
    /// </summary>
    public RegionScope NewRegion(RegionScope? companion = null, int label = 0) => new(_region, companion) { Label = label };

    /// <summary>A new region that sees nothing outside: what it works on are its parameters.</summary>
    public static RegionScope NewIsolatedRegion() => new(null, null);

    /// <summary>Goes on writing in <paramref name="region"/> until <see cref="Leave"/>.</summary>
    public void Enter(RegionScope region)
    {
        _entered.Push(_region);
        _region = region;
    }

    public void Leave() => _region = _entered.Pop();

    /// <summary>Lets the instructions of a region inside the one being written stand in this one itself.</summary>
    public void Inline(RegionScope inner)
    {
        _region.Instructions.AddRange(inner.Instructions);
        foreach (KeyValuePair<int, Instruction> definition in inner.Definitions)
            _region.Definitions.Add(definition.Key, definition.Value);
        foreach (KeyValuePair<Key, int> known in inner.Known)
            _region.Known[known.Key] = known.Value;
    }

    /// <summary>Writes an instruction that holds regions; its results are new values of the given types.</summary>
    public int[] WriteStructured(Primitive primitive, int[] operands, Region[] regions, IEnumerable<IrType> types)
    {
        int[] results = [.. types.Select(type => NewValue(type, ""))];
        Append(new Instruction(primitive, operands, results, regions, default));
        return results;
    }

    public Program ToProgram(IEnumerable<int> yields) =>
        new(_region.ToRegion(yields), _types.ToArray(), _names.ToArray());

    private int Write(Primitive primitive, int[] operands, IrType type, Literal literal)
    {
        Key key = new(primitive, operands, type, Primitives.IsRead(primitive) ? Moment(operands[0]) : literal);
        if (_region.Find(key) is { } known)
            return known;
        int result = _replacement?.Invoke(primitive, type, operands) ?? WriteNew(primitive, operands, type, literal);
        _region.Known[key] = result;
        return result;
    }

    /// <summary>Two reads of one element are the same only if nothing was written between them.</summary>
    private Literal Moment(int reference) =>
        Literal.Integer("moment", Math.Max(_loop, _writes.TryGetValue(RootOf(reference), out long last) ? last : 0));

    private int WriteNew(Primitive primitive, int[] operands, IrType type, Literal literal)
    {
        int result = NewValue(type, "");
        Append(new Instruction(primitive, operands, new[] { result }, EquatableArray<Region>.Empty, literal));
        return result;
    }

    private void Append(Instruction instruction)
    {
        InstructionCount++;
        _region.Instructions.Add(instruction);
        _effects.Add(instruction);
        if (instruction.Primitive == Primitives.Choose)
            Touch(instruction.Result);
        foreach (int result in instruction.Results)
            _region.Definitions.Add(result, instruction);
    }

    private int NewValue(IrType type, string name)
    {
        _types.Add(type);
        _names.Add(name);
        return _types.Count - 1;
    }

    /// <summary>A region being written.</summary>
    internal sealed class RegionScope(RegionScope? parent, RegionScope? companion)
    {
        /// <summary>As in <see cref="Region.Label"/>.</summary>
        public int Label { get; init; }

        public List<int> Parameters { get; } = [];

        public List<Instruction> Instructions { get; } = [];

        public Dictionary<Key, int> Known { get; } = [];

        public Dictionary<int, Instruction> Definitions { get; } = [];

        public Region ToRegion(IEnumerable<int> yields) => new(Parameters.ToArray(), Instructions.ToArray(), yields.ToArray(), Label);

        public int? Find(Key key) => Known.TryGetValue(key, out int value) ? value : companion?.Find(key) ?? parent?.Find(key);

        public Instruction? DefinitionOf(int value) =>
            Definitions.TryGetValue(value, out Instruction? definition) ? definition : companion?.DefinitionOf(value) ?? parent?.DefinitionOf(value);
    }

    /// <summary>What makes two instructions the same; the order of operands does not, where the primitive commutes.</summary>
    internal readonly struct Key : IEquatable<Key>
    {
        private readonly Primitive _primitive;
        private readonly int[] _operands;
        private readonly IrType _type;
        private readonly Literal _literal;

        public Key(Primitive primitive, int[] operands, IrType type, Literal literal)
        {
            _primitive = primitive;
            _operands = primitive.IsCommutative && operands[0] > operands[1] ? [operands[1], operands[0]] : operands;
            _type = type;
            _literal = literal;
        }

        public bool Equals(Key other) =>
            _primitive.Equals(other._primitive) && _type == other._type && _literal == other._literal
            && _operands.AsSpan().SequenceEqual(other._operands);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _primitive.GetHashCode();
            foreach (int operand in _operands)
                hash = unchecked(hash * 31 + operand);
            return unchecked(hash * 31 + _literal.GetHashCode());
        }
    }
}
