using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <content>
/// Tensors: each lives in a buffer, which is a destination of the caller or comes from the workspace. An operand that ends at a map of its shape
/// hands its buffer on.
/// </content>
internal sealed partial class BodyWriter
{
    private const string Kernels = GradientFile.KernelsAlias;

    private readonly BodyDestination?[] _destinations;
    private readonly Dictionary<int, int> _heirs = [];
    private readonly Dictionary<int, Instruction> _waiting = [];
    private readonly Dictionary<int, string> _claimed = [];
    private readonly Dictionary<int, string> _buffers = [];
    private string _workspace = "";

    private bool UsesWorkspace(Region region) =>
        region.Instructions.Any(instruction =>
            instruction.IsBranch ? instruction.Regions.Any(UsesWorkspace)
            : instruction.IsLoop ? Alternating(instruction).Any() || MakesLasting(instruction.Iteration, isInLoop: true)
            : instruction.Results.Count == 1 && (NeedsBuffer(instruction) && !HasOtherMemory(instruction.Result) || NeedsSpan(instruction)) && !IsWrittenToDestination(instruction));

    private bool HasOtherMemory(int value)
    {
        value = Heir(value);
        return _next.ContainsKey(value) || IsLasting(value);
    }

    private bool NeedsSpan(Instruction instruction) =>
        Primitives.IsNewTape(instruction.Primitive) || instruction.Primitive == Primitives.NewSum
        || instruction.Primitive == Primitives.MemoryOf
        || (instruction.Primitive == Primitives.NewArray || instruction.Primitive == Primitives.ZerosLike) && _program.Types[instruction.Result].Rank is Rank.Array or Rank.Growing or Rank.Grid or Rank.VectorMemory or Rank.MatrixMemory;

    private bool IsWrittenToDestination(Instruction instruction) =>
        DestinationOf(instruction.Result) is not null;

    private bool NeedsBuffer(Instruction instruction) =>
        _program.Types[instruction.Result].IsTensor && !instruction.IsBranch && !instruction.IsLoop && !IsAlias(instruction) && !_summands.Contains(instruction.Result)
        && (instruction.Regions.Count > 0 || instruction.Primitive.Kind == PrimitiveKind.Tensor || IsFill(instruction));

    /// <summary>Whether it reads memory that can change, so that it stands where it is.</summary>
    private static bool IsCopy(Primitive primitive) => primitive == Primitives.TensorCopy || primitive == Primitives.ArrayCopy;

    private static bool IsFill(Instruction instruction) => instruction.Primitive == Primitives.BroadcastTo;

    private void OpenWorkspace()
    {
        _workspace = _names.Take("workspace");
        _writer.Line($"using var {_workspace} = {Kernels}Workspace.Enter();");
    }

    /// <summary>Decides before a region is written which values share a buffer and which go straight into a destination.</summary>
    private void PlanBuffers(Region region, EquatableArray<int> yields)
    {
        HashSet<int> heirs = [];
        foreach (Instruction map in region.Instructions.Where(static instruction => instruction.Primitive == Primitives.Map))
        {
            foreach (int operand in map.Operands)
            {
                bool endsHere = _uses[operand] == 1 && _definitions[operand] is { } definition && !IsCopy(definition.Primitive) && region.Instructions.Contains(definition) && NeedsBuffer(definition);
                if (endsHere && _program.Types[operand] == _program.Types[map.Result] && heirs.Add(map.Result))
                    _heirs[operand] = map.Result;
            }
        }
        for (int i = 0; i < yields.Count; i++)
        {
            if (_destinations[i] is { Expression: var destination } && _definitions[yields[i]] is { } definition && NeedsBuffer(definition) && !_claimed.ContainsKey(yields[i]) && !definition.IsBranch)
                _claimed[yields[i]] = destination;
        }
    }

    /// <summary>The buffer of a value, taken from the workspace when it is first needed.</summary>
    private string Buffer(int value, string shape)
    {
        value = Heir(value);
        if (_buffers.TryGetValue(value, out string? buffer))
            return buffer;
        bool isClaimed = _claimed.TryGetValue(value, out buffer);
        bool isNext = _next.TryGetValue(value, out (string Buffer, string Local) next);
        buffer ??= _names.Take(isNext ? next.Local.TrimStart('@') + "Next" : ValueNames.Of(_program, _definitions[value]!, value));
        _buffers.Add(value, buffer);
        WriteFormula(value, buffer);
        if (isClaimed)
            return buffer;
        IrType type = _program.Types[value];
        string kind = type.Rank == Rank.Matrix ? "Matrix" : "Vector";
        _writer.Line($"var {buffer} = {(isNext ? $"{next.Buffer}.{kind}" : $"{(IsLasting(value) ? _saved : _workspace)}.{kind}<{type.Name}>")}({shape});");
        return buffer;
    }

    /// <summary>The value at the end of the chain of maps that hand on one buffer.</summary>
    private int Heir(int value)
    {
        while (_heirs.TryGetValue(value, out int heir))
            value = heir;
        return value;
    }

    /// <summary>Says in mathematics what a buffer will hold, before the steps that fill it.</summary>
    private void WriteFormula(int value, string buffer)
    {
        _writer.Separate();
        _writer.Line($"// {buffer} = {FormulaPrinter.Shorten(Formula(value).Code, 110)}");
    }

