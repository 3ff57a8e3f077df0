using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Which method a call runs, and on what: type parameters stand for their arguments, virtual calls for those of the exact type.</content>
internal sealed partial class Lowerer
{
    private ITypeSymbol? TypeOf(ITypeSymbol? type) => type is null ? null : _frame.Types.Of(type);

    private IrType? ReadValue(ITypeSymbol? type) => TypeReader.ReadValue(TypeOf(type));

    /// <summary>The method that a call runs; null where that is only known when the program runs.</summary>
    private IMethodSymbol? FindTarget(IMethodSymbol called, ITypeSymbol? constrainedTo, LoweredValue? instance, ITypeSymbol? instanceType, bool isVirtual)
    {
        IMethodSymbol method = _frame.Types.Of(called);
        if (method.IsStatic)
            return constrainedTo is null || NumberConstraints.IsMember(method) ? method : Implementation(_frame.Types.Of(constrainedTo), Unchecked(_frame.Types.Of(constrainedTo), method));
        if (method.ContainingType.TypeKind != TypeKind.Interface && !(isVirtual && IsOpen(method)))
            return method;
        return ExactType(instance, TypeOf(instanceType)) is { } type ? Implementation(type, method) : null;
    }

    /// <summary>A checked operator that a type does not have is the one that it has.</summary>
    private static IMethodSymbol Unchecked(ITypeSymbol type, IMethodSymbol method) =>
        method.Name.StartsWith("op_Checked", StringComparison.Ordinal) && Implementation(type, method) is null or { ContainingType.TypeKind: TypeKind.Interface }
            && method.ContainingType.GetMembers(method.Name.Replace("op_Checked", "op_")).OfType<IMethodSymbol>().FirstOrDefault() is { } plain ? plain : method;

    private IMethodSymbol Target(IInvocationOperation call, LoweredValue? instance) =>
        FindTarget(call.TargetMethod, call.ConstrainedToType, instance, call.Instance?.Type, call.IsVirtual)
            ?? throw Refused.At(call, Descriptors.VirtualCall, call.TargetMethod.Name);

    private IMethodSymbol Target(IPropertyReferenceOperation reference, IMethodSymbol accessor, LoweredValue? instance)
    {
        bool isBase = reference.Instance?.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;
        return FindTarget(accessor, reference.ConstrainedToType, instance, reference.Instance?.Type, !isBase)
            ?? throw Refused.At(reference, Descriptors.VirtualCall, reference.Property.Name);
    }

    private static bool IsOpen(IMethodSymbol method) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed && !method.ContainingType.IsValueType;

    private static ITypeSymbol? ExactType(LoweredValue? instance, ITypeSymbol? declared) => instance switch
    {
        Reference reference => reference.Key.Type,
        Aggregate { Type: { } type } => type,
        _ => declared is { IsValueType: true } or { IsSealed: true } ? declared : null,
    };

    private static IMethodSymbol? Implementation(ITypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        return type is not INamedTypeSymbol named ? null : Layout.BaseTypes(named)
            .SelectMany(static part => part.GetMembers().OfType<IMethodSymbol>())
            .FirstOrDefault(candidate => Overrides(candidate, method));
    }

    private static bool Overrides(IMethodSymbol? candidate, IMethodSymbol method)
    {
        while (candidate is not null && !SymbolEqualityComparer.Default.Equals(candidate, method))
            candidate = candidate.OverriddenMethod;
        return candidate is not null;
    }

    /// <summary>The operator that a user wrote; null for one of the language, also where generic maths calls it on numbers.</summary>
    private IMethodSymbol? UserOperator(IMethodSymbol? method, ITypeSymbol? constrainedTo, IOperation at)
    {
        if (method is null || method.ContainingType.SpecialType != SpecialType.None || constrainedTo is not null && ReadValue(constrainedTo) is not null)
            return null;
        return FindTarget(method, constrainedTo, null, null, isVirtual: false) ?? throw Refused.At(at, Descriptors.VirtualCall, method.Name);
    }

    /// <summary>What a member of a struct may change is a variable; a copy is made of what C# makes a copy of.</summary>
    private Receiver LowerReceiver(IOperation? instance, IMethodSymbol called)
    {
        if (instance is null)
            return Receiver.None;
        ITypeSymbol type = TypeOf(instance.Type)!;
        if (!type.IsValueType)
            return new Receiver(Lower(instance), IsBoxed: true);
        bool mayChange = !called.IsReadOnly && !called.ContainingType.IsReadOnly && ReadValue(type) is null && IsLocation(instance);
        if (!mayChange && !IsElement(instance))
            return new Receiver(WithType(Lower(instance), type));
        AssignmentTarget location = Locate(instance);
        return new Receiver(WithType(Read(location, instance), type), location);
    }

    /// <summary>An element of an array, or a member of one: what a method is called on, or is passed by reference, is the element itself.</summary>
    private bool IsElement(IOperation instance) => instance switch
    {
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => !IsMemory(instance.Type) && TypeOf(instance.Type) is { IsValueType: true },
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed } => TypeReader.IsSpan(TypeOf(indexed.Type)) && TypeOf(instance.Type) is { IsValueType: true },
        IFieldReferenceOperation { Instance: { } owner } => IsElement(owner),
        ILocalReferenceOperation local => IsElement(local.Local),
        IParameterReferenceOperation parameter => IsElement(parameter.Parameter),
        _ => false,
    };

    private bool IsElement(ISymbol reference) => _frame.References.TryGetValue(reference, out AssignmentTarget? location) && location is ElementTarget;

    private static LoweredValue WithType(LoweredValue value, ITypeSymbol? type) =>
        value is Aggregate { Type: null } aggregate && type is INamedTypeSymbol { IsValueType: true } named ? aggregate with { Type = named } : value;

    private bool IsLocation(IOperation instance) => instance switch
    {
        ILocalReferenceOperation { Local: { RefKind: RefKind.Ref } or { RefKind: RefKind.None, IsForEach: false, IsUsing: false } } => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Ref or RefKind.Out } => true,
        IInstanceReferenceOperation => !_frame.Method.IsReadOnly && !_frame.Method.ContainingType.IsReadOnly || _frame.Method.MethodKind == MethodKind.Constructor,
        IFieldReferenceOperation { Instance: null, Field: var field } => !field.IsReadOnly,
        IFieldReferenceOperation { Instance: { } owner, Field: var field } =>
            (!field.IsReadOnly || _frame.Method.MethodKind == MethodKind.Constructor) && (TypeOf(owner.Type) is { IsValueType: false } || IsLocation(owner)),
        IArrayElementReferenceOperation => true,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type: { Name: "Span" } indexed } => TypeReader.IsSpan(indexed),
        IImplicitIndexerReferenceOperation { Instance.Type: { Name: "Span" } or IArrayTypeSymbol } => true,
        _ => false,
    };
}
