using System.Globalization;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>What the writers of Jacobians and Hessians share: matrices with a column for each number of the parameters.</summary>
internal abstract class PartialsWriter(DifferentiableMethod method, DerivativePrograms? programs, GradientForm form, KernelWriter kernels, SourceWriter writer, string suffix)
{
    protected const string Helpers = GradientFile.KernelsAlias + "Jacobians";

    protected DifferentiableMethod Method { get; } = method;

    protected DerivativePrograms? Programs { get; } = programs;

    protected GradientForm Form { get; } = form;

    protected KernelWriter Kernels { get; } = kernels;

    protected SourceWriter Writer { get; } = writer;

    protected (string Name, Leaf Leaf)[] Parameters { get; } = [.. form.Differentiated.Select(static item => (item.Name, (Leaf)item.Structure))];

    protected string Name { get; } = method.Signature.DerivativeName + suffix;

    protected string Element => Parameters[0].Leaf.Type.Element;

    protected string Matrix => $"global::SymbolicGrad.Matrix<{Element}>";

    protected string Modifiers => Method.Signature.Accessibility + Instance;

    protected string Instance => Method.Signature.IsStatic ? " static" : Method.Signature.IsReadOnly ? " readonly" : "";

    protected string Arguments => string.Join(", ", Method.Signature.Parameters.Select(static parameter => (parameter.Modifier == "in " ? "in " : "") + parameter.Name));

    /// <summary>The parameter that receives the matrix.</summary>
    protected string Destination => ParameterNames().Take(char.ToLowerInvariant(suffix[0]) + suffix.Substring(1));

    /// <summary>The number of columns before each parameter, and of all.</summary>
    protected string[] Offsets
    {
        get
        {
            List<string> offsets = ["0"];
            foreach ((string name, Leaf leaf) in Parameters)
            {
                string count = leaf.Type.IsScalar ? "1" : $"{name}.{leaf.Length}", before = offsets[offsets.Count - 1];
                offsets.Add(before is "0" ? count : leaf.Type.IsScalar && int.TryParse(before, out int numbers) ? (numbers + 1).ToString(CultureInfo.InvariantCulture) : $"{before} + {count}");
            }
            return [.. offsets];
        }
    }

    protected NameScope ParameterNames() => new(Method.Signature.Parameters.Select(static parameter => parameter.Name));

    protected static string Join(params string[] parts) => string.Join(", ", parts.Where(static part => part.Length > 0));

    protected SourceWriter.Scope OpenMethod(string modifiers, string returned, string name, string parameters, string more)
    {
        Writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");
        return Writer.Body($"{modifiers} {returned} {name}{Method.Signature.TypeParameters}({Join(parameters, more)}){Method.Signature.Constraints}", Method.IsUnchecked);
    }

    protected void WriteRefusal() => Writer.Line($"throw new global::System.NotSupportedException({CSharpLiteral.String(Method.Refusal)});");

    protected void WriteChecks()
    {
        if (Preconditions.Of(Method, Programs!.Primal).Checks is { } checks)
            BodyWriter.Write(checks, [.. Method.Inputs.Select(static input => new BodyInput(input.Expression, input.IsArray))], [], Writer, ParameterNames(), Kernels, static (_, _) => []);
    }

    /// <summary>Without columns there is no pass, but what the method itself throws is thrown.</summary>
    protected void WriteCallWithoutColumns(string destination)
    {
        if (Parameters.All(static parameter => !parameter.Leaf.Type.IsScalar) && Programs!.Primal.Body.Instructions.Any(Effects.MayThrow))
            Writer.Line($"if ({destination}.Columns == 0)").Indented($"{Method.Signature.Name}{Method.Signature.TypeParameters}({Arguments});");
    }

    /// <summary>Calls the method for some columns until all are there.</summary>
    protected void WriteColumnLoop(string destination, string step)
    {
        NameScope names = ParameterNames();
        names.Take(destination);
        string column = names.Take("column");
        using (Writer.Block($"for (int {column} = 0; {column} < {destination}.Columns; {(step == "1" ? column + "++" : $"{column} += {step}")})"))
            Writer.Line($"{Name}Columns{Method.Signature.TypeParameters}({Join(Arguments, destination, column)});");
    }

    /// <summary>The tangents of the parameters in the directions of the columns from one on: as many as a register holds, or one.</summary>
    protected BodyInput[] WriteBasis(NameScope names, string column, bool inLanes)
    {
        string[] offsets = Offsets;
        return [.. Parameters.Select((parameter, i) => WriteBasis(parameter.Name, parameter.Leaf, inLanes ? parameter.Leaf.Type.Lanes : parameter.Leaf.Type, offsets[i], names, column))];
    }

    private BodyInput WriteBasis(string parameter, Leaf leaf, IrType type, string offset, NameScope names, string column)
    {
        string tangent = names.Take(parameter.TrimStart('@') + (type.IsLanes ? "Tangents" : "Tangent"));
        if (leaf.Type.IsScalar)
            Writer.Line(type.IsLanes ? $"{type.Name} {tangent} = {Helpers}.Basis<{leaf.Type.Name}>({column}, {offset});" : $"{type.Name} {tangent} = {column} == {offset} ? 1 : 0;");
        else
        {
            string frame = names.Take(tangent + "Memory");
            Writer.Line($"using var {frame} = {GradientFile.KernelsAlias}Workspace.Enter();");
            Writer.Line($"{type.CSharp} {tangent} = {frame}.Span<{type.Name}>({parameter}.{leaf.Length});");
            Writer.Line($"{Helpers}.FillBasis({tangent}, {column}, {offset});");
        }
        return new BodyInput(tangent, false);
    }
}
