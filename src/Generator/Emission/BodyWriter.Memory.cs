using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <content>Arrays and tapes.</content>
internal sealed partial class BodyWriter
{
    private readonly Stack<(string Workspace, string Saved)> _frames = new();

    /// <summary>The rows and views of arrays of structures that have a local, by what they are: all their numbers share it.</summary>
    private readonly Dictionary<(NameScope, string), string> _views = [];

    private void WriteMemory(Instruction instruction)
    {
        Primitive primitive = instruction.Primitive;
        if (primitive == Primitives.Load)
            WriteLoad(instruction);
        else if (primitive == Primitives.Store)
            WriteStore(instruction);
        else if (primitive == Primitives.Increase)
            WriteIncrease(instruction);
        else if (primitive == Primitives.IncreaseAll)
            WriteIncreaseAll(Operand(instruction.Operands[0]), Operand(instruction.Operands[1]), _program.Types[instruction.Operands[0]]);
        else if (primitive == Primitives.PushAll)
            WriteState(Operand(instruction.Operands[0]).Code, instruction.Operands[1], isPushed: true);
        else if (primitive == Primitives.PopAll)
            WriteState(Operand(instruction.Operands[1]).Code, instruction.Operands[0], isPushed: false);
        else if (primitive == Primitives.Push)
            _writer.Line($"{Operand(instruction.Operands[0]).Code}.Push({Pushed(instruction.Operands[1])});");
        else if (primitive == Primitives.Pop)
            DeclareLocal(instruction, instruction.Result, new Text($"{Operand(instruction.Operands[0]).Code}.Pop()", Precedence.Primary));
        else if (Primitives.IsNewTape(primitive))
            WriteNewTape(instruction);
        else if (primitive == Primitives.NewSum)
            WriteNewSum(instruction);
        else if (primitive == Primitives.MemoryOf)
            WriteMemoryOf(instruction);
        else if (primitive == Primitives.Total)
            _texts[instruction.Result] = Operand(instruction.Operands[0]);
        else if (Effects.IsAddition(primitive))
            WriteAddition(instruction);
        else if (primitive == Primitives.NewArray || primitive == Primitives.ZerosLike)
            WriteNewArray(instruction);
        else if (primitive == Primitives.Choose)
            WriteChoice(instruction);
        else
            WritePart(instruction);
    }

    /// <summary>A value that nobody reads tells its type: a tape takes arrays too.</summary>
    private string Pushed(int value) => _definitions[value]?.Primitive == Primitives.Unset ? $"default({_program.Types[value].CSharp})" : Typed(value).Code;

    private static int Last(Instruction instruction) => instruction.Operands[instruction.Operands.Count - 1];

    /// <summary>What may change later is read at once; a tensor of an object in a list has a name, since its sizes are read with it.</summary>
    private void WriteLoad(Instruction load)
    {
        if (MayChange(load) || _program.Types[load.Result].IsTensor)
            DeclareLocal(load, load.Result, Element(load));
        else
            Keep(load, Element(load));
    }

    private Text Element(Instruction access) => new(Entry(access) + Operand(access.Operands[0]).Part?.Path, Precedence.Primary);

    private string Entry(Instruction access)
    {
        int indices = access.Operands.Count - (access.Primitive == Primitives.Load || access.Primitive == Primitives.Entry ? 1 : 2);
        string[] texts = [.. access.Operands.Skip(1).Take(indices).Select(value => Operand(value).Code)];
        string separator = _program.Types[access.Operands[0]].Rank == Rank.Jagged ? "][" : ", ";
        return $"{Operand(access.Operands[0]).Within(Precedence.Primary)}[{string.Join(separator, texts)}]";
    }

