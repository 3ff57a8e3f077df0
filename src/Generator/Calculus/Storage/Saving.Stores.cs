using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <content>Carries values out of branches as results, out of loops on tapes.</content>
internal sealed partial class Saving
{
    /// <summary>
    /// How many branches in one another hand a value out. From further inside it goes to a tape: what every branch hands out for all inside of it would
    /// grow with the square of the depth.
    /// </summary>
    private const int MaximumYields = 8;

    private int Save(int value, Place home, Place reader)
    {
        if (_types[value].IsReference)
            throw new InvalidOperationException($"A value of type {_types[value]} cannot be saved.");
        bool isFar = Around(home, reader).Skip(MaximumYields).Any() && reader.MirrorOf(home) is not null;
        return isFar || IsInLoop(home, reader) ? PushAndPop(value, home, reader) : Yield(value, reader);
    }

    private static bool IsInLoop(Place home, Place reader) => Around(home, reader).Any(static place => place.Owner!.IsLoop);

    /// <summary>The regions around a value that a reader is not in.</summary>
    private static IEnumerable<Place> Around(Place home, Place reader) => home.Outwards.TakeWhile(place => !reader.Sees(place));

    /// <summary>Carries a value out of its region, one branch after the other, until <paramref name="reader"/> sees it.</summary>
    private int Yield(int value, Place reader)
    {
        while (!reader.Sees(_homes[value]))
        {
            if (!_yielded.TryGetValue(value, out int result))
            {
                Place home = _homes[value];
                result = NewValue(_types[value], _names[value]);
                home.Yielded.Add((value, result));
                _yielded.Add(value, result);
                _homes.Add(result, home.Parent!);
            }
            value = result;
        }
        return value;
    }

    /// <summary>Each time its region runs, a value is pushed, and each time the backward region runs, popped: last in, first out.</summary>
    private int PushAndPop(int value, Place home, Place reader)
    {
        if (reader.MirrorOf(home) is null)
            throw new InvalidOperationException($"Value {value} is read where its region is not run backwards.");
        Place outermost = OutermostOf(value, home, reader);
        string name = _names[value];
        int tape = NewValue(_types[value].Tape, TapeName(value));
        int[] capacity = Capacity(home, reader, outermost) is { } known ? [known] : [];
        Before(outermost).Add(new Instruction(Primitives.NewTape, capacity, new[] { tape }, EquatableArray<Region>.Empty, default));
        home.Tapes.Add(value, tape);
        _storing.UnionWith(Around(home, reader).Select(static place => place.Region.Label));
        int popped = NewValue(_types[value], name);
        reader.Prelude.Add(new Instruction(Primitives.Pop, new[] { tape }, new[] { popped }, EquatableArray<Region>.Empty, default));
        return popped;
    }

    /// <summary>
    /// The region before which a tape is made. A tape that each iteration of a loop leaves empty is made once for all of them, unless it is for tensors,
    /// which live as long as their tape.
    /// </summary>
    private Place OutermostOf(int value, Place home, Place reader)
    {
        Place first = Around(home, reader).Last();
        if (_types[value].IsTensor)
            return first;
        Place[] loops = [.. first.Parent!.Outwards.TakeWhile(static place => place.Region.Label > 0).Where(static place => place.Owner!.IsLoop).Reverse()];
        return loops.FirstOrDefault(loop => HasCapacity(home, reader, loop)) ?? loops.FirstOrDefault() ?? first;
    }

    private static List<Instruction> Before(Place inner)
    {
        Dictionary<Instruction, List<Instruction>> before = inner.Parent!.Before;
        if (!before.TryGetValue(inner.Owner!, out List<Instruction>? instructions))
            before.Add(inner.Owner!, instructions = []);
        return instructions;
    }

    /// <summary>What is carried from one iteration to the next is saved as it was before the iteration.</summary>
    private string TapeName(int value)
    {
        string name = _names[value];
        if (_homes[value].Region.Parameters.Contains(value))
            return (name.Length > 0 ? name : "carried") + "Before";
        string what = name.Length > 0 ? name : _definitions.TryGetValue(value, out Instruction? definition) ? Describe(definition) : "value";
        return $"saved{char.ToUpperInvariant(what[0])}{what.Substring(1)}";
    }

    /// <summary>An element is called as its array, anything else as the operation that makes it.</summary>
    private string Describe(Instruction definition) =>
        Primitives.IsRead(definition.Primitive) && _names[_loads.RootOf(definition)] is { Length: > 0 } array ? array.TrimStart('@') : OperationNames.Of(definition.Primitive.Name);

    /// <summary>Whether it is known before <paramref name="outermost"/> how often a value is pushed at most.</summary>
    private bool HasCapacity(Place home, Place reader, Place outermost) => Loops(home, reader).All(loop => loop.IsCountedLoop && IsOne(loop.Operands[2])
        && loop.Operands.Take(2).All(bound => outermost.Parent!.Sees(_homes[bound]) || IsConstant(bound)));

    /// <summary>The product of the iterations around a value, where all are known before the first.</summary>
    private int? Capacity(Place home, Place reader, Place outermost)
    {
        if (!HasCapacity(home, reader, outermost))
            return null;
        List<Instruction> before = Before(outermost);
        int? product = null;
        foreach (Instruction loop in Loops(home, reader))
        {
            int trips = Trips(loop, before);
            product = product is { } factor ? Emit(Primitives.IntegerMultiply, before, factor, trips) : trips;
        }
        return product;
    }

    private static IEnumerable<Instruction> Loops(Place home, Place reader) => Around(home, reader).Select(static place => place.Owner!).Where(static owner => owner.IsLoop);

    private bool IsConstant(int value) => _definitions.TryGetValue(value, out Instruction? definition) && definition.IsConstant;

    private int Trips(Instruction loop, List<Instruction> before)
    {
        bool isDown = loop.Primitive == Primitives.ForDown;
        int low = Outside(loop.Operands[isDown ? 1 : 0], before), high = Outside(loop.Operands[isDown ? 0 : 1], before);
        bool isFromZero = !isDown && _definitions.TryGetValue(loop.Operands[0], out Instruction? start) && start is { IsConstant: true, Literal.Bits: 0 };
        return isFromZero ? high : Emit(Primitives.IntegerSubtract, before, high, low);
    }

    private int Outside(int bound, List<Instruction> before)
    {
        if (!IsConstant(bound))
            return bound;
        int copy = NewValue(_types[bound], "");
        before.Add(_definitions[bound] with { Results = new[] { copy } });
        return copy;
    }

    private int Emit(Primitive primitive, List<Instruction> before, params int[] operands)
    {
        int result = NewValue(IrType.Int32, "");
        before.Add(new Instruction(primitive, operands, new[] { result }, EquatableArray<Region>.Empty, default));
        return result;
    }
}
