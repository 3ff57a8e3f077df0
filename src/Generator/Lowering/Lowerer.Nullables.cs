using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Numbers that may be missing. What is computed of one that is missing is not computed, so that nothing of it gets into a derivative.
/// </content>
internal sealed partial class Lowerer
{
    private Composite? ReadNullable(ITypeSymbol? type) => TypeOf(type) is { } known && TypeReader.ReadLocalStructure(known) is Composite { Kind: CompositeKind.Nullable } nullable ? nullable : null;

    private static bool IsNullable(LoweredValue value) => value is Aggregate { Structure.Kind: CompositeKind.Nullable };

    private static int HasValue(LoweredValue nullable) => ((Single)((Aggregate)nullable).Members[0]).Value;

    private static LoweredValue ValueOf(LoweredValue nullable) => ((Aggregate)nullable).Members[1];

    /// <summary>Whether an expression takes the value of something that may be missing.</summary>
    private static bool Unwraps(IOperation part) =>
        part is IConversionOperation { Operand.Type: var from, Type: var to } && Nullables.Underlying(from) is not null && Nullables.Underlying(to) is null;

    private Aggregate Nullable(Composite structure, int hasValue, LoweredValue value) => new(structure, [new Single(hasValue), value]);

    /// <summary>A value as one that may be missing; one that may be missing with another type of number.</summary>
    private LoweredValue ToNullable(Composite structure, LoweredValue value, IOperation at) => IsNullable(value)
        ? WhereThere(structure, HasValue(value), () => ConvertTo(structure.Members[1].Structure, ValueOf(value), at))
        : Nullable(structure, _builder.Constant(Literal.Boolean(true)), ConvertTo(structure.Members[1].Structure, value, at));

    private LoweredValue WhereThere(Composite structure, int hasValue, Func<LoweredValue> compute) =>
        Nullable(structure, hasValue, LowerChoice(hasValue, compute, () => Default(structure.Members[1].Structure)));

    /// <summary><c>new double?(x)</c></summary>
    private LoweredValue NewNullable(IObjectCreationOperation creation, Composite structure) =>
        creation.Arguments.IsEmpty ? Default(structure) : ToNullable(structure, Lower(creation.Arguments[0].Value), creation);

    /// <summary>A conversion to a type whose values may be missing, or from one; null for any other.</summary>
    private LoweredValue? LowerNullableConversion(IConversionOperation conversion)
    {
        if (ReadNullable(conversion.Type) is { } structure)
        {
            if (IsNull(conversion.Operand))
                return Default(structure);
            if (conversion.OperatorMethod is { } method)
                return Nullables.Underlying(TypeOf(conversion.Operand.Type)) is null ? ToNullable(structure, LowerUserConversion(conversion, method), conversion) : throw Unsupported.Operation(conversion);
            LoweredValue given = Lower(conversion.Operand);
            return IsNullable(given) && ((Aggregate)given).Structure.Equals(structure) ? given : ToNullable(structure, given, conversion);
        }
        if (ReadNullable(conversion.Operand.Type) is null || ReadValue(conversion.Type) is not { } type && !SymbolEqualityComparer.Default.Equals(Nullables.Underlying(TypeOf(conversion.Operand.Type)), TypeOf(conversion.Type)))
            return null;
        return conversion.OperatorMethod is null ? Existing(Lower(conversion.Operand), conversion.Type!, conversion) : throw Unsupported.Operation(conversion);
    }

    /// <summary>A value that has to be there: otherwise the derivative throws as the method does.</summary>
    private LoweredValue Existing(LoweredValue nullable, ITypeSymbol type, IOperation at)
    {
        ThrowIf(_builder.Apply(Primitives.Not, HasValue(nullable)), "Nullable object must have a value.");
        return Fitted(WithType(ValueOf(nullable), TypeOf(type)), type, at);
    }

    private LoweredValue Fitted(LoweredValue value, ITypeSymbol type, IOperation at) =>
        TypeOf(type) is { } known && TypeReader.ReadLocalStructure(known) is { } structure ? ConvertTo(structure, value, at) : value;

    private LoweredValue LowerNullableProperty(IPropertyReferenceOperation reference)
    {
        LoweredValue nullable = Lower(reference.Instance!);
        return !IsNullable(nullable) ? Member(nullable, reference.Property, reference, TypeOf(reference.Property.Type)!)
            : reference.Property.Name == "HasValue" ? ((Aggregate)nullable).Members[0]
            : Existing(nullable, reference.Type!, reference);
    }

    /// <summary><c>GetValueOrDefault</c>; null for any other method.</summary>
    private LoweredValue? LowerNullableCall(IMethodSymbol method, LoweredValue? instance, LoweredValue[] arguments, IOperation at) =>
        instance is null || !IsNullable(instance) || method.Name != "GetValueOrDefault" ? null
        : arguments.Length == 0 ? ValueOf(instance)
        : LowerChoice(HasValue(instance), () => ValueOf(instance), () => Fitted(arguments[0], method.ReturnType, at));

