using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>What one arm of a branch yields for one result.</summary>
/// <param name="IsOutside">Whether it is defined before the branch.</param>
internal readonly record struct Yield(int Value, Instruction? Definition, bool IsOutside)
{
    public bool IsUnset => Definition?.Primitive == Primitives.Unset;

    public bool IsConstant => Definition is { IsConstant: true };

    public Literal Literal => Definition!.Literal;

    /// <summary>Whether it can be had without the branch.</summary>
    public bool HasOutside => IsOutside || IsConstant;

    /// <summary>The value as it can be seen outside of the branch; a constant is written again there.</summary>
    public int Outside(ProgramBuilder builder) => IsOutside ? Value : builder.Constant(Literal);
}

/// <summary>A result of a branch: one value if the condition holds, another if not.</summary>
internal readonly record struct Choice(int Result, int Condition, Yield WhenTrue, Yield WhenFalse)
{
    public (int WhenTrue, int WhenFalse) Values => (WhenTrue.Value, WhenFalse.Value);

    public bool IsSelection => WhenTrue.HasOutside && WhenFalse.HasOutside;

    /// <summary>
    /// The one value that this comes to, if it needs no branch: both arms yield it, or the other one yields nothing, or it is the
    /// condition itself.
    /// </summary>
    public int? Agreed(ProgramBuilder builder)
    {
        if (WhenTrue.HasOutside && (WhenFalse.IsUnset || WhenTrue.Value == WhenFalse.Value))
            return WhenTrue.Outside(builder);
        if (WhenFalse.HasOutside && WhenTrue.IsUnset)
            return WhenFalse.Outside(builder);
        if (!WhenTrue.IsConstant || !WhenFalse.IsConstant)
            return null;
        if (WhenTrue.Literal == WhenFalse.Literal)
            return WhenTrue.Outside(builder);
        if (WhenTrue.Literal.Element != "bool")
            return null;
        return WhenTrue.Literal.AsBoolean ? Condition : builder.Apply(Primitives.Not, Condition);
    }
}
