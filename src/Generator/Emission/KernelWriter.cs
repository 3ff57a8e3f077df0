using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes the fused kernels of a file, each once: a structure whose one method is the formula, for lanes of any width.</summary>
internal sealed class KernelWriter
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly NameScope _names = new([]);
    private readonly SourceWriter _writer = new();

    /// <summary>The text of all kernels so far.</summary>
    public string Text => _writer.ToString();

    /// <summary>The name of the kernel that computes a region of scalars.</summary>
    public string Write(Program program, Region region)
    {
        string body = Body(program, region, out string formula);
        if (_known.TryGetValue(body, out string? known))
            return known;
        string name = _names.Take(NameOf(region));
        _known.Add(body, name);

        _writer.Separate();
        _writer.Line($"/// <summary>{DocumentationWriter.Escape(formula)}</summary>");
        using (_writer.Block($"file readonly struct {name} : {GradientFile.KernelsAlias}IKernel{region.Parameters.Count}"))
        {
            _writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            foreach (string line in body.Split('\n'))
                _writer.Line(line);
        }
        return name;
    }

    private static string Body(Program program, Region region, out string formula)
    {
        NameScope names = new([]);
        Dictionary<int, Text> texts = [];
        Dictionary<int, Instruction> definitions = [];
        foreach (int parameter in region.Parameters)
            texts[parameter] = new Text(names.Take(Letter(texts.Count)), Precedence.Primary);
        Dictionary<int, int> uses = [];
        foreach (int use in region.Instructions.SelectMany(static instruction => instruction.Operands).Concat(region.Yields))
            uses[use] = uses.TryGetValue(use, out int count) ? count + 1 : 1;

        SourceWriter writer = new();
        string parameters = string.Join(", ", region.Parameters.Select(parameter => $"TLane {texts[parameter].Code}"));
        string header = $"public static TLane Invoke<TLane>({parameters})";
        const string Constraint = $"where TLane : struct, {GradientFile.KernelsAlias}ILane<TLane>";
        List<string> statements = [];
        foreach (Instruction instruction in region.Instructions)
        {
            definitions[instruction.Result] = instruction;
            Text text = LaneExpressionWriter.Write(instruction, value => texts[value]);
            bool isShared = uses.TryGetValue(instruction.Result, out int count) && count > 1 && !instruction.IsConstant;
            if (isShared || text.Code.Length > 100)
            {
                string name = names.Take(ValueNames.Of(program, instruction, instruction.Result));
                statements.Add($"TLane {name} = {text.Code};");
                text = new Text(name, Precedence.Primary);
            }
            texts[instruction.Result] = text;
        }
        string result = texts[region.Yields[0]].Code;
        formula = FormulaPrinter.Kernel(program, region);
        if (statements.Count == 0)
        {
            writer.Line(header);
            using (writer.Indent())
                writer.Line($"{Constraint} => {result};");
            return writer.ToString().TrimEnd('\n');
        }
        writer.Line(header);
        using (writer.Indent())
            writer.Line(Constraint);
        using (writer.Block())
        {
            foreach (string statement in statements)
                writer.Line(statement);
            writer.Line($"return {result};");
        }
        return writer.ToString().TrimEnd('\n');
    }

    /// <summary>Operands are letters: kernels that differ in nothing else are one.</summary>
    public static string Letter(int index) => ((char)('a' + index)).ToString();

    private static string NameOf(Region region)
    {
        string[] operations = [.. region.Instructions.Where(static instruction => !instruction.IsConstant).Select(static instruction => instruction.Primitive.Name)];
        return operations.Length switch
        {
            0 => "Entry",
            <= 3 => string.Concat(operations),
            _ => string.Concat(operations.Take(2)) + "Chain",
        };
    }
}
