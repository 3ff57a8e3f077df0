namespace SymbolicGrad.Generator.Ir;

/// <content>What the operands and results of a primitive are.</content>
internal sealed partial class Verifier
{
    private void CheckSignature(Instruction instruction, string text)
    {
        Primitive primitive = instruction.Primitive;
        if (primitive.Arity >= 0 && instruction.Operands.Count != primitive.Arity)
            throw Error(text, $"{primitive} takes {primitive.Arity} operands, not {instruction.Operands.Count}");
        int results = Effects.IsWrite(primitive) || Effects.IsGuard(instruction) ? 0 : 1;
        if (!instruction.IsBranch && !instruction.IsLoop && !instruction.IsDerivative && instruction.Results.Count != results)
            throw Error(text, $"{primitive} has {results} results, not {instruction.Results.Count}");

        IrType[] operands = [.. instruction.Operands.Select(TypeOf)];
        if (OperandProblem(primitive, operands) is { } problem)
            throw Error(text, problem);
        if (primitive.Kind == PrimitiveKind.Memory)
            CheckMemory(instruction, operands, text);
        else if (ExpectedType(instruction, operands, text) is { } expected && TypeOf(instruction.Result) != expected)
            throw Error(text, $"the result is {expected}, not {TypeOf(instruction.Result)}");
        if (!instruction.IsConstant && instruction.Literal.Element is not null)
            throw Error(text, "only a constant has a literal");
    }

    private void CheckMemory(Instruction instruction, IrType[] operands, string text)
    {
        Primitive primitive = instruction.Primitive;
        if (Effects.IsAddition(primitive) || primitive == Primitives.NewSum || primitive == Primitives.Total || primitive == Primitives.Snapshot || primitive == Primitives.MemoryOf)
        {
            CheckSum(instruction, operands, text);
            return;
        }
        bool isNew = primitive == Primitives.NewArray || Primitives.IsNewTape(primitive);
        if (!isNew && !operands[0].IsReference)
            throw Error(text, $"{operands[0]} is not memory");
        if (primitive == Primitives.Choose && (operands.Length < 3 || operands[operands.Length - 1] != IrType.Int32 || operands.Take(operands.Length - 1).Any(type => type != TypeOf(instruction.Result))))
            throw Error(text, "it chooses between arrays of one type by an int");
        bool hasIndices = primitive == Primitives.Load || primitive == Primitives.Store || primitive == Primitives.Increase;
        int indices = !hasIndices ? 0 : operands[0].Indices;
        if (hasIndices && operands.Length != 1 + indices + (primitive == Primitives.Load ? 0 : 1))
            throw Error(text, $"an element of {operands[0]} has {indices} indices");
        if (operands.Skip(1).Take(indices).Any(static type => type != IrType.Int32))
            throw Error(text, "an index is not an int");
        string element = operands.Length == 0 ? "" : operands[0].IsList ? operands[0].Item.CSharp : IrType.NameOf(operands[0].Element);
        if (Effects.IsWrite(primitive) && !IsWhole(primitive) && operands[operands.Length - 1].CSharp != element)
            throw Error(text, $"{operands[operands.Length - 1]} is written to {operands[0]}");
        if ((primitive == Primitives.Load || primitive == Primitives.Pop) && TypeOf(instruction.Result).CSharp != element)
            throw Error(text, $"{TypeOf(instruction.Result)} is read from {operands[0]}");
    }

    /// <summary>Whether it takes two arrays, or an array and a tape.</summary>
    private static bool IsWhole(Primitive primitive) => primitive == Primitives.IncreaseAll || primitive == Primitives.PushAll || primitive == Primitives.PopAll;
    private void CheckSum(Instruction instruction, IrType[] operands, string text)
    {
        bool isNew = instruction.Primitive == Primitives.NewSum || instruction.Primitive == Primitives.MemoryOf;
        bool isRead = instruction.Primitive == Primitives.Total || instruction.Primitive == Primitives.Snapshot;
        IrType tensor = isRead ? TypeOf(instruction.Result)
            : instruction.Primitive == Primitives.NewSum && operands[0].IsTensorMemory ? operands[0].Tensor
            : operands[operands.Length - 1];
        IrType sum = isNew ? TypeOf(instruction.Result) : operands[0];
        bool isRow = instruction.Primitive == Primitives.AddRow;
        if (instruction.Primitive == Primitives.Snapshot && sum.Rank == Rank.Array && tensor == sum.WithRank(Rank.Vector))
            return;
        if (!tensor.IsTensor || sum != (isRow ? tensor.WithRank(Rank.MatrixMemory) : tensor.Memory))
            throw Error(text, $"{tensor} does not go with {sum}");
        if (operands.Length == 3 && operands[1] != IrType.Int32)
            throw Error(text, "an index is not an int");
    }

    private static string? OperandProblem(Primitive primitive, IrType[] operands)
    {
        if (IsLogical(primitive))
            return operands.All(static type => type == IrType.Boolean) ? null : $"{primitive} takes truth values";
        if (primitive == Primitives.Branch)
            return operands[0] == IrType.Boolean ? null : $"the condition is {operands[0]}, not bool";
        if (primitive == Primitives.Select)
        {
            return !operands[0].IsBoolean ? $"the condition is {operands[0]}, not a truth value"
                : operands[1].Element != operands[2].Element ? $"{operands[1]} and {operands[2]} are chosen from" : null;
        }
        if (primitive == Primitives.BroadcastTo && IrType.Broadcast(operands[0].Rank, operands[1].Rank) != operands[1].Rank)
            return $"{operands[0]} cannot be repeated to {operands[1]}";
        return primitive.Kind switch
        {
            PrimitiveKind.Elementwise when IsOperator(primitive) && operands.Any(static type => !type.IsReal) =>
                $"{primitive} takes real numbers",
            PrimitiveKind.Comparison => Mixed(operands),
            PrimitiveKind.Elementwise or PrimitiveKind.Tensor => Mixed(operands.Where(static type => type.IsReal)),
            _ => null,
        };
    }

    private static string? Mixed(IEnumerable<IrType> operands)
    {
        string[] elements = [.. operands.Select(static type => type.Element).Distinct()];
        return elements.Length > 1 ? $"{string.Join(" and ", elements)} meet without a conversion" : null;
    }

    private IrType? ExpectedType(Instruction instruction, IrType[] operands, string text)
    {
        if (instruction.IsConstant)
            return new IrType(instruction.Literal.Element ?? "");
        if (instruction.Primitive == Primitives.Convert)
            return TypeOf(instruction.Result).WithRank(operands[0].Rank);
        try
        {
            return instruction.Primitive.ResultType?.Invoke(operands);
        }
        catch (InvalidOperationException mismatch)
        {
            throw Error(text, mismatch.Message.TrimEnd('.'));
        }
    }

    private static bool IsOperator(Primitive primitive) => primitive.Spelling is SpellingKind.Infix or SpellingKind.Prefix;

    private static bool IsLogical(Primitive primitive) =>
        primitive == Primitives.And || primitive == Primitives.Or || primitive == Primitives.Not;
}
