using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Makes the uses legal that adjoint branches make of values inside primal branches: the primal branch yields such a value as one more result (the
/// other arm yields a value that nobody reads). Nothing else is saved: what no adjoint reads stays local, and what costs less to compute than to
/// store, from values in sight, is computed again.
/// </summary>
internal sealed class Saving
{
    private readonly List<IrType> _types;
    private readonly List<string> _names;
    private readonly Dictionary<int, Place> _homes = [];
    private readonly Dictionary<int, Instruction> _cheap = [];
    private readonly Dictionary<int, int> _saved = [];

    private Saving(Program program)
    {
        _types = [.. program.Types];
        _names = [.. program.Names];
    }

    public static Program Legalize(Program program)
    {
        Saving saving = new(program);
        Place body = saving.Read(program.Body, null);
        saving.Resolve(body);
        return new Program(saving.Write(body), saving._types.ToArray(), saving._names.ToArray());
    }

    /// <summary>A region, where it stands, and what is added to it.</summary>
    private sealed class Place(Region region, Place? parent)
    {
        public Region Region { get; } = region;

        public Place? Parent { get; } = parent;

        public Dictionary<Instruction, Place[]> Arms { get; } = new(ReferenceComparer.Instance);

        /// <summary>Values of this region that its branch yields besides its own results, and the results they become.</summary>
        public List<(int Value, int Result)> Saved { get; } = [];

        /// <summary>What uses in this region read instead.</summary>
        public Dictionary<int, int> Aliases { get; } = [];

        public List<Instruction> Prelude { get; } = [];

        public bool Sees(Place home)
        {
            for (Place? place = this; place is not null; place = place.Parent)
            {
                if (place == home)
                    return true;
            }
            return false;
        }
    }

    private Place Read(Region region, Place? parent)
    {
        Place place = new(region, parent);
        foreach (int parameter in region.Parameters)
            _homes.Add(parameter, place);
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.Regions.Count > 0)
                place.Arms.Add(instruction, [.. instruction.Regions.Select(arm => Read(arm, place))]);
            if (IsCheap(instruction))
                _cheap.Add(instruction.Result, instruction);
            foreach (int result in instruction.Results)
                _homes.Add(result, place);
        }
        return place;
    }

    private void Resolve(Place place)
    {
        foreach (Instruction instruction in place.Region.Instructions)
        {
            Resolve(instruction.Operands, place);
            if (place.Arms.TryGetValue(instruction, out Place[]? arms))
            {
                foreach (Place arm in arms)
                    Resolve(arm);
            }
        }
        Resolve(place.Region.Yields, place);
    }

    private void Resolve(EquatableArray<int> uses, Place place)
    {
        foreach (int value in uses)
        {
            if (!place.Sees(_homes[value]) && !place.Aliases.ContainsKey(value))
                place.Aliases.Add(value, CanRepeat(value, place, out Instruction? cheap) ? Repeat(cheap!, place) : Save(value, place));
        }
    }

    private static bool IsCheap(Instruction instruction) =>
        instruction.IsConstant || instruction.Primitive.Kind == PrimitiveKind.Comparison || s_arithmetic.Contains(instruction.Primitive);

    private static readonly HashSet<Primitive> s_arithmetic = [Primitives.Add, Primitives.Subtract, Primitives.Multiply, Primitives.Negate];

    /// <summary>Whether a value is cheap, and all it is made of can be seen, or repeated, from a region.</summary>
    private bool CanRepeat(int value, Place place, out Instruction? cheap) =>
        _cheap.TryGetValue(value, out cheap) && _types[value].IsScalar
        && cheap.Operands.All(operand => place.Sees(_homes[operand]) || _cheap.TryGetValue(operand, out Instruction? inner) && inner.IsConstant);

    private int Repeat(Instruction cheap, Place place)
    {
        Resolve(cheap.Operands, place);
        int copy = NewValue(cheap.Result);
        place.Prelude.Add(cheap with { Operands = Use(cheap.Operands, place), Results = new[] { copy } });
        return copy;
    }

    /// <summary>Carries a value out of its region, one branch after the other, until <paramref name="reader"/> sees it.</summary>
    private int Save(int value, Place reader)
    {
        while (!reader.Sees(_homes[value]))
        {
            if (!_saved.TryGetValue(value, out int result))
            {
                Place home = _homes[value];
                result = NewValue(value);
                home.Saved.Add((value, result));
                _saved.Add(value, result);
                _homes.Add(result, home.Parent!);
            }
            value = result;
        }
        return value;
    }

    private Region Write(Place place)
    {
        List<Instruction> instructions = [.. place.Prelude];
        foreach (Instruction instruction in place.Region.Instructions)
        {
            EquatableArray<int> operands = Use(instruction.Operands, place);
            instructions.Add(place.Arms.TryGetValue(instruction, out Place[]? arms)
                ? WriteBranch(instruction with { Operands = operands }, arms)
                : instruction with { Operands = operands });
        }
        return new Region(place.Region.Parameters, instructions.ToArray(), Use(place.Region.Yields, place));
    }

    private Instruction WriteBranch(Instruction branch, Place[] arms)
    {
        Region[] regions = [.. arms.Select(Write)];
        for (int i = 0; i < regions.Length; i++)
        {
            List<Instruction> instructions = [.. regions[i].Instructions];
            List<int> yields = [.. regions[i].Yields];
            foreach (Place arm in arms)
                yields.AddRange(arm == arms[i] ? arm.Saved.Select(static saved => saved.Value) : arm.Saved.Select(saved => Unset(saved.Value, instructions)));
            regions[i] = new Region(regions[i].Parameters, instructions.ToArray(), yields.ToArray());
        }
        int[] saved = [.. arms.SelectMany(static arm => arm.Saved).Select(static pair => pair.Result)];
        return branch with { Regions = regions, Results = branch.Results.Concat(saved).ToArray() };
    }

    private int Unset(int value, List<Instruction> instructions)
    {
        int unset = NewValue(value);
        instructions.Add(new Instruction(Primitives.Unset, EquatableArray<int>.Empty, new[] { unset }, EquatableArray<Region>.Empty, default));
        return unset;
    }

    private static EquatableArray<int> Use(EquatableArray<int> values, Place place) =>
        values.Select(value => place.Aliases.TryGetValue(value, out int alias) ? alias : value).ToArray();

    private int NewValue(int like)
    {
        _types.Add(_types[like]);
        _names.Add(_names[like]);
        return _types.Count - 1;
    }

    private sealed class ReferenceComparer : IEqualityComparer<Instruction>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Instruction? x, Instruction? y) => ReferenceEquals(x, y);

        public int GetHashCode(Instruction instruction) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(instruction);
    }
}
