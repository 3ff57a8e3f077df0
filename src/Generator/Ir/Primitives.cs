using System.Reflection;
using static SymbolicGrad.Generator.Ir.PrimitiveFactory;

namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// The registry of all primitives. To add one, write its row here and its derivative in Calculus/Rules; nothing else changes.
/// This file: structure, arithmetic, comparison and integers.
/// </summary>
internal static partial class Primitives
{
    public static readonly Primitive Constant = new("Constant", 0, PrimitiveKind.Structural);

    /// <summary>To the type of the result, as a C# cast does.</summary>
    public static readonly Primitive Convert = new("Convert", 1, PrimitiveKind.Structural) { Precedence = Precedence.Unary };

    public static readonly Primitive Branch = new("Branch", 1, PrimitiveKind.Structural);

    /// <summary>For each index from a start, by positive steps, while it is less than an end.</summary>
    public static readonly Primitive For = new("For", -1, PrimitiveKind.Structural);

    /// <summary>For each index from a start, down by positive steps, while it is greater than an end.</summary>
    public static readonly Primitive ForDown = new("ForDown", -1, PrimitiveKind.Structural);

    /// <summary>As long as its first region holds and its second has not stopped.</summary>
    public static readonly Primitive Loop = new("Loop", -1, PrimitiveKind.Structural);

    /// <summary>A value that nobody reads: what the other arm yields where only one arm has something to save.</summary>
    public static readonly Primitive Unset = new("Unset", 0, PrimitiveKind.Structural);

    /// <summary>What a region yields and the tangents of it; on what the region takes, and then its tangents.</summary>
    public static readonly Primitive Pushforward = new("Pushforward", -1, PrimitiveKind.Structural);

    /// <summary>What a region yields and the gradients with respect to what it takes; on what it takes, and then the adjoints of what it yields.</summary>
    public static readonly Primitive Pullback = new("Pullback", -1, PrimitiveKind.Structural);

    /// <summary>A scalar region applied to every entry of its operands; on tensors.</summary>
    public static readonly Primitive Map = new("Map", -1, PrimitiveKind.Structural);

    /// <summary>The kernels of the runtime take no more.</summary>
    public const int MaximumMapOperands = 6;

    /// <summary>Like <see cref="Map"/>, then summed: over everything, along each row, down each column.</summary>
    public static readonly Primitive MapSum = new("MapSum", -1, PrimitiveKind.Structural);
    public static readonly Primitive MapRowSums = new("MapRowSums", -1, PrimitiveKind.Structural) { Shape = "{0}.Rows" };
    public static readonly Primitive MapColumnSums = new("MapColumnSums", -1, PrimitiveKind.Structural) { Shape = "{0}.Columns" };

    /// <summary>c ? a : b, where both are values already or cheap to have.</summary>
    public static readonly Primitive Select = new("Select", 3, PrimitiveKind.Elementwise)
    {
        Precedence = Precedence.Conditional,
        Notation = "{0} ? {1} : {2}",
        HasLanes = true,
        ResultType = static types => Elementwise(types).WithElement(types[1].Element),
    };

    /// <summary>The second operand where the first is not 0, otherwise 0: in registers, for each number by itself.</summary>
    public static readonly Primitive WhereNonzero = new("WhereNonzero", 2, PrimitiveKind.Structural)
    {
        Spelling = SpellingKind.Kernel,
        Symbol = "Jacobians.WhereNonzero",
        Notation = "{0} ≠ 0 ? {1} : 0",
        ResultType = static types => types[1],
    };

    /// <summary>The value, without its derivative.</summary>
    public static readonly Primitive Stop = new("Stop", 1, PrimitiveKind.Structural) { Notation = "stop({0})", IsAlias = true, ResultType = static types => types[0] };

    // Arithmetic
    public static readonly Primitive Add = Infix("Add", "+", Precedence.Additive, "{0} + {1}", commutative: true);
    public static readonly Primitive Subtract = Infix("Subtract", "-", Precedence.Additive, "{0} − {1}");
    public static readonly Primitive Multiply = Infix("Multiply", "*", Precedence.Multiplicative, "{0}·{1}", commutative: true);
    public static readonly Primitive Divide = Infix("Divide", "/", Precedence.Multiplicative, "{0}/{1}");
    public static readonly Primitive Remainder = Infix("Remainder", "%", Precedence.Multiplicative, "{0} mod {1}", lanes: false);
    public static readonly Primitive Negate = Prefix("Negate", PrimitiveKind.Elementwise, "-", "−{0}", lanes: true);

    // Comparison
    public static readonly Primitive Less = Comparison("LessThan", "<", Precedence.Relational, "{0} < {1}");
    public static readonly Primitive LessOrEqual = Comparison("LessThanOrEqual", "<=", Precedence.Relational, "{0} ≤ {1}");
    public static readonly Primitive Greater = Comparison("GreaterThan", ">", Precedence.Relational, "{0} > {1}");
    public static readonly Primitive GreaterOrEqual = Comparison("GreaterThanOrEqual", ">=", Precedence.Relational, "{0} ≥ {1}");
    public static readonly Primitive Equal = Comparison("Equal", "==", Precedence.Equality, "{0} = {1}");
    public static readonly Primitive NotEqual = Comparison("NotEqual", "!=", Precedence.Equality, "{0} ≠ {1}");

    // Truth values. The operands of && and || have no side effects, so evaluating both is sound.
    public static readonly Primitive And = Discrete("And", "&&", Precedence.ConditionalAnd, yieldsBoolean: true);
    public static readonly Primitive Or = Discrete("Or", "||", Precedence.ConditionalOr, yieldsBoolean: true);
    public static readonly Primitive ExclusiveOr = Discrete("ExclusiveOr", "^", Precedence.ExclusiveOr);
    public static readonly Primitive Not = Prefix("Not", PrimitiveKind.Discrete, "!", "not {0}");

    // Integers
    public static readonly Primitive IntegerAdd = Discrete("IntegerAdd", "+", Precedence.Additive);
    public static readonly Primitive IntegerSubtract = Discrete("IntegerSubtract", "-", Precedence.Additive);
    public static readonly Primitive IntegerMultiply = Discrete("IntegerMultiply", "*", Precedence.Multiplicative);
    public static readonly Primitive IntegerDivide = Discrete("IntegerDivide", "/", Precedence.Multiplicative);
    public static readonly Primitive IntegerRemainder = Discrete("IntegerRemainder", "%", Precedence.Multiplicative);
    public static readonly Primitive BitAnd = Discrete("BitAnd", "&", Precedence.And);
    public static readonly Primitive BitOr = Discrete("BitOr", "|", Precedence.Or);
    public static readonly Primitive ShiftLeft = Discrete("ShiftLeft", "<<", Precedence.Shift);
    public static readonly Primitive ShiftRight = Discrete("ShiftRight", ">>", Precedence.Shift);
    public static readonly Primitive UnsignedShiftRight = Discrete("UnsignedShiftRight", ">>>", Precedence.Shift);
    public static readonly Primitive IntegerNegate = Prefix("IntegerNegate", PrimitiveKind.Discrete, "-", "−{0}");
    public static readonly Primitive BitNot = Prefix("BitNot", PrimitiveKind.Discrete, "~", "~{0}");

    /// <summary>Every row. Collected at the first use: the parts of this class are initialised in an order that C# leaves open.</summary>
    public static IReadOnlyList<Primitive> All => field ??=
    [
        .. typeof(Primitives).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static info => info.FieldType == typeof(Primitive))
            .Select(static info => (Primitive)info.GetValue(null)),
    ];
}
