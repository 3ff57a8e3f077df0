using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Operators.</content>
internal sealed partial class Lowerer
{
    /// <summary>Walks down the left operands first: a sum of thousands of terms is that deep.</summary>
    private LoweredValue LowerBinary(IBinaryOperation outermost)
    {
        if (outermost.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && (IsNull(outermost.RightOperand) || IsNull(outermost.LeftOperand)))
            return LowerNullTest(IsNull(outermost.RightOperand) ? outermost.LeftOperand : outermost.RightOperand, outermost.OperatorKind == BinaryOperatorKind.NotEquals, outermost);
        Stack<IBinaryOperation> spine = new();
        IOperation leftmost = outermost;
        while (leftmost is IBinaryOperation { ConstantValue.HasValue: false } binary && !IsNull(binary.RightOperand) && !IsNull(binary.LeftOperand))
        {
            spine.Push(binary);
            leftmost = binary.LeftOperand;
        }
        LoweredValue value = Lower(leftmost);
        while (spine.Count > 0)
        {
            Guard();
            value = LowerBinary(spine.Pop(), value);
        }
        return value;
    }

    private LoweredValue LowerBinary(IBinaryOperation binary, LoweredValue left)
    {
        if (binary.IsLifted)
            return LowerLifted(binary, left);
        if (UserOperator(binary.OperatorMethod, binary.ConstrainedToType, binary) is { } method)
            return LowerOperator(method, [left, Lower(binary.RightOperand)], binary);
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && left is Opaque or Quoted && TestEqual(left, Lower(binary.RightOperand)) is { } equal)
            return binary.OperatorKind == BinaryOperatorKind.Equals ? equal : new Single(_builder.Apply(Primitives.Not, equal.Value));
        if (left is not Single { Value: int a })
            throw Unsupported.Value(binary.LeftOperand);

        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd when !IsTotal(binary.RightOperand):
                Declare(binary.RightOperand);
                return LowerChoice(a, () => Lower(binary.RightOperand), () => new Single(_builder.Constant(Literal.Boolean(false))));
            case BinaryOperatorKind.ConditionalOr when !IsTotal(binary.RightOperand):
                Declare(binary.RightOperand);
                return LowerChoice(a, () => new Single(_builder.Constant(Literal.Boolean(true))), () => Lower(binary.RightOperand));
            default:
                return new Single(Apply(binary.OperatorKind, a, LowerSingle(binary.RightOperand), binary));
        }
    }

    /// <summary>The variables that a part of a condition names are known after it, though the part is only evaluated where it has to be.</summary>
    private void Declare(IOperation part)
    {
        foreach (ILocalSymbol local in part.DescendantsAndSelf().Select(DeclaredBy).OfType<ILocalSymbol>())
        {
            if (_variables.Find(local) is null)
                _variables.Set(local, new Unassigned(TypeOf(local.Type)));
        }
    }

    private static ISymbol? DeclaredBy(IOperation part) => part switch
    {
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
        IListPatternOperation pattern => pattern.DeclaredSymbol,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } } => local,
        _ => null,
    };

    /// <summary>Tuples are equal where all their elements are.</summary>
    private Single LowerTupleComparison(ITupleBinaryOperation comparison)
    {
        LoweredValue left = Lower(comparison.LeftOperand), right = Lower(comparison.RightOperand);
        int areEqual = AreEqual(left, right, comparison);
        return new Single(comparison.OperatorKind == BinaryOperatorKind.Equals ? areEqual : _builder.Apply(Primitives.Not, areEqual));
    }

    private int AreEqual(LoweredValue left, LoweredValue right, IOperation at) => (left, right) switch
    {
        (Aggregate { Structure.Kind: CompositeKind.Tuple } a, Aggregate { Structure.Kind: CompositeKind.Tuple } b) =>
            a.Members.Zip(b.Members, (x, y) => AreEqual(x, y, at)).Aggregate((x, y) => _builder.Apply(Primitives.And, x, y)),
        (Single { Value: var a }, Single { Value: var b }) => AreEqual(a, b, at),
        _ => TestEqual(left, right)?.Value ?? throw Unsupported.Operation(at),
    };

    /// <summary>Numbers of two types meet in the wider one; no conversion in the tree shows that.</summary>
    private int AreEqual(int a, int b, IOperation at)
    {
        IrType left = _builder.TypeOf(a), right = _builder.TypeOf(b);
        string[] wider = ["double", "float", "ulong", "long", "uint"];
        string element = left == right ? left.Element : wider.FirstOrDefault(type => type == left.Element || type == right.Element) ?? "int";
        return element is "ulong" or "uint" && left != right && !(left.Element is "byte" or "ushort" or "uint" or "char" && right.Element is "byte" or "ushort" or "uint" or "char")
            ? throw Unsupported.Operation(at)
            : _builder.Apply(Primitives.Equal, _builder.Convert(a, element), _builder.Convert(b, element));
    }

    /// <summary>Whether integers wrap around somewhere that the project would have them checked.</summary>
    private bool _wrapsAround;

    private void NoteOverflow(IOperation operation)
    {
        bool isChecked = operation switch
        {
            IBinaryOperation binary => binary.IsChecked || !IsArithmetic(binary.OperatorKind),
            ICompoundAssignmentOperation compound => compound.IsChecked || !IsArithmetic(compound.OperatorKind),
            IIncrementOrDecrementOperation increment => increment.IsChecked,
            IUnaryOperation unary => unary.IsChecked || unary.OperatorKind != UnaryOperatorKind.Minus,
            IConversionOperation conversion => conversion.IsChecked || conversion.Conversion.IsImplicit || conversion.Type is { TypeKind: TypeKind.Enum } || conversion.Operand.Type is { TypeKind: TypeKind.Enum },
            _ => true,
        };
        _wrapsAround |= !isChecked && _compilation.Options.CheckOverflow;

        static bool IsArithmetic(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply;
    }

    private int Apply(BinaryOperatorKind kind, int a, int b, IOperation at)
    {
        IrType type = _builder.TypeOf(a);
        if (!type.IsReal)
            NoteOverflow(at);
        if (!type.IsScalar)
            throw Unsupported.Operation(at);
        Primitive? primitive = type.IsReal ? Operators.Real(kind) : type.IsBoolean ? Operators.Boolean(kind) : Operators.Integer(kind);
        if (primitive is null)
            throw Unsupported.Operation(at);
        CheckConstraints(primitive, [a, b], at);
        return _builder.Apply(primitive, a, b);
    }

    /// <summary>Whether evaluating the expression can have no effect and cannot fail, so that it may be evaluated where it need not be.</summary>
    private static bool IsTotal(IOperation operation) =>
        operation.DescendantsAndSelf().All(static part => !Unwraps(part) && part
            is IBinaryOperation { OperatorKind: not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) }
            or IUnaryOperation or IConversionOperation or ILiteralOperation or ILocalReferenceOperation or IParameterReferenceOperation);

    private LoweredValue LowerUnary(IUnaryOperation unary)
    {
        if (UserOperator(unary.OperatorMethod, unary.ConstrainedToType, unary) is { } method)
            return LowerOperator(method, [Lower(unary.Operand)], unary);
        LoweredValue value = Lower(unary.Operand);
        return IsNullable(value) ? Lift(value, operand => ApplyUnary(unary, operand), unary)
            : value is Single { Value: var single } ? new Single(ApplyUnary(unary, single)) : throw Unsupported.Value(unary.Operand);
    }

    private int ApplyUnary(IUnaryOperation unary, int operand)
    {
        bool isReal = _builder.TypeOf(operand).IsReal;
        if (!isReal)
            NoteOverflow(unary);
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus => _builder.Apply(isReal ? Primitives.Negate : Primitives.IntegerNegate, operand),
            UnaryOperatorKind.Not => _builder.Apply(Primitives.Not, operand),
            UnaryOperatorKind.BitwiseNegation => _builder.Apply(Primitives.BitNot, operand),
            _ => throw Unsupported.Operation(unary),
        };
    }

    private LoweredValue LowerOperator(IMethodSymbol method, LoweredValue[] operands, IOperation at) =>
        RuntimeFunctions.Find(method) is { } function ? ApplyRuntime(function, operands, at)
            : LowerNumericCall(method, null, operands, at) ?? Inline(method, Receiver.None, Arguments.Of(operands), at) ?? throw Unsupported.Value(at);
}
