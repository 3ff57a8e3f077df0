using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
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
        if (IsMemory(reference.Instance?.Type))
            return LowerMemoryProperty(reference);
        if (TypeReader.IsRuntimeType(property.ContainingType, "Matrix`1") || TypeReader.IsRuntimeType(property.ContainingType, "Vector`1") || property.IsIndexer)
            throw property.IsIndexer ? Refused.At(reference, Descriptors.TensorEntry, "An entry or indexer") : Unsupported.Operation(reference);
        if (IsAutomatic(property))
            return LowerMember(reference, reference.Instance, property, property.Type);
        if (property.GetMethod is not { } getter)
            throw Unsupported.Operation(reference);
        return Inline(getter, reference.Instance is null ? null : Lower(reference.Instance), Arguments.Of(), reference) ?? throw Unsupported.Value(reference);
    }

    private LoweredValue LowerMemoryProperty(IPropertyReferenceOperation reference)
    {
        if (reference.Property.IsIndexer)
            return Load((ElementTarget)Locate(reference));
        if (reference.Property.Name != "Length")
            throw Unsupported.Operation(reference);
        int array = LowerSingle(reference.Instance!);
        if (_builder.TypeOf(array).Rank != Rank.Grid)
            return new Single(LengthOf(array));
        return new Single(_builder.Apply(Primitives.IntegerMultiply, _builder.Apply(Primitives.GridLength, array, Int(0)), _builder.Apply(Primitives.GridLength, array, Int(1))));
    }

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition) || SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private LoweredValue LowerMember(IOperation at, IOperation? instance, ISymbol member, ITypeSymbol type)
    {
        if (instance is null)
            return ReadConstant($"{member.ContainingType.ToDisplayString(TypeReader.FullName)}.{Identifier.Escape(member.Name)}", member, type, at);
        return Member(Lower(instance), member, at, type);
    }

    private LoweredValue Member(LoweredValue owner, ISymbol member, IOperation at) =>
        Member(owner, member, at, member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type);

    private LoweredValue Member(LoweredValue owner, ISymbol member, IOperation at, ITypeSymbol type)
    {
        switch (owner)
        {
            case Aggregate aggregate when IndexOf(aggregate, member) is >= 0 and int index:
                return aggregate.Members[index];
            case Aggregate { Origin: { } origin }:
                return ReadConstant($"{origin.Expression}.{Identifier.Escape(member.Name)}", member, type, at);
            case Opaque opaque:
                return ReadConstant($"{opaque.Expression}.{Identifier.Escape(member.Name)}", member, type, at);
            default:
                throw Unsupported.Operation(at);
        }
    }

    private static int IndexOf(Aggregate aggregate, ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } item } && aggregate.Structure.Kind == CompositeKind.Tuple
            ? int.Parse(item.Name.Substring("Item".Length), System.Globalization.CultureInfo.InvariantCulture) - 1
            : IndexOf(aggregate.Structure, member.Name);

    /// <summary>A value from outside the method: a constant for the derivative.</summary>
    private LoweredValue ReadConstant(string expression, ISymbol member, ITypeSymbol type, IOperation at)
    {
        if (!_compilation.IsSymbolAccessibleWithin(member, _method.ContainingType))
            throw Refused.At(at, Descriptors.NotAccessible, member.Name, _method.Name);
        return TypeReader.ReadLocalStructure(type) is { } structure
            ? ReadStructure(expression, type, structure, isDifferentiated: false)
            : new Opaque(expression, type);
    }

    /// <summary>A positional record, or an object whose members are all set in its initializer.</summary>
    private LoweredValue LowerCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type || TypeReader.ReadLocalStructure(type) is not Composite structure)
            throw RuntimeFunctions.IsTensor(creation.Type) ? Refused.At(creation, Descriptors.TensorEntry, "Making a tensor from its entries") : Unsupported.Value(creation);
        LoweredValue[] members = new LoweredValue[structure.Members.Count];
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            int index = IndexOfArgument(structure, argument.Parameter!.Name);
            if (index < 0 || !(type.IsTupleType || IsPositional(argument.Parameter, type)))
                throw Unsupported.Operation(creation);
            members[index] = Lower(argument.Value);
        }
        SetMembers(creation.Initializer, structure, members);
        return Array.IndexOf(members, null) < 0 ? new Aggregate(structure, members) : throw Unsupported.Operation(creation);
    }

    /// <summary>Whether the parameter of a record's constructor is what the property of its name holds, as it was given.</summary>
    private static bool IsPositional(IParameterSymbol parameter, INamedTypeSymbol type) =>
        type.IsRecord && type.GetMembers(parameter.Name).OfType<IPropertySymbol>()
            .Any(property => property.DeclaringSyntaxReferences.Any(declaration => parameter.DeclaringSyntaxReferences.Any(own => own.Span == declaration.Span && own.SyntaxTree == declaration.SyntaxTree)));

    private LoweredValue LowerWith(IWithOperation with)
    {
        if (Lower(with.Operand) is not Aggregate aggregate)
            throw Unsupported.Value(with.Operand);
        LoweredValue[] members = [.. aggregate.Members];
        SetMembers(with.Initializer, aggregate.Structure, members);
        return aggregate with { Members = members };
    }

    private void SetMembers(IObjectOrCollectionInitializerOperation? initializer, Composite structure, LoweredValue[] members)
    {
        if (initializer is null)
            return;
        foreach (IOperation operation in initializer.Initializers)
        {
            string name = operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } ? target.Member.Name : throw Unsupported.Operation(operation);
            int index = IndexOf(structure, name);
            if (index < 0)
                throw Refused.At(operation, Descriptors.SideEffect, $"'{name}', which is not differentiated,");
            members[index] = Lower(((ISimpleAssignmentOperation)operation).Value);
        }
    }

    private static int IndexOfArgument(Composite structure, string parameter)
    {
        for (int i = 0; i < structure.Members.Count; i++)
        {
            if (string.Equals(structure.Members[i].Name.TrimStart('@'), parameter, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}
