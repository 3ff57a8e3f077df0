using System.Globalization;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Prints programs as mathematics, one line a value: results, gradients, and what they share.</summary>
internal sealed class FormulaPrinter
{
    private const int ShortEnoughToRepeat = 12;
    private const int LineLimit = 72;
    private const int MaximumLines = 24;

    private static readonly Text s_unset = new("–", Precedence.Primary);

    private readonly Program _program;
    private readonly int[] _uses;
    private readonly Text?[] _texts;
    private readonly NameScope _names;
    private readonly List<(string Label, string Formula)> _lines = [];

    private FormulaPrinter(Program program, IEnumerable<string> reserved)
    {
        _program = program;
        _uses = UseCounts.Of(program);
        _texts = new Text?[program.Types.Count];
        _names = new NameScope(reserved);
    }

    /// <summary>The lines <c>label = formula</c> of what a program yields, aligned.</summary>
    public static string[] Print(Program program, IReadOnlyList<string> inputs, IReadOnlyList<string> labels)
    {
        FormulaPrinter printer = new(program, inputs.Concat(labels));
        for (int i = 0; i < inputs.Count; i++)
            printer._texts[program.Body.Parameters[i]] = new Text(inputs[i], Precedence.Primary);
        printer.Visit(program.Body);
        for (int i = 0; i < labels.Count; i++)
            printer._lines.Add((labels[i], printer._texts[program.Body.Yields[i]]!.Value.Code));
        return printer.Align(labels.Count);
    }

    /// <summary>The formula of a fused kernel.</summary>
    public static string Kernel(Program program, Region region)
    {
        FormulaPrinter printer = new(program, []);
        NameScope names = new([]);
        foreach (int parameter in region.Parameters)
            printer._texts[parameter] = new Text(names.Take(program.Names[parameter] is { Length: > 0 } name ? name : "a"), Precedence.Primary);
        foreach (Instruction instruction in region.Instructions)
            printer._texts[instruction.Result] = printer.Formula(instruction);
        string formula = printer._texts[region.Yields[0]]!.Value.Code;
        return formula.Length <= 120 ? formula : formula.Substring(0, 119) + "…";
    }

    private string[] Align(int results)
    {
        List<(string Label, string Formula)> shown = _lines;
        int hidden = _lines.Count - MaximumLines;
        if (hidden > 0)
            shown = [.. _lines.Take(MaximumLines - Math.Min(results, MaximumLines / 2)), .. _lines.Skip(_lines.Count - Math.Min(results, MaximumLines / 2))];
        int width = shown.Max(static line => line.Label.Length);
        List<string> aligned = [.. shown.Select(line => $"{line.Label.PadRight(width)} = {Shorten(line.Formula)}")];
        if (hidden > 0)
            aligned.Add($"… and {hidden.ToString(CultureInfo.InvariantCulture)} lines more");
        return [.. aligned];
    }

    private static string Shorten(string formula) => formula.Length <= 160 ? formula : formula.Substring(0, 159) + "…";

    private void Visit(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsBranch)
                VisitBranch(instruction);
            else
                Keep(instruction, instruction.Result, Formula(instruction));
        }
    }

    private void VisitBranch(Instruction branch)
    {
        foreach (Region arm in branch.Regions)
            Visit(arm);
        for (int i = 0; i < branch.Results.Count; i++)
        {
            Text condition = _texts[branch.Operands[0]]!.Value;
            Text whenTrue = _texts[branch.Regions[0].Yields[i]]!.Value;
            Text whenFalse = _texts[branch.Regions[1].Yields[i]]!.Value;
            bool isSaved = IsUnset(branch.Regions[0].Yields[i]) || IsUnset(branch.Regions[1].Yields[i]);
            Text text = !isSaved ? ExpressionWriter.Conditional(condition, whenTrue, whenFalse) : IsUnset(branch.Regions[0].Yields[i]) ? whenFalse : whenTrue;
            Keep(branch, branch.Results[i], text);
        }
    }

    /// <summary>Whether a value is what one arm yields for something that only the other arm saves: then the value is always the other.</summary>
    private bool IsUnset(int value) => _texts[value] == s_unset;

    private void Keep(Instruction instruction, int result, Text text)
    {
        bool isShared = _uses[result] > 1 && text.Code.Length > ShortEnoughToRepeat;
        if (instruction.IsConstant || (!isShared && text.Code.Length <= LineLimit))
        {
            _texts[result] = text;
            return;
        }
        string name = _names.Take(_program.Names[result] is { Length: > 0 } known ? known : "t");
        _lines.Add((name, text.Code));
        _texts[result] = new Text(name, Precedence.Primary);
    }

    private Text Formula(Instruction instruction)
    {
        Primitive primitive = instruction.Primitive;
        if (instruction.IsConstant)
            return Constant(instruction.Literal);
        if (primitive == Primitives.Convert)
            return Operand(0);
        if (primitive == Primitives.Unset)
            return s_unset;
        if (primitive == Primitives.Multiply && instruction.Operands[0] == instruction.Operands[1])
            return new Text($"{Operand(0).Within(Precedence.Primary)}²", Precedence.Primary);
        if (primitive == Primitives.Select)
            return ExpressionWriter.Conditional(Operand(0), Operand(1), Operand(2));

        string notation = primitive.Notation;
        if (primitive == Primitives.Multiply && instruction.Operands.All(value => !_program.Types[value].IsScalar))
            notation = "{0} ⊙ {1}";
        bool isBracketed = primitive.Precedence == Precedence.Primary && (notation.Contains('(') || notation.Contains('|'));
        object[] operands = [.. instruction.Operands.Select((_, i) => isBracketed ? Operand(i).Code : Operand(i).Within(Strength(primitive, i)))];
        return new Text(string.Format(CultureInfo.InvariantCulture, notation, operands), primitive.Precedence);

        Text Operand(int index) => _texts[instruction.Operands[index]]!.Value;
    }

    /// <summary>In mathematics a sum in a sum needs no parentheses, on the right of a difference it does.</summary>
    private static int Strength(Primitive primitive, int operand) =>
        operand == 0 || primitive.IsCommutative ? primitive.Precedence : primitive.Precedence + 1;

    private static Text Constant(Literal literal)
    {
        if (literal.IsReal && literal.AsReal is Math.PI)
            return new Text("π", Precedence.Primary);
        if (!literal.IsReal)
            return CSharpLiteral.Typed(literal);
        Text text = CSharpLiteral.InOperation(literal);
        string code = text.Code.TrimEnd('f').Replace("global::System.Math.E", "e").Replace("double.PositiveInfinity", "∞").Replace("double.NaN", "NaN").Replace('-', '−');
        return text with { Code = code };
    }
}
