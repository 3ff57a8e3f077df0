using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes an elementwise instruction for lanes.</summary>
internal static class LaneExpressionWriter
{
    /// <summary>What lanes can do themselves.</summary>
    private static readonly HashSet<Primitive> s_ofLanes = [Primitives.Abs, Primitives.Sqrt, Primitives.Max, Primitives.Min];

    public static Text Write(Instruction instruction, Func<int, Text> operand)
    {
        Primitive primitive = instruction.Primitive;
        if (instruction.IsConstant)
            return CSharpLiteral.InOperation(Literal.Real("double", instruction.Literal.AsReal));
        Text[] operands = [.. instruction.Operands.Select(operand)];
        string arguments = string.Join(", ", operands.Select(static text => text.Code));
        if (primitive == Primitives.Select)
            return new Text($"TLane.Select({arguments})", Precedence.Primary);
        if (primitive == Primitives.Equal)
            return new Text($"TLane.Equal({arguments})", Precedence.Primary);
        if (primitive == Primitives.NotEqual)
            return new Text($"~TLane.Equal({arguments})", Precedence.Unary);
        return primitive.Spelling switch
        {
            SpellingKind.Infix => new Text(
                $"{operands[0].Within(primitive.Precedence)} {primitive.Symbol} {operands[1].Within(primitive.Precedence + 1)}", primitive.Precedence),
            SpellingKind.Prefix => new Text(primitive.Symbol + operands[0].Within(Precedence.Primary), Precedence.Unary),
            _ when s_ofLanes.Contains(primitive) => new Text($"TLane.{primitive.Name}({arguments})", Precedence.Primary),
            _ => new Text($"{GradientFile.KernelsAlias}LaneMath.{primitive.Name}({arguments})", Precedence.Primary),
        };
    }
}
