using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>Writes the integers that loops run over.</summary>
internal sealed class Counting(ProgramBuilder builder)
{
    public int Int(int value) => builder.Constant(Literal.Integer("int", value));

    public int Plus(int a, int b) => Number(b) is { } constant ? Shifted(a, constant) : builder.Apply(Primitives.IntegerAdd, a, b);

    public int Minus(int a, int b) => Number(b) is { } constant ? Shifted(a, -constant) : builder.Apply(Primitives.IntegerSubtract, a, b);

    public int Times(int a, int b) => IsOne(a) ? b : IsOne(b) ? a : builder.Apply(Primitives.IntegerMultiply, a, b);

    public bool IsOne(int value) => Number(value) == 1;

    /// <summary>The way from one index of a loop to another, in the direction of the loop.</summary>
    public int Distance(Primitive loop, int from, int to) => loop == Primitives.For ? Minus(to, from) : Minus(from, to);

    /// <summary>The index a distance further, in the direction of the loop.</summary>
    public int Further(Primitive loop, int from, int distance) => loop == Primitives.For ? Plus(from, distance) : Minus(from, distance);

    /// <summary>The number of iterations from start to end by steps; negative or zero where there is none.</summary>
    public int Trips(Primitive loop, IReadOnlyList<int> range)
    {
        int distance = Distance(loop, range[0], range[1]);
        return IsOne(range[2]) ? distance : builder.Apply(Primitives.IntegerDivide, Plus(distance, Minus(range[2], Int(1))), range[2]);
    }

    /// <summary>i rather than i + 1 − 1.</summary>
    private int Shifted(int value, int by)
    {
        if (Number(value) is { } constant)
            return Int(constant + by);
        if (builder.DefinitionOf(value) is { } sum && (sum.Primitive == Primitives.IntegerAdd || sum.Primitive == Primitives.IntegerSubtract) && Number(sum.Operands[1]) is { } before)
            return Shifted(sum.Operands[0], by + (sum.Primitive == Primitives.IntegerAdd ? before : -before));
        return by == 0 ? value : builder.Apply(by > 0 ? Primitives.IntegerAdd : Primitives.IntegerSubtract, value, Int(Math.Abs(by)));
    }

    private int? Number(int value) => builder.DefinitionOf(value) is { IsConstant: true } constant ? (int)constant.Literal.Bits : null;
}
