using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What the type parameters stand for in a body that is written in where it is called.</summary>
internal sealed class TypeArguments
{
    private readonly Compilation _compilation;
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    /// <summary>None: types are what they say.</summary>
    public TypeArguments(Compilation compilation) => _compilation = compilation;

    /// <summary>Those of a method and of the types around it, besides those known already.</summary>
    public TypeArguments(TypeArguments outer, IMethodSymbol method)
        : this(outer, method.ContainingType) =>
        Add(method.OriginalDefinition.TypeParameters, method.TypeArguments);

    /// <summary>Those of a type and of the types around it, besides those known already.</summary>
    public TypeArguments(TypeArguments outer, INamedTypeSymbol innermost)
        : this(outer._compilation)
    {
        foreach (KeyValuePair<ITypeParameterSymbol, ITypeSymbol> known in outer._types)
            _types[known.Key] = known.Value;
        for (INamedTypeSymbol? type = innermost; type is not null; type = type.ContainingType)
            Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
    }

    public ITypeSymbol Of(ITypeSymbol type) => _types.Count == 0 ? type : type switch
    {
        ITypeParameterSymbol parameter => _types.TryGetValue(parameter, out ITypeSymbol? argument) ? argument : parameter,
        IArrayTypeSymbol array => _compilation.CreateArrayTypeSymbol(Of(array.ElementType), array.Rank),
        INamedTypeSymbol { IsTupleType: true } tuple => _compilation.CreateTupleTypeSymbol(
            ImmutableArray.CreateRange(tuple.TupleElements, element => Of(element.Type)), ImmutableArray.CreateRange(tuple.TupleElements, static string? (element) => element.Name)),
        INamedTypeSymbol named => Of(named),
        _ => type,
    };

    public INamedTypeSymbol Of(INamedTypeSymbol type)
    {
        if (_types.Count == 0 || !type.IsGenericType)
            return type;
        INamedTypeSymbol definition = type.ContainingType is { IsGenericType: true } outer ? Of(outer).GetTypeMembers(type.Name, type.Arity)[0] : type.OriginalDefinition;
        return type.Arity == 0 ? definition : definition.Construct([.. type.TypeArguments.Select(Of)]);
    }

    public IMethodSymbol Of(IMethodSymbol method)
    {
        if (_types.Count == 0 || method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
            return method;
        IMethodSymbol member = Of(method.ContainingType).GetMembers(method.Name).OfType<IMethodSymbol>()
            .First(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition));
        return method.Arity == 0 ? member : member.Construct([.. method.TypeArguments.Select(Of)]);
    }

    private void Add(IReadOnlyList<ITypeParameterSymbol> parameters, IReadOnlyList<ITypeSymbol> arguments)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            // In its own declaration a type parameter stands for itself, which says nothing.
            if (!SymbolEqualityComparer.Default.Equals(arguments[i], parameters[i]))
                _types[parameters[i]] = arguments[i];
        }
    }
}
