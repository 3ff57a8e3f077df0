using System.Globalization;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Prints programs as mathematics, one line a value: results, gradients, and what they share.</summary>
internal sealed class FormulaPrinter
{
    private const int ShortEnoughToRepeat = 8;
    private const int LineLimit = 72;
    private const int MaximumLines = 24;

    private static readonly Text s_unset = new("–", Precedence.Primary);

    private readonly Program _program;
    private readonly Dictionary<int, Text> _texts = [];
    private readonly HashSet<int> _entries = [];
    private int[] _uses = [];
    private readonly NameScope _names;
    private readonly List<(string Label, string Formula)> _lines = [];

    private FormulaPrinter(Program program, IEnumerable<string> reserved)
    {
        _program = program;
        _names = new NameScope(reserved);
    }

    /// <summary>The lines <c>label = formula</c> of what a program yields, aligned.</summary>
    public static string[] Print(Program program, IReadOnlyList<Text> inputs, IReadOnlyList<string> labels)
    {
        FormulaPrinter printer = new(program, inputs.Select(static input => input.Code).Concat(labels)) { _uses = UseCounts.Of(program) };
        for (int i = 0; i < inputs.Count; i++)
            printer._texts[program.Body.Parameters[i]] = inputs[i];
        printer.Visit(program.Body);
        for (int i = 0; i < labels.Count; i++)
            printer._lines.Add((labels[i], printer._texts[program.Body.Yields[i]].Code));
        return printer.Align(labels.Count);
    }

    /// <summary>The formula of a fused kernel.</summary>
    public static string Kernel(Program program, Region region) =>
        Shorten(Map(program, region, [.. region.Parameters.Select(static (_, i) => new Text(KernelWriter.Letter(i), Precedence.Primary))], new bool[region.Parameters.Count]).Code, 120);

    /// <summary>The formula of a region of scalars over the formulas of its operands.</summary>
    /// <param name="program">The program.</param>
    /// <param name="region">What is computed for each entry.</param>
    /// <param name="operands">The formulas of the operands.</param>
    /// <param name="isTensor">Which operands have entries; the products of two such are written ⊙, as no matrix product is meant.</param>
    public static Text Map(Program program, Region region, IReadOnlyList<Text> operands, IReadOnlyList<bool> isTensor)
    {
        FormulaPrinter printer = new(program, []);
        for (int i = 0; i < region.Parameters.Count; i++)
        {
            printer._texts[region.Parameters[i]] = operands[i];
            if (isTensor[i])
                printer._entries.Add(region.Parameters[i]);
        }
        foreach (Instruction instruction in region.Instructions)
        {
            printer._texts[instruction.Result] = printer.Formula(instruction);
            if (instruction.Operands.Any(printer._entries.Contains))
                printer._entries.Add(instruction.Result);
        }
        return printer._texts[region.Yields[0]];
    }

    /// <summary>The formula of one instruction over the formulas of its operands.</summary>
    public static Text One(Program program, Instruction instruction, Func<int, Text> operand)
    {
        FormulaPrinter printer = new(program, []);
        foreach (int value in instruction.Operands)
            printer._texts[value] = operand(value);
        return printer.Formula(instruction);
    }

    private string[] Align(int results)
    {
        List<(string Label, string Formula)> shown = _lines;
        int hidden = _lines.Count - MaximumLines;
        if (hidden > 0)
            shown = [.. _lines.Take(MaximumLines - Math.Min(results, MaximumLines / 2)), .. _lines.Skip(_lines.Count - Math.Min(results, MaximumLines / 2))];
        int width = shown.Max(static line => line.Label.Length);
        List<string> aligned = [.. shown.Select(line => $"{line.Label.PadRight(width)} = {Shorten(line.Formula, 160)}")];
        if (hidden > 0)
            aligned.Add($"… and {hidden.ToString(CultureInfo.InvariantCulture)} lines more");
        return [.. aligned];
    }

    public static string Shorten(string formula, int length) => formula.Length <= length ? formula : formula.Substring(0, length - 1) + "…";

