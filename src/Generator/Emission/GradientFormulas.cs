using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The formulas of a method and its gradient for the documentation. Of a method with loops, those of the method: the gradient is a program.</summary>
internal static class GradientFormulas
{
    public static string[] Of(DifferentiableMethod method, DerivativePrograms programs, Differentiated[] differentiated)
    {
        bool hasUpstream = Reverse.HasUpstream(programs.Primal);
        List<Text> inputs = [.. method.Inputs.Select(static input => Input(input.Expression, input.Part))];
        List<string> labels = [.. StructureWriter.Leaves("f", method.Signature.Result).Select(static leaf => leaf.Expression + leaf.Leaf.Part?.Path)];
        if (HasLoops(programs.Primal.Body))
            return FormulaPrinter.Print(programs.Primal, inputs, labels);
        if (hasUpstream)
            inputs.AddRange(StructureWriter.Leaves("upstream", method.Signature.Result).Select(static leaf => Input(leaf.Expression, leaf.Leaf.Part)));
        string of = hasUpstream ? "L" : "f";
        foreach (Differentiated item in differentiated)
            labels.AddRange(StructureWriter.Leaves(item.Expression, item.Structure).Select(leaf => $"∂{of}/∂{Plain(leaf.Expression)}{leaf.Leaf.Part?.Path}"));
        string[] formulas = FormulaPrinter.Print(programs.ValueAndGradient, inputs, labels);
        return hasUpstream ? [.. formulas, "upstream = ∂L/∂f for the final scalar L"] : formulas;
    }

    private static bool HasLoops(Region region) => region.Instructions.Any(static instruction => instruction.IsLoop || instruction.Regions.Any(HasLoops));

    private static Text Input(string expression, ElementPart? part) => new(Plain(expression), Precedence.Primary, part);

    private static string Plain(string expression) =>
        (expression.StartsWith("this.", StringComparison.Ordinal) ? expression.Substring("this.".Length) : expression).Replace("global::", "").Replace("@", "");
}
