using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <content>
/// Loops: the backward loop makes the same iterations, last first. It carries the adjoints of what the loop carries, and the sums of the
/// contributions to what the loop reads from outside.
/// </content>
internal sealed partial class Reverse
{
    private void SweepLoop(Instruction loop, Adjoints adjoints)
    {
        int[] inits = [.. loop.Inits], carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        int[] carried = [.. Enumerable.Range(0, inits.Length).Where(i => _demanded[carriedIn[i]])];
        Expr?[] upstream = [.. loop.Results.Select(adjoints.Take)];
        if (carried.Length == 0 && !WritesActiveMemory(loop.Iteration) && !ReadsActiveMemory(loop.Iteration))
            return;

        RegionScope backward = Backward(_forward.ScopesOf(loop).Last());
        _builder.TouchAll();
        _builder.Enter(backward);
        _builder.RegionParameter(IrType.Int32, IndexName(loop));
        int[] given = [.. carried.Select(i => _builder.RegionParameter(_primal.Types[carriedIn[i]], AdjointName(carriedIn[i])))];
        Sweep(loop.Iteration, Seed, out Adjoints inside);
        List<int> yields = [.. carried.Select(i => Full(inside.Take(carriedIn[i]) ?? 0, carriedIn[i]))];
        int[] outside = [.. inside.Primals];
        foreach (int value in outside)
        {
            Expr sum = new(_builder, _builder.RegionParameter(_primal.Types[value], AdjointName(value)));
            yields.Add((sum + new Expr(_builder, Full(inside.Of(value)!.Value, value))).Value);
        }
        _builder.Leave();

        int[] starts = [.. carried.Select(i => Full(upstream[i] ?? 0, loop.Results[i])), .. outside.Select(value => Full(adjoints.Take(value) ?? 0, value))];
        _builder.TouchAll();
        int[] sums = WriteBackward(loop, backward.ToRegion(yields), starts);
        for (int i = 0; i < sums.Length; i++)
        {
            int primal = i < carried.Length ? inits[carried[i]] : outside[i - carried.Length];
            if (_active[primal])
                adjoints.Add(primal, new Expr(_builder, sums[i]));
        }

        void Seed(Adjoints seeded)
        {
            for (int i = 0; i < carried.Length; i++)
            {
                if (_active[carriedOut[carried[i]]])
                    seeded.Add(carriedOut[carried[i]], new Expr(_builder, given[i]));
            }
        }
    }

    private bool ReadsActiveMemory(Region region) => region.Instructions.Any(instruction =>
        instruction.Primitive == Primitives.Load && _demanded[instruction.Result] || instruction.Regions.Any(ReadsActiveMemory));

    private string IndexName(Instruction loop) => loop.IsCountedLoop ? _primal.Names[loop.Iteration.Parameters[0]] : "k";

    /// <summary>
    /// A loop over consecutive indices runs over the same indices backwards; any other runs over the numbers of its iterations, from which
    /// <see cref="Storage.Saving"/> finds the index.
    /// </summary>
    private int[] WriteBackward(Instruction loop, Region region, int[] starts)
    {
        IEnumerable<IrType> types = starts.Select(_builder.TypeOf).ToArray();
        int one = Int(1);
        int[] bounds;
        Primitive direction = Primitives.ForDown;
        if (!loop.IsCountedLoop)
            bounds = [Minus(_forward.TripsOf(loop), one), Int(-1)];
        else
        {
            int[] range = [.. loop.Operands.Take(3).Select(_forward.CopyOf)];
            bool isConsecutive = _builder.DefinitionOf(range[2]) is { IsConstant: true, Literal.Bits: 1 };
            if (isConsecutive && loop.Primitive == Primitives.For)
                bounds = [Minus(range[1], one), Minus(range[0], one)];
            else if (isConsecutive)
                (bounds, direction) = ([Plus(range[1], one), Plus(range[0], one)], Primitives.For);
            else
                bounds = [Minus(Trips(loop.Primitive, range), one), Int(-1)];
        }
        return _builder.WriteStructured(direction, [.. bounds, one, .. starts], [region], types);
    }

    /// <summary>The number of iterations from start to end by steps; negative or zero where there is none.</summary>
    private int Trips(Primitive loop, int[] range)
    {
        int distance = loop == Primitives.For ? Minus(range[1], range[0]) : Minus(range[0], range[1]);
        return _builder.Apply(Primitives.IntegerDivide, Plus(distance, Minus(range[2], Int(1))), range[2]);
    }

    private int Int(int value) => _builder.Constant(Literal.Integer("int", value));

    private int Plus(int a, int b) => Number(b) is { } constant ? Shifted(a, constant) : _builder.Apply(Primitives.IntegerAdd, a, b);

    private int Minus(int a, int b) => Number(b) is { } constant ? Shifted(a, -constant) : _builder.Apply(Primitives.IntegerSubtract, a, b);

    /// <summary>i rather than i + 1 − 1.</summary>
    private int Shifted(int value, int by)
    {
        if (Number(value) is { } constant)
            return Int(constant + by);
        if (_builder.DefinitionOf(value) is { } sum && (sum.Primitive == Primitives.IntegerAdd || sum.Primitive == Primitives.IntegerSubtract) && Number(sum.Operands[1]) is { } before)
            return Shifted(sum.Operands[0], by + (sum.Primitive == Primitives.IntegerAdd ? before : -before));
        return by == 0 ? value : _builder.Apply(by > 0 ? Primitives.IntegerAdd : Primitives.IntegerSubtract, value, Int(Math.Abs(by)));
    }

    private int? Number(int value) => _builder.DefinitionOf(value) is { IsConstant: true } constant ? (int)constant.Literal.Bits : null;
}