    private void Visit(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsBranch)
                VisitBranch(instruction);
            else if (instruction.IsLoop)
                VisitLoop(instruction);
            else if (instruction.Results.Count == 0)
                VisitWrite(instruction);
            else
                Keep(instruction, instruction.Result, Formula(instruction));
        }
    }

    private void VisitBranch(Instruction branch)
    {
        foreach (Region arm in branch.Regions.Where(static arm => !Effects.EndsInThrow(arm.Instructions)))
            Visit(arm);
        for (int i = 0; i < branch.Results.Count; i++)
        {
            Text condition = _texts[branch.Operands[0]];
            Text whenTrue = YieldOf(0, i), whenFalse = YieldOf(1, i);
            bool isSaved = whenTrue == s_unset || whenFalse == s_unset;
            Text text = !isSaved ? ExpressionWriter.Conditional(condition, whenTrue, whenFalse) : whenTrue == s_unset ? whenFalse : whenTrue;
            Keep(branch, branch.Results[i], text);
        }

        // What one arm yields for something that only the other arm saves, or where it throws, nobody reads: the value is always the other.
        Text YieldOf(int arm, int i) => Effects.EndsInThrow(branch.Regions[arm].Instructions) ? s_unset : _texts[branch.Regions[arm].Yields[i]];
    }

    /// <summary>What a loop carries is shown as what an iteration makes of it: s = s + x[i], i = 0 … n − 1.</summary>
    private void VisitLoop(Instruction loop)
    {
        int[] carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut], inits = [.. loop.Inits];
        string range = Range(loop);
        for (int i = 0; i < carriedIn.Length; i++)
        {
            string name = _names.Take(_program.Names[carriedIn[i]] is { Length: > 0 } known ? known : "t");
            _texts[carriedIn[i]] = _texts[loop.Results[i]] = new Text(name, Precedence.Primary);
            if (loop.Regions.Count > 1)
                _texts[loop.Regions[0].Parameters[i]] = _texts[carriedIn[i]];
            _lines.Add((name, _texts[inits[i]].Code));
        }
        Visit(loop.Iteration);
        if (loop.Regions.Count > 1)
        {
            Visit(loop.Regions[0]);
            range = $"while {_texts[loop.Regions[0].Yields[0]].Code}";
        }
        for (int i = 0; i < carriedIn.Length; i++)
            _lines.Add((_texts[carriedIn[i]].Code, $"{_texts[carriedOut[i]].Code},  {range}"));
    }

    private string Range(Instruction loop)
    {
        if (!loop.IsCountedLoop)
            return "";
        int index = loop.Iteration.Parameters[0];
        string name = _program.Names[index] is { Length: > 0 } known ? known : "i";
        _texts[index] = new Text(name, Precedence.Primary);
        bool isUp = loop.Primitive == Primitives.For;
        string step = _texts[loop.Operands[2]].Code is "1" ? "" : $" by {_texts[loop.Operands[2]].Code}";
        return $"{name} = {_texts[loop.Operands[0]].Code} … {_texts[loop.Operands[1]].Within(Precedence.Additive)} {(isUp ? "−" : "+")} 1{step}";
    }

    private void VisitWrite(Instruction write)
    {
        if (write.Primitive != Primitives.Store && write.Primitive != Primitives.Increase)
            return;
        int value = write.Operands[write.Operands.Count - 1];
        string element = $"{_texts[write.Operands[0]].Code}[{string.Join(", ", write.Operands.Skip(1).Take(write.Operands.Count - 2).Select(index => _texts[index].Code))}]{_texts[write.Operands[0]].Part?.Path}";
        if (write.Primitive == Primitives.Store)
            _lines.Add((element, _texts[value].Code));
        else
            _lines.Add((element, $"{element} + {_texts[value].Code}"));
    }

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
        if (primitive.Kind == PrimitiveKind.Memory)
            return Memory(instruction);
        if (primitive == Primitives.Multiply && instruction.Operands[0] == instruction.Operands[1])
            return new Text($"{Operand(0).Within(Precedence.Primary)}²", Precedence.Primary);
        if (primitive == Primitives.Select)
            return ExpressionWriter.Conditional(Operand(0), Operand(1), Operand(2));

        string notation = primitive.Notation;
        if (notation == "{0}")
            return Operand(0);
        if (primitive == Primitives.Multiply && instruction.Operands.All(value => !_program.Types[value].IsScalar || _entries.Contains(value)))
            return new Text($"{Factor(Operand(0))} ⊙ {Factor(Operand(1))}", primitive.Precedence);
        bool isBracketed = primitive.Precedence == Precedence.Primary && (notation.Contains('(') || notation.Contains('[') || notation.Contains('|'));
        object[] operands = [.. instruction.Operands.Select((_, i) => isBracketed ? Operand(i).Code : Inside(Operand(i), primitive, i))];
        return new Text(string.Format(CultureInfo.InvariantCulture, notation, operands), primitive.Precedence);

        Text Operand(int index) => _texts[instruction.Operands[index]];
    }

    private Text Memory(Instruction instruction)
    {
        Primitive primitive = instruction.Primitive;
        if (instruction.Operands.Count == 0 || primitive == Primitives.NewArray || primitive == Primitives.Choose)
            return new Text(_program.Names[instruction.Result] is { Length: > 0 } name ? name : "array", Precedence.Primary);
        if (primitive == Primitives.MemoryOf || primitive == Primitives.NewSum || primitive == Primitives.Snapshot || primitive == Primitives.Total)
            return _program.Names[instruction.Result] is { Length: > 0 } named ? new Text(named, Precedence.Primary) : _texts[instruction.Operands[0]];
        string owner = _texts[instruction.Operands[0]].Within(Precedence.Primary);
        Signatures.ElementPart? part = _texts[instruction.Operands[0]].Part;
        string[] rest = [.. instruction.Operands.Skip(1).Select(value => _texts[value].Code)];
        return primitive == Primitives.View ? new Text($"{owner}[{rest[0]}…]", Precedence.Primary, part)
            : primitive == Primitives.Load ? new Text($"{owner}[{string.Join(", ", rest)}]{part?.Path}", Precedence.Primary)
            : new Text($"{owner}[{string.Join(", ", rest)}]", Precedence.Primary, part);
    }

    /// <summary>A factor of a product entry by entry, in which a product of another kind is set apart.</summary>
    private static string Factor(Text text) =>
        text.Precedence <= Primitives.Multiply.Precedence && !(text.Precedence == Primitives.Multiply.Precedence && text.Code.Contains(" ⊙ ")) ? $"({text.Code})" : text.Code;

    /// <summary>A sign stands after no other operator.</summary>
    private static string Inside(Text operand, Primitive primitive, int index)
    {
        string code = operand.Within(Strength(primitive, index));
        return index > 0 && code[0] == '−' && primitive.Precedence < Precedence.Primary ? $"({code})" : code;
    }

    /// <summary>In mathematics a sum in a sum needs no parentheses, on the right of a difference it does.</summary>
    private static int Strength(Primitive primitive, int operand) =>
        operand == 0 || primitive.IsCommutative ? primitive.Precedence : primitive.Precedence + 1;

    /// <summary>A constant as mathematics writes it.</summary>
    public static Text Constant(Literal literal)
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
