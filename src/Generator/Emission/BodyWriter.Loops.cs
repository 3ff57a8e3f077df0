using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <content>Loops: what is carried lives in locals that each iteration assigns at its end.</content>
internal sealed partial class BodyWriter
{
    /// <summary>The conditions that are known to hold, or not, where control is being written.</summary>
    private readonly Dictionary<int, bool> _holds = [];

    private void WriteLoop(Instruction loop)
    {
        string[] locals = [.. loop.Results.Select((result, i) => DeclareCarried(loop, result, i))];
        TakeDoubleBuffers(loop, locals);
        Iteration? around = _iteration;
        _loopDepth++;
        if (loop.IsCountedLoop)
            WriteCounted(loop, locals);
        else
            WriteConditional(loop, locals);
        _loopDepth--;
        _iteration = around;
        _writer.Separate();
        for (int i = 0; i < locals.Length; i++)
            _texts[loop.Results[i]] = new Text(locals[i], Precedence.Primary);
    }

    private string DeclareCarried(Instruction loop, int result, int index)
    {
        if (Continued(loop, index) is { } continued)
            return continued;
        int parameter = loop.CarriedIn.ElementAt(index);
        string wish = _program.Names[parameter] is { Length: > 0 } name ? name : _program.Names[result] is { Length: > 0 } known ? known : "carried";
        string local = _names.Take(wish);
        int init = loop.Inits.ElementAt(index);
        _writer.Line($"{_program.Types[result].CSharp} {local} = {Typed(init, _program.Types[result]).Code};");
        return local;
    }

    private void WriteCounted(Instruction loop, string[] locals)
    {
        Region body = loop.Iteration;
        NameScope outer = _names;
        _names = outer.Inner();
        string index = _names.Take(_program.Names[body.Parameters[0]] is { Length: > 0 } name ? name : "i");
        _texts[body.Parameters[0]] = new Text(index, Precedence.Primary);
        SetCarried(body, locals);
        using (_writer.Block(CountedHeader(loop, index)))
            WriteIteration(body, body.Yields, locals);
        _names = outer;
    }

    private string CountedHeader(Instruction loop, string index)
    {
        bool isUp = loop.Primitive == Primitives.For;
        string step = Constant(loop.Operands[2]) is { Bits: 1 } ? $"{index}{(isUp ? "++" : "--")}" : $"{index} {(isUp ? "+" : "-")}= {Operand(loop.Operands[2]).Code}";
        return $"for (int {index} = {Operand(loop.Operands[0]).Code}; {index} {Bound(loop.Operands[1], isUp)}; {step})";
    }

    /// <summary><c>&lt;= n</c> rather than <c>&lt; n + 1</c>.</summary>
    private string Bound(int end, bool isUp)
    {
        Primitive beyond = isUp ? Primitives.IntegerAdd : Primitives.IntegerSubtract;
        if (!isUp && Constant(end) is { Bits: -1 })
            return ">= 0";
        if (_definitions[end] is { } definition && definition.Primitive == beyond && Constant(definition.Operands[1]) is { Bits: 1 })
            return $"{(isUp ? "<=" : ">=")} {Operand(definition.Operands[0]).Within(Precedence.Shift)}";
        return $"{(isUp ? "<" : ">")} {Operand(end).Within(Precedence.Shift)}";
    }

    private void SetCarried(Region region, string[] locals)
    {
        int first = region.Parameters.Count - locals.Length;
        for (int i = 0; i < locals.Length; i++)
            _texts[region.Parameters[first + i]] = new Text(locals[i], Precedence.Primary);
    }

    private void WriteConditional(Instruction loop, string[] locals)
    {
        Region test = loop.Regions[0], body = loop.Iteration;
        NameScope outer = _names;
        _names = outer.Inner();
        SetCarried(test, locals);
        SetCarried(body, locals);
        bool isInline = TryInline(test, out Text condition);
        using (_writer.Block($"while ({(isInline ? condition.Code : "true")})"))
        {
            if (!isInline)
            {
                OpenFrame(test);
                WriteRegion(test);
                _writer.Line($"if ({Not(Operand(test.Yields[0]))})").Indented("break;");
                CloseFrame();
            }
            WriteStoppable(body, body.Yields, locals, isLast: true);
        }
        _names = outer;
    }

