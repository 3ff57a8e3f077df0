using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Writes FJvp: the value of a method and its derivative along the tangents of its parameters, by forward mode. Where the result is a tensor or an array there is a
/// form that writes both into destinations of the caller.
/// </summary>
internal sealed class JvpWriter
{
    private readonly DifferentiableMethod _method;
    private readonly MethodSignature _signature;
    private readonly DerivativePrograms? _programs;
    private readonly GradientForm _form;
    private readonly string[] _formulas;
    private readonly KernelWriter _kernels;
    private readonly SourceWriter _writer;
    private readonly Tangent[] _tangents;

    /// <summary>The parameters that receive the value and its tangent.</summary>
    private readonly string[] _destinations;

    public JvpWriter(DifferentiableMethod method, DerivativePrograms? programs, GradientForm form, string[] formulas, KernelWriter kernels, SourceWriter writer)
    {
        _method = method;
        _signature = method.Signature;
        _programs = programs;
        _form = form;
        _formulas = formulas;
        _kernels = kernels;
        _writer = writer;
        _tangents = Tangent.Of(method.Signature);
        NameScope names = Names();
        _destinations = [names.Take("value"), names.Take("tangent")];
    }

    public void Write()
    {
        string result = _signature.Result.CSharp;
        Write($"({result} Value, {result} Tangent)", [], WriteReturningBody);
        if (_form.HasTensorResult && _signature.Result is Leaf { Destination: var destination } && !_signature.MeetsOverload([.. _tangents.Select(static tangent => tangent.CSharp), destination, destination]))
            Write("void", _destinations, WriteIntoBody);
    }

    private void Write(string returned, string[] destinations, Action<Program> writeBody)
    {
        IEnumerable<string> tangents = _tangents.Select(static tangent => $"{tangent.CSharp} {tangent.Name}");
        string[] parameters = [_form.PrimalParameters, .. tangents, .. destinations.Select(name => $"{_signature.Result.Destination} {name}")];
        WriteDocumentation(destinations);
        _writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");
        string modifiers = _signature.Accessibility + (_signature.IsStatic ? " static" : _signature.IsReadOnly ? " readonly" : "");
        string list = string.Join(", ", parameters.Where(static parameter => parameter.Length > 0));
        using (_writer.Body($"{modifiers} {returned} {_signature.DerivativeName}Jvp{_signature.TypeParameters}({list}){_signature.Constraints}", _method.IsUnchecked))
        {
            if (_programs?.Jvp is { } jvp)
                writeBody(jvp);
            else
                _writer.Line($"throw new global::System.NotSupportedException({CSharpLiteral.String(_method.Refusal)});");
        }
    }

    private void WriteReturningBody(Program jvp)
    {
        NameScope names = Names();
        (DifferentiableMethod opened, Program rest) = WriteChecks(jvp, names, []);
        BodyWriter.Write(Fusion.Fuse(rest), Inputs(opened), new BodyDestination?[jvp.Body.Yields.Count], _writer, names, _kernels, (yields, _) => Return(yields, names));
    }

    private IEnumerable<string> Return(Text[] yields, NameScope names)
    {
        List<string> statements = [];
        Queue<Text> leaves = new(yields);
        string[] results = [Take(), Take()];
        return [.. statements, $"return ({results[0]}, {results[1]});"];

        string Take() => StructureWriter.Construct(_signature.Result, "", ElementsWriter.Gather(_signature.Result, "", leaves, Owned.Expression, names, statements));
    }

    private void WriteIntoBody(Program jvp)
    {
        NameScope names = Names();
        foreach (string destination in _destinations)
            names.Take(destination);
        (DifferentiableMethod opened, Program rest) = WriteChecks(jvp, names, _destinations);
        BodyWriter.Write(
            Fusion.Fuse(rest), Inputs(opened), [.. _destinations.Select(static destination => (BodyDestination?)new BodyDestination(destination))],
            _writer, names, _kernels, static (_, endsMethod) => endsMethod ? [] : ["return;"]);
    }

    /// <summary>Writes the checks of all that the method is handed; what is left is the program of the method with its lists opened.</summary>
    private (DifferentiableMethod Opened, Program Remaining) WriteChecks(Program jvp, NameScope names, string[] destinations)
    {
        Preconditions preconditions = Preconditions.Of(_method, jvp);
        if (preconditions.Checks is { } checks)
            Write(checks, Inputs(_method));
        DifferentiableMethod opened = ListInputs.Open(_method, _writer, names);
        TangentChecks.Write(_writer, _tangents, _method, opened, names);
        // A destination has the shape of the result, as an upstream gradient does.
        if (destinations.Length > 0 && UpstreamChecks.Split(_programs!.Gradient).Checks is { } shapes)
        {
            foreach (string destination in destinations)
                Write(shapes, [.. opened.Inputs.Select(BodyInput.Of), new BodyInput(destination, ((Leaf)_signature.Result).IsArray)]);
        }
        DestinationCheck.WriteApart(_writer, _method, _tangents, destinations, names);
        foreach (string check in ArrayChecks.OfTangents(_method, opened, _tangents, destinations))
            _writer.Line(check);
        return (opened, preconditions.Rest);

        void Write(Program program, BodyInput[] inputs) => BodyWriter.Write(program, inputs, [], _writer, names, _kernels, static (_, _) => []);
    }

    private BodyInput[] Inputs(DifferentiableMethod of) => [.. of.Inputs.Concat(_tangents.SelectMany(static tangent => tangent.Inputs)).Select(BodyInput.Of)];

    private NameScope Names() => new(_signature.Parameters.Select(static parameter => parameter.Name).Concat(_tangents.Select(static tangent => tangent.Name)));

    private void WriteDocumentation(string[] destinations)
    {
        string into = destinations.Length == 0 ? "" : ", written into destinations of the caller: the shape of the result, overwritten, never accumulated";
        _writer.Separate();
        DocumentationWriter.Summary(_writer, $"Value of <see cref=\"{_signature.DocumentationId}\"/> and its derivative along tangents of the parameters: the Jacobian-vector product{into}.");
        if (_programs is null)
            _writer.Line($"/// <remarks>{DocumentationWriter.Escape(_method.Refusal.Replace('\n', ' '))}</remarks>");
        else
            DocumentationWriter.Remarks(_writer, _formulas, $"Forward mode: {OperationCount.Of(_programs.Jvp!)} operations, f alone {OperationCount.Of(_programs.Primal)}. Stores nothing.");
        foreach (MethodParameter parameter in _signature.Parameters)
            DocumentationWriter.Parameter(_writer, parameter.Name, parameter.Documentation);
        foreach (Tangent tangent in _tangents)
            DocumentationWriter.Parameter(_writer, tangent.Name, tangent.Documentation);
        if (destinations.Length == 0)
        {
            DocumentationWriter.Returns(_writer, "The value, and its rate of change along the tangents.");
            return;
        }
        DocumentationWriter.Parameter(_writer, destinations[0], "Receives the result.");
        DocumentationWriter.Parameter(_writer, destinations[1], "Receives the rate of change of the result along the tangents.");
    }
}
