using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>What a local is called when the user has no name for it: after the operation that it holds.</summary>
internal static class ValueNames
{
    public static string Of(Program program, Instruction instruction, int result)
    {
        string name = program.Names[result];
        if (name.Length > 0)
            return name;
        if (instruction.Primitive.Kind == PrimitiveKind.Comparison)
            return "holds";
        if (instruction.Primitive == Primitives.Map)
            return OperationNames.Of(Last(instruction.Regions[0])?.Primitive.Name ?? "Copy");
        return OperationNames.Of(instruction.Primitive.Name);
    }

    private static Instruction? Last(Region region) => region.Instructions.LastOrDefault(instruction => instruction.Result == region.Yields[0]);
}
