namespace SymbolicGrad.Generator.Ir;

/// <summary>Counts the operations of a program: constants, names for other values and sizes cost nothing.</summary>
internal static class OperationCount
{
    public static int Of(Program program) => Of(program.Body);

    private static int Of(Region region) => region.Instructions.Sum(static instruction => Own(instruction) + instruction.Regions.Sum(Of));

    private static int Own(Instruction instruction) =>
        instruction.Primitive.Kind is PrimitiveKind.Structural or PrimitiveKind.Memory or PrimitiveKind.Guard || instruction.Primitive.Spelling == SpellingKind.Member ? 0 : 1;
}