    private void WriteStore(Instruction store)
    {
        string value = Typed(Last(store), _program.Types[store.Operands[0]]).Code;
        _writer.Line(Operand(store.Operands[0]).Part is { } part
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, part.Assignment, Entry(store), value) + ";"
            : $"{Element(store).Code} = {value};");
    }

    /// <summary>Of an array of structures, each part is added to by itself.</summary>
    private void WriteIncreaseAll(Text array, Text summands, IrType type)
    {
        if (array.Part is null && summands.Part is null)
        {
            _writer.Line($"{Library(type)}.Add<{type.Name}>({summands.Code}, {array.Code}, \"{summands.Code}\");");
            return;
        }
        _writer.Line($"{Kernels}Arrays.ThrowIfNotLike<{summands.Part?.Element ?? type.Name}, {array.Part?.Element ?? type.Name}>({summands.Code}, {array.Code}, \"{summands.Code}\");");
        foreach (string line in ElementsWriter.ForEach(type.Rank, array.Code, _names, index => $"{array.Code}{index}{array.Part?.Path} += {summands.Code}{index}{summands.Part?.Path};"))
            _writer.Line(line);
    }

    /// <summary>To add a value or zero is to add it under a condition.</summary>
    private void WriteIncrease(Instruction increase)
    {
        int value = Last(increase);
        if (_program.Types[value].IsTensor)
        {
            WriteSummand(value, Element(increase).Code);
            return;
        }
        if (_definitions[value] is { } choice && choice.Primitive == Primitives.Select && !_kept.Contains(value) && Constant(choice.Operands[2]) is { } zero && zero.Is(0))
            _writer.Line($"if ({Operand(choice.Operands[0]).Code})").Indented(IncreaseBy(increase, choice.Operands[1]));
        else
            _writer.Line(IncreaseBy(increase, value));
    }

    private string IncreaseBy(Instruction increase, int value)
    {
        IrType type = _program.Types[increase.Operands[0]];
        bool isNegated = _definitions[value] is { } definition && definition.Primitive == Primitives.Negate && !_kept.Contains(value);
        int added = isNegated ? _definitions[value]!.Operands[0] : value;
        Text summand = !type.IsLanes && Constant(added) is { } literal ? CSharpLiteral.InOperation(literal) : Typed(added, type);
        return $"{Element(increase).Code} {(isNegated ? "-" : "+")}= {summand.Code};";
    }

    /// <summary>All elements of an array go to a tape, or come from it; of an array of structures, one number of each.</summary>
    private void WriteState(string tape, int array, bool isPushed)
    {
        Text text = Operand(array);
        if (text.Part is not { } part)
        {
            _writer.Line($"{tape}.{(isPushed ? "Push" : "Pop")}{(_program.Types[array].Indices > 2 ? "All" : "")}({text.Code}{(_program.Types[array].IsTensorMemory ? ".AsSpan()" : "")});");
            return;
        }
        foreach (string line in ElementsWriter.ForEach(_program.Types[array].Rank, text.Code, _names, Write, isDown: !isPushed))
            _writer.Line(line);

        string Write(string index) => isPushed
            ? $"{tape}.Push({text.Code}{index}{part.Path});"
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, part.Assignment, text.Code + index, $"{tape}.Pop()") + ";";
    }

    private void WriteNewTape(Instruction tape)
    {
        IrType type = _program.Types[tape.Result];
        string name = _names.Take(_program.Names[tape.Result]);
        string capacity = tape.Operands.Count > 0 ? Operand(tape.Operands[0]).Code : "";
        _writer.Line($"var {name} = {_workspace}.Tape<{type.Name}>({capacity});");
        _texts[tape.Result] = new Text(name, Precedence.Primary);
    }

    private void WriteNewArray(Instruction array)
    {
        IrType type = _program.Types[array.Result];
        bool isLike = array.Primitive == Primitives.ZerosLike;
        string[] sizes = [.. array.Operands.Select(value => Operand(value).Code)];
        if (DestinationOf(array.Result) is { Part: { } part, Expression: var whole })
        {
            _texts[array.Result] = new Text(whole, Precedence.Primary, part);
            return;
        }
        if (DestinationOf(array.Result) is { Expression: var destination })
        {
            _writer.Line(type.IsTensorMemory ? $"{Kernels}Accumulate.Start({string.Join(", ", sizes)}, {destination});"
                : isLike
                ? $"{Library(type)}.ClearLike<{type.Name}>({destination}, {sizes[0]}, nameof({destination}));"
                : $"{Library(type)}.Clear<{type.Name}>({destination}, {(type.Indices > 2 ? $"[{string.Join(", ", sizes)}]" : string.Join(", ", sizes))}, nameof({destination}));");
            _texts[array.Result] = new Text(destination, Precedence.Primary);
            return;
        }
        if (type.IsTensorMemory)
        {
            WriteZeros(array.Result, string.Join(", ", sizes));
            return;
        }
        string name = _names.Take(_program.Names[array.Result] is { Length: > 0 } known ? known : "array");
        string made = (type.Rank, isLike) switch
        {
            (Rank.Array, false) => $"{_workspace}.Span<{type.Name}>({sizes[0]})",
            (Rank.Array, true) => $"{_workspace}.Span<{type.Name}>({sizes[0]}.Length)",
            (Rank.Growing, _) => $"{_workspace}.Growing<{type.Name}>()",
            (Rank.Grid, false) => NewGrid(type, string.Join(", ", sizes)),
            (Rank.Grid, true) => NewGrid(type, MethodWriter.Sizes(type, sizes[0])),
            (_, true) when Operand(array.Operands[0]).Part is { Element: var element } => $"{Kernels}Arrays.ZerosLike<{type.Name}, {element}>({sizes[0]})",
            _ => $"{Kernels}Arrays.ZerosLike({sizes[0]})",
        };
        _writer.Line($"{(type.Rank == Rank.Growing ? "var" : type.CSharp)} {name} = {made};");
        _isArray[array.Result] = type.Rank != Rank.Array;
        _texts[array.Result] = new Text(name, Precedence.Primary);
    }

    /// <summary>The kernels for an array: there are others for more than two dimensions.</summary>
    private static string Library(IrType type) => Kernels + (type.Indices > 2 ? "Grids" : "Arrays");

    /// <summary>From the workspace, as long as it has such grids.</summary>
    private string NewGrid(IrType type, string sizes) => type.Indices <= 3 ? $"{_workspace}.Grid<{type.Name}>({sizes})" : $"new {type.Name}[{sizes}]";

    private BodyDestination? DestinationOf(int value)
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
        bool isTensor = _program.Types[owner].IsTensorMemory;
        string code = isTensor ? $"{whole}.{(isRow ? "Row" : "RowRange")}({string.Join(", ", part.Operands.Skip(1).Select(value => Operand(value).Code))})"
            : isRow ? $"{whole}[{Operand(part.Operands[1]).Code}]" : $"{whole}.{(_isArray[owner] ? "AsSpan" : "Slice")}({Operand(part.Operands[1]).Code}, {Operand(part.Operands[2]).Code})";
        _isArray[part.Result] = isRow;
        NameMemory(part.Result, code, Operand(owner).Part, isRow ? "row" : "view");
    }

    private void NameMemory(int value, string code, ElementPart? element, string otherwise)
    {
        _kept.Add(value);
        if (element is null || !_views.TryGetValue((_names, code), out string? name))
        {
            string wish = _program.Names[value] is { Length: > 0 } known ? known : otherwise;
            name = _names.Take(element is null ? wish : Whole(wish, element));
            _writer.Line($"var {name} = {code};");
            _views[(_names, code)] = name;
        }
        _texts[value] = new Text(name, Precedence.Primary, element);
    }

    /// <summary>One of several arrays. All numbers of an array of structures share its name.</summary>
    private void WriteChoice(Instruction choice)
    {
        int[] arrays = [.. choice.Operands.Take(choice.Operands.Count - 1)];
        int number = Last(choice);
        bool isCondition = _definitions[number] is { } select && select.Primitive == Primitives.Select && !_kept.Contains(number) && Constant(select.Operands[1]) is not null && Constant(select.Operands[2]) is not null;
        string code = isCondition
            ? $"{Operand(_definitions[number]!.Operands[0]).Within(Precedence.Conditional + 1)} ? {Chosen(1)} : {Chosen(2)}"
            : string.Concat(arrays.Take(arrays.Length - 1).Select((array, i) => $"{Operand(number).Within(Precedence.Equality)} == {i} ? {Operand(array).Code} : ")) + Operand(arrays[arrays.Length - 1]).Code;
        _isArray[choice.Result] = Array.TrueForAll(arrays, array => _isArray[array]);
        NameMemory(choice.Result, code, Operand(arrays[0]).Part, "chosen");

        string Chosen(int operand) => Operand(arrays[Constant(_definitions[number]!.Operands[operand])!.Value.Bits]).Code;
    }

    /// <summary>The name of the array of structures of which one number is named.</summary>
    private static string Whole(string name, ElementPart part)
    {
        string suffix = part.Path.Replace(".", "").Replace("@", "");
        return name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
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
