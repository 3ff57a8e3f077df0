namespace SymbolicGrad.Generator.Ir;

/// <summary>What the result of an operation is called.</summary>
internal static class OperationNames
{
    public static string Of(string operation) => operation switch
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
