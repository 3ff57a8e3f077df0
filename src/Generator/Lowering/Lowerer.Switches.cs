using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Switch statements and expressions: one test after the other.</content>
internal sealed partial class Lowerer
{
    /// <summary>What a pattern reads members of.</summary>
    private LoweredValue? _matched;

    private Completion LowerSwitch(ISwitchOperation @switch)
    {
        LoweredValue value = Lower(@switch.Value);
        JumpTarget exit = new("left");
        _frame.Labels[@switch.ExitLabel] = exit;
        Lower(exit);
        return LowerCases(@switch, value, 0).Arriving(exit);
    }

    /// <summary>The tests from a section on, the default section last.</summary>
    private Completion LowerCases(ISwitchOperation @switch, LoweredValue value, int from)
    {
        ISwitchCaseOperation[] sections = [.. @switch.Cases.Where(static section => !IsDefault(section))];
        if (from == sections.Length)
            return @switch.Cases.FirstOrDefault(IsDefault) is { } rest ? LowerSection(@switch, rest) : Completion.Normal;
        int holds = TestAny(sections[from].Clauses, value);
        if (Known(holds) is { } isKnown)
            return isKnown ? LowerSection(@switch, sections[from]) : LowerCases(@switch, value, from + 1);
        Arm whenTrue = LowerArm(() => LowerSection(@switch, sections[from]));
        Arm whenFalse = LowerArm(() => LowerCases(@switch, value, from + 1));
        return Join(holds, whenTrue, whenFalse);
    }

    /// <summary>Whether one of the clauses holds. A guard is only asked where no clause before it holds.</summary>
    private int TestAny(IReadOnlyList<ICaseClauseOperation> clauses, LoweredValue value)
    {
        int holds = Test(clauses[0], value);
        foreach (ICaseClauseOperation clause in clauses.Skip(1))
        {
            holds = clause is IPatternCaseClauseOperation { Guard: not null }
                ? ((Single)LowerChoice(holds, () => new Single(_builder.Constant(Literal.Boolean(true))), () => new Single(Test(clause, value)))).Value
                : _builder.Apply(Primitives.Or, holds, Test(clause, value));
        }
        return holds;
    }

    private static bool IsDefault(ISwitchCaseOperation section) => section.Clauses.Any(static clause => clause is IDefaultCaseClauseOperation);

    /// <summary>A section that goes to another one goes on with the statements of that.</summary>
    private Completion LowerSection(ISwitchOperation @switch, ISwitchCaseOperation section)
    {
        EnterDepth();
        int last = section.Body.Length - 1;
        ISwitchCaseOperation? next = section.Body.Length > 0 && LastStatement(section) is IBranchOperation { BranchKind: BranchKind.GoTo } jump ? SectionOf(@switch, jump.Target) : null;
        Completion completion;
        if (next is null)
            completion = LowerBlock(section.Body);
        else
        {
            Completion before = LowerStatements(Statements(section), 0, Statements(section).Count - 1);
            completion = GoOn(before, () => LowerSection(@switch, next));
        }
        _depth--;
        return completion;
    }

    private static IReadOnlyList<IOperation> Statements(ISwitchCaseOperation section) => section.Body.Length == 1 && section.Body[0] is IBlockOperation block ? block.Operations : section.Body;

    private static IOperation LastStatement(ISwitchCaseOperation section) => Statements(section)[Statements(section).Count - 1];

    private static ISwitchCaseOperation? SectionOf(ISwitchOperation @switch, ILabelSymbol label) =>
        @switch.Cases.FirstOrDefault(section => section.Clauses.Any(clause => SymbolEqualityComparer.Default.Equals(clause.Label, label)));

    private int Test(ICaseClauseOperation clause, LoweredValue value) => clause switch
    {
        ISingleValueCaseClauseOperation single => IsEqual(value, single.Value),
        IPatternCaseClauseOperation { Guard: null } pattern => Test(pattern.Pattern, value),
        IPatternCaseClauseOperation { Guard: { } guard } pattern => Guarded(Test(pattern.Pattern, value), guard),
        _ => throw Unsupported.Operation(clause),
    };

    private int Guarded(int holds, IOperation guard)
    {
        Declare(guard);
        return LowerChoice(holds, () => Lower(guard), () => new Single(_builder.Constant(Literal.Boolean(false)))) is Single single ? single.Value : throw Unsupported.Value(guard);
    }

