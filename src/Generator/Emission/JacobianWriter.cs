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
    : PartialsWriter(method, programs, form, kernels, writer, "Jacobian")
{
    private readonly MethodSignature _signature = method.Signature;
    private readonly Leaf[] _results = [.. method.Signature.Result.Leaves];

    public void Write()
    {
        Program? columns = Programs is null || _signature.JacobianMode == JacobianMode.Reverse ? null : Columns(Programs.Primal);
        WriteReturning();
        WriteInto(columns);
        if (columns is not null)
            WriteColumns(columns);
        if (Programs is not null && (columns is null || _signature.JacobianMode != JacobianMode.Forward))
            WriteRows();
    }

    private Program? Columns(Program primal)
    {
        int[] differentiated = [.. Enumerable.Range(0, Method.Inputs.Count).Where(i => Method.Inputs[i].IsDifferentiated)];
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
        using (OpenMethod(Modifiers, Matrix, Name, Form.PrimalParameters, ""))
        {
            if (Programs is null)
            {
                WriteRefusal();
                return;
            }
            WriteChecks();
            string rows = _results[0].Type.IsScalar ? _results.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{_signature.Name}{_signature.TypeParameters}({Arguments}).Length";
            string jacobian = new NameScope(_signature.Parameters.Select(static parameter => parameter.Name)).Take("jacobian");
            Writer.Line($"{Matrix} {jacobian} = new {Matrix}({rows}, {Offsets[Parameters.Length]});");
            Writer.Line($"{Name}{_signature.TypeParameters}({Join(Arguments, jacobian)});");
            Writer.Line($"return {jacobian};");
        }
    }

    private void WriteInto(Program? columns)
    {
        string destination = Destination;
        WriteDocumentation(destination, "");
        using (OpenMethod(Modifiers, "void", Name, Form.PrimalParameters, $"{Matrix} {destination}"))
        {
            if (Programs is null)
            {
                WriteRefusal();
                return;
            }
            WriteChecks();
            Writer.Line($"{Helpers}.ThrowIfNotColumns({destination}, {Offsets[Parameters.Length]}, nameof({destination}));");
            WriteCallWithoutColumns(destination);
            bool hasChoice = columns is not null && _signature.JacobianMode == JacobianMode.Automatic;
            if (columns is null)
                Writer.Line($"{Name}Rows{_signature.TypeParameters}({Join(Arguments, destination)});");
            else if (!hasChoice)
                WriteColumnLoop(destination, $"{Helpers}.Directions<{Element}>()");
            else
            {
                using (Writer.Block($"if ({destination}.Columns > ({destination}.Rows - 1) * {Helpers}.Directions<{Element}>())"))
                {
                    Writer.Line($"{Name}Rows{_signature.TypeParameters}({Join(Arguments, destination)});");
                    Writer.Line("return;");
                }
                Writer.Separate();
                WriteColumnLoop(destination, $"{Helpers}.Directions<{Element}>()");
            }
        }
    }

    /// <summary>The columns from one on, as many as there are directions in a register.</summary>
    private void WriteColumns(Program columns)
    {
        NameScope names = new(_signature.Parameters.Select(static parameter => parameter.Name));
        string jacobian = names.Take("jacobian"), column = names.Take("column");
        Writer.Separate();
        DocumentationWriter.Summary(Writer, $"The columns of the Jacobian of <see cref=\"{_signature.DocumentationId}\"/> from one on, by forward mode in as many directions as a register holds.");
        using (OpenMethod("private" + Instance, "void", Name + "Columns", Form.PrimalParameters, $"{Matrix} {jacobian}, int {column}"))
        {
            BodyInput[] tangents = WriteBasis(names, column, inLanes: true);
            BodyInput[] inputs = [.. ListInputs.Open(Method, Writer, names).Inputs.Select(BodyInput.Of), .. tangents];
            BodyWriter.Write(Fusion.Fuse(columns), inputs, new BodyDestination?[columns.Body.Yields.Count], Writer, names, Kernels, (yields, endsMethod) => Finish(columns, yields, endsMethod, jacobian, column));
        }
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
        Writer.Separate();
        DocumentationWriter.Summary(Writer, $"The Jacobian of <see cref=\"{_signature.DocumentationId}\"/>, a row at a time by reverse mode.");
        using (OpenMethod("private" + Instance, "void", Name + "Rows", Form.PrimalParameters, $"{Matrix} {jacobian}"))
        {
            string upstream = "";
            if (Form.Upstream.Length > 0)
            {
                upstream = names.Take("upstream");
                Writer.Line(
                    IsVector(_signature.Result) ? $"{_signature.Result.CSharp} {upstream} = new {_signature.Result.CSharp}({jacobian}.Rows);"
                    : _signature.Result is Leaf ? $"{Element}[] {upstream} = new {Element}[{jacobian}.Rows];"
                    : $"{_signature.Result.CSharp} {upstream};");
            }
            using (Writer.Block($"for (int {row} = 0; {row} < {jacobian}.Rows; {row}++)"))
                WriteRow(jacobian, row, upstream, names);
        }
    }

    private void WriteRow(string jacobian, string row, string upstream, NameScope names)
    {
        if (upstream.Length > 0)
            WriteUpstream(upstream, row);
        string call = $"{_signature.DerivativeName}Gradient{_signature.TypeParameters}({Join(Arguments, upstream)}";
        if (!Form.HasDestinations)
        {
            string gradient = names.Take("gradient");
            Writer.Line($"{Form.GradientType} {gradient} = {call});");
            for (int i = 0; i < Parameters.Length; i++)
                Writer.Line($"{jacobian}[{row}, {i}] = {gradient}{(Parameters.Length == 1 ? "" : "." + Parameters[i].Name)};");
            return;
        }
        string[] locals = [.. Parameters.Select(parameter => parameter.Leaf.Type.IsScalar ? names.Take(parameter.Name.TrimStart('@') + "Gradient") : "")];
        string[] destinations = [.. Parameters.Select((parameter, i) => locals[i].Length > 0 ? $"out {Element} {locals[i]}" : $"{Helpers}.{(IsVector(parameter.Leaf) ? "RowVector" : "Row")}({jacobian}, {row}, {Offsets[i]}, {parameter.Name}.{parameter.Leaf.Length})")];
        Writer.Line($"{call}, {string.Join(", ", destinations)});");
        for (int i = 0; i < Parameters.Length; i++)
        {
            if (locals[i].Length > 0)
                Writer.Line($"{jacobian}[{row}, {Offsets[i]}] = {locals[i]};");
        }
    }

    private static bool IsVector(Structure structure) => structure is Leaf { Type.Rank: Rank.Vector };

    private void WriteUpstream(string upstream, string row)
    {
        if (_signature.Result is Leaf)
        {
            Writer.Line(IsVector(_signature.Result) ? $"{upstream}.Clear();" : $"global::System.Array.Clear({upstream});");
            Writer.Line($"{upstream}[{row}] = 1;");
            return;
        }
        string[] leaves = [.. _results.Select((_, i) => $"{row} == {i} ? 1 : 0")];
        Writer.Line($"{upstream} = {StructureWriter.Construct(_signature.Result, "", new Queue<string>(leaves))};");
    }

    private void WriteDocumentation(string destination, string returns)
    {
        Writer.Separate();
        string into = destination.Length == 0 ? "" : ", written into a matrix of the caller";
        DocumentationWriter.Summary(Writer, $"Jacobian of <see cref=\"{_signature.DocumentationId}\"/>: all partial derivatives{into}.");
        if (Programs is null)
            Writer.Line($"/// <remarks>{DocumentationWriter.Escape(Method.Refusal.Replace('\n', ' '))}</remarks>");
        foreach (MethodParameter parameter in _signature.Parameters)
            DocumentationWriter.Parameter(Writer, parameter.Name, parameter.Documentation);
        if (destination.Length > 0)
            DocumentationWriter.Parameter(Writer, destination, "Receives the Jacobian: a row for each number of the result, a column for each number of the parameters.");
        else
            DocumentationWriter.Returns(Writer, returns);
    }
}
