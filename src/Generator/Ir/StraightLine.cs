namespace SymbolicGrad.Generator.Ir;

/// <summary>Whether a program is a graph of operations on numbers and tensors, with nothing that runs or does not run.</summary>
internal static class StraightLine
{
    /// <summary>Operations on whole tensors that a graph has.</summary>
    public static readonly Primitive[] Products = [Primitives.MatrixProduct, Primitives.MatrixVector, Primitives.VectorMatrix];

    /// <summary>The sizes of tensors, which a graph has as numbers.</summary>
    public static readonly Primitive[] Sizes = [Primitives.Rows, Primitives.Columns, Primitives.Length];

    /// <summary>Arithmetic of sizes.</summary>
    public static readonly Primitive[] OfSizes = [Primitives.IntegerAdd, Primitives.IntegerSubtract, Primitives.IntegerMultiply];

    private static readonly Primitive[] s_others =
        [Primitives.Constant, Primitives.Convert, Primitives.Stop, Primitives.Sum, .. Products, .. Sizes, .. OfSizes];

    /// <summary>What of it no graph can have, and a value that tells where; null if it can be one.</summary>
    public static (string Reason, int? Value)? Refusal(Program program)
    {
        if (program.Types.Any(static type => type.IsGeneric))
            return ("numbers of a type parameter", null);
        foreach (Instruction instruction in program.Body.Instructions)
        {
            if (Refusal(program, instruction) is { } reason)
                return (reason, instruction.Results.Concat(instruction.Operands).Max());
        }
        return null;
    }

    private static string? Refusal(Program program, Instruction instruction)
    {
        if (instruction.IsLoop)
            return "a loop";
        if (instruction.IsDerivative)
            return "a derivative";
        if (instruction.Regions.Count > 0 || instruction.Primitive.Kind == PrimitiveKind.Comparison)
            return "a branch";
        if (instruction.Primitive.Kind == PrimitiveKind.Memory)
            return "reads or writes of arrays";
        if (instruction.Primitive.Kind == PrimitiveKind.Elementwise && instruction.Primitive != Primitives.Select && instruction.Primitive != Primitives.BroadcastTo)
            return Reals(program, instruction) > 2 ? Named(instruction) : null;
        return s_others.Contains(instruction.Primitive) ? null : Named(instruction);
    }

    private static int Reals(Program program, Instruction instruction) => instruction.Operands.Count(operand => program.Types[operand].IsReal);

    private static string Named(Instruction instruction) => $"the operation {instruction.Primitive.Name}";
}
