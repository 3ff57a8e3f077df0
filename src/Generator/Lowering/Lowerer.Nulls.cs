using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Checks for null of what comes from outside the method. What the method makes itself is never null.</content>
internal sealed partial class Lowerer
{
    /// <summary>What <c>?.</c> reads members of.</summary>
    private LoweredValue? _accessed;

    private static bool IsNull(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: null } || operation is IConversionOperation { IsImplicit: true } conversion && IsNull(conversion.Operand);

    /// <summary>Whether a value is null, as a truth value; null where nothing tells.</summary>
    private int? TestNull(LoweredValue value)
    {
        if (IsMemory(value))
            return TestNullArray(value);
        if (IsNullable(value))
            return _builder.Apply(Primitives.Not, HasValue(value));
        string? expression = value switch
        {
            Opaque opaque => opaque.Expression,
            Aggregate { Origin: { Type.IsReferenceType: true } origin } => origin.Expression,
            _ => null,
        };
        if (expression is not null)
            return AddInput(expression + " is null", "", new Leaf("bool", IrType.Boolean), isDifferentiated: false);
        return value is Aggregate or Reference or Quoted or Function || value is Single other && !_builder.TypeOf(other.Value).IsScalar ? _builder.Constant(Literal.Boolean(false)) : null;
    }

    /// <summary>Of arrays that are chosen between, the one that is meant; a part of an array, which is a span, is never null.</summary>
    private int? TestNullArray(LoweredValue array)
    {
        ArrayPlace place = PlaceOf(array);
        if (place.Row is not null || _filled.Contains(First(place.Whole)))
            return null;
        if (place.Range is not null)
            return _builder.Constant(Literal.Boolean(false));
        if (_choices.TryGetValue(First(array), out (LoweredValue[] Arrays, int Number) choice))
        {
            int?[] tests = [.. choice.Arrays.Select(TestNullArray)];
            return tests.Any(static test => test is null) ? null : tests.Select(static test => test!.Value).Select((test, i) => (Test: test, Number: i)).Reverse().Aggregate(
                (later, earlier) => (_builder.Apply(Primitives.Select, IrType.Boolean, _builder.Apply(Primitives.Equal, choice.Number, Int(earlier.Number)), earlier.Test, later.Test), earlier.Number)).Test;
        }
        return _inputOf.TryGetValue(First(array), out ProgramInput? input) && (input.IsArray || input.IsList)
            ? AddInput(input.Expression + " is null", "", new Leaf("bool", IrType.Boolean), isDifferentiated: false)
            : _builder.Constant(Literal.Boolean(false));
    }

    /// <summary>Whether two strings from outside are equal, or whether they are not; null where one is made of values of the program.</summary>
    private Single? TestEqual(LoweredValue a, LoweredValue b) =>
        TextOf(a) is { } left && TextOf(b) is { } right ? new Single(AddInput($"{left} == {right}", "", new Leaf("bool", IrType.Boolean), isDifferentiated: false)) : null;

    /// <summary>A method of strings that come from outside, such as <c>string.IsNullOrEmpty(name)</c>; null where it takes or returns anything else.</summary>
    private LoweredValue? LowerTextCall(IInvocationOperation call)
    {
        bool isText = call.Type?.SpecialType == SpecialType.System_String;
        if (!isText && ReadValue(call.Type) is not { IsScalar: true, IsReal: false })
            return null;
        Quotation quotation = new(this);
        string text = quotation.QuoteCall(call);
        if (isText)
            return new Quoted(text, quotation.Values);
        IrType type = ReadValue(call.Type)!.Value;
        return quotation.Values.Length == 0 ? new Single(AddInput(text, "", new Leaf(type.CSharp, type), isDifferentiated: false)) : null;
    }

    /// <summary>The characters of a string that comes from outside.</summary>
    private LoweredValue? CharactersOf(LoweredValue value) =>
        TextOf(value) is { } text && _compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is { } span
            ? ReadInput($"global::System.MemoryExtensions.AsSpan({text})", span.Construct(_compilation.GetSpecialType(SpecialType.System_Char)), null)
            : null;

    private static string? TextOf(LoweredValue value) => value switch
    {
        Opaque { Type.SpecialType: SpecialType.System_String } opaque => opaque.Expression,
        Quoted { Values.Length: 0 } quoted => quoted.Text,
        _ => null,
    };

    private LoweredValue LowerNullTest(IOperation operand, bool isNegated, IOperation at)
    {
        int test = TestNull(Lower(operand)) ?? throw Unsupported.Operation(at);
        return new Single(isNegated ? _builder.Apply(Primitives.Not, test) : test);
    }

    /// <summary><c>a ?? b</c>.</summary>
    private LoweredValue LowerCoalesce(IOperation operation, Func<LoweredValue> otherwise, IOperation at)
    {
        if (operation is IConditionalAccessOperation access)
        {
            LoweredValue owner = Lower(access.Operation);
            return LowerChoice(TestNull(owner) ?? throw Unsupported.Operation(at), otherwise, () => LowerAccess(access, owner, otherwise, at));
        }
        LoweredValue value = Lower(operation);
        int test = TestNull(value) ?? throw Unsupported.Operation(at);
        if (IsNullable(value))
            return LowerChoice(test, otherwise, () => Fitted(ReadNullable(at.Type) is null ? ValueOf(value) : value, at.Type!, at));
        if (value is Opaque nullable && TypeOf(operation.Type) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } type)
            value = ReadInput($"{nullable.Expression}.GetValueOrDefault()", type.TypeArguments[0], null);
        return LowerChoice(test, otherwise, () => value);
    }

    private LoweredValue LowerAccess(IConditionalAccessOperation access, LoweredValue owner, Func<LoweredValue> otherwise, IOperation at)
    {
        LoweredValue? outer = _accessed;
        _accessed = IsNullable(owner) ? WithType(ValueOf(owner), Nullables.Underlying(TypeOf(access.Operation.Type))) : owner;
        bool canBeNull = access.WhenNotNull is IConditionalAccessOperation || access.WhenNotNull.Type is not { IsValueType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        LoweredValue value = canBeNull ? LowerCoalesce(access.WhenNotNull, otherwise, at) : Lower(access.WhenNotNull);
        _accessed = outer;
        return value;
    }
}
