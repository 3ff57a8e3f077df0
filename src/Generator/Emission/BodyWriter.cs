using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;
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
    private NameScope _names;
    private readonly KernelWriter _kernels;
    private readonly Func<Text[], bool, IEnumerable<string>> _finish;
    private readonly int[] _uses;
    private readonly Text?[] _texts;
    private readonly Instruction?[] _definitions;
    private readonly bool[] _isArray;
    private readonly bool[] _readInLoop;
    private readonly HashSet<int> _written;
    private readonly Effects _effects;

    /// <summary>The values that have a local.</summary>
    private readonly HashSet<int> _kept = [];

    private BodyWriter(Program program, IReadOnlyList<BodyInput> inputs, BodyDestination?[] destinations, SourceWriter writer, NameScope names, KernelWriter kernels, Func<Text[], bool, IEnumerable<string>> finish)
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
        _isArray = new bool[program.Types.Count];
        _readInLoop = LoopReads.Of(program);
        _effects = Effects.Of(program);
        _written = _effects.Written(program.Body);
        _lasting = LastingTensors.Of(program);
        _summands = Summands.Of(program);
        for (int i = 0; i < inputs.Count; i++)
        {
            _texts[program.Body.Parameters[i]] = inputs[i].Text;
            _isArray[program.Body.Parameters[i]] = inputs[i].IsArray;
        }
        Define(program.Body);
    }

    /// <summary>Writes the body of a method.</summary>
    /// <param name="program">What to compute.</param>
    /// <param name="inputs">How each input is read.</param>
    /// <param name="destinations">For each yield, the tensor or array to write it into; null where it is returned.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="names">The names that locals must not take.</param>
    /// <param name="kernels">The fused kernels of the file.</param>
    /// <param name="finish">From the expressions of all yields, and whether nothing comes after, the statements that end the method.</param>
    public static void Write(
        Program program, IReadOnlyList<BodyInput> inputs, BodyDestination?[] destinations, SourceWriter writer, NameScope names, KernelWriter kernels, Func<Text[], bool, IEnumerable<string>> finish)
    {
        program = Snapshots.Settle(program);
        BodyWriter body = new(program, inputs, destinations, writer, names, kernels, finish);
        body.PlanBuffers(program.Body, program.Body.Yields);
        if (body.UsesWorkspace(program.Body))
            body.OpenWorkspace();
        body.TakeLastingMemory();
        body.WriteTail(program.Body, program.Body.Yields, endsMethod: true);
    }

    private void Define(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int result in instruction.Results)
                _definitions[result] = instruction;
            foreach (Region inner in instruction.Regions.Where(_ => instruction.IsBranch || instruction.IsLoop))
                Define(inner);
        }
    }

    /// <summary>Writes a region that ends the method. A branch at its end returns from each arm.</summary>
    private void WriteTail(Region region, EquatableArray<int> yields, bool endsMethod)
    {
        Instruction? last = TailBranch(region, region.Yields);
        PlanBuffers(region, yields);
        if (!WriteInstructions(region, last))
            return;
        if (last is null || TryInline(last))
        {
            Finish(yields, endsMethod);
            return;
        }

        WriteArm($"if ({_texts[last.Operands[0]]!.Value.Code})", () => WriteTail(last.Regions[0], Through(yields, last, 0), endsMethod: false));
        _writer.Separate();
        WriteTail(last.Regions[1], Through(yields, last, 1), endsMethod);
    }

    /// <summary>The last branch whose results only the yields read, and of what it writes nothing is read: nothing has to come after it.</summary>
    private Instruction? TailBranch(Region region, EquatableArray<int> yields)
    {
        int index = LastIndexOf(region, static instruction => instruction.IsBranch);
        if (index < 0 || region.Instructions.Skip(index + 1).Any(static instruction => Effects.IsEffect(instruction) || instruction.Regions.Count > 0))
            return null;
        Instruction branch = region.Instructions[index];
        if (branch.Results.Count == 0 && Effects.MayThrow(branch))
            return null;
        HashSet<int> written = _effects.Written(branch);
        if (region.Instructions.Skip(index + 1).Any(instruction => _effects.Read(instruction).Overlaps(written)))
            return null;
        int yielded = branch.Results.Sum(result => yields.Count(yield => yield == result));
        return branch.Results.Sum(result => _uses[result]) == yielded ? branch : null;
    }

    private static int LastIndexOf(Region region, Func<Instruction, bool> matches)
    {
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
        {
            if (matches(region.Instructions[i]))
                return i;
        }
        return -1;
    }

    private static EquatableArray<int> Through(EquatableArray<int> yields, Instruction branch, int arm)
    {
        Dictionary<int, int> inner = [];
        for (int i = 0; i < branch.Results.Count; i++)
            inner[branch.Results[i]] = branch.Regions[arm].Yields[i];
        return yields.Select(value => inner.TryGetValue(value, out int through) ? through : value).ToArray();
    }

    /// <summary>What is copied keeps its own name: other arms of a branch still read it there.</summary>
    private void Finish(EquatableArray<int> yields, bool endsMethod)
    {
        Text[] results = [.. yields.Select((value, i) => Typed(value, _program.Types[_program.Body.Yields[i]]))];
        for (int i = 0; i < results.Length; i++)
        {
            if (_destinations[i] is not { Part: null, Expression: var destination } || results[i].Code == destination)
                continue;
            WriteCopy(yields[i], destination);
            results[i] = new Text(destination, Precedence.Primary);
        }
        foreach (string statement in _finish(results, endsMethod))
            _writer.Line(statement);
    }

    /// <summary>Writes a region; false where control does not come to its end.</summary>
    private bool WriteRegion(Region region)
    {
        PlanBuffers(region, EquatableArray<int>.Empty);
        return WriteInstructions(region);
    }

    /// <summary>Writes the instructions of a region but one. What comes after a throw is not written: false.</summary>
    private bool WriteInstructions(Region region, Instruction? except = null)
    {
        _lastCheck = "";
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction != except)
                WriteInstruction(instruction);
            if (instruction.Regions.Count > 0)
                _lastCheck = "";
            if (Effects.Ends(instruction))
                return false;
        }
        return true;
    }

    private void WriteInstruction(Instruction instruction)
    {
        if (instruction.IsBranch)
        {
            if (!TryInline(instruction))
                WriteBranch(instruction);
        }
        else if (instruction.IsLoop)
            WriteLoop(instruction);
        else if (instruction.Primitive.Kind == PrimitiveKind.Memory)
            WriteMemory(instruction);
        else if (instruction.Primitive.Kind == PrimitiveKind.Guard)
            WriteGuard(instruction);
        else if (instruction.Regions.Count > 0 || instruction.Primitive.Kind == PrimitiveKind.Tensor || IsFill(instruction))
            WriteTensor(instruction);
        else
            Keep(instruction, Expression(instruction));
    }

    private Text Expression(Instruction instruction) =>
        instruction.Primitive == Primitives.Load || instruction.Primitive == Primitives.Entry ? Element(instruction)
        : instruction.Primitive == Primitives.ArrayLength && Operand(instruction.Operands[0]) is { Part: { } part } whole ? new Text($"{whole.Within(Precedence.Primary)}.{part.Length}", Precedence.Primary)
        : instruction.Primitive == Primitives.RowOf ? new Text($"{Operand(instruction.Operands[0]).Within(Precedence.Primary)}.Row({Operand(instruction.Operands[1]).Code})", Precedence.Primary)
        : instruction.Primitive == Primitives.GridLength ? new Text($"{Operand(instruction.Operands[0]).Code}.GetLength({Operand(instruction.Operands[1]).Code})", Precedence.Primary)
        : ExpressionWriter.Write(instruction, value => _program.Types[value], Operand, Constant);

    /// <summary>Inlines an expression or gives it a local.</summary>
    private void Keep(Instruction instruction, Text text)
    {
        int result = instruction.Result;
        bool isTrivial = instruction.IsConstant || instruction.Primitive.Spelling == SpellingKind.Member || IsAlias(instruction);
        bool isShort = _uses[result] <= 1 && !_readInLoop[result] && text.Code.Length <= (_program.Names[result].Length > 0 ? InlineLimit / 2 : InlineLimit);
        if (isTrivial || isShort)
            _texts[result] = text;
        else
            DeclareLocal(instruction, result, text);
    }

    private void DeclareLocal(Instruction instruction, int result, Text text)
    {
        if (TryAssignCarried(instruction, result, text))
            return;
        string name = _names.Take(MemberName(instruction) ?? ValueNames.Of(_program, instruction, result));
        _writer.Line($"{_program.Types[result].CSharp} {name} = {text.Code};");
        _kept.Add(result);
        _texts[result] = new Text(name, Precedence.Primary);
    }

    /// <summary>A member of an element is called what the user calls it, a tensor in a list by the list.</summary>
    private string? MemberName(Instruction instruction)
    {
        bool isMember = instruction.Primitive == Primitives.Load && _program.Names[instruction.Result].Length == 0;
        if (!isMember || Operand(instruction.Operands[0]) is not { Part: { Path: var path }, Code: var list })
            return null;
        string member = (path.Length > 0 ? path : list + "Item").Split('.').Last().TrimStart('@');
        return char.ToLowerInvariant(member[0]) + member.Substring(1);
    }

    private static bool IsAlias(Instruction instruction) => instruction.Primitive.IsAlias || instruction.Primitive == Primitives.Unset;

    private Text Operand(int value) => _texts[value] ?? throw new InvalidOperationException($"Value {value} is used before it is written.");

    private Literal? Constant(int value) => _definitions[value] is { IsConstant: true } constant ? constant.Literal : null;

    /// <summary>As a value of a type: the tangents that are zero by structure are zero in all directions.</summary>
    private Text Typed(int value, IrType type) => type.IsLanes && _definitions[value]?.Primitive != Primitives.Unset ? ExpressionWriter.LanesOf(_program.Types[value], Constant(value), () => Operand(value)) : Typed(value);

    private Text Typed(int value) => Constant(value) is { } literal ? CSharpLiteral.Typed(literal) : Operand(value);

    /// <summary>A branch with one result and nothing but short expressions in its arms is a conditional expression.</summary>
    private bool TryInline(Instruction branch)
    {
        if (branch.Results.Count != 1 || !_program.Types[branch.Result].IsScalar || !branch.Regions.All(CanInline))
            return false;
        foreach (Region region in branch.Regions)
        {
            foreach (Instruction instruction in region.Instructions)
                _texts[instruction.Result] = Expression(instruction);
        }
        IrType type = _program.Types[branch.Result];
        Text text = Choice(branch, type);
        if (text.Code.Length > ReturnLimit)
            return false;
        bool mayChange = branch.Regions.Any(region => region.Instructions.Any(MayChange));
        if (!mayChange && _uses[branch.Result] <= 1 && !_readInLoop[branch.Result] && text.Code.Length <= InlineLimit)
            _texts[branch.Result] = text;
        else
            DeclareLocal(branch, branch.Result, text);
        return true;
    }

    /// <summary><c>a || b</c> rather than <c>a ? true : b</c>.</summary>
    private Text Choice(Instruction branch, IrType type)
    {
        Text condition = Operand(branch.Operands[0]), whenTrue = Typed(branch.Regions[0].Yields[0], type), whenFalse = Typed(branch.Regions[1].Yields[0], type);
        return whenTrue.Code == "true" ? ExpressionWriter.Infix(Primitives.Or, condition, whenFalse)
            : whenFalse.Code == "false" ? ExpressionWriter.Infix(Primitives.And, condition, whenTrue)
            : ExpressionWriter.Conditional(condition, whenTrue, whenFalse);
    }

    /// <summary>Whether an instruction reads what is written somewhere: another moment could give another value.</summary>
    private bool MayChange(Instruction instruction) =>
        instruction.Primitive == Primitives.Load && _written.Contains(_effects.RootOf(instruction.Operands[0]));

    private bool CanInline(Region region) =>
        region.Instructions.Count <= 6
        && region.Instructions.All(instruction =>
            instruction.Regions.Count == 0 && instruction.Results.Count == 1 && _program.Types[instruction.Result].IsScalar
            && instruction.Primitive.Kind != PrimitiveKind.Tensor && instruction.Primitive != Primitives.Pop
            && (_uses[instruction.Result] == 1 || instruction.IsConstant));

    private void WriteBranch(Instruction branch)
    {
        string[] locals = [.. branch.Results.Select(result => _names.Take(ValueNames.Of(_program, branch, result)))];
        for (int i = 0; i < locals.Length; i++)
        {
            _kept.Add(branch.Results[i]);
            _writer.Line($"{_program.Types[branch.Results[i]].CSharp} {locals[i]};");
        }
        bool isElseEmpty = locals.Length == 0 && branch.Regions[1].Instructions.Count == 0;
        bool isThenEmpty = locals.Length == 0 && branch.Regions[0].Instructions.Count == 0;
        Text condition = Operand(branch.Operands[0]);
        if (isElseEmpty != isThenEmpty && TryStatement(branch.Regions[isThenEmpty ? 1 : 0]) is { } statement)
        {
            _writer.Line($"if ({(isThenEmpty ? Not(condition) : condition.Code)})").Indented(statement);
            return;
        }
        WriteArm($"if ({(isThenEmpty ? Not(condition) : condition.Code)})", () => WriteArmBody(branch, isThenEmpty ? 1 : 0, locals));
        if (!isElseEmpty && !isThenEmpty)
            WriteArm("else", () => WriteArmBody(branch, 1, locals));
        _writer.Separate();
        for (int i = 0; i < locals.Length; i++)
            _texts[branch.Results[i]] = new Text(locals[i], Precedence.Primary);
    }

    private void WriteArmBody(Instruction branch, int arm, string[] locals)
    {
        if (!WriteRegion(branch.Regions[arm]))
            return;
        for (int i = 0; i < locals.Length; i++)
            _writer.Line($"{locals[i]} = {Typed(branch.Regions[arm].Yields[i], _program.Types[branch.Results[i]]).Code};");
    }
}

/// <summary>How an input of a program is read in C#.</summary>
/// <param name="Expression">The C# expression.</param>
/// <param name="IsArray">Whether it is an array rather than a span.</param>
/// <param name="Part">Of an array of structures, which number of each element it is.</param>
internal readonly record struct BodyInput(string Expression, bool IsArray, ElementPart? Part = null)
{
    public Text Text => new(
        Expression,
        Expression.Contains(" == ") ? Precedence.Equality : Expression.Contains(" is ") ? Precedence.Relational : Precedence.Primary,
        Part);

    public static BodyInput Of(ProgramInput input) => new(input.Expression, input.IsArray, input.Part);
}

/// <summary>Where a tensor or array is written to.</summary>
/// <param name="Expression">The C# expression.</param>
/// <param name="Part">Of an array of structures, which number of each element it is. Such an array is cleared before.</param>
internal readonly record struct BodyDestination(string Expression, ElementPart? Part = null);
