using SymbolicGrad.Generator.Calculus.Checkpointing;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Copies the primal program as the forward sweep. It remembers the regions, which the backward sweep goes through again, and counts the
/// iterations of loops that do not say how many they make.
/// </summary>
internal sealed partial class ForwardSweep : ProgramCopier
{
    private readonly Dictionary<Instruction, RegionScope[]> _scopes = new(ReferenceComparer<Instruction>.Instance);
    private readonly Dictionary<Instruction, int> _trips = new(ReferenceComparer<Instruction>.Instance);
    private int _labels;

    /// <summary>How many regions are open in which the backward sweep cannot see what is made.</summary>
    private int _depth;

    public ForwardSweep(Program primal, ProgramBuilder builder)
        : base(primal, builder)
    {
        _counting = new Counting(builder);
        _arrays = new CheckpointedArrays(primal);
        _states = new LoopStates(primal, builder, _arrays, CopyOf);
    }

    public void CopyInputs()
    {
        foreach (int input in Source.Body.Parameters)
            Define(input, Builder.Parameter(Source.Types[input], Source.Names[input]));
    }

    public void CopyBody() => Copy(Source.Body);

    /// <summary>The value of the forward sweep that a value of the primal has become.</summary>
    public int CopyOf(int value) => Copy(value);

    public RegionScope[] ScopesOf(Instruction structured) => _scopes[structured];

    /// <summary>How many iterations a loop that is not counted has made.</summary>
    public int TripsOf(Instruction loop) => _trips[loop];

    protected override void Copy(Instruction instruction)
    {
        if (IsOmitted(instruction))
            return;
        if (_depth == 0 && instruction.Regions.Count > 0)
            _states.MakeTapes([instruction], loop => loop.IsCountedLoop ? SpacingOf(loop) : null);
        base.Copy(instruction);
    }

    protected override int CopyPlain(Instruction instruction) =>
        instruction.Primitive.Call is null || !_isRecording ? base.CopyPlain(instruction) : CalledRules.Copy(Builder, instruction.Primitive, Copies(instruction.Operands));

    protected override void CopyBranch(Instruction branch) =>
        WriteStructured(branch.Primitive, Copies(branch.Operands), CopyRegions(branch, static _ => { }, static (_, yields) => yields), branch.Results);

    protected override void CopyLoop(Instruction loop)
    {
        if (loop.Iteration.IsCheckpointed && _isRecording)
            CopyCheckpointed(loop);
        else
            CopyLoop(loop, static _ => { });
    }

    /// <param name="loop">The loop.</param>
    /// <param name="start">What to write at the start of an iteration, from its index, or its number if the loop has no index.</param>
    private void CopyLoop(Instruction loop, Action<int> start)
    {
        int[] operands = Copies(loop.Operands);
        TouchWritten(loop);
        if (loop.IsCountedLoop)
        {
            Region[] regions = CopyRegions(loop, region => start(CopyOf(region.Parameters[0])), static (_, yields) => yields);
            TouchWritten(loop);
            WriteStructured(loop.Primitive, operands, regions, loop.Results);
        }
        else
            CopyCounting(loop, operands, start);
    }

    private void CopyCounting(Instruction loop, int[] operands, Action<int> start)
    {
        int count = -1;
        Region[] regions = CopyRegions(
            loop,
            region =>
            {
                count = Builder.RegionParameter(IrType.Int32, "iterations");
                if (ReferenceEquals(region, loop.Iteration))
                    start(count);
            },
            (region, yields) => ReferenceEquals(region, loop.Iteration) ? [.. yields, _counting.Plus(count, _counting.Int(1))] : yields);
        TouchWritten(loop);
        int[] results = Builder.WriteStructured(loop.Primitive, [.. operands, _counting.Int(0)], regions, [.. loop.Results.Select(result => Source.Types[result]), IrType.Int32]);
        for (int i = 0; i < loop.Results.Count; i++)
            Define(loop.Results[i], results[i]);
        _trips[loop] = results[loop.Results.Count];
    }

    private Region[] CopyRegions(Instruction structured, Action<Region> start, Func<Region, int[], int[]> yield)
    {
        RegionScope[] scopes = [.. structured.Regions.Select(_ => NewRegion())];
        _scopes[structured] = scopes;
        Region[] regions = new Region[scopes.Length];
        _depth++;
        for (int i = 0; i < scopes.Length; i++)
        {
            Region region = structured.Regions[i];
            Builder.Enter(scopes[i]);
            CopyParameters(region);
            start(region);
            Copy(region);
            int[] yields = yield(region, Copies(region.Yields));
            Builder.Leave();
            regions[i] = scopes[i].ToRegion(yields);
        }
        _depth--;
        return regions;
    }
}
