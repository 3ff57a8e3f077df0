using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <summary>
/// Makes the uses legal that the backward sweep makes of values inside regions of the forward sweep, and stores nothing else ("to be recorded",
/// Hascoët, Naumann and Pascual, 2005). What costs less to compute than to store is computed again; of a branch, a value is one more result (the
/// other arm yields a value that nobody reads); in a loop, each iteration pushes it on a tape, from which the backward loop pops it.
/// </summary>
internal sealed partial class Saving
{
    private readonly List<IrType> _types;
    private readonly List<string> _names;
    private readonly Dictionary<int, Place> _homes = [];
    private readonly Dictionary<int, Instruction> _definitions = [];
    private readonly Dictionary<int, int> _yielded = [];
    private readonly HashSet<int> _storing = [];
    private readonly StableLoads _loads;

    private Saving(Program program)
    {
        _types = [.. program.Types];
        _names = [.. program.Names];
        _loads = new StableLoads(program);
    }

    public static Program Legalize(Program program)
    {
        Saving saving = new(program);
        Place body = saving.Read(program.Body, null, null);
        saving.ResolveAll(body);
        return new Program(saving.Write(body), saving._types.ToArray(), saving._names.ToArray());
    }

    /// <summary>The labels of the regions of the forward sweep of which something is stored until they are run backwards.</summary>
    public static HashSet<int> LabelsWithTapes(Program program)
    {
        Saving saving = new(program);
        Place body = saving.Read(program.Body, null, null);
        saving.ResolveAll(body);
        return saving._storing;
    }

    private Place Read(Region region, Instruction? owner, Place? parent)
    {
        Place place = new(region, owner, parent);
        foreach (int parameter in region.Parameters)
            _homes.Add(parameter, place);
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.Regions.Count > 0)
                place.Inner.Add(instruction, [.. instruction.Regions.Select(inner => Read(inner, instruction, place))]);
            foreach (int result in instruction.Results)
            {
                _homes.Add(result, place);
                _definitions.Add(result, instruction);
            }
        }
        return place;
    }

    /// <summary>
    /// In the order of the definitions: what is made of few saved values, such as the element at a saved index, is then computed again.
    /// </summary>
    private void ResolveAll(Place body)
    {
        List<(int Value, Place Place)> uses = [];
        AddUses(body, uses);
        foreach ((int value, Place place) in uses.OrderBy(static use => use.Value))
            Resolve(value, place);
    }

    private static void AddUses(Place place, List<(int Value, Place Place)> uses)
    {
        foreach (Instruction instruction in place.Region.Instructions)
        {
            uses.AddRange(instruction.Operands.Select(value => (value, place)));
            if (place.Inner.TryGetValue(instruction, out Place[]? inner))
            {
                foreach (Place region in inner)
                    AddUses(region, uses);
            }
        }
        uses.AddRange(place.Region.Yields.Select(value => (value, place)));
    }

    /// <summary>The value, or what stands for it, as it can be read in a place.</summary>
    private int Resolve(int value, Place place)
    {
        Place home = _homes[value];
        if (place.Find(value, home) is { } visible)
            return visible;
        Place reader = place.MirrorOf(home) ?? place;
        return reader.Aliases[value] =
            Induction.Of(value, home, _definitions) is { } induction && reader.MirrorOf(home) is { } backward ? Index(induction, value, backward)
            : Repetition.IsCheap(value, reader, this) ? Repeat(_definitions[value], reader)
            : Save(value, home, reader);
    }

    /// <summary>What counts with the iterations, in the backward loop: that has the same index, or counts from 0.</summary>
    private int Index(Induction induction, int value, Place reader)
    {
        int counter = reader.Region.Parameters[0];
        if (induction.Loop.IsCountedLoop && IsOne(induction.Step))
            return counter;
        if (_types[value] != IrType.Int32)
            counter = Compute(Primitives.Convert, value, reader, counter);
        int distance = IsOne(induction.Step) ? counter : Compute(Primitives.IntegerMultiply, value, reader, counter, Resolve(induction.Step, reader));
        if (!induction.IsDown && _definitions.TryGetValue(induction.Start, out Instruction? start) && start is { IsConstant: true, Literal.Bits: 0 })
            return distance;
        return Compute(induction.IsDown ? Primitives.IntegerSubtract : Primitives.IntegerAdd, value, reader, Resolve(induction.Start, reader), distance);
    }

    private bool IsOne(int value) => _definitions.TryGetValue(value, out Instruction? step) && step is { IsConstant: true, Literal.Bits: 1 };

    private int Compute(Primitive primitive, int like, Place place, params int[] operands)
    {
        int result = NewValue(_types[like], "");
        place.Prelude.Add(new Instruction(primitive, operands, new[] { result }, EquatableArray<Region>.Empty, default));
        return result;
    }

    private int Repeat(Instruction cheap, Place place)
    {
        int[] operands = [.. cheap.Operands.Select(operand => Resolve(operand, place))];
        int copy = NewValue(_types[cheap.Result], _names[cheap.Result]);
        place.Prelude.Add(cheap with { Operands = operands, Results = new[] { copy } });
        return copy;
    }

    private int NewValue(IrType type, string name)
    {
        _types.Add(type);
        _names.Add(name);
        return _types.Count - 1;
    }
}
