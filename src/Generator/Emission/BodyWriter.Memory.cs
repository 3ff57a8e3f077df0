using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <content>Arrays and tapes.</content>
internal sealed partial class BodyWriter
{
    private readonly Stack<(string Workspace, string Saved)> _frames = new();

    private void WriteMemory(Instruction instruction)
    {
        Primitive primitive = instruction.Primitive;
        if (primitive == Primitives.Load)
            WriteLoad(instruction);
        else if (primitive == Primitives.Store)
            _writer.Line($"{Element(instruction).Code} = {Typed(Last(instruction), _program.Types[instruction.Operands[0]]).Code};");
        else if (primitive == Primitives.Increase)
            WriteIncrease(instruction);
        else if (primitive == Primitives.IncreaseAll)
            _writer.Line($"{Kernels}Arrays.Add<{_program.Types[instruction.Operands[0]].Name}>({Operand(instruction.Operands[1]).Code}, {Operand(instruction.Operands[0]).Code}, \"{Operand(instruction.Operands[1]).Code}\");");
        else if (primitive == Primitives.PushAll)
            _writer.Line($"{Operand(instruction.Operands[0]).Code}.Push({Operand(instruction.Operands[1]).Code});");
        else if (primitive == Primitives.PopAll)
            _writer.Line($"{Operand(instruction.Operands[1]).Code}.Pop({Operand(instruction.Operands[0]).Code});");
        else if (primitive == Primitives.Push)
            _writer.Line($"{Operand(instruction.Operands[0]).Code}.Push({Typed(instruction.Operands[1]).Code});");
        else if (primitive == Primitives.Pop)
            DeclareLocal(instruction, instruction.Result, new Text($"{Operand(instruction.Operands[0]).Code}.Pop()", Precedence.Primary));
        else if (Primitives.IsNewTape(primitive))
            WriteNewTape(instruction);
        else if (primitive == Primitives.NewSum)
            WriteNewSum(instruction);
        else if (primitive == Primitives.Total)
            _texts[instruction.Result] = Operand(instruction.Operands[0]);
        else if (Effects.IsAddition(primitive))
            WriteAddition(instruction);
        else if (primitive == Primitives.NewArray || primitive == Primitives.ZerosLike)
            WriteNewArray(instruction);
        else
            WritePart(instruction);
    }

    private static int Last(Instruction instruction) => instruction.Operands[instruction.Operands.Count - 1];

    /// <summary>What may change later is read at once.</summary>
    private void WriteLoad(Instruction load)
    {
        if (MayChange(load))
            DeclareLocal(load, load.Result, Element(load));
        else
            Keep(load, Element(load));
    }

    private Text Element(Instruction access)
    {
        int indices = access.Operands.Count - (access.Primitive == Primitives.Load || access.Primitive == Primitives.Entry ? 1 : 2);
        string[] texts = [.. access.Operands.Skip(1).Take(indices).Select(value => Operand(value).Code)];
        string separator = _program.Types[access.Operands[0]].Rank == Rank.Jagged ? "][" : ", ";
        return new Text($"{Operand(access.Operands[0]).Within(Precedence.Primary)}[{string.Join(separator, texts)}]", Precedence.Primary);
    }

    /// <summary>To add a value or zero is to add it under a condition.</summary>
    private void WriteIncrease(Instruction increase)
    {
        int value = Last(increase);
        if (_definitions[value] is { } choice && choice.Primitive == Primitives.Select && !_kept.Contains(value) && Constant(choice.Operands[2]) is { } zero && zero.Is(0))
            _writer.Line($"if ({Operand(choice.Operands[0]).Code})").Indented(IncreaseBy(increase, choice.Operands[1]));
        else
            _writer.Line(IncreaseBy(increase, value));
    }

    private string IncreaseBy(Instruction increase, int value)
    {
        bool isNegated = _definitions[value] is { } definition && definition.Primitive == Primitives.Negate && !_kept.Contains(value);
        Text summand = isNegated ? Operand(_definitions[value]!.Operands[0]) : Constant(value) is { } literal ? CSharpLiteral.InOperation(literal) : Operand(value);
        return $"{Element(increase).Code} {(isNegated ? "-" : "+")}= {summand.Code};";
    }

    private void WriteNewTape(Instruction tape)
    {
        IrType type = _program.Types[tape.Result];
        string name = _names.Take(_program.Names[tape.Result]);
        string capacity = tape.Operands.Count > 0 ? Operand(tape.Operands[0]).Code : "";
        _writer.Line($"var {name} = {_workspace}.Tape<{type.Name}>({capacity});");
        _texts[tape.Result] = new Text(name, Precedence.Primary);
    }

