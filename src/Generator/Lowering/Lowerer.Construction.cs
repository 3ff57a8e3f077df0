using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering.Numerics;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// New objects: constructors, field initializers and object initializers run as in C#. A struct, and an object that cannot change, is the values of
/// its members; an object that can change has a variable of its own, which all that refer to it share.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>What an object initializer assigns members of.</summary>
    private AssignmentTarget? _initialized;

    private LoweredValue LowerCreation(IObjectCreationOperation creation)
    {
        if (TypeOf(creation.Type) is not INamedTypeSymbol type || creation.Constructor is not { } called)
            throw Unsupported.Value(creation);
        if (RuntimeFunctions.IsTensor(type))
            return LowerTensorCreation(creation, called, type);
        if (IsInlineArray(type) && creation.Initializer is null)
            return NewInlineArray(type);
        if (ReadNullable(type) is { } nullable)
            return NewNullable(creation, nullable);
        if (IsMadeList(type))
            return LowerListCreation(creation, type);
        if (NumericTypes.Has(type))
            return LowerNumericCreation(creation, called, type);
        if (type.IsTupleType || ParametersReader.IsParameters(type) && TypeReader.ReadLocalStructure(type) is not null)
            return LowerStructured(creation, type);
        return Construct(type, _frame.Types.Of(called), LowerArguments(creation.Arguments, called, Receiver.None), creation.Initializer, creation);
    }

    /// <summary>A tuple, or a [Parameters] object, of which only the differentiable members are kept.</summary>
    private LoweredValue LowerStructured(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        Composite structure = (Composite)TypeReader.ReadLocalStructure(type)!;
        if (type.IsTupleType)
            return new Aggregate(structure, [.. creation.Arguments.Select(argument => Lower(argument.Value))]);
        LoweredValue made = Construct(type, creation.Constructor!, LowerArguments(creation.Arguments, creation.Constructor!, Receiver.None), creation.Initializer, creation);
        Aggregate content = made is Reference reference ? (Aggregate)_variables.Find(reference.Key)! : (Aggregate)made;
        return new Aggregate(structure, [.. structure.Members.Select(member => Assigned(content.Members[IndexOfName(content.Structure, member.Name)], creation))]);
    }

    /// <summary>An object of an anonymous type, which is the values of its properties.</summary>
    private Aggregate LowerAnonymous(IAnonymousObjectCreationOperation creation)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)TypeOf(creation.Type)!;
        LoweredValue[] values = [.. creation.Initializers.Select(initializer => Lower(((IAssignmentOperation)initializer).Value))];
        Member[] members = [.. type.GetMembers().OfType<IPropertySymbol>().Select(static property => new Member(Layout.NameOf(property), Layout.ReadMember(property.Type), IsSettable: false))];
        return new Aggregate(new Composite(type.ToDisplayString(TypeReader.FullName), CompositeKind.Local, IsValueType: false, members), values, Type: type);
    }

    private LoweredValue LowerNumericCreation(IObjectCreationOperation creation, IMethodSymbol constructor, INamedTypeSymbol type)
    {
        object variable = new();
        _variables.Set(variable, constructor.Parameters.IsEmpty ? LowerDefault(creation, type) : LowerNumericCall(constructor, null, [.. creation.Arguments.Select(argument => Lower(argument.Value))], creation)!);
        Initialize(new VariableTarget(variable), creation.Initializer);
        return _variables.Find(variable)!;
    }

    /// <summary><c>new T()</c> of a type parameter.</summary>
    private LoweredValue LowerCreation(ITypeParameterObjectCreationOperation creation)
    {
        ITypeSymbol type = TypeOf(creation.Type)!;
        return type is INamedTypeSymbol named && ReadValue(type) is null
            ? Construct(named, named.InstanceConstructors.First(static constructor => constructor.Parameters.IsEmpty), Arguments.Of(), creation.Initializer, creation)
            : LowerDefault(creation, type);
    }

    private LoweredValue Construct(INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, IObjectOrCollectionInitializerOperation? initializer, IOperation at)
    {
        if (LayersReader.IsList(type))
            throw Unsupported.Value(at);
        if (Layout.Read(type) is not { } layout)
            throw Refused.At(at, Descriptors.ValueNotSupported, type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        Aggregate content = layout.Members.Count == 0 ? new Aggregate(layout, []) : (Aggregate)Default(layout);
        object variable = new();
        _variables.Set(variable, MakeObject(content with { Type = type }));
        VariableTarget location = new(variable);
        if (!constructor.IsImplicitlyDeclared || !type.IsValueType)
            Inline(constructor, new Receiver(_variables.Find(variable), location), arguments, at);
        Initialize(location, initializer);
        LoweredValue made = _variables.Find(variable)!;
        return made is Reference reference && Layout.IsImmutable(type) ? _variables.Find(reference.Key)! : made;
    }

    private LoweredValue MakeObject(Aggregate content)
    {
        if (content.Structure.IsValueType)
            return content;
        ObjectKey key = new(content.Type!);
        _variables.Set(key, content);
        return new Reference(key);
    }

    private void Initialize(AssignmentTarget location, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return;
        AssignmentTarget? outer = _initialized;
        _initialized = location;
        foreach (IOperation operation in initializer.Initializers)
        {
            if (operation is IMemberInitializerOperation nested)
                Initialize(Locate(nested.InitializedMember), nested.Initializer);
            else
                LowerEffect(operation);
        }
        _initialized = outer;
    }

    /// <summary>A changed copy.</summary>
    private LoweredValue LowerWith(IWithOperation with)
    {
        LoweredValue copied = Lower(with.Operand);
        if (with.CloneMethod is not null && TypeOf(with.Type) is INamedTypeSymbol type && HasCopyConstructor(type))
            throw Refused.At(with, Descriptors.OperationNotSupported, $"A copy by the copy constructor of '{type.Name}'", "make the copy with a constructor call");
        object variable = new();
        _variables.Set(variable, copied switch
        {
            Aggregate aggregate => aggregate,
            Reference reference => MakeObject((Aggregate)_variables.Find(reference.Key)!),
            _ => throw Unsupported.Value(with.Operand),
        });
        Initialize(new VariableTarget(variable), with.Initializer);
        return _variables.Find(variable)!;
    }

    private static bool HasCopyConstructor(INamedTypeSymbol type) => type.InstanceConstructors.Any(constructor =>
        !constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type)
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax);

    private LoweredValue LowerDefault(IOperation operation, ITypeSymbol type) => IsInlineArray(type) ? NewInlineArray(TypeOf(type)!)
        : TypeReader.ReadLocalStructure(TypeOf(type)!) is { } structure && structure is not (Leaf { Type: { IsReference: true } or { IsTensor: true } } or Composite { IsElements: true })
            ? WithType(Default(structure), TypeOf(type))
            : throw Unsupported.Operation(operation);

    private LoweredValue Default(Structure structure) => structure switch
    {
        Leaf { Type.IsScalar: true } leaf => new Single(_builder.Constant(new Literal(leaf.Type.Element, 0))),
        Composite composite when composite.IsValueType || composite.Members.Count > 0 => new Aggregate(composite, [.. composite.Members.Select(member => Default(member.Structure, composite))]),
        _ => new Unassigned(),
    };

    /// <summary>A member that refers to an object refers to none at first.</summary>
    private LoweredValue Default(Structure member, Composite owner) => member is Composite { IsValueType: false } && owner.Kind == CompositeKind.Local ? new Unassigned() : Default(member);

    /// <summary>What comes before the body of a constructor.</summary>
    private void LowerConstructorStart(IMethodSymbol constructor)
    {
        SyntaxNode? syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);
        IConstructorBodyOperation? body = syntax is null ? null : BindSyntax(syntax) as IConstructorBodyOperation;
        INamedTypeSymbol type = constructor.ContainingType;
        bool isChained = syntax is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword };
        if (!isChained)
        {
            if (syntax is TypeDeclarationSyntax)
                SetPrimaryMembers(constructor);
            foreach (ISymbol member in Layout.Symbols(type).Where(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, type)))
                LowerMemberInitializer(member);
        }
        if (body?.Initializer is { } initializer)
            LowerOptional(initializer);
        else if (!isChained && type.BaseType is { SpecialType: SpecialType.None } inherited)
            LowerImplicitBase(inherited, constructor.Locations[0]);
    }

    private void LowerImplicitBase(INamedTypeSymbol type, Location location)
    {
        if (type.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.IsEmpty) is not { } constructor)
            throw new Refused(Descriptors.NoSource, location, $"{type.Name}.{type.Name}");
        Frame outer = _frame;
        IMethodSymbol definition = constructor.OriginalDefinition;
        Frame frame = new(definition, IsClosed: false, new TypeArguments(outer.Types, outer.Types.Of(constructor)));
        _variables.Set(frame.This, _variables.Find(outer.This)!);
        _frame = frame;
        LowerBody(location);
        _frame = outer;
    }

    /// <summary>The parameters of a primary constructor become properties of a record; in other types every member can use them.</summary>
    private void SetPrimaryMembers(IMethodSymbol constructor)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            ISymbol? member = !type.IsRecord ? parameter
                : type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(static property => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax);
            if (member is not null && _variables.Find(parameter) is { } value)
                SetOwnMember(member, value);
        }
    }

    private void LowerMemberInitializer(ISymbol member)
    {
        if (InitializerOf(member) is { } initializer)
            SetOwnMember(member, Lower(initializer.Value));
    }

    private ISymbolInitializerOperation? InitializerOf(ISymbol member)
    {
        EqualsValueClauseSyntax? syntax = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return syntax is null ? null : BindSyntax(syntax) as ISymbolInitializerOperation;
    }

    private void SetOwnMember(ISymbol member, LoweredValue value)
    {
        LoweredValue self = _variables.Find(_frame.This)!;
        object variable = self is Reference reference ? reference.Key : _frame.This;
        Aggregate content = (Aggregate)_variables.Find(variable)!;
        LoweredValue[] members = [.. content.Members];
        members[IndexOf(content, member)] = Named(value, member.Name);
        _variables.Set(variable, content with { Members = members });
    }
}
