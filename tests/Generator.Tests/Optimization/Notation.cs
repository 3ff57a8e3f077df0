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
        bool isCall = definition.Primitive.Notation.Contains('(', StringComparison.Ordinal);
        string[] operands = [.. definition.Operands.Select(Operand)];
        return string.Format(CultureInfo.InvariantCulture, definition.Primitive.Notation, operands);

        string Operand(int operand, int i)
        {
            int inner = Precedence(program, operand) ?? Generator.Ir.Precedence.Primary;
            bool needsParentheses = !isCall && (inner < precedence || (inner == precedence && i > 0));
            string text = Of(program, operand, inputs);
            return needsParentheses ? $"({text})" : text;
        }
    }

    private static int? Precedence(Program program, int value) =>
        program.Body.Instructions.FirstOrDefault(instruction => instruction.Results.Contains(value))?.Primitive.Precedence;
}
