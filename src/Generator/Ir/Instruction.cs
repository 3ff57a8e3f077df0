using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Ir;

/// <summary>One step of a region: a primitive applied to values, which defines its results. Values are numbered through the whole program.</summary>
internal sealed record Instruction(
    Primitive Primitive,
    EquatableArray<int> Operands,
    EquatableArray<int> Results,
    EquatableArray<Region> Regions,
    Literal Literal)
{
    public int Result => Results[0];

    public bool IsConstant => Primitive == Primitives.Constant;

    public bool IsBranch => Primitive == Primitives.Branch;

    public bool IsCountedLoop => Primitive == Primitives.For || Primitive == Primitives.ForDown;

    public bool IsLoop => IsCountedLoop || Primitive == Primitives.Loop;

    /// <summary>Whether it stands for a derivative of its region, as lowering leaves it.</summary>
    public bool IsDerivative => Primitive == Primitives.Pushforward || Primitive == Primitives.Pullback;

    /// <summary>The region that a loop runs again and again.</summary>
    public Region Iteration => Regions[Regions.Count - 1];

    /// <summary>What a loop starts from, one for each value that it carries.</summary>
    public IEnumerable<int> Inits => Operands.Skip(Operands.Count - Results.Count);

    /// <summary>What is carried into an iteration.</summary>
    public IEnumerable<int> CarriedIn => Iteration.Parameters.Skip(Iteration.Parameters.Count - Results.Count);

    /// <summary>What an iteration carries to the next.</summary>
    public IEnumerable<int> CarriedOut => Iteration.Yields.Skip(Iteration.Yields.Count - Results.Count);
}

/// <summary>A straight list of instructions; control flow is an instruction that holds regions.</summary>
/// <param name="Label">
/// While a derivative is built: the number of a region, and its negative for the region that runs it backwards. Otherwise 0.
/// </param>
/// <param name="IsCheckpointed">
/// Of the iteration of a loop: whether the backward sweep runs it again from a few stored states, rather than to find all values stored.
/// </param>
internal sealed record Region(
    EquatableArray<int> Parameters, EquatableArray<Instruction> Instructions, EquatableArray<int> Yields, int Label = 0, bool IsCheckpointed = false)
{
    /// <summary>Whether there is a loop in it, at any depth.</summary>
    public bool HasLoops => Instructions.Any(static instruction => instruction.IsLoop || instruction.Regions.Any(static region => region.HasLoops));
}
