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
    private int LowerSingle(IOperation operation) =>
        Lower(operation) is Single single ? single.Value : throw Unsupported.Value(operation);

    private LoweredValue Lower(IOperation operation)
    {
        _nesting++;
        LoweredValue value = LowerNested(operation);
        _nesting--;
        return value;
    }

    private LoweredValue LowerNested(IOperation operation)
    {
        Guard();
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && TypeReader.ReadValue(operation.Type) is { } type)
            return new Single(_builder.Constant(Literal.From(type.Element, constant)));

        return operation switch
        {
            IBinaryOperation binary => LowerBinary(binary),
            IUnaryOperation unary => LowerUnary(unary),
            IConversionOperation conversion => LowerConversion(conversion),
            IConditionalOperation { WhenFalse: not null } choice => LowerChoice(choice),
            ILocalReferenceOperation local => Read(Locate(local), local),
            IParameterReferenceOperation parameter => ReadVariable(parameter.Parameter, parameter),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance => ReadVariable(_frame.This, instance),
            IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => LowerElement(operation),
            IArrayCreationOperation creation => LowerArrayCreation(creation),
            { Kind: CollectionExpression } => LowerCollection(operation),
            { Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } => LowerStackAllocation(operation),
            IDelegateCreationOperation creation => LowerDelegate(creation),
            ISwitchExpressionOperation @switch => LowerSwitchExpression(@switch),
            IIsPatternOperation pattern => new Single(Test(pattern.Pattern, Lower(pattern.Value))),
            IFieldReferenceOperation field => LowerMember(field, field.Instance, field.Field, field.Type!),
            IPropertyReferenceOperation property => LowerProperty(property),
            IInvocationOperation call => LowerCall(call),
            IAssignmentOperation assignment => LowerAssignment(assignment),
            IIncrementOrDecrementOperation increment => LowerIncrement(increment),
            ITupleOperation tuple => LowerTuple(tuple),
            IObjectCreationOperation creation => LowerCreation(creation),
            IWithOperation with => LowerWith(with),
            IParenthesizedOperation parenthesized => Lower(parenthesized.Operand),
            IDeclarationExpressionOperation declaration => Lower(declaration.Expression),
            IDefaultValueOperation { Type: { } defaulted } => LowerDefault(operation, defaulted),
            _ => throw Unsupported.Operation(operation),
        };
    }

    private LoweredValue ReadVariable(object variable, IOperation use) => _variables.Find(variable) switch
    {
        null when variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter =>
            throw Refused.At(use, Descriptors.OperationNotSupported, $"The constructor parameter '{parameter.Name}'", "keep it in a property or field"),
        null or Unassigned => throw Unsupported.Operation(use),
        Ambiguous ambiguous => throw Refused.At(use, Descriptors.OperationNotSupported, $"A choice between {ambiguous.What}", "choose between their values instead"),
        { } value => value,
    };

    private LoweredValue LowerElement(IOperation element)
    {
        if (element is IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } indexer)
            return LowerRange(indexer, range);
        return Load((ElementTarget)Locate(element));
    }

    /// <summary>A range of a span is a view of it.</summary>
    private LoweredValue LowerRange(IImplicitIndexerReferenceOperation indexer, IRangeOperation range)
    {
        int array = LowerSingle(indexer.Instance);
        int start = range.LeftOperand is { } left ? LowerIndex(left, array) : Int(0);
        int end = range.RightOperand is { } right ? LowerIndex(right, array) : LengthOf(array);
        return new Single(View(array, start, _builder.Apply(Primitives.IntegerSubtract, end, start)));
    }

    private LoweredValue LowerChoice(IConditionalOperation choice)
    {
        int condition = LowerSingle(choice.Condition);
        return LowerChoice(condition, () => Lower(choice.WhenTrue), () => Lower(choice.WhenFalse!));
    }

    /// <summary>An expression of which only one side is evaluated: its value leaves the arms as a returned value leaves a method.</summary>
    private LoweredValue LowerChoice(int condition, Func<LoweredValue> lowerTrue, Func<LoweredValue> lowerFalse)
    {
        Arm whenTrue = LowerArm(() => Completion.Yields(lowerTrue()));
        Arm whenFalse = LowerArm(() => Completion.Yields(lowerFalse()));
        return Join(condition, whenTrue, whenFalse).Value!;
    }

    private LoweredValue LowerConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
            return LowerUserConversion(conversion, method);
        LoweredValue operand = Lower(conversion.Operand);
        if (operand is Aggregate aggregate && conversion.Type is { } target)
            return ConvertAggregate(aggregate, target, conversion);
        if (operand is Single { Value: int reference } && _builder.TypeOf(reference).IsReference)
            return operand;
        if (operand is Function)
            return operand;
        if (operand is not Single single)
            return conversion.Conversion.IsIdentity || conversion.Conversion.IsReference ? operand : throw Unsupported.Value(conversion);
        if (TypeReader.ReadValue(conversion.Type) is not { } type)
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
        return _builder.Convert(value, type.Element);
    }

    /// <summary>A tuple to a tuple type with other names or wider elements.</summary>
    private Aggregate ConvertAggregate(Aggregate aggregate, ITypeSymbol target, IOperation at)
    {
        if (TypeReader.ReadLocalStructure(target) is not Composite structure || structure.Members.Count != aggregate.Members.Length)
            throw Unsupported.Value(at);
        return ConvertTo(structure, aggregate, at);
    }

    private Aggregate ConvertTo(Composite structure, Aggregate aggregate, IOperation at) =>
        new(structure, [.. aggregate.Members.Select((member, i) => ConvertTo(structure.Members[i].Structure, member, at))], aggregate.Origin);

    private LoweredValue ConvertTo(Structure structure, LoweredValue value, IOperation at) => (structure, value) switch
    {
        (Leaf leaf, Single single) => new Single(Convert(single.Value, leaf.Type, at)),
        (Composite composite, Aggregate aggregate) when composite.Members.Count == aggregate.Members.Length => ConvertTo(composite, aggregate, at),
        _ => value,
    };

    private LoweredValue LowerUserConversion(IConversionOperation conversion, IMethodSymbol method)
    {
        // An array read as a span is the same memory.
        if (IsMemory(conversion.Type) && IsMemory(conversion.Operand.Type))
            return Lower(conversion.Operand);
        return Inline(method, null, Arguments.Of(Lower(conversion.Operand)), conversion) ?? throw Unsupported.Value(conversion);
    }

    private LoweredValue LowerDefault(IOperation operation, ITypeSymbol type) =>
        TypeReader.ReadValue(type) is { IsScalar: true } value
            ? new Single(_builder.Constant(new Literal(value.Element, 0)))
            : throw Unsupported.Operation(operation);

    private Aggregate LowerTuple(ITupleOperation tuple)
    {
        LoweredValue[] members = [.. tuple.Elements.Select(Lower)];
        return TypeReader.ReadLocalStructure(tuple.Type!) is Composite structure
            ? new Aggregate(structure, members)
            : throw Unsupported.Value(tuple);
    }
}
