using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Writes FJacobian: a row for each number of the result, a column for each number of the parameters. By columns, several directions at a time in
/// forward mode, or by rows in reverse mode, whichever takes fewer passes; where both take as many, those of reverse mode are cheaper.
/// </summary>
internal sealed class JacobianWriter(DifferentiableMethod method, DerivativePrograms? programs, GradientForm form, KernelWriter kernels, SourceWriter writer)
{
    private const string Helpers = GradientFile.KernelsAlias + "Jacobians";

    private readonly MethodSignature _signature = method.Signature;
    private readonly Leaf[] _results = [.. method.Signature.Result.Leaves];
    private readonly (string Name, Leaf Leaf)[] _parameters = [.. form.Differentiated.Select(static item => (item.Name, (Leaf)item.Structure))];

    private string Element => _results[0].Type.Element;

    private string Matrix => $"global::SymbolicGrad.Matrix<{Element}>";

    private string Modifiers => _signature.Accessibility + Instance;

    private string Instance => _signature.IsStatic ? " static" : _signature.IsReadOnly ? " readonly" : "";

    private string Name => $"{_signature.DerivativeName}Jacobian";

    private string Arguments => string.Join(", ", _signature.Parameters.Select(static parameter => (parameter.Modifier == "in " ? "in " : "") + parameter.Name));

    /// <summary>The number of columns before each parameter, and of all.</summary>
    private string[] Offsets
    {
        get
        {
            List<string> offsets = ["0"];
            foreach ((string name, Leaf leaf) in _parameters)
            {
                string count = leaf.Type.IsScalar ? "1" : $"{name}.{leaf.Length}";
                offsets.Add(offsets[offsets.Count - 1] is "0" ? count : $"{offsets[offsets.Count - 1]} + {count}");
            }
            return [.. offsets];
        }
    }

    public void Write()
    {
        Program? columns = programs is null || _signature.JacobianMode == JacobianMode.Reverse ? null : Columns(programs.Primal);
        WriteReturning();
        WriteInto(columns);
        if (columns is not null)
            WriteColumns(columns);
        if (programs is not null && (columns is null || _signature.JacobianMode != JacobianMode.Forward))
            WriteRows();
    }

    private Program? Columns(Program primal)
    {
        int[] differentiated = [.. Enumerable.Range(0, method.Inputs.Count).Where(i => method.Inputs[i].IsDifferentiated)];
        Program both = Forward.Differentiate(primal, differentiated);
        Region tangents = both.Body with { Yields = both.Body.Yields.Skip(primal.Body.Yields.Count).ToArray() };
        Program jvp = Optimizer.Optimize(both with { Body = tangents }, _signature.FastMath);
        Program? columns = Directions.InLanes(jvp, differentiated.Length);
        return columns is null || IsConstantArray(columns) ? null : columns;
    }

    /// <summary>Whether the result is an array that does not depend on the parameters.</summary>
    private bool IsConstantArray(Program columns) => !_results[0].Type.IsScalar && !columns.Types[columns.Body.Yields[0]].IsLanes;

    private void WriteReturning()
    {
        WriteDocumentation("", "The Jacobian: a row for each number of the result, a column for each number of the parameters.");
        using (OpenMethod(Modifiers, Matrix, Name, form.PrimalParameters, ""))
        {
            if (programs is null)
            {
                WriteRefusal();
                return;
            }
            WriteChecks();
            string rows = _results[0].Type.IsScalar ? _results.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{_signature.Name}{_signature.TypeParameters}({Arguments}).Length";
            string jacobian = new NameScope(_signature.Parameters.Select(static parameter => parameter.Name)).Take("jacobian");
            writer.Line($"{Matrix} {jacobian} = new {Matrix}({rows}, {Offsets[_parameters.Length]});");
            writer.Line($"{Name}{_signature.TypeParameters}({Join(Arguments, jacobian)});");
            writer.Line($"return {jacobian};");
        }
    }

