using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The products that are only added to a sum, in the region that computes them: their kernels add by themselves.</summary>
internal static class Summands
{
    private static readonly HashSet<Primitive> s_products =
    [
        Primitives.MatrixProduct, Primitives.TransposedProduct, Primitives.ProductTransposed, Primitives.MatrixVector, Primitives.VectorMatrix, Primitives.Outer,
    ];

    public static HashSet<int> Of(Program program)
    {
        HashSet<int> summands = [];
        Collect(program.Body, UseCounts.Of(program), summands);
        return summands;
    }

    private static void Collect(Region region, int[] uses, HashSet<int> summands)
    {
        HashSet<int> products = [];
        foreach (Instruction instruction in region.Instructions)
        {
            if (s_products.Contains(instruction.Primitive) && uses[instruction.Result] == 1)
                products.Add(instruction.Result);
            if (instruction.Primitive == Primitives.AddTo || instruction.Primitive == Primitives.Increase)
                summands.UnionWith(products.Intersect([instruction.Operands[instruction.Operands.Count - 1]]));
            foreach (Region inner in instruction.Regions)
                Collect(inner, uses, summands);
        }
    }
}
