using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Ir;

/// <summary>Writes a program again, instruction by instruction; a pass overrides what it does differently.</summary>
internal abstract class ProgramCopier(Program source, ProgramBuilder builder)
{
    private readonly int[] _copies = new int[source.Types.Count];
    private readonly Effects _effects = Effects.Of(source);

    protected Program Source { get; } = source;

    protected ProgramBuilder Builder { get; } = builder;

    protected void Copy(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
            Copy(instruction);
    }

    protected virtual void Copy(Instruction instruction)
    {
        if (instruction.IsBranch)
            CopyBranch(instruction);
        else if (instruction.IsLoop)
            CopyLoop(instruction);
        else if (instruction.Regions.Count > 0)
            CopyMap(instruction);
        else if (Effects.IsWrite(instruction.Primitive) || Effects.IsGuard(instruction))
            Builder.WriteEffect(instruction.Primitive, Copies(instruction.Operands));
        else if (IsUnique(instruction.Primitive))
            Define(instruction.Result, Builder.WriteUnique(instruction.Primitive, Source.Types[instruction.Result], Copies(instruction.Operands)));
        else
            Define(instruction.Result, CopyPlain(instruction));
    }

    protected virtual int CopyPlain(Instruction instruction) =>
        instruction.IsConstant
            ? Builder.Constant(instruction.Literal)
            : Builder.Apply(instruction.Primitive, Source.Types[instruction.Result], Copies(instruction.Operands));

    protected virtual void CopyBranch(Instruction branch)
    {
        int[] operands = Copies(branch.Operands);
        Region[] regions = [.. branch.Regions.Select(region => CopyRegion(region))];
        WriteStructured(branch.Primitive, operands, regions, branch.Results);
    }

    protected virtual void CopyLoop(Instruction loop)
    {
        int[] operands = Copies(loop.Operands);
        TouchWritten(loop);
        Region[] regions = [.. loop.Regions.Select(region => CopyRegion(region))];
        TouchWritten(loop);
        WriteStructured(loop.Primitive, operands, regions, loop.Results);
    }

    /// <summary>The region of a map becomes a kernel of its own, so it shares nothing with the regions around it.</summary>
    protected virtual void CopyMap(Instruction map)
    {
        int[] operands = Copies(map.Operands);
        Region region = CopyRegion(map.Regions[0], ProgramBuilder.NewIsolatedRegion());
        WriteStructured(map.Primitive, operands, [region], map.Results);
    }

    protected Region CopyRegion(Region region, RegionScope? scope = null)
    {
        scope ??= Builder.NewRegion();
        Builder.Enter(scope);
        CopyParameters(region);
        Copy(region);
        int[] yields = Copies(region.Yields);
        Builder.Leave();
        return scope.ToRegion(yields) with { IsCheckpointed = region.IsCheckpointed };
    }

    protected void CopyParameters(Region region)
    {
        foreach (int parameter in region.Parameters)
            Define(parameter, Builder.RegionParameter(Source.Types[parameter], Source.Names[parameter]));
    }

    protected void WriteStructured(Primitive primitive, int[] operands, Region[] regions, IReadOnlyList<int> results)
    {
        int[] copies = Builder.WriteStructured(primitive, operands, regions, results.Select(result => Source.Types[result]));
        for (int i = 0; i < copies.Length; i++)
            Define(results[i], copies[i]);
    }

    /// <summary>Around a loop nothing is known of what it writes: neither before an iteration nor after the last.</summary>
    protected void TouchWritten(Instruction loop)
    {
        foreach (int root in _effects.Written(loop))
            Builder.Touch(_copies[root]);
    }

    /// <summary>Lets <paramref name="copy"/> stand for a value of the source, and bear the user's name for it unless it has one.</summary>
    protected void Define(int value, int copy)
    {
        _copies[value] = copy;
        Builder.Name(copy, Source.Names[value]);
    }

    protected virtual int Copy(int value) => _copies[value];

    protected int[] Copies(IEnumerable<int> values) => [.. values.Select(Copy)];

    private static bool IsUnique(Primitive primitive) =>
        primitive == Primitives.NewArray || Primitives.IsNewTape(primitive) || primitive == Primitives.Pop || primitive == Primitives.ZerosLike
        || primitive == Primitives.NewSum || primitive == Primitives.Total || primitive == Primitives.MemoryOf;
}
