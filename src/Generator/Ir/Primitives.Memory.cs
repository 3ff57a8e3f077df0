namespace SymbolicGrad.Generator.Ir;

/// <content>Arrays, and the tapes that carry values from the forward to the backward sweep.</content>
internal static partial class Primitives
{
    /// <summary>An array of zeros, from its sizes.</summary>
    public static readonly Primitive NewArray = new("NewArray", -1, PrimitiveKind.Memory) { Notation = "0" };

    /// <summary>Memory of the shape of its operand, filled with zeros.</summary>
    public static readonly Primitive ZerosLike = new("ZerosLike", 1, PrimitiveKind.Memory) { Notation = "0" };

    /// <summary>Part of an array, from a start and a length; it refers to the same elements.</summary>
    public static readonly Primitive View = new("View", 3, PrimitiveKind.Memory) { Notation = "{0}[{1}, {2}]" };

    /// <summary>An array in an array of arrays.</summary>
    public static readonly Primitive Row = new("Row", 2, PrimitiveKind.Memory) { Notation = "{0}[{1}]" };

    /// <summary>One of several arrays, by its number: the arrays, then the number.</summary>
    public static readonly Primitive Choose = new("Choose", -1, PrimitiveKind.Memory);

    /// <summary>An element, from the array and its indices.</summary>
    public static readonly Primitive Load = new("Load", -1, PrimitiveKind.Memory) { Notation = "{0}[{1}]" };

    /// <summary>Sets an element: the array, its indices, the value.</summary>
    public static readonly Primitive Store = new("Store", -1, PrimitiveKind.Memory);

    /// <summary>Adds to an element: the array, its indices, the summand.</summary>
    public static readonly Primitive Increase = new("Increase", -1, PrimitiveKind.Memory);

    /// <summary>Adds an array of the same length: the array, the summands.</summary>
    public static readonly Primitive IncreaseAll = new("IncreaseAll", 2, PrimitiveKind.Memory);

    /// <summary>Memory of its own that begins as a tensor.</summary>
    public static readonly Primitive MemoryOf = new("MemoryOf", 1, PrimitiveKind.Memory) { Notation = "{0}" };

    /// <summary>The tensor that memory holds at this moment.</summary>
    public static readonly Primitive Snapshot = new("Snapshot", 1, PrimitiveKind.Memory) { Notation = "{0}" };

    /// <summary>Zeros of the shape of a tensor, or of memory of one, to add to.</summary>
    public static readonly Primitive NewSum = new("NewSum", 1, PrimitiveKind.Memory) { Notation = "0" };

    /// <summary>Adds a tensor of the same shape: the sum, the summand.</summary>
    public static readonly Primitive AddTo = new("AddTo", 2, PrimitiveKind.Memory);

    /// <summary>Adds to a part: the sum, where the part starts, the summand.</summary>
    public static readonly Primitive AddRange = new("AddRange", 3, PrimitiveKind.Memory);
    public static readonly Primitive AddRow = new("AddRow", 3, PrimitiveKind.Memory);
    public static readonly Primitive AddRows = new("AddRows", 3, PrimitiveKind.Memory);
    public static readonly Primitive AddColumns = new("AddColumns", 3, PrimitiveKind.Memory);

    /// <summary>What a sum is when everything has been added.</summary>
    public static readonly Primitive Total = new("Total", 1, PrimitiveKind.Memory) { Notation = "{0}" };

    /// <summary>Whether it gives another name to memory, or to a part of it.</summary>
    public static bool IsPart(Primitive primitive) => primitive == View || primitive == Row || primitive == Choose;

    /// <summary>Whether it reads memory: at another moment it could give another value.</summary>
    public static bool IsRead(Primitive primitive) => primitive == Load || primitive == Snapshot;

    public static readonly Primitive ArrayLength = new("ArrayLength", 1, PrimitiveKind.Discrete)
    {
        Spelling = SpellingKind.Member,
        Symbol = "Length",
        Notation = "n({0})",
        ResultType = static _ => IrType.Int32,
    };

    /// <summary>The size of a two-dimensional array along an axis.</summary>
    public static readonly Primitive GridLength = new("GridLength", 2, PrimitiveKind.Discrete)
    {
        Notation = "size({0}, {1})",
        ResultType = static _ => IrType.Int32,
    };

    /// <summary>An empty tape; its operand, if it has one, is how much will be pushed at most.</summary>
    public static readonly Primitive NewTape = new("NewTape", -1, PrimitiveKind.Memory);
    public static readonly Primitive Push = new("Push", 2, PrimitiveKind.Memory);
    public static readonly Primitive Pop = new("Pop", 1, PrimitiveKind.Memory);

    /// <summary>An empty tape for the states of a loop that is run again from them.</summary>
    public static readonly Primitive NewCheckpoints = new("NewCheckpoints", -1, PrimitiveKind.Memory);

    /// <summary>Leaves all elements of an array: the tape, the array.</summary>
    public static readonly Primitive PushAll = new("PushAll", 2, PrimitiveKind.Memory);

    /// <summary>Takes all elements of an array: the array, the tape.</summary>
    public static readonly Primitive PopAll = new("PopAll", 2, PrimitiveKind.Memory);

    // At which iterations of a loop its state is stored
    public static readonly Primitive CheckpointSpacing = Schedule("Spacing", IrType.Int32);
    public static readonly Primitive CheckpointIsFirst = Schedule("IsFirst", IrType.Boolean);
    public static readonly Primitive CheckpointStretches = Schedule("Stretches", IrType.Int32);
    public static readonly Primitive CheckpointFirst = Schedule("First", IrType.Int32);

    public static bool IsNewTape(Primitive primitive) => primitive == NewTape || primitive == NewCheckpoints;

    private static Primitive Schedule(string name, IrType type) =>
        new(name, 1, PrimitiveKind.Discrete) { Spelling = SpellingKind.Kernel, Symbol = "Checkpoints." + name, Notation = $"{name.ToLowerInvariant()}({{0}})", ResultType = _ => type };
}
