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
}

/// <summary>A straight list of instructions; control flow is an instruction that holds regions.</summary>
internal sealed record Region(EquatableArray<int> Parameters, EquatableArray<Instruction> Instructions, EquatableArray<int> Yields);
