using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <content>Sizes of memory that is made here, or is part of other memory, are what it was made of.</content>
internal sealed partial class Simplifier
{
    private int? KnownSize(Primitive primitive, int[] operands)
    {
        bool isLength = primitive == Primitives.ArrayLength;
        if (!isLength && primitive != Primitives.GridLength)
            return null;
        if (Builder.DefinitionOf(operands[0]) is not { } origin || (isLength ? 0 : Axis(operands[1])) is not { } axis)
            return null;
        int? size = origin.Primitive == Primitives.NewArray && axis < origin.Operands.Count ? origin.Operands[axis]
            : origin.Primitive == Primitives.View && axis == 0 ? origin.Operands[2]
            : null;
        return size is { } known && Builder.TypeOf(known) == IrType.Int32 ? known : null;
    }

    private int? Axis(int value) => Builder.DefinitionOf(value) is { IsConstant: true, Literal.Bits: >= 0 and < 32 } constant ? (int)constant.Literal.Bits : null;
}
