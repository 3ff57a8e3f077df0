using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Forward mode: beside each value that depends on the inputs its tangent, in the same order (Griewank and Walther, Evaluating Derivatives, 2008,
/// section 3.1). Branches and loops carry the tangents of what they carry; memory has a shadow that holds the tangents of its elements.
/// </summary>
internal sealed class Forward : ProgramCopier
{
    private readonly bool[] _active;
    private readonly Dictionary<int, int> _tangents = [];

    private Forward(Program primal, IReadOnlyList<int> withRespectTo)
        : base(primal, new ProgramBuilder()) => _active = Activity.Of(primal, withRespectTo);

    /// <summary>
    /// The program that yields what <paramref name="primal"/> yields and then the tangents of its real results. After the inputs of the primal it
    /// takes the tangents of those numbered in <paramref name="withRespectTo"/>.
    /// </summary>
    public static Program Differentiate(Program primal, IReadOnlyList<int> withRespectTo) => new Forward(primal, withRespectTo).Build(withRespectTo);

    private Program Build(IReadOnlyList<int> withRespectTo)
    {
        foreach (int input in Source.Body.Parameters)
            Define(input, Builder.Parameter(Source.Types[input], Source.Names[input]));
        HashSet<int> written = Effects.Of(Source).Written(Source.Body);
        int[] differentiated = [.. withRespectTo.Select(i => Source.Body.Parameters[i])];
        int[] tangents = [.. differentiated.Select(input => Builder.Parameter(Source.Types[input], TangentName(input)))];
        for (int i = 0; i < tangents.Length; i++)
            _tangents[differentiated[i]] = written.Contains(differentiated[i]) ? CopyOf(tangents[i], differentiated[i]) : tangents[i];
        foreach (int input in Source.Body.Parameters.Where(input => Source.Types[input].IsReference && _active[input] && !_tangents.ContainsKey(input)))
            _tangents[input] = ZerosLike(input);

        Copy(Source.Body);
        IEnumerable<int> results = Source.Body.Yields.Where(value => Source.Types[value].IsReal);
        return Builder.ToProgram([.. Copies(Source.Body.Yields), .. results.Select(value => Full(value))]);
    }

    /// <summary>The caller's tangents stay as they are where the method writes to the array.</summary>
    private int CopyOf(int tangent, int input)
    {
        int copy = Builder.TypeOf(tangent) is { IsTensorMemory: true } memory
            ? Builder.WriteUnique(Primitives.MemoryOf, memory, Builder.Apply(Primitives.Snapshot, memory.Tensor, tangent))
            : CopyOfArray(tangent);
        Builder.Name(copy, TangentName(input));
        return copy;
    }

    private int CopyOfArray(int tangent)
    {
        int copy = Builder.WriteUnique(Primitives.ZerosLike, Builder.TypeOf(tangent), tangent);
        Builder.WriteEffect(Primitives.IncreaseAll, copy, tangent);
        return copy;
    }

    private string TangentName(int value) => Source.Names[value] is { Length: > 0 } name ? name + "Tangent" : "";

    protected override void Copy(Instruction instruction)
    {
        base.Copy(instruction);
        if (instruction.Primitive == Primitives.Store && _active[instruction.Operands[0]])
            Builder.WriteEffect(Primitives.Store, [.. Element(instruction, instruction.Operands.Count - 2), Full(instruction.Operands[instruction.Operands.Count - 1])]);
        else if (instruction.Regions.Count == 0 && instruction.Results.Count == 1 && _active[instruction.Result])
            DefineTangent(instruction);
    }

    private void DefineTangent(Instruction instruction)
    {
        int result = instruction.Result;
        IrType type = Source.Types[result];
        if (instruction.Primitive == Primitives.Load)
            SetTangent(result, Builder.Apply(Primitives.Load, type, Element(instruction, instruction.Operands.Count - 1)));
        else if (instruction.Primitive == Primitives.Snapshot)
            SetTangent(result, Builder.Apply(Primitives.Snapshot, type, _tangents[instruction.Operands[0]]));
        else if (instruction.Primitive == Primitives.MemoryOf)
            SetTangent(result, Builder.WriteUnique(Primitives.MemoryOf, type, Full(instruction.Operands[0])));
        else if (instruction.Primitive == Primitives.Choose)
            SetTangent(result, Builder.Apply(Primitives.Choose, type, [.. instruction.Operands.Take(instruction.Operands.Count - 1).Select(array => _tangents[array]), Copy(instruction.Operands[instruction.Operands.Count - 1])]));
        else if (Primitives.IsPart(instruction.Primitive))
            SetTangent(result, Builder.Apply(instruction.Primitive, type, [_tangents[instruction.Operands[0]], .. Copies(instruction.Operands).Skip(1)]));
        else if (instruction.Primitive.Kind == PrimitiveKind.Memory)
            SetTangent(result, Builder.WriteUnique(instruction.Primitive, type, Copies(instruction.Operands)));
        else if (Push(instruction) is { } tangent)
            SetTangent(result, Full(tangent, result));
    }

    private Expr? Push(Instruction instruction)
    {
        Expr?[] dx = [.. instruction.Operands.Select(Tangent)];
        Expr[] x = [.. instruction.Operands.Select(Primal)];
        return dx.All(static tangent => tangent is null) ? null : ChainRule.Push(instruction.Primitive, dx, x, Primal(instruction.Result));
    }

    private int[] Element(Instruction access, int indices) => [_tangents[access.Operands[0]], .. Copies(access.Operands).Skip(1).Take(indices)];

    protected override int CopyPlain(Instruction instruction) =>
        instruction.Primitive.Call is null || !_active[instruction.Result] ? base.CopyPlain(instruction) : CalledRules.Copy(Builder, instruction.Primitive, Copies(instruction.Operands));

    protected override void CopyBranch(Instruction branch)
    {
        int[] changing = [.. Enumerable.Range(0, branch.Results.Count).Where(i => _active[branch.Results[i]])];
        int[] operands = Copies(branch.Operands);
        Region[] regions = [.. branch.Regions.Select(arm => CopyRegion(arm, static _ => { }, () => changing.Select(i => Full(arm.Yields[i]))))];
        WriteWithTangents(branch, operands, regions, changing);
    }

    protected override void CopyLoop(Instruction loop)
    {
        int[] changing = [.. Enumerable.Range(0, loop.Results.Count).Where(i => _active[loop.Results[i]])];
        int[] inits = [.. loop.Inits], carriedOut = [.. loop.CarriedOut];
        int[] operands = [.. Copies(loop.Operands), .. changing.Select(i => Full(inits[i]))];
        Builder.TouchAll();
        Region[] regions =
        [
            .. loop.Regions.Select(region => CopyRegion(
                region,
                copied =>
                {
                    foreach (int i in changing)
                        SetTangent(CarriedIn(loop, copied, i), Builder.RegionParameter(Source.Types[loop.Results[i]], TangentName(CarriedIn(loop, copied, i))));
                },
                () => region == loop.Iteration ? changing.Select(i => Full(carriedOut[i])) : [])),
        ];
        Builder.TouchAll();
        WriteWithTangents(loop, operands, regions, changing);
    }

    private static int CarriedIn(Instruction loop, Region region, int i) => region.Parameters[region.Parameters.Count - loop.Results.Count + i];

    private Region CopyRegion(Region region, Action<Region> begin, Func<IEnumerable<int>> tangents)
    {
        RegionScope scope = Builder.NewRegion();
        Builder.Enter(scope);
        CopyParameters(region);
        begin(region);
        Copy(region);
        int[] yields = [.. Copies(region.Yields), .. tangents()];
        Builder.Leave();
        return scope.ToRegion(yields) with { IsCheckpointed = region.IsCheckpointed };
    }

    private void WriteWithTangents(Instruction structured, int[] operands, Region[] regions, int[] changing)
    {
        IrType[] types = [.. structured.Results.Concat(changing.Select(i => structured.Results[i])).Select(value => Source.Types[value])];
        int[] results = Builder.WriteStructured(structured.Primitive, operands, regions, types);
        for (int i = 0; i < structured.Results.Count; i++)
            Define(structured.Results[i], results[i]);
        for (int i = 0; i < changing.Length; i++)
            SetTangent(structured.Results[changing[i]], results[structured.Results.Count + i]);
    }

    private void SetTangent(int value, int tangent)
    {
        _tangents[value] = tangent;
        if (TangentName(value) is { Length: > 0 } name)
            Builder.Name(tangent, name);
    }

    private Expr Primal(int value) => new(Builder, Copy(value));

    private Expr? Tangent(int value) => _tangents.TryGetValue(value, out int tangent) ? new Expr(Builder, tangent) : null;

    /// <summary>The tangent of a value, zeros where it does not change.</summary>
    private int Full(int value) =>
        Tangent(value) is { } tangent ? tangent.Value
        : Source.Types[value].IsReference ? ZerosLike(value)
        : Full(0, value);

    private int ZerosLike(int memory) =>
        Builder.WriteUnique(Source.Types[memory].IsTensorMemory ? Primitives.NewSum : Primitives.ZerosLike, Source.Types[memory], Copy(memory));

    private int Full(Expr tangent, int value)
    {
        Expr y = Primal(value);
        return y.Type.IsScalar ? tangent.In(y) : BroadcastTo(tangent, y).Value;
    }
}