    private void WriteRefusal() => writer.Line($"throw new global::System.NotSupportedException({CSharpLiteral.String(method.Refusal)});");

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(static part => part.Length > 0));

    private void WriteInto(Program? columns)
    {
        string destination = Destination();
        WriteDocumentation(destination, "");
        using (OpenMethod(Modifiers, "void", Name, form.PrimalParameters, $"{Matrix} {destination}"))
        {
            if (programs is null)
            {
                WriteRefusal();
                return;
            }
            WriteChecks();
            writer.Line($"{Helpers}.ThrowIfNotColumns({destination}, {Offsets[_parameters.Length]}, nameof({destination}));");
            WriteCallWithoutColumns(destination);
            bool hasChoice = columns is not null && _signature.JacobianMode == JacobianMode.Automatic;
            if (columns is null)
                writer.Line($"{Name}Rows{_signature.TypeParameters}({Join(Arguments, destination)});");
            else if (!hasChoice)
                WriteColumnLoop(destination);
            else
            {
                using (writer.Block($"if ({destination}.Columns > ({destination}.Rows - 1) * {Helpers}.Directions<{Element}>())"))
                {
                    writer.Line($"{Name}Rows{_signature.TypeParameters}({Join(Arguments, destination)});");
                    writer.Line("return;");
                }
                writer.Separate();
                WriteColumnLoop(destination);
            }
        }
    }

    private void WriteChecks()
    {
        if (Preconditions.Of(method, programs!.Primal).Checks is { } checks)
            BodyWriter.Write(checks, [.. method.Inputs.Select(static input => new BodyInput(input.Expression, input.IsArray))], [], writer, new NameScope(_signature.Parameters.Select(static parameter => parameter.Name)), kernels, static (_, _) => []);
    }

    /// <summary>Without columns there is no pass, but what the method itself throws is thrown.</summary>
    private void WriteCallWithoutColumns(string destination)
    {
        if (_parameters.All(static parameter => !parameter.Leaf.Type.IsScalar) && programs!.Primal.Body.Instructions.Any(Effects.MayThrow))
            writer.Line($"if ({destination}.Columns == 0)").Indented($"{_signature.Name}{_signature.TypeParameters}({Arguments});");
    }

    private string Destination() => new NameScope(_signature.Parameters.Select(static parameter => parameter.Name)).Take("jacobian");

    private void WriteColumnLoop(string destination)
    {
        string column = new NameScope(_signature.Parameters.Select(static parameter => parameter.Name).Append(destination)).Take("column");
        using (writer.Block($"for (int {column} = 0; {column} < {destination}.Columns; {column} += {Helpers}.Directions<{Element}>())"))
            writer.Line($"{Name}Columns{_signature.TypeParameters}({Join(Arguments, destination, column)});");
    }

    /// <summary>The columns from one on, as many as there are directions in a register.</summary>
    private void WriteColumns(Program columns)
    {
        NameScope names = new(_signature.Parameters.Select(static parameter => parameter.Name));
        string jacobian = names.Take("jacobian"), column = names.Take("column");
        writer.Separate();
        DocumentationWriter.Summary(writer, $"The columns of the Jacobian of <see cref=\"{_signature.DocumentationId}\"/> from one on, by forward mode in as many directions as a register holds.");
        using (OpenMethod("private" + Instance, "void", Name + "Columns", form.PrimalParameters, $"{Matrix} {jacobian}, int {column}"))
        {
            BodyInput[] tangents = [.. _parameters.Select((parameter, i) => WriteBasis(parameter.Name, parameter.Leaf, Offsets[i], names, column))];
            BodyInput[] inputs = [.. ListInputs.Open(method, writer, names).Inputs.Select(BodyInput.Of), .. tangents];
            BodyWriter.Write(Fusion.Fuse(columns), inputs, new BodyDestination?[columns.Body.Yields.Count], writer, names, kernels, (yields, endsMethod) => Finish(columns, yields, endsMethod, jacobian, column));
        }
    }

    private BodyInput WriteBasis(string parameter, Leaf leaf, string offset, NameScope names, string column)
    {
        string tangent = names.Take(parameter.TrimStart('@') + "Tangents");
        IrType lanes = leaf.Type.Lanes;
        if (leaf.Type.IsScalar)
            writer.Line($"{lanes.Name} {tangent} = {Helpers}.Basis<{leaf.Type.Name}>({column}, {offset});");
        else
        {
            string frame = names.Take(tangent + "Memory");
            writer.Line($"using var {frame} = {GradientFile.KernelsAlias}Workspace.Enter();");
            writer.Line($"{lanes.CSharp} {tangent} = {frame}.Span<{lanes.Name}>({parameter}.{leaf.Length});");
            writer.Line($"{Helpers}.FillBasis({tangent}, {column}, {offset});");
        }
        return new BodyInput(tangent, false);
    }

    /// <summary>What does not depend on the parameters has no tangents in registers: they are zero.</summary>
    private IEnumerable<string> Finish(Program columns, Text[] yields, bool endsMethod, string jacobian, string column)
    {
        for (int i = 0; i < yields.Length; i++)
            yield return _results[i].Type.IsScalar
                ? $"{Helpers}.SetColumns({jacobian}, {i}, {column}, {(columns.Types[columns.Body.Yields[i]].IsLanes ? yields[i].Code : "default")});"
                : $"{Helpers}.SetColumns({jacobian}, {column}, {yields[i].Code});";
        if (!endsMethod)
            yield return "return;";
    }

    /// <summary>One row after the other, each the gradient of one number of the result.</summary>
    private void WriteRows()
    {
        NameScope names = new(_signature.Parameters.Select(static parameter => parameter.Name));
        string jacobian = names.Take("jacobian"), row = names.Take("row");
        writer.Separate();
        DocumentationWriter.Summary(writer, $"The Jacobian of <see cref=\"{_signature.DocumentationId}\"/>, a row at a time by reverse mode.");
        using (OpenMethod("private" + Instance, "void", Name + "Rows", form.PrimalParameters, $"{Matrix} {jacobian}"))
        {
            string upstream = "";
            if (form.Upstream.Length > 0)
            {
                upstream = names.Take("upstream");
                writer.Line(_signature.Result is Leaf ? $"{Element}[] {upstream} = new {Element}[{jacobian}.Rows];" : $"{_signature.Result.CSharp} {upstream};");
            }
            using (writer.Block($"for (int {row} = 0; {row} < {jacobian}.Rows; {row}++)"))
                WriteRow(jacobian, row, upstream, names);
        }
    }

    private void WriteRow(string jacobian, string row, string upstream, NameScope names)
    {
        if (upstream.Length > 0)
            WriteUpstream(upstream, row);
        string call = $"{_signature.DerivativeName}Gradient{_signature.TypeParameters}({Join(Arguments, upstream)}";
        if (!form.HasDestinations)
        {
            string gradient = names.Take("gradient");
            writer.Line($"{form.GradientType} {gradient} = {call});");
            for (int i = 0; i < _parameters.Length; i++)
                writer.Line($"{jacobian}[{row}, {i}] = {gradient}{(_parameters.Length == 1 ? "" : "." + _parameters[i].Name)};");
            return;
        }
        string[] locals = [.. _parameters.Select(parameter => parameter.Leaf.Type.IsScalar ? names.Take(parameter.Name.TrimStart('@') + "Gradient") : "")];
        string[] destinations = [.. _parameters.Select((parameter, i) => locals[i].Length > 0 ? $"out {Element} {locals[i]}" : $"{Helpers}.Row({jacobian}, {row}, {Offsets[i]}, {parameter.Name}.{parameter.Leaf.Length})")];
        writer.Line($"{call}, {string.Join(", ", destinations)});");
        for (int i = 0; i < _parameters.Length; i++)
        {
            if (locals[i].Length > 0)
                writer.Line($"{jacobian}[{row}, {Offsets[i]}] = {locals[i]};");
        }
    }

    private void WriteUpstream(string upstream, string row)
    {
        if (_signature.Result is Leaf)
        {
            writer.Line($"global::System.Array.Clear({upstream});");
            writer.Line($"{upstream}[{row}] = 1;");
            return;
        }
        string[] leaves = [.. _results.Select((_, i) => $"{row} == {i} ? 1 : 0")];
        writer.Line($"{upstream} = {StructureWriter.Construct(_signature.Result, "", new Queue<string>(leaves))};");
    }

    private SourceWriter.Scope OpenMethod(string modifiers, string returned, string name, string parameters, string more)
    {
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");
        return writer.Body($"{modifiers} {returned} {name}{_signature.TypeParameters}({Join(parameters, more)}){_signature.Constraints}", method.IsUnchecked);
    }

    private void WriteDocumentation(string destination, string returns)
    {
        writer.Separate();
        string into = destination.Length == 0 ? "" : ", written into a matrix of the caller";
        DocumentationWriter.Summary(writer, $"Jacobian of <see cref=\"{_signature.DocumentationId}\"/>: all partial derivatives{into}.");
        if (programs is null)
            writer.Line($"/// <remarks>{DocumentationWriter.Escape(method.Refusal.Replace('\n', ' '))}</remarks>");
        foreach (MethodParameter parameter in _signature.Parameters)
            DocumentationWriter.Parameter(writer, parameter.Name, parameter.Documentation);
        if (destination.Length > 0)
            DocumentationWriter.Parameter(writer, destination, "Receives the Jacobian: a row for each number of the result, a column for each number of the parameters.");
        else
            DocumentationWriter.Returns(writer, returns);
    }
}
