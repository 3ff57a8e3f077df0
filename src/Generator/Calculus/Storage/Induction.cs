using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <summary>
/// A value that goes up or down by the same step in each iteration of a loop, so that it follows from the number of the iteration. In the iteration
/// that stops the loop it need not have gone on: nobody comes after.
/// </summary>
internal sealed record Induction(Instruction Loop, int Start, int Step, bool IsDown)
{
    public static Induction? Of(int value, Place home, IReadOnlyDictionary<int, Instruction> definitions)
    {
        if (home.Owner is not { IsLoop: true } loop || home.Region != loop.Iteration)
            return null;
        if (loop.IsCountedLoop)
            return home.Region.Parameters[0] == value ? new Induction(loop, loop.Operands[0], loop.Operands[2], loop.Primitive == Primitives.ForDown) : null;
        int position = IndexOf(loop.CarriedIn, value);
        if (position < 0)
            return null;
        Instruction? update = Update(loop, position, value, definitions);
        bool isStep = update is not null && (update.Primitive == Primitives.IntegerAdd || update.Primitive == Primitives.IntegerSubtract) && update.Operands[0] == value;
        return isStep && IsConstant(update!.Operands[1], definitions)
            ? new Induction(loop, loop.Inits.ElementAt(position), update.Operands[1], update.Primitive == Primitives.IntegerSubtract)
            : null;
    }

    private static bool IsConstant(int value, IReadOnlyDictionary<int, Instruction> definitions) => definitions.TryGetValue(value, out Instruction? step) && step.IsConstant;

    /// <summary>What makes the next value, in the iterations that do not stop the loop.</summary>
    private static Instruction? Update(Instruction loop, int position, int value, IReadOnlyDictionary<int, Instruction> definitions)
    {
        int next = loop.CarriedOut.ElementAt(position), stop = loop.Iteration.Yields[0];
        if (!definitions.TryGetValue(next, out Instruction? update))
            return null;
        if (update.IsBranch && update.Operands[0] == stop)
        {
            int result = IndexOf(update.Results, next);
            return update.Regions[0].Yields[result] == value && definitions.TryGetValue(update.Regions[1].Yields[result], out Instruction? going) ? going : null;
        }
        if (update.Primitive == Primitives.Select && update.Operands[0] == stop)
            return update.Operands[1] == value && definitions.TryGetValue(update.Operands[2], out Instruction? going) ? going : null;
        return update;
    }

    private static int IndexOf(IEnumerable<int> values, int value)
    {
        int index = 0;
        foreach (int candidate in values)
        {
            if (candidate == value)
                return index;
            index++;
        }
        return -1;
    }
}
