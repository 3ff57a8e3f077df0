using System.Globalization;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>A value as a formula of the inputs, in the notation of the primitives.</summary>
internal static class Notation
{
    public static string Of(Program program, int value, string[] inputs)
    {
        Instruction? definition = program.Body.Instructions.FirstOrDefault(instruction => instruction.Results.Contains(value));
        if (definition is null)
            return inputs[program.Body.Parameters.ToList().IndexOf(value)];
        if (definition.IsConstant)
            return definition.Literal.AsReal.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−');
        int precedence = definition.Primitive.Precedence;
        object[] operands =
        [
            .. definition.Operands.Select((operand, i) => Precedence(program, operand) is { } inner && (inner < precedence || (inner == precedence && i > 0))
                && !definition.Primitive.Notation.Contains('(', StringComparison.Ordinal)
                ? $"({Of(program, operand, inputs)})"
                : Of(program, operand, inputs)),
        ];
        return string.Format(CultureInfo.InvariantCulture, definition.Primitive.Notation, operands);
    }

    private static int? Precedence(Program program, int value) =>
        program.Body.Instructions.FirstOrDefault(instruction => instruction.Results.Contains(value))?.Primitive.Precedence;
}
