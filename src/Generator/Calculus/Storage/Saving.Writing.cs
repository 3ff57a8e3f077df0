using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <content>Writes the program again with all that was added to its regions.</content>
internal sealed partial class Saving
{
    private Region Write(Place place)
    {
        List<Instruction> instructions = [.. place.Prelude];
        foreach (int parameter in place.Region.Parameters)
            Push(parameter, place, instructions);
        foreach (Instruction instruction in place.Region.Instructions)
        {
            if (place.Before.TryGetValue(instruction, out List<Instruction>? before))
                instructions.AddRange(before);
            Instruction resolved = instruction with { Operands = Use(instruction.Operands, place) };
            instructions.Add(place.Inner.TryGetValue(instruction, out Place[]? inner) ? WriteRegions(resolved, inner) : resolved);
            foreach (int result in instruction.Results)
                Push(result, place, instructions);
        }
        return new Region(place.Region.Parameters, instructions.ToArray(), Use(place.Region.Yields, place));
    }

    private static void Push(int value, Place place, List<Instruction> instructions)
    {
        if (place.Tapes.TryGetValue(value, out int tape))
            instructions.Add(new Instruction(Primitives.Push, new[] { tape, value }, EquatableArray<int>.Empty, EquatableArray<Region>.Empty, default));
    }

    private Instruction WriteRegions(Instruction structured, Place[] places)
    {
        Region[] regions = [.. places.Select(Write)];
        if (!structured.IsBranch)
            return structured with { Regions = regions };
        for (int i = 0; i < regions.Length; i++)
        {
            List<Instruction> instructions = [.. regions[i].Instructions];
            List<int> yields = [.. regions[i].Yields];
            foreach (Place arm in places)
                yields.AddRange(arm == places[i] ? arm.Yielded.Select(static saved => saved.Value) : arm.Yielded.Select(saved => Unset(saved.Value, instructions)));
            regions[i] = new Region(regions[i].Parameters, instructions.ToArray(), yields.ToArray());
        }
        int[] saved = [.. places.SelectMany(static arm => arm.Yielded).Select(static pair => pair.Result)];
        return structured with { Regions = regions, Results = structured.Results.Concat(saved).ToArray() };
    }

    private int Unset(int value, List<Instruction> instructions)
    {
        int unset = NewValue(_types[value], _names[value]);
        instructions.Add(new Instruction(Primitives.Unset, EquatableArray<int>.Empty, new[] { unset }, EquatableArray<Region>.Empty, default));
        return unset;
    }

    private EquatableArray<int> Use(EquatableArray<int> values, Place place) =>
        values.Select(value => place.Find(value, _homes[value]) ?? value).ToArray();
}
