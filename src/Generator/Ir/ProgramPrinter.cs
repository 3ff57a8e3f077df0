using System.Globalization;
using System.Text;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Ir;

/// <summary>Writes a program in the grammar of Program.cs, a line an instruction, for tests and for what the verifier has to say.</summary>
internal sealed class ProgramPrinter
{
    private readonly Program _program;
    private readonly StringBuilder _text = new();

    private ProgramPrinter(Program program) => _program = program;

    public static string Print(Program program)
    {
        ProgramPrinter printer = new(program);
        printer.Print(program.Body, "");
        return printer._text.ToString();
    }

    /// <summary>One instruction without its regions: <c>v3 "y": double = Multiply v0 v1</c>.</summary>
    public static string Print(Instruction instruction, Program program) => new ProgramPrinter(program).Line(instruction);

    private void Print(Region region, string indent)
    {
        string parameters = Definitions(region.Parameters);
        _text.Append(indent).Append("lambda").Append(parameters.Length > 0 ? " " : "").Append(parameters).Append(".\n");
        foreach (Instruction instruction in region.Instructions)
        {
            _text.Append(indent).Append("  ").Append(Line(instruction)).Append('\n');
            foreach (Region inner in instruction.Regions)
                Print(inner, indent + "    ");
        }
        _text.Append(indent).Append("  yield").Append(Uses(region.Yields)).Append('\n');
    }

    private string Line(Instruction instruction) =>
        $"{Definitions(instruction.Results)} = {instruction.Primitive}{Uses(instruction.Operands)}{Text(instruction.Literal)}".TrimStart();

    private string Definitions(EquatableArray<int> values) => string.Join(", ", values.Select(Definition));

    private string Definition(int value)
    {
        if (value < 0 || value >= _program.Types.Count)
            return Use(value);
        string name = _program.Names[value];
        return $"{Use(value)}{(name.Length > 0 ? $" \"{name}\"" : "")}: {_program.Types[value]}";
    }

    private static string Uses(EquatableArray<int> values) => string.Concat(values.Select(static value => " " + Use(value)));

    private static string Use(int value) => "v" + value.ToString(CultureInfo.InvariantCulture);

    private static string Text(Literal literal) => literal.Element switch
    {
        null => "",
        "bool" => literal.AsBoolean ? " true" : " false",
        _ when literal.IsReal => " " + literal.AsReal.ToString("R", CultureInfo.InvariantCulture),
        _ => " " + literal.Bits.ToString(CultureInfo.InvariantCulture),
    };
}
