using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <content>Exceptions that the user throws, in one line where they can be.</content>
internal sealed partial class BodyWriter
{
    private string Statement(Instruction guard) =>
        Template.Fill(guard.Primitive.Symbol, (index, isOperand) => isOperand ? Typed(guard.Operands[index]).Within(Precedence.Primary) : Typed(guard.Operands[index]).Code) + ";";

    /// <summary>A region that comes to one statement; null for any other.</summary>
    private string? TryStatement(Region region)
    {
        int last = region.Instructions.Count - 1;
        if (!Effects.IsGuard(region.Instructions[last]) || !region.Instructions.Take(last).All(IsExpression))
            return null;
        foreach (Instruction instruction in region.Instructions.Take(last))
            _texts[instruction.Result] = Expression(instruction);
        return Statement(region.Instructions[last]);
    }
}
