using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization.Rewriting;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Both sides of a rewrite rule as programs, for variables of the types that the left side asks for.</summary>
internal sealed class RuleSides(RewriteRule rule, string element)
{
    private Program? _withInputsOnly;

    /// <summary>The element of each variable: bool and int where the left side uses it so, otherwise <paramref name="element"/>.</summary>
    public string[] Elements { get; } = Infer(rule, element);

    /// <summary>
    /// A program that yields the left side and then the right side. Variables are its inputs, except as many as the guard wants to be
    /// constants: these are taken from <paramref name="values"/>. Null where the guard does not hold.
    /// </summary>
    public Program? At(object[] values)
    {
        if (_withInputsOnly is not null)
            return _withInputsOnly;
        ProgramBuilder builder = new();
        if (Variables(builder, values) is not { } variables)
            return null;
        Expr left = rule.Left(variables);
        Expr right = rule.Right(variables);
        int rightValue = right.IsNumber ? builder.Constant(Literal.Number(left.Type.Element, right.Number)) : right.Value;
        Program program = builder.ToProgram([left.Value, rightValue]);
        Verifier.Verify(program);
        if (variables.All(static variable => variable.Definition is null))
            _withInputsOnly = program;
        return program;
    }

    /// <summary>Whether the pattern finds the left side in the program that it builds.</summary>
    public bool IsFound(object[] values)
    {
        ProgramBuilder builder = new();
        if (Variables(builder, values) is not { } variables)
            return false;
        Instruction root = rule.Left(variables).Definition!;
        return root.Primitive == rule.Root && rule.Match([.. root.Operands], builder, asWritten: true) is not null;
    }

    private Expr[]? Variables(ProgramBuilder builder, object[] values)
    {
        Expr[] inputs = [.. Elements.Select(element => new Expr(builder, builder.Parameter(new IrType(element), "")))];
        for (int constants = 0; constants < 1 << inputs.Length; constants++)
        {
            Expr[] variables = [.. inputs.Select((input, i) => (constants >> i & 1) == 0 ? input : Constant(builder, values[i]))];
            if (rule.Guard(variables))
                return variables;
        }
        return null;
    }

    private static Expr Constant(ProgramBuilder builder, object value) => new(builder, builder.Constant(Specials.AsLiteral(value)));

    private static string[] Infer(RewriteRule rule, string element)
    {
        ProgramBuilder builder = new();
        IEnumerable<int> parameters = Enumerable.Range(0, rule.VariableCount).Select(_ => builder.Parameter(IrType.Double, ""));
        Expr[] variables = [.. parameters.Select(parameter => new Expr(builder, parameter))];
        Program left = builder.ToProgram([rule.Left(variables).Value]);
        string[] elements = [.. Enumerable.Repeat(element, rule.VariableCount)];
        foreach (Instruction instruction in left.Body.Instructions)
        {
            for (int i = 0; i < instruction.Operands.Count; i++)
            {
                if (instruction.Operands[i] < elements.Length && Asked(instruction, i, left) is { } asked)
                    elements[instruction.Operands[i]] = asked;
            }
        }
        return elements;
    }

    private static string? Asked(Instruction instruction, int operand, Program left)
    {
        if (instruction.Primitive.Name.StartsWith("Integer", StringComparison.Ordinal))
            return "int";
        bool meetsTruth = instruction.Primitive == Primitives.Equal && left.Types[instruction.Operands[1]].IsBoolean;
        bool isCondition = instruction.Primitive == Primitives.Select && operand == 0;
        bool isLogical = instruction.Primitive.Name is "And" or "Or" or "Not";
        return meetsTruth || isCondition || isLogical ? "bool" : null;
    }
}
