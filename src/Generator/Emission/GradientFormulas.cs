using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The formulas of a method and its gradient for the documentation. Of a method with loops, those of the method: the gradient is a program.</summary>
internal static class GradientFormulas
{
    /// <summary>The formulas of a method alone.</summary>
    public static string[] OfMethod(DifferentiableMethod method, DerivativePrograms programs) => FormulaPrinter.Print(programs.Primal, Inputs(method), ["f"]);

    /// <summary>The formulas of a method and of the product of its Hessian and tangents.</summary>
    /// <param name="method">The method.</param>
    /// <param name="programs">Its programs.</param>
    /// <param name="differentiated">What it is differentiated by.</param>
    public static string[] OfProduct(DifferentiableMethod method, DerivativePrograms programs, Differentiated[] differentiated)
    {
        string[] primal = OfMethod(method, programs);
        if (programs.Primal.Body.HasLoops)
            return primal;
        IEnumerable<string> labels = differentiated.SelectMany(item => Labels("(∇f·v)", item));
        return [.. primal, .. FormulaPrinter.Print(programs.Along!.ValueAndGradient, Inputs(programs.Along.Method), ["∇f·v", .. labels])];
    }

    public static string[] Of(DifferentiableMethod method, DerivativePrograms programs, Differentiated[] differentiated)
    {
        bool hasUpstream = Reverse.HasUpstream(programs.Primal);
        List<Text> inputs = Inputs(method);
        List<string> labels = [.. StructureWriter.Leaves("f", method.Signature.Result).Select(static leaf => leaf.Expression + leaf.Leaf.Part?.Path)];
        if (programs.Primal.Body.HasLoops)
            return FormulaPrinter.Print(programs.Primal, inputs, labels);
        if (hasUpstream)
            inputs.AddRange(StructureWriter.Leaves("upstream", method.Signature.Result).Select(static leaf => Input(leaf.Expression, leaf.Leaf.Part)));
        string of = hasUpstream ? "L" : "f";
        labels.AddRange(differentiated.SelectMany(item => Labels(of, item)));
        string[] formulas = FormulaPrinter.Print(programs.ValueAndGradient, inputs, labels);
        return hasUpstream ? [.. formulas, "upstream = ∂L/∂f for the final scalar L"] : formulas;
    }

    public static List<Text> Inputs(DifferentiableMethod method) => [.. method.Inputs.Select(static input => Input(input.Expression, input.Part))];

    private static IEnumerable<string> Labels(string of, Differentiated item) =>
        StructureWriter.Leaves(item.Expression, item.Structure).Select(leaf => $"∂{of}/∂{Plain(leaf.Expression)}{leaf.Leaf.Part?.Path}");

    private static Text Input(string expression, ElementPart? part) => new(Plain(expression), Precedence.Primary, part);

    private static string Plain(string expression) =>
        (expression.StartsWith("this.", StringComparison.Ordinal) ? expression.Substring("this.".Length) : expression).Replace("global::", "").Replace("@", "");
}
