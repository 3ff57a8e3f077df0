using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// The Hessian of a method of a few numbers, as formulas: the gradients of its partial derivatives, one after the other, which share what they have in common. Of two mixed
/// partial derivatives, which are the same, there is one.
/// </summary>
internal sealed class SecondPartials : ProgramCopier
{
    private const int Most = 6;

    private SecondPartials(Program gradient, ProgramBuilder builder, IReadOnlyList<int> inputs)
        : base(gradient, builder)
    {
        for (int i = 0; i < inputs.Count; i++)
            Define(gradient.Body.Parameters[i], inputs[i]);
        int tangent = gradient.Body.Parameters[inputs.Count];
        Define(tangent, builder.Constant(Literal.Real(gradient.Types[tangent].Element, 1)));
    }

    /// <summary>Whether a program is a formula of so few numbers that its Hessian can be written out.</summary>
    public static bool CanBeOf(Program primal, int count) => count <= Most && primal.Types.All(static type => type.IsScalar) && !primal.Body.HasLoops;

    /// <summary>The program that yields the lower triangle of the Hessian, column by column.</summary>
    /// <param name="primal">The method.</param>
    /// <param name="gradients">
    /// For each number, the program that yields the partial derivative by it and the gradient of that. It takes the tangent of the number last, which is 1.
    /// </param>
    public static Program Of(Program primal, IReadOnlyList<Program> gradients)
    {
        HashSet<string> known = [.. primal.Names];
        ProgramBuilder builder = new();
        Region first = gradients[0].Body;
        int[] inputs = [.. first.Parameters.Take(first.Parameters.Count - 1).Select(input => builder.Parameter(gradients[0].Types[input], gradients[0].Names[input]))];
        return builder.ToProgram([.. gradients.SelectMany((gradient, column) => new SecondPartials(WithNames(gradient, known), builder, inputs).Write(column))]);
    }

    private int[] Write(int column)
    {
        Copy(Source.Body);
        return Copies(Source.Body.Yields.Skip(1 + column));
    }

    /// <summary>Without the names of tangents and adjoints, which those of a partial derivative share with those of f.</summary>
    private static Program WithNames(Program gradient, HashSet<string> names) => gradient with { Names = gradient.Names.Select(name => names.Contains(name) ? name : "").ToArray() };
}
