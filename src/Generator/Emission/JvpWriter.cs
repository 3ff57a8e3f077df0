using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes FJvp: the value of a method and its derivative along the tangents of its parameters, by forward mode.</summary>
internal sealed class JvpWriter(DifferentiableMethod method, DerivativePrograms? programs, GradientForm form, string[] formulas, KernelWriter kernels, SourceWriter writer)
{
    private readonly MethodSignature _signature = method.Signature;
    private readonly Tangent[] _tangents = Tangent.Of(method.Signature);

    public void Write()
    {
        string result = _signature.Result.CSharp;
        string tangents = string.Join(", ", _tangents.Select(static tangent => $"{tangent.CSharp} {tangent.Name}"));
        string parameters = form.PrimalParameters;
        WriteDocumentation();
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");
        string modifiers = _signature.Accessibility + (_signature.IsStatic ? " static" : _signature.IsReadOnly ? " readonly" : "");
        using (writer.Body($"{modifiers} ({result} Value, {result} Tangent) {_signature.DerivativeName}Jvp{_signature.TypeParameters}({parameters}{(parameters.Length > 0 ? ", " : "")}{tangents}){_signature.Constraints}", method.IsUnchecked))
        {
            if (programs?.Jvp is not { } jvp)
                writer.Line($"throw new global::System.NotSupportedException({CSharpLiteral.String(method.Refusal)});");
            else
                WriteBody(jvp);
        }
    }

    private void WriteBody(Program jvp)
    {
        NameScope names = new(_signature.Parameters.Select(static parameter => parameter.Name).Concat(_tangents.Select(static tangent => tangent.Name)));
        Preconditions preconditions = Preconditions.Of(method, jvp);
        if (preconditions.Checks is { } checks)
            BodyWriter.Write(checks, Inputs(method), [], writer, names, kernels, static (_, _) => []);
        DifferentiableMethod opened = ListInputs.Open(method, writer, names);
        TangentChecks.Write(writer, _tangents, method, opened, names);
        foreach (string check in ArrayChecks.OfTangents(method, opened, _tangents))
            writer.Line(check);
        BodyWriter.Write(Fusion.Fuse(preconditions.Rest), Inputs(opened), new BodyDestination?[jvp.Body.Yields.Count], writer, names, kernels, (yields, _) => Return(yields, names));

        BodyInput[] Inputs(DifferentiableMethod of) => [.. of.Inputs.Concat(_tangents.SelectMany(static tangent => tangent.Inputs)).Select(BodyInput.Of)];
    }

    private IEnumerable<string> Return(Text[] yields, NameScope names)
    {
        List<string> statements = [];
        Queue<Text> leaves = new(yields);
        string[] results = [Take(), Take()];
        return [.. statements, $"return ({results[0]}, {results[1]});"];

        string Take() => StructureWriter.Construct(_signature.Result, "", ElementsWriter.Gather(_signature.Result, "", leaves, Owned.Expression, names, statements));
    }

    private void WriteDocumentation()
    {
        writer.Separate();
        DocumentationWriter.Summary(writer, $"Value of <see cref=\"{_signature.DocumentationId}\"/> and its derivative along tangents of the parameters: the Jacobian-vector product.");
        if (programs is null)
            writer.Line($"/// <remarks>{DocumentationWriter.Escape(method.Refusal.Replace('\n', ' '))}</remarks>");
        else
            DocumentationWriter.Remarks(writer, formulas, $"Forward mode: {OperationCount.Of(programs.Jvp!)} operations, f alone {OperationCount.Of(programs.Primal)}. Stores nothing.");
        foreach (MethodParameter parameter in _signature.Parameters)
            DocumentationWriter.Parameter(writer, parameter.Name, parameter.Documentation);
        foreach (Tangent tangent in _tangents)
            DocumentationWriter.Parameter(writer, tangent.Name, tangent.Documentation);
        DocumentationWriter.Returns(writer, "The value, and its rate of change along the tangents.");
    }
}
