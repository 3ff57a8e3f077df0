using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization.Rewriting;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>A builder that writes the simplest form it knows of each instruction, in place of the instruction.</summary>
internal sealed class Rewriter
{
    /// <summary>
    /// How many rules may fire for one instruction of the source. More than a handful means a chain of factors that cancel one by one;
    /// the bound keeps time and stack linear there.
    /// </summary>
    private const int MaximumRewrites = 64;

    private readonly RewriteTable _table;
    private readonly Shapes _shapes;
    private int _rewritesLeft;

    public Rewriter(bool fastMath)
    {
        _table = fastMath ? RewriteTable.FastMath : RewriteTable.Exact;
        Builder = new ProgramBuilder(Replace);
        _shapes = new Shapes(Builder);
    }

    public ProgramBuilder Builder { get; }

    /// <summary>Writes an instruction of the source, whose operands are written already.</summary>
    public int Write(Primitive primitive, IrType type, int[] operands)
    {
        _rewritesLeft = MaximumRewrites;
        return Builder.Apply(primitive, type, operands);
    }

    private int? Replace(Primitive primitive, IrType type, int[] operands)
    {
        if (operands.Length == 0 || _rewritesLeft == 0)
            return null;
        if (Literals(operands) is { } literals && ConstantFolding.Fold(primitive, type, literals) is { } folded)
            return Builder.Constant(folded);
        return Chosen(primitive, operands)
            ?? ConstantFirst(primitive, type, operands)
            ?? ByTable(primitive, type, operands)
            ?? Conversions.Simplify(Builder, primitive, type, operands)
            ?? Broadcasting.Simplify(Builder, primitive, type, operands)
            ?? _shapes.Simplify(primitive, type, operands);
    }

    private Literal[]? Literals(int[] operands)
    {
        Literal[] literals = new Literal[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (Builder.DefinitionOf(operands[i]) is not { IsConstant: true } constant)
                return null;
            literals[i] = constant.Literal;
        }
        return literals;
    }

    /// <summary>Where one of two values is read by nobody, the other.</summary>
    private int? Chosen(Primitive primitive, int[] operands)
    {
        if (primitive != Primitives.Select)
            return null;
        return IsUnset(operands[1]) ? operands[2] : IsUnset(operands[2]) ? operands[1] : null;
    }

    private bool IsUnset(int value) => Builder.DefinitionOf(value) is { } definition && definition.Primitive == Primitives.Unset;

    /// <summary>2·x rather than x·2.</summary>
    private int? ConstantFirst(Primitive primitive, IrType type, int[] operands) =>
        primitive == Primitives.Multiply && IsConstant(operands[1]) && !IsConstant(operands[0])
            ? Builder.Apply(primitive, type, operands[1], operands[0])
            : null;

    /// <summary>
    /// The form that a row shows comes before the same form with operands exchanged, so that factors keep the user's order.
    /// </summary>
    private int? ByTable(Primitive primitive, IrType type, int[] operands) =>
        ByTable(primitive, type, operands, asWritten: true) ?? ByTable(primitive, type, operands, asWritten: false);

    private int? ByTable(Primitive primitive, IrType type, int[] operands, bool asWritten)
    {
        foreach (RewriteRule rule in _table.Of(primitive))
        {
            if (rule.Match(operands, Builder, asWritten) is { } variables)
            {
                _rewritesLeft--;
                return Typed(rule.Right(variables), type, operands);
            }
        }
        return null;
    }

    /// <summary>
    /// The right side in the type of the left: a number as a constant, and repeated where the left side was a tensor by an operand that
    /// is gone.
    /// </summary>
    private int Typed(Expr right, IrType type, int[] operands)
    {
        int value = right.IsNumber ? Builder.Constant(Literal.Number(type.Element, right.Number)) : right.Value;
        return Builder.TypeOf(value).Rank == type.Rank
            ? value
            : Builder.Apply(Primitives.BroadcastTo, value, operands.First(operand => Builder.TypeOf(operand).Rank == type.Rank));
    }

    private bool IsConstant(int value) => Builder.DefinitionOf(value) is { IsConstant: true };
}
