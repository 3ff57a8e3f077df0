using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// The Hessian of a method of a few numbers, as formulas: the product of the Hessian and each unit vector, one after the other, which share what they have in common. Of two
/// mixed partial derivatives, which are the same, there is one.
/// </summary>
internal sealed class SecondPartials : ProgramCopier
{
    private const int Most = 6;

    private readonly int _count;

    private SecondPartials(Program product, int count)
        : base(product, new ProgramBuilder()) => _count = count;

    /// <summary>
    /// The program that yields the lower triangle of the Hessian, column by column; null where the product is no formula of a few numbers.
    /// </summary>
    /// <param name="product">Yields the product of the Hessian and the tangents, which are its last inputs, all of them numbers.</param>
    /// <param name="count">The number of tangents.</param>
    public static Program? Of(Program product, int count) =>
        count <= Most && product.Types.All(static type => type.IsScalar) && !HasLoops(product.Body) ? new SecondPartials(product, count).Build() : null;

    private static bool HasLoops(Region region) => region.Instructions.Any(static instruction => instruction.IsLoop || instruction.Regions.Any(HasLoops));

    private Program Build()
    {
        int[] inputs = [.. Source.Body.Parameters], tangents = [.. inputs.Skip(inputs.Length - _count)];
        foreach (int input in inputs.Take(inputs.Length - _count))
            Define(input, Builder.Parameter(Source.Types[input], Source.Names[input]));
        List<int> yields = [];
        for (int column = 0; column < _count; column++)
        {
            for (int i = 0; i < _count; i++)
                Define(tangents[i], Builder.Constant(Literal.Real(Source.Types[tangents[i]].Element, i == column ? 1 : 0)));
            Copy(Source.Body);
            yields.AddRange(Copies(Source.Body.Yields.Skip(column)));
        }
        return Builder.ToProgram(yields);
    }
}
