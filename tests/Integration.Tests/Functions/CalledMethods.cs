using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>Reads the compiled code of a method for the methods that it calls.</summary>
internal static class CalledMethods
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> Of(MethodInfo method)
    {
        byte[] code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (int position = 0; position < code.Length;)
        {
            short value = code[position] == 0xFE ? BinaryPrimitives.ReadInt16BigEndian(code.AsSpan(position)) : code[position];
            OpCode instruction = OpCodesByValue[value];
            position += instruction.Size;
            if (instruction.OperandType == OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(position)))!;
            position += OperandSize(instruction.OperandType, code.AsSpan(position));
        }
    }

    private static int OperandSize(OperandType type, ReadOnlySpan<byte> operand) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(operand),
        _ => 4,
    };
}