    private bool TryInline(Region region, out Text text)
    {
        text = default;
        if (!region.Instructions.All(IsExpression))
            return false;
        foreach (Instruction instruction in region.Instructions)
            _texts[instruction.Result] = Expression(instruction);
        text = Operand(region.Yields[0]);
        return true;
    }

    /// <summary>Whether an instruction can be written where its result is used.</summary>
    private bool IsExpression(Instruction instruction) =>
        instruction.Regions.Count == 0 && instruction.Results.Count == 1 && !_program.Types[instruction.Result].IsReference && (_uses[instruction.Result] <= 1 || instruction.IsConstant || instruction.Primitive.Spelling == SpellingKind.Member)
        && instruction.Primitive.Kind is not PrimitiveKind.Tensor && instruction.Primitive != Primitives.Pop && instruction.Primitive != Primitives.NewArray;

    private static string Not(Text condition) =>
        condition.Code.StartsWith("!", StringComparison.Ordinal) && condition.Precedence == Precedence.Unary ? Unwrap(condition.Code.Substring(1)) : "!" + condition.Within(Precedence.Unary);

    private static string Unwrap(string code) => code[0] == '(' && code.IndexOf(')') == code.Length - 1 ? code.Substring(1, code.Length - 2) : code;

    private void WriteIteration(Region body, EquatableArray<int> yields, string[] locals)
    {
        OpenFrame(body);
        _iteration = new Iteration(body, locals);
        if (WriteRegion(body))
            Assign(body, yields, locals);
        CloseFrame();
    }

    /// <summary>An iteration that may stop: a branch at its end breaks from the arms that do.</summary>
    private void WriteStoppable(Region body, EquatableArray<int> yields, string[] locals, bool isLast)
    {
        OpenFrame(body);
        _iteration = null;
        WriteStoppableTail(body, body, yields, locals, isLast);
        CloseFrame();
    }

    private void WriteStoppableTail(Region body, Region region, EquatableArray<int> yields, string[] locals, bool isLast)
    {
        Instruction? last = TailBranch(region, yields);
        PlanBuffers(region, EquatableArray<int>.Empty);
        if (!WriteInstructions(region, last))
            return;
        if (last is null || TryInline(last))
        {
            FinishIteration(body, yields, locals);
            return;
        }
        EquatableArray<int> whenTrue = Through(yields, last, 0), whenFalse = Through(yields, last, 1);
        int condition = last.Operands[0];
        bool breaks = Stops(whenTrue[0], condition, holds: true) == true;
        bool isEmpty = last.Regions[1].Instructions.Count == 0 && Stops(whenFalse[0], condition, holds: false) == false && !ChangesCarried(body, whenFalse);
        WriteArm($"if ({Operand(condition).Code})", () => WriteTailArm(0, whenTrue, isTail: false));
        if (breaks && isLast)
            WriteTailArm(1, whenFalse, isTail: true);
        else if (!isEmpty)
            WriteArm("else", () => WriteTailArm(1, whenFalse, isTail: false));

        void WriteTailArm(int arm, EquatableArray<int> through, bool isTail)
        {
            _holds[condition] = arm == 0;
            WriteStoppableTail(body, last.Regions[arm], through, locals, isTail);
            _holds.Remove(condition);
        }
    }

    /// <summary>Whether control stops, where it is known: by a constant, or by a condition that was tested on the way.</summary>
    private bool? Stops(int value, int condition = -1, bool holds = false) =>
        value == condition ? holds : _holds.TryGetValue(value, out bool known) ? known : Constant(value)?.AsBoolean;

    private bool ChangesCarried(Region body, EquatableArray<int> yields)
    {
        int[] carried = [.. body.Parameters.Skip(body.Parameters.Count - yields.Count + 1)];
        return !carried.SequenceEqual(yields.Skip(1));
    }

    private void WriteArm(string header, Action write)
    {
        NameScope outer = _names;
        _names = outer.Inner();
        using (_writer.Block(header))
            write();
        _names = outer;
    }