    private Text Formula(int value)
    {
        Instruction instruction = _definitions[value]!;
        if (instruction.Regions.Count == 0)
            return FormulaPrinter.One(_program, instruction, FormulaOperand);
        int[] read = [.. instruction.Operands.Take(instruction.Regions[0].Parameters.Count)];
        Text map = FormulaPrinter.Map(_program, instruction.Regions[0], [.. read.Select(FormulaOperand)], [.. read.Select(operand => !_program.Types[operand].IsScalar)]);
        return instruction.Primitive == Primitives.MapRowSums ? new Text($"rowSums({map.Code})", Precedence.Primary)
            : instruction.Primitive == Primitives.MapColumnSums ? new Text($"columnSums({map.Code})", Precedence.Primary)
            : map;
    }

    /// <summary>A value that has no name, or goes on in the same buffer, is written out.</summary>
    private Text FormulaOperand(int value)
    {
        if (_heirs.ContainsKey(value))
            return Formula(value);
        if (Constant(value) is { } literal)
            return FormulaPrinter.Constant(literal);
        Text text = Operand(value);
        bool isExpression = text.Code.Contains(' ') || text.Code.Contains('(');
        if (isExpression && _definitions[value] is { IsBranch: false })
            return Formula(value);
        return text.Code.StartsWith("this.", StringComparison.Ordinal) ? text with { Code = text.Code.Substring("this.".Length) } : text;
    }

    /// <summary>What hands its buffer on is written right before its heir.</summary>
    private void WriteTensor(Instruction instruction)
    {
        if (_summands.Contains(instruction.Result))
            return;
        if (_heirs.ContainsKey(instruction.Result))
            _waiting.Add(instruction.Result, instruction);
        else
            WriteNow(instruction);
    }

    private void WriteNow(Instruction instruction)
    {
        foreach (int operand in instruction.Operands)
        {
            if (_waiting.TryGetValue(operand, out Instruction? producer))
            {
                _waiting.Remove(operand);
                WriteNow(producer);
            }
        }
        if (IsFill(instruction))
            WriteFill(instruction);
        else if (instruction.Regions.Count > 0)
            WriteMap(instruction);
        else if (_program.Types[instruction.Result].IsScalar)
            DeclareLocal(instruction, instruction.Result, ExpressionWriter.Write(instruction, value => _program.Types[value], Operand, Constant));
        else
            WriteKernel(instruction);
    }

    private void WriteKernel(Instruction instruction)
    {
        Primitive primitive = instruction.Primitive;
        object[] operands = [.. instruction.Operands.Select(value => Operand(value).Within(Precedence.Primary))];
        string shape = primitive.Shape.Length > 0
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, primitive.Shape, operands)
            : ShapeLike(instruction.Operands[primitive.Like]);
        string destination = Buffer(instruction.Result, shape);
        string arguments = string.Join(", ", instruction.Operands.Take(primitive.KernelArity).Select(value => Typed(value).Code));
        _writer.Line($"{Kernels}{instruction.Primitive.Symbol}({arguments}, {destination});");
        _texts[instruction.Result] = new Text(destination, Precedence.Primary);
    }

    private void WriteFill(Instruction instruction)
    {
        string destination = Buffer(instruction.Result, ShapeLike(instruction.Operands[1]));
        _writer.Line($"{Kernels}Layout.Fill({Typed(instruction.Operands[0]).Code}, {destination});");
        _texts[instruction.Result] = new Text(destination, Precedence.Primary);
    }

    private void WriteCopy(int value, string destination) =>
        _writer.Line($"{Kernels}{(_program.Types[value] is { IsReference: true, Rank: var rank } ? rank == Rank.Grid ? "Grids" : "Arrays" : "Layout")}.Copy({Operand(value).Code}, {destination});");

    private void WriteMap(Instruction map)
    {
        Region region = map.Regions[0];
        IrType type = _program.Types[map.Result];
        Rank domain = map.Primitive == Primitives.Map ? type.Rank : map.Operands.Max(value => _program.Types[value].Rank);
        string kernel = _kernels.Write(_program, region);
        string operands = string.Join(", ", region.Parameters.Select((_, i) => ReadOperand(map.Operands[i], domain)));
        if (map.Primitive == Primitives.MapSum)
        {
            DeclareLocal(map, map.Result, new Text($"{Kernels}Elementwise.Sum(new {kernel}(), {operands})", Precedence.Primary));
            return;
        }
        int like = map.Operands.First(value => _program.Types[value].Rank == domain);
        (string function, string shape) = map.Primitive switch
        {
            var sums when sums == Primitives.MapRowSums => ("RowSums", $"{Operand(like).Code}.Rows"),
            var sums when sums == Primitives.MapColumnSums => ("ColumnSums", $"{Operand(like).Code}.Columns"),
            _ => ("Map", ShapeLike(like)),
        };
        string destination = Buffer(map.Result, shape);
        _writer.Line($"{Kernels}Elementwise.{function}(new {kernel}(), {operands}, {destination});");
        _texts[map.Result] = new Text(destination, Precedence.Primary);
    }

    private string ReadOperand(int value, Rank domain)
    {
        Rank rank = _program.Types[value].Rank;
        string access = rank == domain ? "Each" : rank switch
        {
            Rank.Scalar => "Scalar",
            Rank.Column => "Column",
            _ => "Row",
        };
        return $"{Kernels}Operand.{access}({Typed(value).Code})";
    }

    private string ShapeLike(int value)
    {
        string code = Operand(value).Within(Precedence.Primary);
        return _program.Types[value].Rank is Rank.Matrix or Rank.MatrixMemory ? $"{code}.Rows, {code}.Columns" : $"{code}.Length";
    }
}
