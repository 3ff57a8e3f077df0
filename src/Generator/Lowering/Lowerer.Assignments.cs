using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Assignments: a variable stands for another value from here on; an element of an array is stored.</content>
internal sealed partial class Lowerer
{
    /// <summary>As in C#, where to assign is evaluated before what.</summary>
    private LoweredValue LowerAssignment(IAssignmentOperation assignment)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation reference } simple:
                if (_frame.ReferenceLayers[reference.Local] != _variables)
                    throw Refused.At(assignment, Descriptors.OperationNotSupported, $"Setting the reference '{reference.Local.Name}' in a branch or loop", "assign to the variables themselves there");
                AssignmentTarget referred = Locate(simple.Value);
                _frame.References[reference.Local] = referred;
                return Read(referred, assignment);
            case ISimpleAssignmentOperation { IsRef: false } simple:
                return LowerFilling(simple) ?? Assign(Locate(simple.Target), Lower(simple.Value), assignment);
            case ICompoundAssignmentOperation compound:
                return LowerCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction:
                AssignmentTarget target = Locate(deconstruction.Target);
                return Assign(target, Fit(Lower(deconstruction.Value), TypeOf(deconstruction.Value.Type), deconstruction.Target), assignment);
            default:
                throw Unsupported.Operation(assignment);
        }
    }

    private AssignmentTarget Locate(IOperation target)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                return _frame.References.TryGetValue(local, out AssignmentTarget? referred) ? referred : new VariableTarget(local);
            case IParameterReferenceOperation { Parameter: var parameter } when _frame.References.TryGetValue(parameter, out AssignmentTarget? passed):
                return passed;
            case IParameterReferenceOperation { Parameter: var parameter }:
                return _variables.Find(parameter) is null && parameter.ContainingSymbol is ITypeSymbol
                    ? new VariableTarget(_frame.This)
                    : _variables.Find(parameter) is null && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
                    ? LocateCaptured(parameter, target)
                    : new VariableTarget(parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when _initialized is { } initialized:
                return initialized;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return _frame.Self ?? (AssignmentTarget)new VariableTarget(_frame.This);
            case IDeclarationExpressionOperation declaration:
                return Locate(declaration.Expression);
            case IArrayElementReferenceOperation element:
                return LocateElement(element);
            case IInlineArrayAccessOperation access:
                return LocateElement(access);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } entered } entry when IsTensor(entered.Type):
                return LocateEntry(entry);
            case IImplicitIndexerReferenceOperation { Instance: var sliced } entry when IsTensor(sliced.Type):
                return LocateEntry(entry);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed } indexer when IsMemory(indexed.Type):
                return LocateElement(indexer);
            case IImplicitIndexerReferenceOperation indexer:
                return LocateElement(indexer);
            case IFieldReferenceOperation { Instance: { } instance } field:
                return MemberOf(LocateOwner(instance), field.Field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field.Field, target);
            case IFieldReferenceOperation:
                return new ObjectTarget(Lower(target), target);
            case IPropertyReferenceOperation { Property: { RefKind: RefKind.Ref, DeclaringSyntaxReferences.IsEmpty: false, GetMethod: { } getter } } reference:
                return LocateReturned(reference, getter);
            case IPropertyReferenceOperation { Instance: not null } property:
                return LocateProperty(property);
            case ITupleOperation tuple:
                return new TupleTarget([.. tuple.Elements.Select(Locate)]);
            case IParenthesizedOperation parenthesized:
                return Locate(parenthesized.Operand);
            case IDiscardOperation:
                return new DiscardTarget();
            case IConditionalOperation { IsRef: true } choice:
                throw Refused.At(choice, Descriptors.OperationNotSupported, "A reference to one variable or another", "assign to the variables in an if statement");
            case IInvocationOperation { TargetMethod: { RefKind: not RefKind.None } called } call:
                return LocateReturned(call, called);
            default:
                throw target is IInvalidOperation ? Refused.Erroneous(target) : Refused.At(target, Descriptors.SideEffect, $"'{target.Syntax}'");
        }
    }

    /// <summary>The parameter of a primary constructor, which is a member of the object outside of the constructor.</summary>
    private MemberTarget LocateCaptured(IParameterSymbol parameter, IOperation use)
    {
        LoweredValue? self = _variables.Find(_frame.This);
        LoweredValue? content = self is Reference reference ? _variables.Find(reference.Key) : self;
        return content is Aggregate aggregate && IndexOf(aggregate, parameter) >= 0
            ? new MemberTarget(new VariableTarget(_frame.This), parameter, use)
            : throw Refused.At(use, Descriptors.OperationNotSupported, $"The constructor parameter '{parameter.Name}'", "keep it in a property or field");
    }

    /// <summary>Of an element of an array of structures, a member is an element of the array of that member.</summary>
    private static AssignmentTarget MemberOf(AssignmentTarget owner, ISymbol member, IOperation syntax) =>
        owner is ElementTarget { Array: Aggregate array } element && IndexOf(array, member) is >= 0 and int index
            ? element with { Array = array.Members[index] }
            : new MemberTarget(owner, member, syntax);

    private AssignmentTarget LocateOwner(IOperation instance) =>
        TypeOf(instance.Type) is { IsValueType: true } || instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            ? Locate(instance)
            : new ObjectTarget(Lower(instance), instance);

    private AssignmentTarget LocateProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        AssignmentTarget owner = LocateOwner(reference.Instance!);
        if (property.ContainingType.IsAnonymousType)
            return MemberOf(owner, property, reference);
        LoweredValue instance = Read(owner, reference);
        IMethodSymbol accessor = Target(reference, property.SetMethod ?? property.GetMethod!, instance);
        property = accessor.AssociatedSymbol as IPropertySymbol ?? property;
        if (IsAutomatic(property, property.SetMethod) && IsAutomatic(property, property.GetMethod))
            return MemberOf(owner, property, reference);
        LoweredValue[] indices = [.. reference.Arguments.Select(argument => Lower(argument.Value))];
        return new PropertyTarget(reference, owner is ObjectTarget ? new Receiver(instance, IsBoxed: true) : new Receiver(instance, owner), indices);
    }

    private LoweredValue Read(AssignmentTarget location, IOperation use) => location switch
    {
        VariableTarget variable => ReadVariable(variable.Variable, use),
        MemberTarget member => Member(Read(member.Owner, use), member.Member, use),
        ObjectTarget @object => @object.Value,
        PropertyTarget property => ReadProperty(property.Reference, Refresh(property.Receiver, use), property.Indices),
        ElementTarget element => Load(element),
        EntryTarget entry => Entry(entry.Tensor, entry.Indices),
        _ => throw Unsupported.Operation(use),
    };

    private LoweredValue Assign(AssignmentTarget location, LoweredValue value, IOperation at)
    {
        switch (location)
        {
            case VariableTarget { Variable: var variable } when InlineMemoryOf(variable) is { } memory && value is Single { Value: var copied }:
                CopyElements(copied, memory);
                break;
            case VariableTarget { Variable: var variable }:
                _assignedAt[variable] = at;
                _variables.Set(variable, Named(value, NameOf(variable)));
                break;
            case MemberTarget member:
                AssignMember(member, value, at);
                break;
            case PropertyTarget property:
                WriteProperty(property, value, at);
                break;
            case ObjectTarget outside:
                throw Refused.At(outside.Syntax, Descriptors.SideEffect, $"'{outside.Syntax.Syntax}'");
            case ElementTarget element:
                Store(element, value, at);
                break;
            case TupleTarget tuple:
                LoweredValue[] parts = ((Aggregate)value).Members;
                for (int i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], parts[i], at);
                break;
            case DiscardTarget or EntryTarget:
                break;
            default:
                throw Unsupported.Operation(at);
        }
        return value;
    }

    /// <summary>
    /// What a deconstruction assigns, in the order of its targets. Each part is converted to the type of its target, which no conversion in the tree
    /// shows.
    /// </summary>
    private LoweredValue Fit(LoweredValue value, ITypeSymbol? type, IOperation target)
    {
        if (target is IDeclarationExpressionOperation declaration)
            return Fit(value, type, declaration.Expression);
        if (target is ITupleOperation tuple)
        {
            LoweredValue[] parts = Deconstruct(value, type, tuple.Elements.Length, tuple);
            Composite structure = TypeReader.ReadLocalStructure(TypeOf(tuple.Type)!) as Composite ?? new Composite("", CompositeKind.Tuple, IsValueType: true, Array.Empty<Member>());
            return new Aggregate(structure, [.. parts.Select((part, i) => Fit(part, null, tuple.Elements[i]))]);
        }
        return target is not IDiscardOperation && TypeOf(target.Type) is { } own && TypeReader.ReadLocalStructure(own) is { } ownStructure ? ConvertTo(ownStructure, value, target) : value;
    }

    /// <summary>A member of a struct is part of the variable that holds the struct; one of an object is seen by all that refer to the object.</summary>
    private void AssignMember(MemberTarget location, LoweredValue value, IOperation at)
    {
        LoweredValue owner = Reading(location.Owner);
        if (owner is Reference { Key: var key })
            _variables.Set(key, Replace(_variables.Find(key)!, location, value));
        else if (location.Owner is ObjectTarget)
            throw Refused.At(location.Syntax, Descriptors.SideEffect, $"'{location.Syntax.Syntax}'");
        else
            Assign(location.Owner, Replace(owner, location, value), at);

        // A struct that is being assigned member by member has no value yet.
        LoweredValue Reading(AssignmentTarget target) =>
            target is VariableTarget { Variable: var variable } && _variables.Find(variable) is Unassigned { Type: INamedTypeSymbol { IsValueType: true } type } && Layout.Read(type) is { } layout
                ? new Aggregate(layout, [.. layout.Members.Select(static member => (LoweredValue)new Unassigned())], Type: type)
                : Read(target, at);
    }

    private static Aggregate Replace(LoweredValue owner, MemberTarget location, LoweredValue value)
    {
        if (owner is not Aggregate aggregate || IndexOf(aggregate, location.Member) is not (>= 0 and int index))
            throw Refused.At(location.Syntax, Descriptors.SideEffect, $"'{location.Member.Name}', which is not differentiated,");
        LoweredValue[] members = [.. aggregate.Members];
        members[index] = value;
        return aggregate with { Members = members };
    }

    private static int IndexOfName(Composite structure, string name)
    {
        for (int i = 0; i < structure.Members.Count; i++)
        {
            if (structure.Members[i].Name == name)
                return i;
        }
        return -1;
    }

    /// <summary>The parts of a tuple, or those that the type's Deconstruct gives.</summary>
    private LoweredValue[] Deconstruct(LoweredValue value, ITypeSymbol? declared, int count, IOperation at)
    {
        if (value is Aggregate { Structure.Kind: CompositeKind.Tuple } tuple)
            return tuple.Members.Length == count ? tuple.Members : throw Refused.Erroneous(at);
        if ((ExactType(value, null) ?? declared) is not INamedTypeSymbol type)
            throw Unsupported.Operation(at);
        IMethodSymbol method = Layout.BaseTypes(type).SelectMany(static part => part.GetMembers("Deconstruct")).OfType<IMethodSymbol>().FirstOrDefault(candidate => candidate.Parameters.Length == count)
            ?? throw Refused.At(at, Descriptors.OperationNotSupported, "This deconstruction", "give the type a Deconstruct method, or read its members");
        if (method.IsImplicitlyDeclared)
            return [.. method.Parameters.Select(parameter => Member(value, Layout.Symbols(type).First(member => member.Name == parameter.Name), at))];
        object[] results = [.. method.Parameters.Select(static _ => new object())];
        foreach (object result in results)
            _variables.Set(result, new Unassigned());
        Arguments arguments = new([.. method.Parameters.Select(static LoweredValue (parameter) => new Unassigned(parameter.Type))], [.. results.Select(static result => new VariableTarget(result))]);
        Inline(method, new Receiver(value), arguments, at);
        return [.. results.Select(result => _variables.Find(result)!)];
    }

    private LoweredValue LowerCompound(ICompoundAssignmentOperation compound)
    {
        AssignmentTarget location = Locate(compound.Target);
        LoweredValue target = Read(location, compound.Target);
        if (compound.InConversion.MethodSymbol is not null || compound.OutConversion.MethodSymbol is not null)
            throw Refused.At(compound, Descriptors.OperationNotSupported, "A compound assignment that converts", "write the operation and the conversion out");
        if (UserOperator(compound.OperatorMethod, compound.ConstrainedToType, compound) is { } method)
        {
            LoweredValue operand = Lower(compound.Value);
            return method.IsStatic ? Assign(location, LowerOperator(method, [target, operand], compound), compound) : ChangeInPlace(method, location, target, [operand], compound);
        }
        if (IsNullable(target) && ReadNullable(compound.Target.Type) is { } nullable)
        {
            LoweredValue operand = Lower(compound.Value);
            LoweredValue second = IsNullable(operand) ? operand : ToNullable(ReadNullable(compound.Target.Type)!, operand, compound);
            return Assign(location, Lift(nullable, target, second, (x, y) => ApplyCompound(compound, x, y), compound), compound);
        }
        if (target is not Single { Value: int a })
            throw Unsupported.Value(compound.Target);
        return Assign(location, new Single(ApplyCompound(compound, a, LowerSingle(compound.Value))), compound);
    }

    private int ApplyCompound(ICompoundAssignmentOperation compound, int a, int b)
    {
        // In float += double and byte += int both operands meet in the wider type, then the result goes back.
        IrType own = _builder.TypeOf(a);
        bool isShift = compound.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        IrType wide = isShift || own.IsBoolean ? own : _builder.TypeOf(b);
        return Convert(Apply(compound.OperatorKind, Convert(a, wide, compound), b, compound), own, compound);
    }

    private LoweredValue LowerIncrement(IIncrementOrDecrementOperation increment)
    {
        AssignmentTarget location = Locate(increment.Target);
        LoweredValue target = Read(location, increment.Target);
        if (UserOperator(increment.OperatorMethod, increment.ConstrainedToType, increment) is { } method)
        {
            if (!method.IsStatic)
                return ChangeInPlace(method, location, target, [], increment);
            LoweredValue incremented = Assign(location, LowerOperator(method, [target], increment), increment);
            return increment.IsPostfix ? target : incremented;
        }
        LoweredValue after = IsNullable(target) ? Lift(target, before => Incremented(increment, before), increment)
            : target is Single { Value: int before } ? new Single(Incremented(increment, before)) : throw Unsupported.Value(increment.Target);
        Assign(location, after, increment);
        return increment.IsPostfix ? target : after;
    }

    private int Incremented(IIncrementOrDecrementOperation increment, int before)
    {
        IrType type = _builder.TypeOf(before);
        bool isUp = increment.Kind == OperationKind.Increment;
        if (!type.IsReal)
            NoteOverflow(increment);
        return type.IsReal
            ? _builder.Apply(isUp ? Primitives.Add : Primitives.Subtract, before, _builder.Constant(Literal.Real(type.Element, 1)))
            : IncrementInteger(before, type, isUp);
    }

    /// <summary>An operator that is a method of what it changes.</summary>
    private LoweredValue ChangeInPlace(IMethodSymbol method, AssignmentTarget location, LoweredValue target, LoweredValue[] operands, IOperation at)
    {
        Inline(method, method.ContainingType.IsValueType ? new Receiver(target, location) : new Receiver(target), Arguments.Of(operands), at);
        return Read(location, at);
    }

    /// <summary>Types smaller than int are added to as int.</summary>
    private int IncrementInteger(int before, IrType type, bool isUp)
    {
        string wide = type.Element is "byte" or "sbyte" or "short" or "ushort" or "char" ? "int" : type.Element;
        int after = _builder.Apply(isUp ? Primitives.IntegerAdd : Primitives.IntegerSubtract, _builder.Convert(before, wide), _builder.Constant(Literal.Integer(wide, 1)));
        return _builder.Convert(after, type.Element);
    }
}
