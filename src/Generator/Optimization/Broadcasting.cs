using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Elementwise operations repeat their operands by themselves: a repetition written out is dropped where another operand has the full
/// shape, and moves behind arithmetic where none has.
/// </summary>
internal static class Broadcasting
{
    public static int? Simplify(ProgramBuilder builder, Primitive primitive, IrType type, int[] operands)
    {
        bool isElementwise = primitive.Kind is PrimitiveKind.Elementwise or PrimitiveKind.Comparison && primitive != Primitives.BroadcastTo;
        if (type.IsScalar || !isElementwise)
            return null;
        for (int i = 0; i < operands.Length; i++)
        {
            if (builder.DefinitionOf(operands[i]) is not { } repetition || repetition.Primitive != Primitives.BroadcastTo)
                continue;
            int[] narrow = [.. operands];
            narrow[i] = repetition.Operands[0];
            if (narrow.Any(operand => builder.TypeOf(operand).Rank == type.Rank))
                return builder.Apply(primitive, type, narrow);
            if (IsArithmetic(primitive) && NarrowType(builder, type, narrow) is { } narrowType)
                return builder.Apply(Primitives.BroadcastTo, builder.Apply(primitive, narrowType, narrow), repetition.Operands[1]);
        }
        return null;
    }

    private static IrType? NarrowType(ProgramBuilder builder, IrType type, int[] operands)
    {
        Rank? rank = Rank.Scalar;
        foreach (int operand in operands)
            rank = rank is { } known ? IrType.Broadcast(known, builder.TypeOf(operand).Rank) : null;
        return rank is { } narrow ? type.WithRank(narrow) : null;
    }

    private static bool IsArithmetic(Primitive primitive) =>
        primitive == Primitives.Add || primitive == Primitives.Subtract || primitive == Primitives.Negate
        || primitive == Primitives.Multiply || primitive == Primitives.Divide;
}
