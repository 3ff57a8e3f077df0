using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <content>
/// Checkpointed loops: the backward loop goes through stretches of iterations, last first. It takes the state in which a stretch begins, runs it
/// again, and then backwards (Griewank and Walther, 2008, chapter 12, in two levels).
/// </content>
internal sealed partial class Reverse
{
    private BackwardLoop SweepStretches(Instruction loop, int[] carried)
    {
        int[] carriedIn = [.. loop.CarriedIn];
        RegionScope stretch = _builder.NewRegion();
        _builder.Enter(stretch);
        int index = _builder.RegionParameter(IrType.Int32, loop.IsCountedLoop ? "first" : "stretch");
        int[] given = AddAdjointParameters(carried.Select(i => carriedIn[i]));
        Range range = StretchOf(loop, index);
        _builder.Name(range.End, loop.IsCountedLoop ? "end" : "length");
        _forward.CopyAgain(loop, range.Loop, [range.Start, range.End, range.Step]);
        _builder.TouchAll();
        BackwardLoop backward = SweepIterations(loop, carried);
        int[] sums = AddAdjointParameters(backward.Outside);
        _builder.TouchAll();
        int[] yields = WriteBackward(range, backward, [.. given, .. sums]);
        _builder.Leave();
        return new BackwardLoop(stretch.ToRegion(yields), backward.Outside, IsStretched: true);
    }

    /// <summary>
    /// The iterations from a checkpoint to the next, or to the last. Of a loop whose trips were counted they are numbered from the checkpoint.
    /// </summary>
    private Range StretchOf(Instruction loop, int index)
    {
        if (loop.IsCountedLoop)
        {
            Range all = RangeOf(loop);
            int length = _builder.Apply(Primitives.IntegerMin, _forward.StrideOf(loop), _counting.Distance(all.Loop, index, all.End));
            return all with { Start = index, End = _counting.Further(all.Loop, index, length) };
        }
        int left = _counting.Minus(_forward.TripsOf(loop), _builder.Apply(Primitives.CheckpointFirst, index));
        return new Range(Primitives.For, _counting.Int(0), _builder.Apply(Primitives.IntegerMin, _counting.Plus(index, _counting.Int(1)), left), _counting.Int(1));
    }

    private int[] WriteStretches(Instruction loop, BackwardLoop backward, int[] starts)
    {
        int one = _counting.Int(1);
        if (!loop.IsCountedLoop)
            return WriteLoop(Primitives.ForDown, [_counting.Minus(_builder.Apply(Primitives.CheckpointStretches, _forward.TripsOf(loop)), one), _counting.Int(-1), one], backward, starts);

        Range all = RangeOf(loop);
        int stretches = _builder.Apply(Primitives.IntegerDivide, _counting.Minus(_counting.Trips(all.Loop, [all.Start, all.End, all.Step]), one), _forward.SpacingOf(loop));
        int last = _counting.Further(all.Loop, all.Start, _counting.Times(stretches, _forward.StrideOf(loop)));
        return all.Loop == Primitives.For
            ? WriteLoop(Primitives.ForDown, [last, _counting.Minus(all.Start, one), _forward.StrideOf(loop)], backward, starts)
            : WriteLoop(Primitives.For, [last, _counting.Plus(all.Start, one), _forward.StrideOf(loop)], backward, starts);
    }

    /// <summary>Keeps what the caller will see of the arrays that run through their states again.</summary>
    private (int Array, int Tape)[] KeepChanged()
    {
        (int Array, int Tape)[] changed = [.. _forward.ChangedAgain().Select(array =>
        {
            IrType type = _primal.Types[array];
            int tape = _builder.WriteUnique(Primitives.NewCheckpoints, new IrType(type.Element).Tape);
            _builder.Name(tape, _primal.Names[array] is { Length: > 0 } name ? name + "After" : "after");
            return (_forward.CopyOf(array), tape);
        })];
        foreach ((int array, int tape) in changed)
            _builder.WriteEffect(Primitives.PushAll, tape, array);
        return changed;
    }

    private void Restore((int Array, int Tape)[] changed)
    {
        foreach ((int array, int tape) in changed)
            _builder.WriteEffect(Primitives.PopAll, array, tape);
    }
}