    /// <summary>An operator on numbers that may be missing: its result is missing then, and a comparison does not hold, but that two missing ones are equal.</summary>
    private LoweredValue LowerLifted(IBinaryOperation binary, LoweredValue left)
    {
        LoweredValue right = Lower(binary.RightOperand);
        if (binary.OperatorMethod is not null || !IsNullable(left) || !IsNullable(right))
            throw Unsupported.Operation(binary);
        if (ReadNullable(binary.Type) is { } structure)
            return Lift(structure, left, right, (a, b) => Apply(binary.OperatorKind, a, b, binary), binary);
        int both = _builder.Apply(Primitives.And, HasValue(left), HasValue(right));
        bool isEquality = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        int holds = _builder.Apply(Primitives.And, both, Apply(isEquality ? BinaryOperatorKind.Equals : binary.OperatorKind, NumberOf(left, binary), NumberOf(right, binary), binary));
        if (isEquality)
            holds = _builder.Apply(Primitives.Or, holds, _builder.Apply(Primitives.Not, _builder.Apply(Primitives.Or, HasValue(left), HasValue(right))));
        return new Single(binary.OperatorKind == BinaryOperatorKind.NotEquals ? _builder.Apply(Primitives.Not, holds) : holds);
    }

    /// <summary>Truth values that may be missing have tables of their own.</summary>
    private LoweredValue Lift(Composite structure, LoweredValue left, LoweredValue right, Func<int, int, int> apply, IOperation at)
    {
        int a = NumberOf(left, at), b = NumberOf(right, at);
        return _builder.TypeOf(a).IsBoolean ? throw Unsupported.Operation(at)
            : WhereThere(structure, _builder.Apply(Primitives.And, HasValue(left), HasValue(right)), () => new Single(apply(a, b)));
    }

    private LoweredValue Lift(LoweredValue operand, Func<int, int> apply, IOperation at) =>
        WhereThere(((Aggregate)operand).Structure, HasValue(operand), () => new Single(apply(NumberOf(operand, at))));

    private static int NumberOf(LoweredValue nullable, IOperation at) => ValueOf(nullable) is Single number ? number.Value : throw Unsupported.Operation(at);

    /// <summary><c>a ??= b</c>: where there is a value, nothing is assigned.</summary>
    private LoweredValue LowerCoalesceAssignment(ICoalesceAssignmentOperation assignment)
    {
        AssignmentTarget location = Locate(assignment.Target);
        LoweredValue value = Read(location, assignment.Target);
        if (!IsNullable(value))
            throw Unsupported.Operation(assignment);
        LoweredValue assigned = LowerChoice(
            HasValue(value), () => value, () => Assign(location, ToNullable(((Aggregate)value).Structure, Lower(assignment.Value), assignment), assignment));
        return ReadNullable(assignment.Type) is null ? ValueOf(assigned) : assigned;
    }

    /// <summary><c>a?.Member</c>, where the result may be missing as <c>a</c> may.</summary>
    private LoweredValue LowerConditionalAccess(IConditionalAccessOperation access)
    {
        Composite structure = ReadNullable(access.Type) ?? throw Unsupported.Operation(access);
        LoweredValue owner = Lower(access.Operation);
        return LowerChoice(
            TestNull(owner) ?? throw Unsupported.Operation(access), () => Default(structure),
            () => ToNullable(structure, LowerAccess(access, owner, () => Default(structure), access), access));
    }

    /// <summary>Whether a value that may be missing matches a pattern: but for null, only one that is there can.</summary>
    private int TestNullable(IPatternOperation pattern, LoweredValue value)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when IsNull(constant.Value):
                return _builder.Apply(Primitives.Not, HasValue(value));
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: var whole }:
                if (whole is not null)
                    _variables.Set(whole, Named(value, whole.Name));
                return _builder.Constant(Literal.Boolean(true));
            case IDeclarationPatternOperation { DeclaredSymbol: var declared }:
                return Matched(declared);
            case ITypePatternOperation:
                return HasValue(value);
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive:
                return Matched(recursive.DeclaredSymbol);
            default:
                Declare(pattern);
                return LowerChoice(HasValue(value), () => new Single(Test(pattern, WithType(ValueOf(value), Nullables.Underlying(TypeOf(pattern.InputType))))), () => new Single(_builder.Constant(Literal.Boolean(false)))) is Single holds ? holds.Value : throw Unsupported.Operation(pattern);
        }

        int Matched(ISymbol? symbol)
        {
            if (symbol is not null)
                _variables.Set(symbol, Named(WithType(ValueOf(value), Nullables.Underlying(TypeOf(pattern.InputType))), symbol.Name));
            return HasValue(value);
        }
    }
}
