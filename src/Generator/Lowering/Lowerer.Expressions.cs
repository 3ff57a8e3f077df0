using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Expressions.</content>
internal sealed partial class Lowerer
{
    private int LowerSingle(IOperation operation) => Lower(operation) switch
    {
        Single single => single.Value,
        Ambiguous ambiguous => throw Undecided(ambiguous, operation),
        _ => throw Unsupported.Value(operation),
    };

    private LoweredValue Lower(IOperation operation)
    {
        _nesting++;
        LoweredValue value = Copied(LowerNested(operation), operation);
        _nesting--;
        LocateNew(operation);
        return value;
    }

    private LoweredValue LowerNested(IOperation operation)
    {
        Guard();
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && ReadValue(operation.Type) is { } type)
            return new Single(_builder.Constant(Literal.From(type.Element, constant)));

        return operation switch
        {
            { ConstantValue: { HasValue: true, Value: string } } or IInterpolatedStringOperation => LowerText(operation),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => LowerText(operation),
            IBinaryOperation binary => LowerBinary(binary),
            ITupleBinaryOperation comparison => LowerTupleComparison(comparison),
            IUnaryOperation unary => LowerUnary(unary),
            IConversionOperation conversion => LowerConversion(conversion),
            IConditionalOperation { WhenFalse: not null } choice => LowerChoice(choice),
            ILocalReferenceOperation local => Read(Locate(local), local),
            IParameterReferenceOperation => Read(Locate(operation), operation),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance =>
                WithType(Read(Locate(instance), instance), TypeOf(instance.Type)),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } when _matched is { } matched => matched,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } instance when _initialized is { } initialized => Read(initialized, instance),
            IImplicitIndexerReferenceOperation { Instance: var indexed } entry when IsTensor(indexed.Type) => LowerEntry(entry),
            IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => LowerElement(operation),
            IInlineArrayAccessOperation access => LowerElement(access),
            IArrayCreationOperation creation => LowerArrayCreation(creation),
            { Kind: CollectionExpression } => LowerCollection(operation),
            { Kind: OperationKind.None, Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } => LowerStackAllocation(operation),
            IDelegateCreationOperation creation => LowerDelegate(creation),
            ISwitchExpressionOperation @switch => LowerSwitchExpression(@switch),
            IIsPatternOperation pattern => new Single(Test(pattern.Pattern, Lower(pattern.Value))),
            ITranslatedQueryOperation query => Lower(query.Operation),
            IIsTypeOperation test => LowerTypeTest(test),
            IFieldReferenceOperation field => LowerField(field),
            IPropertyReferenceOperation property => LowerProperty(property),
            IInvocationOperation call => LowerCall(call),
            ICoalesceAssignmentOperation assignment => LowerCoalesceAssignment(assignment),
            IAssignmentOperation assignment => LowerAssignment(assignment),
            IIncrementOrDecrementOperation increment => LowerIncrement(increment),
            ITupleOperation tuple => LowerTuple(tuple),
            IObjectCreationOperation creation => LowerCreation(creation),
            IAnonymousObjectCreationOperation creation => LowerAnonymous(creation),
            ITypeParameterObjectCreationOperation creation => LowerCreation(creation),
            IWithOperation with => LowerWith(with),
            ICoalesceOperation coalesce => LowerCoalesce(coalesce.Value, () => Lower(coalesce.WhenNull), coalesce),
            IConditionalAccessOperation access => LowerConditionalAccess(access),
            IConditionalAccessInstanceOperation when _accessed is { } accessed => accessed,
            IThrowOperation thrown => LowerThrow(thrown, operation.Type),
            IParenthesizedOperation parenthesized => Lower(parenthesized.Operand),
            IDeclarationExpressionOperation declaration => Lower(declaration.Expression),
            IDefaultValueOperation { Type: { } defaulted } => LowerDefault(operation, defaulted),
            _ => throw Unsupported.Operation(operation),
        };
    }

    private LoweredValue ReadVariable(object variable, IOperation use) => Assigned(_variables.Find(variable), use);

    private static LoweredValue Assigned(LoweredValue? value, IOperation use) => value switch
    {
        null or Unassigned => throw Unsupported.Operation(use),
        Ambiguous ambiguous => throw Undecided(ambiguous, use),
        _ => value,
    };

    private static Refused Undecided(Ambiguous ambiguous, IOperation use) =>
        Refused.At(use, Descriptors.OperationNotSupported, $"A choice between {ambiguous.What}", "choose between their values instead");

    private LoweredValue LowerElement(IOperation element)
    {
        if (element is IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } indexer)
            return LowerRange(LowerMemory(indexer.Instance), range);
        if (element is IArrayElementReferenceOperation { Indices.Length: 1 } part && part.Indices[0] is IRangeOperation copied)
            return LowerRangeCopy(part, copied);
        return WithType(Load((ElementTarget)Locate(element)), TypeOf(element.Type));
    }

    /// <summary>A range of a span is a view of it.</summary>
    private LoweredValue LowerRange(LoweredValue array, IRangeOperation range)
    {
        int start = range.LeftOperand is { } left ? LowerIndex(left, array) : Int(0);
        int end = range.RightOperand is { } right ? LowerIndex(right, array) : LengthOf(array);
        return View(array, start, _builder.Apply(Primitives.IntegerSubtract, end, start));
    }

    private Single LowerTypeTest(IIsTypeOperation test)
    {
        int holds = TestType(Lower(test.ValueOperand), TypeOf(test.TypeOperand)!, test);
        return new Single(test.IsNegated ? _builder.Apply(Primitives.Not, holds) : holds);
    }

    private LoweredValue LowerChoice(IConditionalOperation choice)
    {
        int condition = LowerSingle(choice.Condition);
        return LowerChoice(condition, () => Lower(choice.WhenTrue), () => Lower(choice.WhenFalse!));
    }

    /// <summary>An expression of which only one side is evaluated: its value leaves the arms as a returned value leaves a method.</summary>
    private LoweredValue LowerChoice(int condition, Func<LoweredValue> lowerTrue, Func<LoweredValue> lowerFalse)
    {
        if (Known(condition) is { } holds)
            return holds ? lowerTrue() : lowerFalse();
        Arm whenTrue = LowerArm(() => Completion.Yields(lowerTrue()));
        Arm whenFalse = LowerArm(() => Completion.Yields(lowerFalse()));
        return Join(condition, whenTrue, whenFalse).Value!;
    }

    private LoweredValue LowerConversion(IConversionOperation conversion)
    {
        if (conversion.Operand is IThrowOperation thrown)
            return LowerThrow(thrown, conversion.Type);
        if (LowerNullableConversion(conversion) is { } nullable)
            return nullable;
        if (conversion.OperatorMethod is { } method)
            return LowerUserConversion(conversion, method);
        if (IsInlineArray(conversion.Operand.Type) && IsMemory(conversion.Type))
            return LowerInPlace(conversion.Operand);
        LoweredValue operand = Lower(conversion.Operand);
        if (IsMemory(operand))
            return operand;
        if (operand is Aggregate { Structure.Kind: CompositeKind.Tuple } aggregate && conversion.Type is { IsTupleType: true } target)
            return ConvertAggregate(aggregate, target, conversion);
        if (operand is Aggregate or Reference)
            return ConvertObject(operand, TypeOf(conversion.Type)!, conversion);
        if (operand is Function)
            return operand;
        if (operand is not Single single)
            return conversion.Conversion.IsIdentity || conversion.Conversion.IsReference ? operand : throw Unsupported.Value(conversion);
        if (ReadValue(conversion.Type) is not { } type)
            throw Unsupported.Value(conversion);
        return new Single(Convert(single.Value, type, conversion));
    }

    private int Convert(int value, IrType type, IOperation at)
    {
        IrType from = _builder.TypeOf(value);
        if (from.Element == type.Element)
            return value;
        if (!from.IsScalar)
            throw Unsupported.Value(at);
        if (from.IsReal && !type.IsReal)
            _roundings.Add((value, at.Syntax.GetLocation(), type.Element));
        if (!type.IsReal)
            NoteOverflow(at);
        return _builder.Convert(value, type.Element);
    }

    /// <summary>A tuple to a tuple type with other names or wider elements.</summary>
    private Aggregate ConvertAggregate(Aggregate aggregate, ITypeSymbol target, IOperation at)
    {
        if (TypeReader.ReadLocalStructure(TypeOf(target)!) is not Composite structure || structure.Members.Count != aggregate.Members.Length)
            throw Unsupported.Value(at);
        return ConvertTo(structure, aggregate, at);
    }

    private Aggregate ConvertTo(Composite structure, Aggregate aggregate, IOperation at) =>
        new(structure, [.. aggregate.Members.Select((member, i) => ConvertTo(structure.Members[i].Structure, member, at))], aggregate.Origin);

    private LoweredValue ConvertTo(Structure structure, LoweredValue value, IOperation at) => (structure, value) switch
    {
        (Leaf leaf, Single single) => new Single(Convert(single.Value, leaf.Type, at)),
        (Composite { Kind: CompositeKind.Nullable } nullable, _) => nullable.Equals((value as Aggregate)?.Structure) ? value : ToNullable(nullable, value, at),
        (Composite { Kind: CompositeKind.Tuple } composite, Aggregate aggregate) when composite.Members.Count == aggregate.Members.Length => ConvertTo(composite, aggregate, at),
        _ => value,
    };

    /// <summary>A struct or object as what it is, or as a base class or interface of it.</summary>
    private LoweredValue ConvertObject(LoweredValue value, ITypeSymbol target, IConversionOperation at)
    {
        ITypeSymbol source = TypeOf(at.Operand.Type)!;
        bool isSame = at.Conversion.IsIdentity || SymbolEqualityComparer.Default.Equals(source, target);
        bool isUp = target.IsReferenceType && _compilation.ClassifyCommonConversion(ExactType(value, source) ?? source, target) is { Exists: true, IsImplicit: true };
        return isSame || isUp ? WithType(value, source) : throw Unsupported.Value(at);
    }

    private LoweredValue LowerUserConversion(IConversionOperation conversion, IMethodSymbol method)
    {
        // An array read as a span is the same memory.
        if (IsMemory(conversion.Type) && IsMemory(conversion.Operand.Type))
            return Lower(conversion.Operand);
        return LowerOperator(UserOperator(method, conversion.ConstrainedToType, conversion) ?? throw Unsupported.Value(conversion), [Lower(conversion.Operand)], conversion);
    }

    private Aggregate LowerTuple(ITupleOperation tuple)
    {
        LoweredValue[] members = [.. tuple.Elements.Select(Lower)];
        return TypeReader.ReadLocalStructure(TypeOf(tuple.Type)!) is Composite structure
            ? new Aggregate(structure, members)
            : throw Unsupported.Value(tuple);
    }
}