    private void FinishIteration(Region body, EquatableArray<int> yields, string[] locals)
    {
        bool? stops = Stops(yields[0]);
        string stop = stops is null ? Operand(yields[0]).Code : "";
        if (stops is null && Mentions(yields[0], body).Count > 0)
        {
            string flag = _names.Take("stops");
            _writer.Line($"bool {flag} = {stop};");
            stop = flag;
        }
        Assign(body, yields.Skip(1).ToArray(), locals);
        if (stops == true)
            _writer.Line("break;");
        else if (stops is null)
            _writer.Line($"if ({stop})").Indented("break;");
    }

    /// <summary>Assigns what is carried, each before what it is read for is assigned itself.</summary>
    private void Assign(Region body, EquatableArray<int> yields, string[] locals)
    {
        int first = body.Parameters.Count - locals.Length;
        int[] changed = [.. Enumerable.Range(0, locals.Length).Where(i => _texts[yields[i]]!.Value.Code != locals[i])];
        Dictionary<int, int> targets = changed.Select((i, index) => (body.Parameters[first + i], index)).ToDictionary(static pair => pair.Item1, static pair => pair.index);
        AssignmentOrder order = new([.. changed.Select(i => Mentions(yields[i], body).Where(targets.ContainsKey).Select(parameter => targets[parameter]))]);
        Dictionary<int, string> waiting = [];
        foreach ((int index, bool mustWait) in order.Steps())
        {
            int i = changed[index], parameter = body.Parameters[first + i];
            if (mustWait)
            {
                // A cycle: one of the new values waits in a local of its own.
                waiting.Add(i, _names.Take("next" + char.ToUpperInvariant(locals[i].TrimStart('@')[0]) + locals[i].TrimStart('@').Substring(1)));
                _writer.Line($"{_program.Types[parameter].CSharp} {waiting[i]} = {Carry(parameter, yields[i])};");
            }
            else
                _writer.Line(waiting.TryGetValue(i, out string? kept) ? $"{locals[i]} = {kept};" : Assignment(locals[i], parameter, yields[i]));
        }
    }

    /// <summary><c>s += x</c> rather than <c>s = s + x</c>.</summary>
    private string Assignment(string local, int parameter, int value)
    {
        if (!_kept.Contains(value) && _definitions[value] is { Operands.Count: 2 } update && update.Operands[0] == parameter && s_compound.Contains(update.Primitive)
            && _program.Types[update.Operands[1]].IsLanes == _program.Types[value].IsLanes && !Mentions(update.Operands[1], parameter))
        {
            bool isStep = Constant(update.Operands[1]) is { Bits: 1 } && (update.Primitive == Primitives.IntegerAdd || update.Primitive == Primitives.IntegerSubtract);
            return isStep ? $"{local}{update.Primitive.Symbol}{update.Primitive.Symbol};" : $"{local} {update.Primitive.Symbol}= {(Constant(update.Operands[1]) is { } literal ? CSharpLiteral.InOperation(literal) : Operand(update.Operands[1])).Code};";
        }
        return $"{local} = {Carry(parameter, value)};";
    }

    private static readonly HashSet<Primitive> s_compound =
    [
        Primitives.Add, Primitives.Subtract, Primitives.Multiply, Primitives.Divide, Primitives.IntegerAdd, Primitives.IntegerSubtract, Primitives.IntegerMultiply,
    ];

    /// <summary>The parameters of a region that the text of a value mentions.</summary>
    private HashSet<int> Mentions(int value, Region region)
    {
        HashSet<int> found = [], seen = [], parameters = [.. region.Parameters];
        Stack<int> open = new([value]);
        while (open.Count > 0)
        {
            int next = open.Pop();
            if (_kept.Contains(next) || !seen.Add(next))
                continue;
            if (parameters.Contains(next))
                found.Add(next);
            else if (_definitions[next] is { } definition)
            {
                foreach (int operand in definition.Regions.Count == 0 ? definition.Operands : definition.Operands.Concat(definition.Regions.SelectMany(Uses)))
                    open.Push(operand);
            }
        }
        return found;
    }

    private bool Mentions(int value, int parameter) => !_kept.Contains(value) && (value == parameter || _definitions[value] is { } definition && definition.Operands.Any(operand => Mentions(operand, parameter)));

    private static IEnumerable<int> Uses(Region region) => region.Yields.Concat(region.Instructions.SelectMany(static instruction => instruction.Operands));
}
