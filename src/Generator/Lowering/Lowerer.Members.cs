using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering.Numerics;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Members of objects: of aggregates a value, of other objects a constant that is read where it is used.</content>
internal sealed partial class Lowerer
{
    private LoweredValue LowerProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (RuntimeFunctions.FindSize(property) is { } size)
            return new Single(_builder.Apply(size, LowerSingle(reference.Instance!)));
        if (Nullables.Underlying(property.ContainingType) is not null)
            return LowerNullableProperty(reference);
        if (IsMemory(reference.Instance?.Type) && property.DeclaringSyntaxReferences.IsEmpty)
            return LowerMemoryProperty(reference);
        if (NumericTypes.Has(property.ContainingType))
            return LowerNumericProperty(reference);
        if (RuntimeFunctions.IsTensor(property.ContainingType))
            return property.IsIndexer ? LowerEntry(reference) : throw Unsupported.Operation(reference);
        if (reference.ConstrainedToType is { } number && ReadValue(number) is { IsReal: true } real)
            return LowerTypeConstant(property, real, reference);
        if (property.ContainingType.IsAnonymousType)
            return Member(Lower(reference.Instance!), property, reference);
        if (property.GetMethod is not { } getter)
            throw Unsupported.Operation(reference);
        return ReadProperty(reference, LowerReceiver(reference.Instance, getter), [.. reference.Arguments.Select(argument => Lower(argument.Value))]);
    }

    private LoweredValue ReadProperty(IPropertyReferenceOperation reference, Receiver receiver, LoweredValue[] indices)
    {
        // Of an object from outside, the gradient reads the property itself, whichever type has replaced it.
        bool isOutside = receiver.Value is Opaque or Aggregate { Origin: not null } && reference.Instance is { Syntax: not BaseExpressionSyntax };
        if (isOutside && IsAutomatic(reference.Property, reference.Property.GetMethod))
            return Member(receiver.Value!, reference.Property, reference, TypeOf(reference.Property.Type)!);
        if (reference.Property is { IsIndexer: true, ContainingType.SpecialType: SpecialType.System_String } && receiver.Value is { } indexed && CharactersOf(indexed) is { } characters)
            return Load(new ElementTarget(characters, [((Single)indices[0]).Value]));
        if (receiver.Value is Quoted && TextOf(receiver.Value) is { } text && IsSize(reference.Property))
            return ReadInput($"{text}.{reference.Property.Name}", reference.Property.Type, null);
        if (receiver.Value is Opaque && IsSize(reference.Property))
            return Member(receiver.Value, reference.Property, reference, TypeOf(reference.Property.Type)!);
        IMethodSymbol getter = Target(reference, reference.Property.GetMethod!, receiver.Value);
        IPropertySymbol property = getter.AssociatedSymbol as IPropertySymbol ?? reference.Property;
        if (IsAutomatic(property, getter) && receiver.Value is Opaque && IsOpen(getter))
            throw Refused.At(reference, Descriptors.VirtualCall, property.Name);
        if (IsAutomatic(property, getter))
            return receiver.Value is null ? LowerStatic(property, property.Type, reference) : Member(receiver.Value, property, reference, property.Type);
        return Inline(getter, receiver, Arguments.Of(indices), reference) ?? throw Unsupported.Value(reference);
    }

    /// <summary>What an object of the library has, and keeps while the method runs.</summary>
    private static bool IsSize(IPropertySymbol property) =>
        property is { DeclaringSyntaxReferences.IsEmpty: true, IsIndexer: false, Name: "Length" or "Count" or "HasValue" or "Value" or "Key" };

    /// <summary>Assigns by the setter, or to the field behind the property where there is none.</summary>
    private void WriteProperty(PropertyTarget target, LoweredValue value, IOperation at)
    {
        if (target.Reference.Property.SetMethod is not { } called)
            throw Unsupported.Operation(target.Reference);
        IMethodSymbol setter = Target(target.Reference, called, target.Receiver.Value);
        IPropertySymbol property = (IPropertySymbol)setter.AssociatedSymbol!;
        if (IsAutomatic(property, setter))
            AssignMember(new MemberTarget(target.Receiver.Location ?? new ObjectTarget(target.Receiver.Value!, target.Reference), property, target.Reference), value, at);
        else
            Inline(setter, target.Receiver, Arguments.Of([.. target.Indices, value]), at);
    }

    private LoweredValue LowerMemoryProperty(IPropertyReferenceOperation reference)
    {
        if (reference.Property.IsIndexer)
            return WithType(Load((ElementTarget)Locate(reference)), TypeOf(reference.Type));
        if (reference.Property.Name is not ("Length" or "Count" or "LongLength" or "IsEmpty" or "Rank"))
            throw Unsupported.Operation(reference);
        if (reference.Property.Name == "Rank")
            return new Single(Int(((IArrayTypeSymbol)TypeOf(reference.Instance!.Type)!).Rank));
        int count = CountOf(LowerMemory(reference.Instance!));
        return new Single(reference.Property.Name switch
        {
            "LongLength" => _builder.Convert(count, "long"),
            "IsEmpty" => _builder.Apply(Primitives.Equal, count, Int(0)),
            _ => count,
        });
    }

    /// <summary>Whether an accessor only reads or writes the field behind its property; without accessor, whether there is such a field.</summary>
    private static bool IsAutomatic(IPropertySymbol property, IMethodSymbol? accessor) =>
        Layout.IsAutomatic(property)
        && accessor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not (AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax);

    private LoweredValue LowerField(IFieldReferenceOperation reference)
    {
        ISymbol member = reference.Field.AssociatedSymbol is IPropertySymbol property ? property : reference.Field;
        ITypeSymbol type = TypeOf(reference.Field.Type)!;
        if (reference.Instance is null && NumericTypes.Has(member.ContainingType))
            return LowerNumericConstant(member, reference);
        if (reference.Instance is null)
            return LowerStatic(member, type, reference);
        LoweredValue owner = Lower(reference.Instance);
        return owner is Opaque && !Layout.IsPlain(member) ? throw Refused.At(reference, Descriptors.NotAccessible, reference.Field.Name, _method.Name) : Member(owner, member, reference, type);
    }

    private LoweredValue LowerStatic(ISymbol member, ITypeSymbol type, IOperation at)
    {
        INamedTypeSymbol container = _frame.Types.Of(member.ContainingType);
        return ReadInstance(member, container, type) ?? ReadConstant($"{container.ToDisplayString(TypeReader.FullName)}.{Identifier.Escape(member.Name)}", member, type, at);
    }

    /// <summary>An instance that a type names, such as <c>static readonly Vec3 Up = new(0, 1, 0)</c>: what its initializer makes.</summary>
    private LoweredValue? ReadInstance(ISymbol member, INamedTypeSymbol container, ITypeSymbol type)
    {
        bool isFixed = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        bool isValue = type is INamedTypeSymbol named && ReadValue(type) is null && (type.IsValueType || Layout.IsImmutable(named)) && Layout.Read(named) is not null;
        if (!isFixed || !isValue || container.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared)
            || InitializerOf(member.OriginalDefinition) is not { } initializer || !initializer.Value.DescendantsAndSelf().All(IsFixed))
            return null;
        Frame outer = _frame;
        _frame = new Frame(outer.Method, outer.IsClosed, new TypeArguments(outer.Types, container));
        LoweredValue value = Lower(initializer.Value);
        _frame = outer;
        return value;
    }

    private static bool IsFixed(IOperation part) => part switch
    {
        IObjectCreationOperation or IArgumentOperation or ILiteralOperation or IConversionOperation or IUnaryOperation or IBinaryOperation or IDefaultValueOperation => true,
        IFieldReferenceOperation { Field: { HasConstantValue: true } or { IsStatic: true, IsReadOnly: true } } => true,
        _ => false,
    };

    private LoweredValue Member(LoweredValue owner, ISymbol member, IOperation at) =>
        Member(owner, member, at, TypeOf(Layout.TypeOf(member))!);

    private LoweredValue Member(LoweredValue owner, ISymbol member, IOperation at, ITypeSymbol type)
    {
        switch (owner)
        {
            case Reference reference:
                return Member(_variables.Find(reference.Key)!, member, at, type);
            case Aggregate aggregate when IndexOf(aggregate, member) is >= 0 and int index:
                return WithType(Assigned(aggregate.Members[index], at), type);
            case Aggregate { Origin: { Element: not null } origin }:
                return ReadOtherMember(origin, member, type, at);
            case Aggregate { Origin: { } origin }:
                return ReadConstant($"{origin.Expression}.{Identifier.Escape(member.Name)}", member, type, at);
            case Opaque opaque:
                return ReadConstant($"{opaque.Expression}.{Identifier.Escape(member.Name)}", member, type, at);
            case Aggregate { Structure.Kind: not (CompositeKind.Local or CompositeKind.Tuple) }:
                throw Refused.At(at, Descriptors.OperationNotSupported, $"Reading the constant '{member.Name}' of what may be one of several objects", $"read it where the object is, such as a[i].{member.Name}, or make it a member that is differentiated");
            default:
                throw Unsupported.Operation(at);
        }
    }

    private static int IndexOf(Aggregate aggregate, ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } item } && (aggregate.Structure.Element ?? aggregate.Structure).Kind == CompositeKind.Tuple
            ? int.Parse(item.Name.Substring("Item".Length), System.Globalization.CultureInfo.InvariantCulture) - 1
            : IndexOfMember(aggregate.Structure, member);

    private static int IndexOfMember(Composite structure, ISymbol member) =>
        member.ContainingType is { } owner && IndexOfName(structure, Layout.HiddenName(Layout.NameOf(member), owner)) is >= 0 and int hidden ? hidden : IndexOfName(structure, Layout.NameOf(member));

    /// <summary>A member of an element that is no number to differentiate by.</summary>
    private LoweredValue ReadOtherMember(Opaque origin, ISymbol member, ITypeSymbol type, IOperation at)
    {
        if (ReadValue(type) is not { IsScalar: true } value || !Layout.IsPlain(member))
            throw Unsupported.Value(at);
        if (!IsAccessible(member))
            throw Refused.At(at, Descriptors.NotAccessible, member.Name, _method.Name);
        int[] element = origin.Element!;
        return Load(SameIn(element[0], OtherPart), [.. element.Skip(1)]);

        int OtherPart(int root)
        {
            ProgramInput input = _inputOf[root];
            ElementPart part = new("", $"{origin.Path}.{Identifier.Escape(member.Name)}", "", IsVariable: false, input.Part!.Length, input.Part.IsOfObject);
            IrType array = _builder.TypeOf(root).IsList ? value.List : value.WithRank(_builder.TypeOf(root).Rank);
            return AddInput(input with { Part = part, IsDifferentiated = false }, NameOf(input.Expression), array);
        }
    }

    /// <summary>The same part of another array: the part is a view of a row of an input, or that itself.</summary>
    private int SameIn(int part, Func<int, int> other)
    {
        if (_builder.DefinitionOf(part) is not { } definition)
            return other(part);
        int whole = SameIn(definition.Operands[0], other);
        return _builder.Apply(definition.Primitive, _builder.TypeOf(whole).WithRank(_builder.TypeOf(part).Rank), [whole, .. definition.Operands.Skip(1)]);
    }

    /// <summary>A value from outside the method: a constant for the derivative.</summary>
    private LoweredValue ReadConstant(string expression, ISymbol member, ITypeSymbol type, IOperation at)
    {
        if (!IsAccessible(member))
            throw Refused.At(at, Descriptors.NotAccessible, member.Name, _method.Name);
        return ReadInput(expression, type, null);
    }

    private bool IsAccessible(ISymbol member) => _compilation.IsSymbolAccessibleWithin(member, _method.ContainingType);
}
