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
            return OfOperation(Last(instruction.Regions[0])?.Primitive.Name ?? "Copy");
        return OfOperation(instruction.Primitive.Name);
    }

    private static Instruction? Last(Region region) => region.Instructions.LastOrDefault(instruction => instruction.Result == region.Yields[0]);

    private static string OfOperation(string name)
    {
        return name switch
        {
            "Add" => "sum",
            "Subtract" => "difference",
            "Multiply" or "MatrixProduct" or "TransposedProduct" or "ProductTransposed" or "MatrixVector" or "VectorMatrix" => "product",
            "Divide" => "quotient",
            "Negate" => "negated",
            "Branch" or "Select" => "chosen",
            "Convert" => "converted",
            "BroadcastTo" => "repeated",
            "Gather" => "picked",
            "RowLogSumExp" => "logSumExp",
            "Load" => "element",
            "Pop" => "saved",
            "IntegerAdd" => "sum",
            "IntegerSubtract" => "difference",
            "IntegerMultiply" => "product",
            "MapSum" => "sum",
            "MapRowSums" => "rowSums",
            "MapColumnSums" => "columnSums",
            string other => char.ToLowerInvariant(other[0]) + other.Substring(1),
        };
    }
}
