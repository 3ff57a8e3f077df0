using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <content>What is computed again rather than saved.</content>
internal sealed partial class Saving
{
    /// <summary>Decides which values the backward sweep computes again.</summary>
    private static class Repetition
    {
        /// <summary>What may be repeated for one value, in halves of an operation of real numbers; a store and a load cost about as much.</summary>
        private const int Budget = 16;

        private static readonly HashSet<Primitive> s_cheap =
        [
            Primitives.Add, Primitives.Subtract, Primitives.Multiply, Primitives.Negate, Primitives.Square, Primitives.Abs, Primitives.Max, Primitives.Min,
            Primitives.Select, Primitives.Convert, Primitives.Constant,
        ];

        /// <summary>
        /// Whether a value is made by few cheap operations of what can be read in a place. A reference always is, and so is a mask: there is no other
        /// way to have it.
        /// </summary>
        public static bool IsCheap(int value, Place place, Saving program)
        {
            if (program._types[value].IsReference || program._types[value] is { IsBoolean: true, IsTensor: true })
                return program._definitions.ContainsKey(value);
            int budget = Budget;
            return Fits(value, place, program, ref budget);
        }

        private static bool Fits(int value, Place place, Saving program, ref int budget)
        {
            if (place.Find(value, program._homes[value]) is not null)
                return true;
            if (Induction.Of(value, program._homes[value], program._definitions) is not null)
                return place.MirrorOf(program._homes[value]) is not null;
            if (!program._definitions.TryGetValue(value, out Instruction? definition) || !CanRepeat(definition, place, program))
                return false;
            budget -= CostOf(definition, program);
            if (budget < 0)
                return false;
            foreach (int operand in definition.Operands)
            {
                if (!Fits(operand, place, program, ref budget))
                    return false;
            }
            return true;
        }

        private static int CostOf(Instruction definition, Saving program) => definition.IsConstant ? 0
            : definition.Primitive == Primitives.IntegerDivide || definition.Primitive == Primitives.IntegerRemainder ? 4
            : program._types[definition.Result] == IrType.Int32 && definition.Primitive.Kind == PrimitiveKind.Discrete ? 1 : 2;

        private static bool CanRepeat(Instruction definition, Place place, Saving program) =>
            definition.Regions.Count == 0
            && (program._types[definition.Result].IsTensor && !Primitives.IsRead(definition.Primitive) ? definition.Primitive.IsAlias || s_cheap.Contains(definition.Primitive)
                : Primitives.IsRead(definition.Primitive) ? program._loads.IsStable(definition, program._homes[definition.Result], place) && place.Sees(program._homes[program._loads.RootOf(definition)])
                : Primitives.IsPart(definition.Primitive)
                || definition.Primitive.Kind is PrimitiveKind.Comparison or PrimitiveKind.Discrete || definition.Primitive == Primitives.Entry || s_cheap.Contains(definition.Primitive));
    }
}
