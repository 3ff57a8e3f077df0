using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Copies the primal program as the forward sweep. It remembers the regions, which the backward sweep goes through again, and counts the
/// iterations of loops that do not say how many they make.
/// </summary>
internal sealed class ForwardSweep(Program primal, ProgramBuilder builder) : ProgramCopier(primal, builder)
{
    private readonly Dictionary<Instruction, RegionScope[]> _scopes = new(ReferenceComparer<Instruction>.Instance);
    private readonly Dictionary<Instruction, int> _trips = new(ReferenceComparer<Instruction>.Instance);
    private int _labels;

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

    protected override int CopyPlain(Instruction instruction) =>
        instruction.Primitive.Call is null ? base.CopyPlain(instruction) : CalledRules.Copy(Builder, instruction.Primitive, Copies(instruction.Operands));

    protected override void CopyBranch(Instruction branch) =>
        WriteStructured(branch.Primitive, Copies(branch.Operands), CopyRegions(branch, static (_, yields) => yields), branch.Results);

    protected override void CopyLoop(Instruction loop)
    {
        int[] operands = Copies(loop.Operands);
        TouchWritten(loop);
        if (loop.IsCountedLoop)
        {
            Region[] regions = CopyRegions(loop, static (_, yields) => yields);
            TouchWritten(loop);
            WriteStructured(loop.Primitive, operands, regions, loop.Results);
        }
        else
            CopyCounting(loop, operands);
    }

    private void CopyCounting(Instruction loop, int[] operands)
    {
        Region[] regions = CopyRegions(loop, (region, yields) =>
        {
            int count = Builder.RegionParameter(IrType.Int32, "iterations");
            return region == loop.Iteration ? [.. yields, Builder.Apply(Primitives.IntegerAdd, count, Builder.Constant(Literal.Integer("int", 1)))] : yields;
        });
        TouchWritten(loop);
        int zero = Builder.Constant(Literal.Integer("int", 0));
        int[] results = Builder.WriteStructured(loop.Primitive, [.. operands, zero], regions, [.. loop.Results.Select(result => Source.Types[result]), IrType.Int32]);
        for (int i = 0; i < loop.Results.Count; i++)
            Define(loop.Results[i], results[i]);
        _trips[loop] = results[loop.Results.Count];
    }

    private Region[] CopyRegions(Instruction structured, Func<Region, int[], int[]> yield)
    {
        RegionScope[] scopes = [.. structured.Regions.Select(_ => Builder.NewRegion(label: ++_labels))];
        _scopes.Add(structured, scopes);
        Region[] regions = new Region[scopes.Length];
        for (int i = 0; i < scopes.Length; i++)
        {
            Builder.Enter(scopes[i]);
            CopyParameters(structured.Regions[i]);
            Copy(structured.Regions[i]);
            int[] yields = yield(structured.Regions[i], Copies(structured.Regions[i].Yields));
            Builder.Leave();
            regions[i] = scopes[i].ToRegion(yields);
        }
        return regions;
    }
}
