using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Rewriting;

/// <summary>
/// The left side of a rewrite rule: a formula whose variables stand for any value. A variable that occurs twice stands for one value.
/// </summary>
internal abstract record Pattern
{
    /// <summary>The left side as a tree, in every order of the operands that commute, so that matching never has to search.</summary>
    public static IReadOnlyList<Application> Read(Func<Expr[], Expr> formula, int variables)
    {
        ProgramBuilder builder = new();
        IrType any = IrType.Double.WithRank(Rank.Matrix);
        Expr[] parameters = [.. Enumerable.Range(0, variables).Select(_ => new Expr(builder, builder.Parameter(any, "")))];
        return [.. Orders(formula(parameters)).Cast<Application>()];
    }

    /// <summary>
    /// Whether <paramref name="value"/> has this form; binds the variables, by their numbers, to the values they stand for.
    /// </summary>
    public abstract bool Matches(int value, ProgramBuilder builder, Span<int> bindings);

    private static IEnumerable<Pattern> Orders(Expr formula) => formula switch
    {
        { Definition: not { } } => [new Variable(formula.Value)],
        { Definition: { IsConstant: true } constant } => [new Constant(constant.Literal)],
        { Definition: { } instruction } => Orders(instruction, formula.Builder),
    };

    private static IEnumerable<Pattern> Orders(Instruction instruction, ProgramBuilder builder)
    {
        IEnumerable<Pattern[]> orders = [[]];
        foreach (int operand in instruction.Operands)
            orders = [.. orders.SelectMany(_ => Orders(new Expr(builder, operand)), static (before, next) => (Pattern[])[.. before, next])];
        if (instruction.Primitive.IsCommutative)
            orders = [.. orders, .. orders.Where(static order => order[0] != order[1]).Select(Exchanged)];
        return orders.Select(order => new Application(instruction.Primitive, order));
    }

    private static Pattern[] Exchanged(Pattern[] order) => [order[1], order[0]];

    internal sealed record Variable(int Index) : Pattern
    {
        public override bool Matches(int value, ProgramBuilder builder, Span<int> bindings)
        {
            if (bindings[Index] < 0)
                bindings[Index] = value;
            return bindings[Index] == value;
        }
    }

    /// <summary>A truth value, or a number whatever its type.</summary>
    internal sealed record Constant(Literal Literal) : Pattern
    {
        public override bool Matches(int value, ProgramBuilder builder, Span<int> bindings) =>
            builder.DefinitionOf(value) is { IsConstant: true } constant
            && constant.Literal == (Literal.IsReal ? Literal.Number(constant.Literal.Element, Literal.AsReal) : Literal);
    }

    internal sealed record Application(Primitive Primitive, Pattern[] Operands) : Pattern
    {
        public override bool Matches(int value, ProgramBuilder builder, Span<int> bindings) =>
            builder.DefinitionOf(value) is { } definition && definition.Primitive == Primitive
            && Matches(definition.Operands.AsSpan(), builder, bindings);

        public bool Matches(ReadOnlySpan<int> operands, ProgramBuilder builder, Span<int> bindings)
        {
            for (int i = 0; i < Operands.Length; i++)
            {
                if (!Operands[i].Matches(operands[i], builder, bindings))
                    return false;
            }
            return true;
        }
    }
}