    private void WriteNewSum(Instruction sum)
    {
        string name = DestinationOf(sum.Result) ?? _names.Take(_program.Names[sum.Result] is { Length: > 0 } known ? known : "sum");
        IrType type = _program.Types[sum.Result];
        if (DestinationOf(sum.Result) is null)
            _writer.Line($"var {name} = {_workspace}.{(type.Rank == Rank.MatrixMemory ? "Matrix" : "Vector")}<{type.Element}>({ShapeLike(sum.Operands[0])});");
        _writer.Line($"{Kernels}Accumulate.Start({Operand(sum.Operands[0]).Code}, {name});");
        _texts[sum.Result] = new Text(name, Precedence.Primary);
    }

    private void WriteAddition(Instruction addition)
    {
        string place = string.Concat(addition.Operands.Skip(1).Take(addition.Operands.Count - 2).Select(index => Operand(index).Code + ", "));
        string function = addition.Primitive == Primitives.AddTo ? "Add" : addition.Primitive.Name;
        _writer.Line($"{Kernels}Accumulate.{function}({Operand(Last(addition)).Code}, {place}{Operand(addition.Operands[0]).Code});");
    }

    private void WriteNewArray(Instruction array)
    {
        IrType type = _program.Types[array.Result];
        bool isLike = array.Primitive == Primitives.ZerosLike;
        string[] sizes = [.. array.Operands.Select(value => Operand(value).Code)];
        if (DestinationOf(array.Result) is { } destination)
        {
            _writer.Line(isLike
                ? $"{Kernels}Arrays.ClearLike<{type.Name}>({destination}, {sizes[0]}, nameof({destination}));"
                : $"{Kernels}Arrays.Clear<{type.Name}>({destination}, {string.Join(", ", sizes)}, nameof({destination}));");
            _texts[array.Result] = new Text(destination, Precedence.Primary);
            return;
        }
        string name = _names.Take(_program.Names[array.Result] is { Length: > 0 } known ? known : "array");
        string made = (type.Rank, isLike) switch
        {
            (Rank.Array, false) => $"{_workspace}.Span<{type.Name}>({sizes[0]})",
            (Rank.Array, true) => $"{_workspace}.Span<{type.Name}>({sizes[0]}.Length)",
            (Rank.Grid, false) => $"new {type.Name}[{sizes[0]}, {sizes[1]}]",
            _ => $"{Kernels}Arrays.ZerosLike({sizes[0]})",
        };
        _writer.Line($"{type.CSharp} {name} = {made};");
        _isArray[array.Result] = type.Rank != Rank.Array;
        _texts[array.Result] = new Text(name, Precedence.Primary);
    }

    private string? DestinationOf(int value)
    {
        for (int i = 0; i < _destinations.Length; i++)
        {
            if (_destinations[i] is { } destination && IsHeldBy(value, _program.Body.Yields[i]))
                return destination;
        }
        return null;
    }

    private bool IsHeldBy(int memory, int yielded) =>
        yielded == memory || _definitions[yielded] is { } total && total.Primitive == Primitives.Total && total.Operands[0] == memory;

    /// <summary>A row or a view, which is used by name where it is used more than once.</summary>
    private void WritePart(Instruction part)
    {
        int owner = part.Operands[0];
        string whole = Operand(owner).Within(Precedence.Primary);
        bool isRow = part.Primitive == Primitives.Row;
        Text text = new(
            isRow ? $"{whole}[{Operand(part.Operands[1]).Code}]" : $"{whole}.{(_isArray[owner] ? "AsSpan" : "Slice")}({Operand(part.Operands[1]).Code}, {Operand(part.Operands[2]).Code})",
            Precedence.Primary);
        _isArray[part.Result] = isRow;
        string name = _names.Take(_program.Names[part.Result] is { Length: > 0 } known ? known : isRow ? "row" : "view");
        _writer.Line($"var {name} = {text.Code};");
        _kept.Add(part.Result);
        _texts[part.Result] = new Text(name, Precedence.Primary);
    }

    /// <summary>What an iteration takes from the workspace, it gives back at its end.</summary>
    private void OpenFrame(Region iteration)
    {
        _frames.Push((_workspace, _saved));
        PlanBuffers(iteration, EquatableArray<int>.Empty);
        if (UsesWorkspace(iteration))
            OpenWorkspace();
        TakeLastingMemory(iteration);
    }

    private void CloseFrame() => (_workspace, _saved) = _frames.Pop();
}
