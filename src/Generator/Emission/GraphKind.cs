using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Writes an elementwise primitive as an operation kind: its function and its partial derivatives as lambdas. They are what the generator itself makes
/// of the primitive, so that a graph and a gradient method agree.
/// </summary>
internal static class GraphKind
{
    private static readonly string[] s_parameters = ["a", "b"];

    // What only tensors have, and so no function of the runtime for numbers.
    private static readonly Dictionary<Primitive, string> s_entryLosses = new()
    {
        [Primitives.HuberLoss] = "static (a, b) => global::System.Math.Abs(a) <= b ? 0.5 * a * a : b * (global::System.Math.Abs(a) - 0.5 * b)",
        [Primitives.LogisticLoss] = "static (a, b) => global::System.Math.Max(a, 0) - a * b + double.LogP1(global::System.Math.Exp(-global::System.Math.Abs(a)))",
    };

    /// <summary>The function and its partial derivatives in C#.</summary>
    /// <param name="primitive">The primitive.</param>
    /// <param name="operands">The constant that an operand is; null for a number of the graph.</param>
    public static IReadOnlyList<string> Lambdas(Primitive primitive, IReadOnlyList<Literal?> operands)
    {
        ProgramBuilder builder = new();
        int count = operands.Count(static operand => operand is null);
        int[] parameters = [.. s_parameters.Take(count).Select(parameter => builder.Parameter(IrType.Double, parameter))];
        Queue<int> numbers = new(parameters);
        int result = builder.Apply(primitive, [.. operands.Select(operand => operand is { } literal ? builder.Constant(literal) : numbers.Dequeue())]);
        Program function = builder.ToProgram([result]);
        Program both = Optimizer.Optimize(Saving.Legalize(DeadCode.Eliminate(Reverse.Differentiate(function, [.. Enumerable.Range(0, count)]))), fastMath: false);

        string[] names = [.. s_parameters.Take(count)];
        List<string> lambdas = [s_entryLosses.TryGetValue(primitive, out string loss) ? loss : Lambda(function, 0, names, names)];
        for (int i = 0; i < count; i++)
            lambdas.Add(Lambda(both, i + 1, names, count == 1 ? ["a", "_"] : names));
        return lambdas;
    }

    private static string Lambda(Program program, int yield, string[] inputs, string[] parameters)
    {
        Program one = DeadCode.Eliminate(program with { Body = program.Body with { Yields = new[] { program.Body.Yields[yield] } } });
        SourceWriter writer = new();
        BodyWriter.Write(
            one, [.. inputs.Select(static input => new BodyInput(input, false))], new BodyDestination?[1], writer, new NameScope(["a", "b"]), new KernelWriter(),
            static (yields, _) => [$"return {yields[0].Code};"]);
        string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
        string body = lines.Length == 1 ? lines[0].Substring("return ".Length).TrimEnd(';') : "{ " + string.Join(" ", lines.Select(static line => line.Trim())) + " }";
        string list = parameters.Length == 1 ? parameters[0] : $"({string.Join(", ", parameters)})";
        return $"static {list} => {body}";
    }
}
