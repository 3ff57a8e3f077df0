using System.Globalization;
using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Writes FHessian: a row and a column for each number of the parameters. Of a few numbers it is written out as formulas; otherwise it comes by columns, each the
/// product of the Hessian and a unit vector, as many at a time as a register holds. The lower triangle is copied to the upper, so that both are the same to the bit.
/// </summary>
internal sealed class HessianWriter(DifferentiableMethod method, DerivativePrograms? programs, GradientForm form, string[] formulas, KernelWriter kernels, SourceWriter writer)
    : PartialsWriter(method, programs, form, kernels, writer, "Hessian")
{
    private readonly MethodSignature _signature = method.Signature;

    public void Write()
    {
        Program? partials = Programs?.Partials, product = partials is null ? Programs?.Along!.Gradient : null;
        Program? lanes = product is null ? null : Directions.InLanes(product, Parameters.Length);
        Program? columns = lanes ?? product;
        string[] lines = partials is null ? formulas : [.. formulas, .. FormulaPrinter.Print(partials, GradientFormulas.Inputs(Method), [.. Entries().Select(Label)])];
        string cost = Programs is null ? "" : Cost(partials ?? columns!, partials is not null ? "" : lanes is not null ? " for each register of columns" : " for each column");
        WriteReturning(lines, cost);
        WriteInto(partials, lanes is not null, lines, cost);
        if (columns is not null)
            WriteColumns(columns, lanes is not null);
    }

    private void WriteReturning(string[] lines, string cost)
    {
        WriteDocumentation("", lines, cost);
        using (OpenMethod(Modifiers, Matrix, Name, Form.PrimalParameters, ""))
        {
            if (Programs is null)
            {
                WriteRefusal();
                return;
            }
            WriteChecks();
            string size = Offsets[Parameters.Length];
            Writer.Line($"{Matrix} {Destination} = new {Matrix}({size}, {size});");
            Writer.Line($"{Name}{_signature.TypeParameters}({Join(Arguments, Destination)});");
            Writer.Line($"return {Destination};");
        }
    }

    private void WriteInto(Program? partials, bool inLanes, string[] lines, string cost)
    {
        WriteDocumentation(Destination, lines, cost);
        using (OpenMethod(Modifiers, "void", Name, Form.PrimalParameters, $"{Matrix} {Destination}"))
        {
            if (Programs is null)
            {
                WriteRefusal();
                return;
            }
            WriteChecks();
            Writer.Line($"{Helpers}.ThrowIfNotSquare({Destination}, {Offsets[Parameters.Length]}, nameof({Destination}));");
            if (partials is not null)
            {
                NameScope names = ParameterNames();
                names.Take(Destination);
                BodyWriter.Write(partials, [.. Method.Inputs.Select(BodyInput.Of)], new BodyDestination?[partials.Body.Yields.Count], Writer, names, Kernels, Assign);
                return;
            }
            WriteCallWithoutColumns(Destination);
            Writer.Line($"{Destination}.AsSpan().Clear();");
            WriteColumnLoop(Destination, inLanes ? $"{Helpers}.Directions<{Element}>()" : "1");
            Writer.Line($"{Helpers}.CopyLowerTriangle({Destination});");
        }
    }

    /// <summary>The places of the lower triangle, column by column.</summary>
    private IEnumerable<(int Row, int Column)> Entries() =>
        Enumerable.Range(0, Parameters.Length).SelectMany(column => Enumerable.Range(column, Parameters.Length - column).Select(row => (row, column)));

    private string Label((int Row, int Column) entry)
    {
        string x = Parameters[entry.Column].Name.TrimStart('@'), y = Parameters[entry.Row].Name.TrimStart('@');
        return entry.Row == entry.Column ? $"∂²f/∂{x}²" : $"∂²f/∂{x}∂{y}";
    }

    private IEnumerable<string> Assign(Text[] yields, bool endsMethod)
    {
        foreach (((int row, int column), Text value) in Entries().Zip(yields, static (entry, value) => (entry, value)))
            yield return row == column ? $"{Destination}[{row}, {row}] = {value.Code};" : $"{Destination}[{row}, {column}] = {Destination}[{column}, {row}] = {value.Code};";
        if (!endsMethod)
            yield return "return;";
    }

    private void WriteColumns(Program columns, bool inLanes)
    {
        NameScope names = ParameterNames();
        string hessian = names.Take(Destination), column = names.Take("column");
        Writer.Separate();
        DocumentationWriter.Summary(Writer, inLanes
            ? $"The columns of the Hessian of <see cref=\"{_signature.DocumentationId}\"/> from one on, as many as a register holds: its product with unit vectors."
            : $"A column of the Hessian of <see cref=\"{_signature.DocumentationId}\"/>: its product with a unit vector.");
        using (OpenMethod("private" + Instance, "void", Name + "Columns", Form.PrimalParameters, $"{Matrix} {hessian}, int {column}"))
        {
            BodyInput[] tangents = WriteBasis(names, column, inLanes);
            BodyInput[] inputs = [.. ListInputs.Open(Method, Writer, names).Inputs.Select(BodyInput.Of), .. tangents];
            BodyWriter.Write(Fusion.Fuse(columns), inputs, new BodyDestination?[columns.Body.Yields.Count], Writer, names, Kernels, Finish);
        }

        // What does not depend on the tangents is zero.
        IEnumerable<string> Finish(Text[] yields, bool endsMethod)
        {
            string[] rows = Offsets;
            for (int i = 0; i < yields.Length; i++)
            {
                if (!inLanes || columns.Types[columns.Body.Yields[i]].IsLanes && yields[i].Code != "default")
                    yield return $"{Helpers}.SetRows({hessian}, {rows[i]}, {column}, {yields[i].Code});";
            }
            if (!endsMethod)
                yield return "return;";
        }
    }

    private string Cost(Program derivative, string each) => string.Format(
        CultureInfo.InvariantCulture, "Cost: {0} operations{1}, f alone {2}.{3}", OperationCount.Of(derivative), each, OperationCount.Of(Programs!.Primal), StorageNote.Of(derivative));

    private void WriteDocumentation(string destination, string[] lines, string cost)
    {
        Writer.Separate();
        string into = destination.Length == 0 ? "" : ", written into a matrix of the caller";
        DocumentationWriter.Summary(Writer, $"Hessian of <see cref=\"{_signature.DocumentationId}\"/>: all second partial derivatives{into}.");
        if (Programs is null)
            Writer.Line($"/// <remarks>{DocumentationWriter.Escape(Method.Refusal.Replace('\n', ' '))}</remarks>");
        else
            DocumentationWriter.Remarks(Writer, lines, cost);
        foreach (MethodParameter parameter in _signature.Parameters)
            DocumentationWriter.Parameter(Writer, parameter.Name, parameter.Documentation);
        if (destination.Length > 0)
            DocumentationWriter.Parameter(Writer, destination, "Receives the Hessian: a row and a column for each number of the parameters, symmetric to the bit.");
        else
            DocumentationWriter.Returns(Writer, "The Hessian: a row and a column for each number of the parameters, symmetric to the bit.");
    }
}
