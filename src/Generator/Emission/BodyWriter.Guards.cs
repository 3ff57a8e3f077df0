using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <content>Exceptions that the user throws, in one line where they can be, and checks of what the caller hands over.</content>
internal sealed partial class BodyWriter
{
    private string _lastCheck = "";

    /// <summary>The arrays that the program has of one array of structures are checked once.</summary>
    private void WriteGuard(Instruction guard)
    {
        string statement = Statement(guard);
        bool isCheck = GuardPrimitives.IsUpstreamCheck(guard.Primitive);
        if (!isCheck || statement != _lastCheck)
            _writer.Line(statement);
        _lastCheck = isCheck ? statement : "";
    }

    private string Statement(Instruction guard)
    {
        string call = Template.Fill(guard.Primitive.Symbol, (index, isOperand) => isOperand ? Typed(guard.Operands[index]).Within(Precedence.Primary) : Typed(guard.Operands[index]).Code);
        return $"{(GuardPrimitives.IsUpstreamCheck(guard.Primitive) ? Kernels : "")}{call};";
    }

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
