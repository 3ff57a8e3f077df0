using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Assignments: a variable stands for another value from here on; an element of an array is stored.</content>
internal sealed partial class Lowerer
{
    /// <summary>What ref locals stand for.</summary>
    private readonly Dictionary<ISymbol, AssignmentTarget> _references = new(SymbolEqualityComparer.Default);

    /// <summary>As in C#, where to assign is evaluated before what.</summary>
    private LoweredValue LowerAssignment(IAssignmentOperation assignment)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation reference } simple:
                AssignmentTarget referred = Locate(simple.Value);
                _references[reference.Local] = referred;
                return Read(referred, assignment);
            case ISimpleAssignmentOperation { IsRef: false } simple:
                return Assign(Locate(simple.Target), Lower(simple.Value), assignment);
            case ICompoundAssignmentOperation compound:
                return LowerCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction:
                AssignmentTarget target = Locate(deconstruction.Target);
                return Assign(target, Fit(Lower(deconstruction.Value), deconstruction.Value.Type, deconstruction.Target), assignment);
            default:
                throw Unsupported.Operation(assignment);
        }
    }

    private AssignmentTarget Locate(IOperation target)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                return _references.TryGetValue(local, out AssignmentTarget? referred) ? referred : new VariableTarget(local);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return new VariableTarget(parameter);
            case IInstanceReferenceOperation { Type.IsValueType: true }:
                return new VariableTarget(_frame.This);
            case IDeclarationExpressionOperation declaration:
                return Locate(declaration.Expression);
            case IArrayElementReferenceOperation element:
                return LocateElement(element);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed } indexer when IsMemory(indexed.Type):
                return LocateElement(indexer);
            case IImplicitIndexerReferenceOperation indexer:
                return LocateElement(indexer);
            case IFieldReferenceOperation { Instance: { } instance, Field: { IsReadOnly: false } field } when IsValue(instance):
                return new MemberTarget(Locate(instance), field, target);
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation { Type.IsValueType: true } instance, Field: var field }:
                return new MemberTarget(Locate(instance), field, target);
            case IPropertyReferenceOperation { Instance: { } instance, Property: var property } when IsValue(instance) && IsAutomatic(property):
                return new MemberTarget(Locate(instance), property, target);
            case ITupleOperation tuple:
                return new TupleTarget([.. tuple.Elements.Select(Locate)]);
            case IParenthesizedOperation parenthesized:
                return Locate(parenthesized.Operand);
            case IDiscardOperation:
                return new DiscardTarget();
            default:
                throw target is IInvalidOperation ? Refused.Erroneous() : Refused.At(target, Descriptors.SideEffect, $"'{target.Syntax}'");
        }
    }

    /// <summary>A struct in a variable is the method's own; an object may be known elsewhere.</summary>
    private static bool IsValue(IOperation instance) => instance is { Type.IsValueType: true } and not IInvocationOperation;

    private LoweredValue Read(AssignmentTarget location, IOperation use) => location switch
    {
        VariableTarget variable => ReadVariable(variable.Variable, use),
        MemberTarget member => Member(Read(member.Owner, use), member.Member, use),
        ElementTarget element => Load(element),
        _ => throw Unsupported.Operation(use),
    };

    private LoweredValue Assign(AssignmentTarget location, LoweredValue value, IOperation at)
    {
        switch (location)
        {
            case VariableTarget { Variable: var variable }:
                _variables.Set(variable, Named(value, NameOf(variable)));
                break;
            case MemberTarget member:
                Assign(member.Owner, Replace(Read(member.Owner, at), member, value), at);
                break;
            case ElementTarget element:
                Store(element, value, at);
                break;
            case TupleTarget tuple when value is Aggregate aggregate:
                for (int i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], aggregate.Members[i], at);
                break;
            case DiscardTarget:
                break;
            default:
                throw Unsupported.Operation(at);
        }
        return value;
    }

    /// <summary>
    /// What a deconstruction assigns, in the order of its targets: a tuple is taken apart by position, a positional record by the names that its
    /// Deconstruct has from its parameters. Each element is converted to the type of its target, which no conversion in the tree shows.
    /// </summary>
    private LoweredValue Fit(LoweredValue value, ITypeSymbol? type, IOperation target)
    {
        if (target is IDeclarationExpressionOperation declaration)
            return Fit(value, type, declaration.Expression);
        if (target is ITupleOperation tuple && value is Aggregate aggregate)
        {
            LoweredValue[] elements = Elements(aggregate, type, tuple);
            return elements.Length == tuple.Elements.Length
                ? aggregate with { Members = [.. elements.Select((element, i) => Fit(element, null, tuple.Elements[i]))] }
                : throw Refused.Erroneous();
        }
        return target is not IDiscardOperation && target.Type is { } own && TypeReader.ReadLocalStructure(own) is { } structure ? ConvertTo(structure, value, target) : value;
    }

    private static LoweredValue[] Elements(Aggregate aggregate, ITypeSymbol? type, ITupleOperation targets)
    {
        if (aggregate.Structure.Kind == CompositeKind.Tuple)
            return aggregate.Members;
        IMethodSymbol? method = type?.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.IsImplicitlyDeclared && method.Parameters.Length == targets.Elements.Length);
        int[] members = [.. method?.Parameters.Select(parameter => IndexOf(aggregate.Structure, parameter.Name)) ?? [-1]];
        return members.Contains(-1)
            ? throw Refused.At(targets, Descriptors.OperationNotSupported, "A deconstruction by a method", "read the members one by one")
            : [.. members.Select(member => aggregate.Members[member])];
    }

    private static Aggregate Replace(LoweredValue owner, MemberTarget location, LoweredValue value)
    {
        if (owner is not Aggregate aggregate || IndexOf(aggregate, location.Member) is not (>= 0 and int index))
            throw Refused.At(location.Syntax, Descriptors.SideEffect, $"'{location.Member.Name}', which is not differentiated,");
        LoweredValue[] members = [.. aggregate.Members];
        members[index] = value;
        return aggregate with { Members = members };
    }

    private static int IndexOf(Composite structure, string member)
    {
        string escaped = Identifier.Escape(member);
        for (int i = 0; i < structure.Members.Count; i++)
        {
            if (structure.Members[i].Name == escaped)
                return i;
        }
        return -1;
    }

    private LoweredValue LowerCompound(ICompoundAssignmentOperation compound)
    {
        AssignmentTarget location = Locate(compound.Target);
        LoweredValue target = Read(location, compound.Target);
        if (compound.OperatorMethod is { } method && !IsBuiltIn(method))
            return Assign(location, LowerOperator(method, [target, Lower(compound.Value)], compound), compound);
        if (target is not Single { Value: int a })
            throw Unsupported.Value(compound.Target);

        // In float += double and byte += int both operands meet in the wider type, then the result goes back.
        IrType own = _builder.TypeOf(a);
        int b = LowerSingle(compound.Value);
        bool isShift = compound.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        IrType wide = isShift || own.IsBoolean ? own : _builder.TypeOf(b);
        int result = Apply(compound.OperatorKind, Convert(a, wide, compound), b, compound);
        return Assign(location, new Single(Convert(result, own, compound)), compound);
    }

    private LoweredValue LowerIncrement(IIncrementOrDecrementOperation increment)
    {
        AssignmentTarget location = Locate(increment.Target);
        if (Read(location, increment.Target) is not Single { Value: int before })
            throw Unsupported.Value(increment.Target);
        IrType type = _builder.TypeOf(before);
        bool isUp = increment.Kind == OperationKind.Increment;
        int after = type.IsReal
            ? _builder.Apply(isUp ? Primitives.Add : Primitives.Subtract, before, _builder.Constant(Literal.Real(type.Element, 1)))
            : IncrementInteger(before, type, isUp);
        Assign(location, new Single(after), increment);
        return new Single(increment.IsPostfix ? before : after);
    }

    /// <summary>Types smaller than int are added to as int.</summary>
    private int IncrementInteger(int before, IrType type, bool isUp)
    {
        string wide = type.Element is "byte" or "sbyte" or "short" or "ushort" or "char" ? "int" : type.Element;
        int after = _builder.Apply(isUp ? Primitives.IntegerAdd : Primitives.IntegerSubtract, _builder.Convert(before, wide), _builder.Constant(Literal.Integer(wide, 1)));
        return _builder.Convert(after, type.Element);
    }
}
