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
        int[] inits = [.. loop.Inits], carriedIn = [.. loop.CarriedIn];
        int[] carried = [.. Enumerable.Range(0, inits.Length).Where(i => _demanded[carriedIn[i]])];
        Expr?[] upstream = [.. loop.Results.Select(result => Take(result, adjoints))];
        if (carried.Length == 0 && !WritesActiveMemory(loop.Iteration) && !ReadsActiveMemory(loop.Iteration))
            return;

        _builder.TouchAll();
        BackwardLoop backward = loop.Iteration.IsCheckpointed ? SweepStretches(loop, carried) : SweepIterations(loop, carried);
        int[] starts = [.. carried.Select(i => Full(upstream[i] ?? 0, loop.Results[i])), .. backward.Outside.Select(value => Full(adjoints.Take(value) ?? 0, value))];
        _builder.TouchAll();
        int[] sums = backward.IsStretched ? WriteStretches(loop, backward, starts) : WriteBackward(RangeOf(loop), backward, starts);
        for (int i = 0; i < sums.Length; i++)
        {
            int primal = i < carried.Length ? inits[carried[i]] : backward.Outside[i - carried.Length];
            if (_active[primal])
                adjoints.Add(primal, new Expr(_builder, sums[i]));
        }
    }

    /// <summary>An iteration of a backward loop.</summary>
    /// <param name="Body">Takes the index, the adjoints of what is carried, and the sums of contributions so far.</param>
    /// <param name="Outside">The values outside of the loop that it contributes to.</param>
    /// <param name="IsStretched">Whether it runs a stretch of iterations backwards, rather than one.</param>
    private sealed record BackwardLoop(Region Body, int[] Outside, bool IsStretched = false);

    /// <summary>What a loop runs over.</summary>
    private readonly record struct Range(Primitive Loop, int Start, int End, int Step);

    private BackwardLoop SweepIterations(Instruction loop, int[] carried)
    {
        int[] carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        RegionScope backward = Backward(_forward.ScopesOf(loop).Last());
        _builder.Enter(backward);
        _builder.RegionParameter(IrType.Int32, IndexName(loop));
        int[] given = AddAdjointParameters(carried.Select(i => carriedIn[i]));
        Sweep(loop.Iteration, Seed, out Adjoints inside);
        List<int> yields = [.. carried.Select(i => Full(Take(carriedIn[i], inside) ?? 0, carriedIn[i]))];
        int[] outside = [.. inside.Primals];
        int[] sums = AddAdjointParameters(outside);
        yields.AddRange(outside.Select((value, i) => (new Expr(_builder, sums[i]) + new Expr(_builder, Full(inside.Of(value)!.Value, value))).Value));
        _builder.Leave();
        return new BackwardLoop(backward.ToRegion(yields), outside);

        void Seed(Adjoints seeded)
        {
            for (int i = 0; i < carried.Length; i++)
            {
                if (_active[carriedOut[carried[i]]])
                    seeded.Add(carriedOut[carried[i]], new Expr(_builder, given[i]));
            }
        }
    }

    private int[] AddAdjointParameters(IEnumerable<int> primals) =>
        [.. primals.Select(value => _builder.RegionParameter(_primal.Types[value], AdjointName(value)))];

    private bool ReadsActiveMemory(Region region) => region.Instructions.Any(instruction =>
        Primitives.IsRead(instruction.Primitive) && _demanded[instruction.Result] || instruction.Regions.Any(ReadsActiveMemory));

    private string IndexName(Instruction loop) => loop.IsCountedLoop ? _primal.Names[loop.Iteration.Parameters[0]] : "k";

    /// <summary>A loop that does not say what it runs over runs over the numbers of its iterations.</summary>
    private Range RangeOf(Instruction loop)
    {
        int[] range = loop.IsCountedLoop ? [.. loop.Operands.Take(3).Select(_forward.CopyOf)] : [_counting.Int(0), _forward.TripsOf(loop), _counting.Int(1)];
        return new Range(loop.IsCountedLoop ? loop.Primitive : Primitives.For, range[0], range[1], range[2]);
    }

    /// <summary>
    /// A loop over consecutive indices runs over the same indices backwards; any other runs over the numbers of its iterations, from which
    /// <see cref="Storage.Saving"/> finds the index.
    /// </summary>
    private int[] WriteBackward(Range range, BackwardLoop backward, int[] starts)
    {
        int one = _counting.Int(1);
        if (!_counting.IsOne(range.Step))
            return WriteLoop(Primitives.ForDown, [_counting.Minus(_counting.Trips(range.Loop, [range.Start, range.End, range.Step]), one), _counting.Int(-1), one], backward, starts);
        return range.Loop == Primitives.For
            ? WriteLoop(Primitives.ForDown, [_counting.Minus(range.End, one), _counting.Minus(range.Start, one), one], backward, starts)
            : WriteLoop(Primitives.For, [_counting.Plus(range.End, one), _counting.Plus(range.Start, one), one], backward, starts);
    }

    private int[] WriteLoop(Primitive direction, int[] bounds, BackwardLoop backward, int[] starts)
    {
        IEnumerable<IrType> types = starts.Select(_builder.TypeOf).ToArray();
        return _builder.WriteStructured(direction, [.. bounds, .. starts], [backward.Body], types);
    }
}
