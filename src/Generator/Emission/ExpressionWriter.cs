using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes one instruction as a C# expression over the texts of its operands.</summary>
internal static class ExpressionWriter
{
    public static Text Write(Instruction instruction, Func<int, IrType> typeOf, Func<int, Text> operand, Func<int, Literal?> constant)
    {
        Primitive primitive = instruction.Primitive;
        IrType type = typeOf(instruction.Result);
        if (primitive == Primitives.Constant)
            return CSharpLiteral.Typed(instruction.Literal);
        if (primitive == Primitives.Convert && (type.IsGeneric || typeOf(instruction.Operands[0]).IsGeneric))
            return new Text($"{type.Name}.CreateChecked({operand(instruction.Operands[0]).Code})", Precedence.Primary);
        if (primitive == Primitives.Convert)
            return new Text($"({type.Name}){operand(instruction.Operands[0]).Within(Precedence.Unary)}", Precedence.Unary);
        if (primitive == Primitives.Unset)
            return new Text("default", Precedence.Primary);
        if (primitive == Primitives.Stop || primitive == Primitives.AsColumn || primitive == Primitives.AsVector)
            return operand(instruction.Operands[0]);
        if (primitive == Primitives.Select)
            return Conditional(operand(instruction.Operands[0]), Typed(1), Typed(2));

        string arguments = string.Join(", ", instruction.Operands.Select((value, i) => i < primitive.Conversions.Count && primitive.Conversions[i].Length > 0 ? operand(value).Within(Precedence.Primary) + primitive.Conversions[i] : operand(value).Code));
        return primitive.Spelling switch
        {
            SpellingKind.Infix => Infix(primitive, InOperation(0), InOperation(1)),
            SpellingKind.Prefix => Prefix(primitive, operand(instruction.Operands[0])),
            SpellingKind.Name => new Text(primitive.Symbol, Precedence.Primary),
            SpellingKind.MathFunction or SpellingKind.NumberFunction when IrType.IsTypeParameter(Element()) => Call($"{IrType.NameOf(Element())}.{BclFunctions.NumberName(primitive)}"),
            SpellingKind.MathFunction => Call($"global::{BclFunctions.ContainingType(primitive, Element())}.{primitive.Symbol}"),
            SpellingKind.NumberFunction => Call($"{BclFunctions.ContainingType(primitive, Element())}.{primitive.Symbol}"),
            SpellingKind.RuntimeFunction => Call($"global::SymbolicGrad.Functions.{primitive.Symbol}"),
            SpellingKind.Kernel => Call($"{GradientFile.KernelsAlias}{primitive.Symbol}"),
            SpellingKind.Method => Call(primitive.Symbol),
            SpellingKind.Member => new Text($"{operand(instruction.Operands[0]).Within(Precedence.Primary)}.{primitive.Symbol}", Precedence.Primary),
            _ => throw new InvalidOperationException($"{primitive} has no C# spelling."),
        };

        // Beside another constant a whole number needs its mark: 1 / 2 is a division of integers.
        Text InOperation(int index) =>
            type.IsLanes && IsSum() ? (constant(instruction.Operands[index]) is null ? InLanes(index) : new Text($"{type.CSharp}.Zero", Precedence.Primary))
            : constant(instruction.Operands[index]) is { } literal && constant(instruction.Operands[1 - index]) is null ? CSharpLiteral.InOperation(literal) : Typed(index);

        // An integer on both sides of a choice would make it one.
        Text Typed(int index) =>
            type.IsLanes && primitive == Primitives.Select ? InLanes(index)
            : constant(instruction.Operands[index]) is { } literal ? CSharpLiteral.Typed(literal)
            : operand(instruction.Operands[index]);

        Text InLanes(int index) => LanesOf(typeOf(instruction.Operands[index]), constant(instruction.Operands[index]), () => operand(instruction.Operands[index]));

        bool IsSum() => primitive == Primitives.Add || primitive == Primitives.Subtract;

        Text Call(string function) => new($"{function}({arguments})", Precedence.Primary);

        string Element() => instruction.Operands.Select(value => typeOf(value).Element).FirstOrDefault(static element => element == "float" || IrType.IsTypeParameter(element)) ?? "double";
    }

    /// <summary>A tangent as a register of directions. What depends on none of them is zero by structure, or the same number in all.</summary>
    public static Text LanesOf(IrType type, Literal? constant, Func<Text> operand) =>
        constant is not null ? new Text("default", Precedence.Primary)
        : type.IsLanes ? operand()
        : new Text($"global::System.Runtime.Intrinsics.Vector512.Create({operand().Code})", Precedence.Primary);

    public static Text Conditional(Text condition, Text whenTrue, Text whenFalse) =>
        new($"{condition.Within(Precedence.ConditionalOr)} ? {whenTrue.Within(Precedence.Conditional)} : {whenFalse.Within(Precedence.Conditional)}", Precedence.Conditional);

    /// <summary>Operators are left-associative: an equal operator on the right keeps its parentheses, since a + (b + c) rounds differently.</summary>
    public static Text Infix(Primitive primitive, Text a, Text b) =>
        new($"{a.Within(primitive.Precedence)} {primitive.Symbol} {b.Within(primitive.Precedence + 1)}", primitive.Precedence);

    private static Text Prefix(Primitive primitive, Text operand)
    {
        string code = operand.Within(Precedence.Unary);
        return new Text(code[0] == primitive.Symbol[0] ? $"{primitive.Symbol}({code})" : primitive.Symbol + code, Precedence.Unary);
    }
}
