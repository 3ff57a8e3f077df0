namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// Asks for sizes where they come from: an elementwise result has the shape of its operand, and what a kernel returns has the shape that
/// its row in <see cref="Primitives"/> says. Then no tensor has to exist only to be measured.
/// </summary>
internal sealed class Shapes(ProgramBuilder builder)
{
    private static readonly Primitive[] s_sizes = [Primitives.Rows, Primitives.Columns, Primitives.Length];

    private readonly Dictionary<int, int> _sources = [];

    public int? Simplify(Primitive primitive, IrType type, int[] operands)
    {
        if (primitive == Primitives.BroadcastTo)
        {
            int like = SourceOf(operands[1]);
            return IsUnset(like) && builder.TypeOf(like) == type ? like : like == operands[1] ? null : builder.Apply(primitive, type, operands[0], like);
        }
        return s_sizes.Contains(primitive) ? SizeOf(primitive, operands[0]) : null;
    }

    private int? SizeOf(Primitive size, int tensor)
    {
        int source = SourceOf(tensor);
        if (IsUnset(source))
            return builder.Constant(Literal.Integer("int", 0));
        if (builder.DefinitionOf(source) is { } definition && SizeOfResult(definition, size) is { } known)
            return known;
        return source == tensor ? null : builder.Apply(size, source);
    }

    /// <summary>A tensor that nobody reads has no shape.</summary>
    private bool IsUnset(int tensor) => builder.DefinitionOf(tensor)?.Primitive == Primitives.Unset;

    /// <summary>The size as a size of an operand, where the shape reads <c>{0}.Rows + {1}.Rows, {0}.Columns</c>.</summary>
    private int? SizeOfResult(Instruction kernel, Primitive size)
    {
        if (kernel.Primitive == Primitives.NewArray)
            return size == Primitives.Length && kernel.Operands.Count > 1 ? null : kernel.Operands[size == Primitives.Columns ? 1 : 0];
        if (kernel.Primitive == Primitives.MemoryOf || kernel.Primitive == Primitives.Snapshot)
            return builder.Apply(builder.TypeOf(kernel.Operands[0]).Rank == Rank.Array ? Primitives.ArrayLength : size, kernel.Operands[0]);
        if (kernel.Primitive == Primitives.RowOf)
            return builder.Apply(Primitives.Columns, kernel.Operands[0]);
        string[] axes = kernel.Primitive.Shape.Split([", "], StringSplitOptions.None);
        if (axes.Length != (size == Primitives.Length ? 1 : 2))
            return null;
        int?[] terms = [.. axes[size == Primitives.Columns ? 1 : 0].Split([" + "], StringSplitOptions.None).Select(term => TermOf(kernel, term))];
        return terms.Aggregate((sum, term) => sum is null || term is null ? null : builder.Apply(Primitives.Add, sum.Value, term.Value));
    }

    private int? TermOf(Instruction kernel, string term)
    {
        for (int i = 0; i < kernel.Operands.Count; i++)
        {
            if (term == $"{{{i}}}")
                return kernel.Operands[i];
            if (s_sizes.FirstOrDefault(member => term == $"{{{i}}}.{member.Symbol}") is { } known)
                return builder.Apply(known, kernel.Operands[i]);
        }
        return null;
    }

    /// <summary>The tensor at the start of a chain of elementwise operations; every value of the chain remembers it.</summary>
    public int SourceOf(int tensor)
    {
        List<int> chain = [];
        int source = tensor;
        while (Next(source) is { } next)
        {
            chain.Add(source);
            source = next;
        }
        foreach (int value in chain)
            _sources[value] = source;
        return source;
    }

    private int? Next(int value)
    {
        if (_sources.TryGetValue(value, out int known))
            return known;
        bool isPlain = builder.DefinitionOf(value) is { Results.Count: 1, Regions.Count: 0 };
        return isPlain ? Like(builder.DefinitionOf(value)!, builder.TypeOf(value).Rank) : null;
    }

    /// <summary>The operand that has the shape of the result; null where none is known to.</summary>
    private int? Like(Instruction instruction, Rank rank)
    {
        Primitive primitive = instruction.Primitive;
        if (rank == Rank.Scalar)
            return null;
        if (primitive == Primitives.BroadcastTo)
            return instruction.Operands[1];
        bool isElementwise = primitive.Kind is PrimitiveKind.Elementwise or PrimitiveKind.Comparison;
        if (isElementwise || primitive == Primitives.Convert || primitive == Primitives.Stop)
            return instruction.Operands.First(operand => builder.TypeOf(operand).Rank == rank);
        return primitive.Kind == PrimitiveKind.Tensor && primitive.Shape.Length == 0 ? instruction.Operands[primitive.Like] : null;
    }
}
