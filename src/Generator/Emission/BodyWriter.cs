using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Writes a program as the statements of a method: an expression where it is used once and short, a local where it is shared or long. This file:
/// scalars and branches.
/// </summary>
internal sealed partial class BodyWriter
{
    private const int InlineLimit = 48;
    private const int ReturnLimit = 100;

    private readonly Program _program;
    private readonly SourceWriter _writer;
    private readonly NameScope _names;
    private readonly KernelWriter _kernels;
    private readonly Func<Text[], bool, IEnumerable<string>> _finish;
    private readonly int[] _uses;
    private readonly Text?[] _texts;
    private readonly Instruction?[] _definitions;

    private BodyWriter(Program program, IReadOnlyList<Text> inputs, string?[] destinations, SourceWriter writer, NameScope names, KernelWriter kernels, Func<Text[], bool, IEnumerable<string>> finish)
    {
        _program = program;
        _writer = writer;
        _names = names;
        _kernels = kernels;
        _finish = finish;
        _uses = UseCounts.Of(program);
        _texts = new Text?[program.Types.Count];
        _definitions = new Instruction?[program.Types.Count];
        _destinations = destinations;
        for (int i = 0; i < inputs.Count; i++)
            _texts[program.Body.Parameters[i]] = inputs[i];
        Define(program.Body);
    }

    /// <summary>Writes the body of a method.</summary>
    /// <param name="program">What to compute.</param>
    /// <param name="inputs">The C# expression of each input.</param>
    /// <param name="destinations">For each yield, the tensor to write it into; null where it is returned.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="names">The names that locals must not take.</param>
    /// <param name="kernels">The fused kernels of the file.</param>
    /// <param name="finish">From the expressions of all yields, and whether nothing comes after, the statements that end the method.</param>
    public static void Write(
        Program program, IReadOnlyList<Text> inputs, string?[] destinations, SourceWriter writer, NameScope names, KernelWriter kernels, Func<Text[], bool, IEnumerable<string>> finish)
    {
        BodyWriter body = new(program, inputs, destinations, writer, names, kernels, finish);
        if (body.UsesWorkspace(program.Body))
            body.OpenWorkspace();
        body.WriteTail(program.Body, program.Body.Yields, endsMethod: true);
    }

