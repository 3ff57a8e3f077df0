namespace SymbolicGrad.Kernels;

/// <summary>The message about an operand whose shape does not fit.</summary>
internal static class OperandErrors
{
    public static void Throw(AccessKind kind, Shape operand, Shape shape, int position, string operation) =>
        throw new ArgumentException($"{operation}: operand {position} {Describe(kind, operand, shape)}.");

    private static string Describe(AccessKind kind, Shape operand, Shape shape) => kind switch
    {
        AccessKind.Row => $"is a row of length {operand.Columns}, which does not fit the shape {shape}; it needs length {shape.Columns}",
        AccessKind.Column when shape.Rows < 0 => $"is a column of length {operand.Rows}, but the shape is {shape}; a vector has no columns",
        AccessKind.Column => $"is a column of length {operand.Rows}, which does not fit the shape {shape}; it needs length {shape.Rows}",
        _ => $"has the shape {operand}, but the others have {shape}; an operand of every element needs that shape",
    };
}
