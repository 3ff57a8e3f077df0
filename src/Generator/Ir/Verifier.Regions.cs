namespace SymbolicGrad.Generator.Ir;

/// <content>What the regions of an instruction take and yield.</content>
internal sealed partial class Verifier
{
    private void CheckRegions(Instruction instruction, string text)
    {
        if (instruction.IsLoop)
        {
            CheckLoop(instruction, text);
            return;
        }
        if (instruction.IsDerivative)
        {
            CheckDerivative(instruction, text);
            return;
        }
        bool isMap = IsMap(instruction.Primitive);
        if (isMap && instruction.Operands.Count > Primitives.MaximumMapOperands)
            throw Error(text, $"a map takes {Primitives.MaximumMapOperands} operands at most, not {instruction.Operands.Count}");
        int expected = instruction.IsBranch ? 2 : isMap ? 1 : 0;
        if (instruction.Regions.Count != expected)
            throw Error(text, $"{instruction.Primitive} has {expected} regions, not {instruction.Regions.Count}");
        for (int i = 0; i < expected; i++)
        {
            Region region = instruction.Regions[i];
            string place = $"region {i} of [{text}]";
            CheckParameters(instruction, region, isMap, place);
            Check(region, place);
            CheckYields(instruction, region, place);
        }
    }

    private void CheckLoop(Instruction loop, string text)
    {
        int expected = loop.IsCountedLoop ? 1 : 2;
        if (loop.Regions.Count != expected)
            throw Error(text, $"{loop.Primitive} has {expected} regions, not {loop.Regions.Count}");
        IrType[] carried = [.. loop.Results.Select(TypeOf)];
        CheckTypes(loop.Inits, carried, $"what [{text}] starts from");
        if (carried.Any(static type => type.IsReference))
            throw Error(text, "a reference is carried");
        for (int i = 0; i < expected; i++)
        {
            string place = $"region {i} of [{text}]";
            Region region = loop.Regions[i];
            CheckTypes(region.Parameters, loop.IsCountedLoop ? [IrType.Int32, .. carried] : carried, $"the parameters of {place}");
            Check(region, place);
            IrType[] yields = loop.IsCountedLoop ? carried : i == 0 ? [IrType.Boolean] : [IrType.Boolean, .. carried];
            CheckTypes(region.Yields, yields, $"what {place} yields");
        }
    }

    private void CheckDerivative(Instruction derivative, string text)
    {
        if (derivative.Regions.Count != 1)
            throw Error(text, $"{derivative.Primitive} has 1 region, not {derivative.Regions.Count}");
        Region region = derivative.Regions[0];
        Check(region, $"the region of [{text}]");
        IrType[] inputs = [.. region.Parameters.Select(TypeOf)], yields = [.. region.Yields.Select(TypeOf)];
        bool isPushforward = derivative.Primitive == Primitives.Pushforward;
        CheckTypes(derivative.Operands, [.. inputs, .. isPushforward ? inputs : yields], $"what [{text}] takes");
        CheckTypes(derivative.Results, [.. yields, .. isPushforward ? yields : inputs], $"what [{text}] yields");
    }

    private void CheckTypes(IEnumerable<int> values, IReadOnlyList<IrType> expected, string place)
    {
        IrType[] types = [.. values.Select(TypeOf)];
        if (!types.SequenceEqual(expected))
            throw Error(place, $"it is ({string.Join(", ", types)}), not ({string.Join(", ", expected)})");
    }

    private void CheckParameters(Instruction instruction, Region region, bool isMap, string place)
    {
        int expected = isMap ? instruction.Operands.Count : 0;
        if (region.Parameters.Count != expected)
            throw Error(place, $"it takes {expected} parameters, not {region.Parameters.Count}");
        for (int i = 0; i < expected; i++)
        {
            IrType entry = TypeOf(instruction.Operands[i]).WithRank(Rank.Scalar);
            if (TypeOf(region.Parameters[i]) != entry)
                throw Error(place, $"parameter {i} is {TypeOf(region.Parameters[i])}, but the entries of its operand are {entry}");
        }
    }

    private void CheckYields(Instruction instruction, Region region, string place)
    {
        if (region.Yields.Count != instruction.Results.Count)
            throw Error(place, $"it yields {region.Yields.Count} values for {instruction.Results.Count} results");
        for (int i = 0; i < region.Yields.Count; i++)
        {
            IrType result = TypeOf(instruction.Results[i]);
            IrType expected = instruction.IsBranch ? result : result.WithRank(Rank.Scalar);
            if (TypeOf(region.Yields[i]) != expected)
                throw Error(place, $"it yields {TypeOf(region.Yields[i])} where {expected} is expected");
        }
    }

    private static bool IsMap(Primitive primitive) =>
        primitive == Primitives.Map || primitive == Primitives.MapSum
        || primitive == Primitives.MapRowSums || primitive == Primitives.MapColumnSums;

    private IrType TypeOf(int value) => _program.Types[value];
}