    private void Define(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int result in instruction.Results)
                _definitions[result] = instruction;
            foreach (Region inner in instruction.Regions.Where(_ => instruction.IsBranch))
                Define(inner);
        }
    }

    /// <summary>Writes a region that ends the method. A branch at its end returns from each arm.</summary>
    private void WriteTail(Region region, EquatableArray<int> yields, bool endsMethod)
    {
        Instruction? last = TailBranch(region);
        PlanBuffers(region, yields);
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction != last)
                WriteInstruction(instruction);
        }
        if (last is null || TryInline(last))
        {
            Finish(yields, endsMethod);
            return;
        }

        using (_writer.Block($"if ({_texts[last.Operands[0]]!.Value.Code})"))
            WriteTail(last.Regions[0], Through(yields, last, 0), endsMethod: false);
        _writer.Separate();
        WriteTail(last.Regions[1], Through(yields, last, 1), endsMethod);
    }

    /// <summary>The last branch whose results only the yields read: nothing has to come after it.</summary>
    private Instruction? TailBranch(Region region)
    {
        Instruction? branch = region.Instructions.LastOrDefault(static instruction => instruction.IsBranch);
        if (branch is null)
            return null;
        int yielded = branch.Results.Sum(result => region.Yields.Count(yield => yield == result));
        return branch.Results.Sum(result => _uses[result]) == yielded ? branch : null;
    }

    private static EquatableArray<int> Through(EquatableArray<int> yields, Instruction branch, int arm)
    {
        Dictionary<int, int> inner = [];
        for (int i = 0; i < branch.Results.Count; i++)
            inner[branch.Results[i]] = branch.Regions[arm].Yields[i];
        return yields.Select(value => inner.TryGetValue(value, out int through) ? through : value).ToArray();
    }

    private void Finish(EquatableArray<int> yields, bool endsMethod)
    {
        for (int i = 0; i < yields.Count; i++)
        {
            if (_destinations[i] is { } destination && _texts[yields[i]]!.Value.Code != destination)
                WriteCopy(yields[i], destination);
        }
        foreach (string statement in _finish([.. yields.Select(Typed)], endsMethod))
            _writer.Line(statement);
    }

    private void WriteRegion(Region region)
    {
        PlanBuffers(region, EquatableArray<int>.Empty);
        foreach (Instruction instruction in region.Instructions)
            WriteInstruction(instruction);
    }

    private void WriteInstruction(Instruction instruction)
    {
        if (instruction.IsBranch)
        {
            if (!TryInline(instruction))
                WriteBranch(instruction);
        }
        else if (instruction.Regions.Count > 0 || instruction.Primitive.Kind == PrimitiveKind.Tensor || IsFill(instruction))
            WriteTensor(instruction);
        else
            Keep(instruction, ExpressionWriter.Write(instruction, value => _program.Types[value], Operand, Constant));
    }

    /// <summary>Inlines an expression or gives it a local.</summary>
    private void Keep(Instruction instruction, Text text)
    {
        int result = instruction.Result;
        bool isTrivial = instruction.IsConstant || instruction.Primitive.Spelling == SpellingKind.Member || IsAlias(instruction);
        bool isShort = _uses[result] <= 1 && text.Code.Length <= (_program.Names[result].Length > 0 ? InlineLimit / 2 : InlineLimit);
        if (isTrivial || isShort)
            _texts[result] = text;
        else
            DeclareLocal(instruction, result, text);
    }

    private void DeclareLocal(Instruction instruction, int result, Text text)
    {
        string name = _names.Take(ValueNames.Of(_program, instruction, result));
        _writer.Line($"{_program.Types[result].CSharp} {name} = {text.Code};");
        _texts[result] = new Text(name, Precedence.Primary);
    }

    private static bool IsAlias(Instruction instruction) =>
        instruction.Primitive == Primitives.AsColumn || instruction.Primitive == Primitives.AsVector || instruction.Primitive == Primitives.Stop
        || instruction.Primitive == Primitives.Unset;

    private Text Operand(int value) => _texts[value] ?? throw new InvalidOperationException($"Value {value} is used before it is written.");

    private Literal? Constant(int value) => _definitions[value] is { IsConstant: true } constant ? constant.Literal : null;

    private Text Typed(int value) => Constant(value) is { } literal ? CSharpLiteral.Typed(literal) : Operand(value);

    /// <summary>A branch with one result and nothing but short expressions in its arms is a conditional expression.</summary>
    private bool TryInline(Instruction branch)
    {
        if (branch.Results.Count != 1 || !_program.Types[branch.Result].IsScalar || !branch.Regions.All(CanInline))
            return false;
        foreach (Region region in branch.Regions)
        {
            foreach (Instruction instruction in region.Instructions)
                _texts[instruction.Result] = ExpressionWriter.Write(instruction, value => _program.Types[value], Operand, Constant);
        }
        Text text = ExpressionWriter.Conditional(Operand(branch.Operands[0]), Typed(branch.Regions[0].Yields[0]), Typed(branch.Regions[1].Yields[0]));
        if (text.Code.Length > ReturnLimit)
            return false;
        if (_uses[branch.Result] <= 1 && text.Code.Length <= InlineLimit)
            _texts[branch.Result] = text;
        else
            DeclareLocal(branch, branch.Result, text);
        return true;
    }

    private bool CanInline(Region region) =>
        region.Instructions.Count <= 6
        && region.Instructions.All(instruction =>
            instruction.Regions.Count == 0 && _program.Types[instruction.Result].IsScalar && instruction.Primitive.Kind != PrimitiveKind.Tensor
            && (_uses[instruction.Result] == 1 || instruction.IsConstant));

    private void WriteBranch(Instruction branch)
    {
        string[] locals = [.. branch.Results.Select(result => _names.Take(ValueNames.Of(_program, branch, result)))];
        for (int i = 0; i < locals.Length; i++)
            _writer.Line($"{_program.Types[branch.Results[i]].CSharp} {locals[i]};");
        WriteArm($"if ({Operand(branch.Operands[0]).Code})", branch.Regions[0], locals);
        WriteArm("else", branch.Regions[1], locals);
        _writer.Separate();
        for (int i = 0; i < locals.Length; i++)
            _texts[branch.Results[i]] = new Text(locals[i], Precedence.Primary);
    }

    private void WriteArm(string header, Region region, string[] locals)
    {
        using (_writer.Block(header))
        {
            WriteRegion(region);
            for (int i = 0; i < locals.Length; i++)
                _writer.Line($"{locals[i]} = {Typed(region.Yields[i]).Code};");
        }
    }
}