    private LoweredValue LowerSwitchExpression(ISwitchExpressionOperation @switch)
    {
        LoweredValue value = Lower(@switch.Value);
        return LowerSwitchArms(@switch, value, 0);
    }

    private LoweredValue LowerSwitchArms(ISwitchExpressionOperation @switch, LoweredValue value, int from)
    {
        Guard();
        ISwitchExpressionArmOperation arm = @switch.Arms[from];
        bool isLast = from == @switch.Arms.Length - 1;
        if (arm.Guard is null && (arm.Pattern is IDiscardPatternOperation || isLast && @switch.IsExhaustive))
        {
            Test(arm.Pattern, value);
            return Lower(arm.Value);
        }
        int holds = Test(arm.Pattern, value);
        if (arm.Guard is { } guard)
            holds = Guarded(holds, guard);
        return LowerChoice(holds, () => Lower(arm.Value), () => isLast ? LowerUnmatched(@switch, value) : LowerSwitchArms(@switch, value, from + 1));
    }

    /// <summary>Whether a value matches a pattern; what the pattern names gets the value.</summary>
    private int Test(IPatternOperation pattern, LoweredValue value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return _builder.Constant(Literal.Boolean(true));
            case not (INegatedPatternOperation or IBinaryPatternOperation) when IsNullable(value):
                return TestNullable(pattern, value);
            case IConstantPatternOperation constant:
                return IsEqual(value, constant.Value);
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } declaration when declaration.MatchesNull || SymbolEqualityComparer.Default.Equals(declaration.InputType, declaration.NarrowedType) && declaration.NarrowedType.IsValueType:
                _variables.Set(symbol, Named(value, symbol.Name));
                return _builder.Constant(Literal.Boolean(true));
            case IDeclarationPatternOperation { MatchedType: { } type } declaration:
                if (declaration.DeclaredSymbol is { } typed)
                    _variables.Set(typed, AsType(value, TypeOf(type)!));
                return TestType(value, TypeOf(type)!, pattern);
            case ITypePatternOperation { MatchedType: var tested }:
                return TestType(value, TypeOf(tested)!, pattern);
            case IRelationalPatternOperation relational when value is Single single:
                return Apply(relational.OperatorKind, single.Value, LowerSingle(relational.Value), pattern);
            case INegatedPatternOperation negated:
                return _builder.Apply(Primitives.Not, Test(negated.Pattern, value));
            case IBinaryPatternOperation binary:
                Primitive primitive = binary.OperatorKind == BinaryOperatorKind.Or ? Primitives.Or : Primitives.And;
                return _builder.Apply(primitive, Test(binary.LeftPattern, value), Test(binary.RightPattern, value));
            case IListPatternOperation list when IsSequence(value):
                return TestList(list, value);
            case IRecursivePatternOperation recursive when value is Aggregate or Reference || IsSequence(value) || TextOf(value) is not null:
                return IsOfType(value, recursive) ? TestParts(recursive, value) : NotOfType(value, recursive);
            default:
                throw Unsupported.Operation(pattern);
        }
    }

    /// <summary>Elements are looked at where there are as many.</summary>
    private int TestList(IListPatternOperation pattern, LoweredValue value)
    {
        int count = pattern.Patterns.Length, length = CountOf(value);
        int slice = pattern.Patterns.ToList().FindIndex(static part => part is ISlicePatternOperation);
        int fits = slice < 0 ? _builder.Apply(Primitives.Equal, length, Int(count)) : _builder.Apply(Primitives.GreaterOrEqual, length, Int(count - 1));
        if (pattern.DeclaredSymbol is { } symbol)
            _variables.Set(symbol, value);
        if (pattern.Patterns.All(static part => part is IDiscardPatternOperation or ISlicePatternOperation { Pattern: null }))
            return fits;
        Declare(pattern);
        return LowerChoice(fits, () => new Single(pattern.Patterns.Select(TestPart).Aggregate((a, b) => _builder.Apply(Primitives.And, a, b))), () => new Single(_builder.Constant(Literal.Boolean(false)))) is Single holds
            ? holds.Value
            : throw Unsupported.Operation(pattern);

        int TestPart(IPatternOperation part, int index)
        {
            if (part is ISlicePatternOperation { Pattern: var inner })
                return inner is null ? _builder.Constant(Literal.Boolean(true)) : Test(inner, Slice(pattern, value, index, Minus(length, Int(count - 1))));
            int position = slice < 0 || index < slice ? Int(index) : Minus(length, Int(count - index));
            return Test(part, WithType(Load(ElementOf(value, position, pattern)), TypeOf(part.InputType)));
        }
    }

    /// <summary>A slice of a span is a view of it, one of an array a copy.</summary>
    private LoweredValue Slice(IListPatternOperation pattern, LoweredValue value, int start, int length)
    {
        if (value is Reference || TypeOf(value).Rank != Rank.Array)
            throw Unsupported.Operation(pattern);
        LoweredValue view = View(value, Int(start), length);
        return TypeReader.IsSpan(TypeOf(pattern.InputType)) ? view : EachPart(view, CopyOf);
    }

    private bool IsOfType(LoweredValue value, IRecursivePatternOperation pattern) =>
        SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.MatchedType) || ExactType(value, null) is { } exact && IsConvertible(exact, TypeOf(pattern.MatchedType)!);

    private int NotOfType(LoweredValue value, IRecursivePatternOperation pattern)
    {
        if (pattern.PropertySubpatterns.Any(static part => part.Pattern is IDeclarationPatternOperation) || pattern.DeconstructionSubpatterns.Any(static part => part is IDeclarationPatternOperation))
            throw Unsupported.Operation(pattern);
        if (pattern.DeclaredSymbol is { } symbol)
            _variables.Set(symbol, new Unassigned());
        return TestType(value, TypeOf(pattern.MatchedType)!, pattern);
    }

    /// <summary>Whether a value is of a type: of an object that the method made that is known, of one from outside the gradient asks as well.</summary>
    private int TestType(LoweredValue value, ITypeSymbol type, IOperation at)
    {
        if (ExactType(value, null) is { } exact)
            return _builder.Constant(Literal.Boolean(IsConvertible(exact, type)));
        return value is Opaque opaque
            ? AddInput($"{opaque.Expression} is {type.ToDisplayString(TypeReader.FullName)}", "", new Signatures.Leaf("bool", IrType.Boolean), isDifferentiated: false)
            : throw Unsupported.Operation(at);
    }

    /// <summary>What a pattern names: an object from outside as what it turned out to be.</summary>
    private LoweredValue AsType(LoweredValue value, ITypeSymbol type) => value switch
    {
        Opaque opaque => ReadInput($"(({type.ToDisplayString(TypeReader.FullName)}){opaque.Expression})", type, null),
        _ when ExactType(value, null) is { } exact && !IsConvertible(exact, type) => new Unassigned(),
        _ => value,
    };

    private bool IsConvertible(ITypeSymbol exact, ITypeSymbol type) => _compilation.ClassifyCommonConversion(exact, type) is { IsImplicit: true } conversion && (conversion.IsIdentity || conversion.IsReference);

    private int TestParts(IRecursivePatternOperation pattern, LoweredValue value)
    {
        if (pattern.DeclaredSymbol is { } symbol)
            _variables.Set(symbol, value);
        List<int> tests = [];
        if (pattern.DeconstructionSubpatterns.Length is > 0 and int count)
        {
            LoweredValue[] parts = Deconstruct(value, TypeOf(pattern.MatchedType), count, pattern);
            tests.AddRange(pattern.DeconstructionSubpatterns.Select((inner, i) => Test(inner, parts[i])));
        }
        LoweredValue? outer = _matched;
        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            _matched = value;
            tests.Add(Test(property.Pattern, Lower(property.Member)));
        }
        _matched = outer;
        return tests.Count == 0 ? _builder.Constant(Literal.Boolean(true)) : tests.Aggregate((a, b) => _builder.Apply(Primitives.And, a, b));
    }

    private int IsEqual(LoweredValue value, IOperation constant) =>
        IsNullable(value) && !IsNull(constant) ? _builder.Apply(Primitives.And, HasValue(value), IsEqual(ValueOf(value), constant))
        : IsNull(constant) ? TestNull(value) ?? throw Unsupported.Operation(constant)
        : value is Opaque or Quoted ? (TestEqual(value, Lower(constant)) ?? throw Unsupported.Operation(constant)).Value
        : value is Single single ? _builder.Apply(Primitives.Equal, single.Value, LowerSingle(constant)) : throw Unsupported.Operation(constant);
}
