using SymbolicGrad.Generator.Calculus.Checkpointing;
using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <content>
/// Checkpointed loops: the forward sweep only leaves their states, and nothing inside is read by the backward sweep, which runs a part of the loop again.
/// </content>
internal sealed partial class ForwardSweep
{
    private readonly Counting _counting;
    private readonly CheckpointedArrays _arrays;
    private readonly LoopStates _states;

    /// <summary>While a loop is written again: the arrays that it need not write to again.</summary>
    private HashSet<int>? _omitted;

    /// <summary>Whether the backward sweep reads what is copied.</summary>
    private bool _isRecording = true;

    /// <summary>The arrays that the caller sees and that run through their states again.</summary>
    public int[] ChangedAgain() => _arrays.Visible();

    /// <summary>How many iterations lie between two checkpoints of a counted loop.</summary>
    public int SpacingOf(Instruction loop) => Builder.Apply(Primitives.CheckpointSpacing, _counting.Trips(loop.Primitive, Copies(loop.Operands.Take(3))));

    /// <summary>How far the index goes between two checkpoints of a counted loop.</summary>
    public int StrideOf(Instruction loop) => _counting.Times(SpacingOf(loop), CopyOf(loop.Operands[2]));

    /// <summary>
    /// Writes a loop from a checkpoint on, for some of its iterations. Arrays that the loop does not read have what it wrote there already.
    /// </summary>
    public void CopyAgain(Instruction loop, Primitive primitive, int[] range)
    {
        (HashSet<int>? omitted, int depth) = (_omitted, _depth);
        (_omitted, _depth) = (_arrays.OnlyWrittenIn(loop), 1);
        int[] state = _states.Pop(loop);
        _states.MakeTapes(loop.Iteration.Instructions, static _ => null);
        TouchWritten(loop);
        RegionScope scope = NewRegion();
        _scopes[loop] = [scope];
        Builder.Enter(scope);
        if (!loop.IsCountedLoop)
            Builder.RegionParameter(IrType.Int32, "k");
        CopyParameters(loop.Iteration);
        Copy(loop.Iteration);
        int[] yields = Copies(loop.CarriedOut);
        Builder.Leave();
        TouchWritten(loop);
        Builder.WriteStructured(primitive, [.. range, .. state], [scope.ToRegion(yields)], state.Select(Builder.TypeOf).ToArray());
        (_omitted, _depth) = (omitted, depth);
    }

    /// <summary>What did not throw does not throw when it runs again.</summary>
    private bool IsOmitted(Instruction instruction) =>
        _omitted is not null && (Effects.IsGuard(instruction) || instruction.Primitive == Primitives.Store && _omitted.Contains(_arrays.RootOf(instruction.Operands[0])));

    private void CopyCheckpointed(Instruction loop)
    {
        int stride = loop.IsCountedLoop ? StrideOf(loop) : -1;
        int start = loop.IsCountedLoop ? CopyOf(loop.Operands[0]) : -1;
        _isRecording = false;
        CopyLoop(loop, index => _states.Push(loop, loop.IsCountedLoop
            ? Builder.Apply(Primitives.Equal, Builder.Apply(Primitives.IntegerRemainder, _counting.Distance(loop.Primitive, start, index), stride), _counting.Int(0))
            : Builder.Apply(Primitives.CheckpointIsFirst, index)));
        _isRecording = true;
    }

    /// <summary>A region, with a label where the backward sweep goes through it.</summary>
    private RegionScope NewRegion() => Builder.NewRegion(label: _isRecording ? ++_labels : 0);
}
