using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Assignments: a variable stands for another value from here on.</content>
internal sealed partial class Lowerer
{
    private LoweredValue LowerAssignment(IAssignmentOperation assignment) => assignment switch
    {
        ISimpleAssignmentOperation { IsRef: false } simple => Assign(simple.Target, Lower(simple.Value)),
        ICompoundAssignmentOperation compound => LowerCompound(compound),
        IDeconstructionAssignmentOperation deconstruction => Assign(deconstruction.Target, Lower(deconstruction.Value)),
        _ => throw Unsupported.Operation(assignment),
    };

    private LoweredValue Assign(IOperation target, LoweredValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                _variables.Set(local.Local, Named(value, local.Local.Name));
                break;
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter }:
                _variables.Set(parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value);
            case ITupleOperation tuple when value is Aggregate aggregate:
                for (int i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], aggregate.Members[i]);
                break;
            case IFieldReferenceOperation { Instance: { } instance, Field: var field } when IsLocalStruct(instance):
                Assign(instance, Replace(Lower(instance), field, value, target));
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Property: var property } when IsLocalStruct(instance):
                Assign(instance, Replace(Lower(instance), property, value, target));
                break;
            case IDiscardOperation:
                break;
            default:
                throw Refused.At(target, Descriptors.SideEffect, $"'{target.Syntax}'");
        }
        return value;
    }

    /// <summary>A struct in a local variable is the method's own; an object may be known elsewhere.</summary>
    private static bool IsLocalStruct(IOperation instance) =>
        instance is ILocalReferenceOperation { Type.IsValueType: true } or IParameterReferenceOperation { Type.IsValueType: true, Parameter.RefKind: RefKind.None };

    private static Aggregate Replace(LoweredValue structure, ISymbol member, LoweredValue value, IOperation at)
    {
        if (structure is not Aggregate aggregate || IndexOf(aggregate, member) is not (>= 0 and int index))
            throw Refused.At(at, Descriptors.SideEffect, $"'{member.Name}', which is not differentiated,");
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
        LoweredValue target = Lower(compound.Target);
        if (compound.OperatorMethod is { } method && !IsBuiltIn(method))
            return Assign(compound.Target, LowerOperator(method, [target, Lower(compound.Value)], compound));
        if (target is not Single { Value: int a })
            throw Unsupported.Value(compound.Target);

        // In float += double and byte += int both operands meet in the wider type, then the result goes back.
        IrType own = _builder.TypeOf(a);
        int b = LowerSingle(compound.Value);
        bool isShift = compound.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        IrType wide = isShift || own.IsBoolean ? own : _builder.TypeOf(b);
        int result = Apply(compound.OperatorKind, Convert(a, wide, compound), b, compound);
        return Assign(compound.Target, new Single(Convert(result, own, compound)));
    }

    private LoweredValue LowerIncrement(IIncrementOrDecrementOperation increment)
    {
        int before = LowerSingle(increment.Target);
        IrType type = _builder.TypeOf(before);
        bool isUp = increment.Kind == OperationKind.Increment;
        int after = type.IsReal
            ? _builder.Apply(isUp ? Primitives.Add : Primitives.Subtract, before, _builder.Constant(Literal.Real(type.Element, 1)))
            : _builder.Apply(isUp ? Primitives.IntegerAdd : Primitives.IntegerSubtract, before, _builder.Constant(Literal.Integer(type.Element, 1)));
        Assign(increment.Target, new Single(after));
        return new Single(increment.IsPostfix ? before : after);
    }
}
