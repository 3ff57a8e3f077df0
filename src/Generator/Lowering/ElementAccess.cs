using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>How generated code reads a member of an element of an array, and how it sets it.</summary>
internal sealed class ElementAccess
{
    private readonly string _element;
    private readonly string _path = "";

    /// <summary>The element from its member {0}, around which it is copied: <c>{0} with { X = {1} }</c> of nested members. Null where it cannot be.</summary>
    private readonly string? _copy = "{1}";
    private readonly bool _isVariable = true;
    private readonly bool _isSettable = true;

    public ElementAccess(string element) => _element = element;

    private ElementAccess(string element, string path, string? copy, bool isVariable, bool isSettable) =>
        (_element, _path, _copy, _isVariable, _isSettable) = (element, path, copy, isVariable, isSettable);

    /// <summary>A member of what is accessed here.</summary>
    public ElementAccess Then(Composite owner, Member member, ISymbol? declared)
    {
        IMethodSymbol? setter = (declared as IPropertySymbol)?.SetMethod is { } accessor && !ParametersReader.IsHidden(accessor) ? accessor : null;
        bool isVariable = owner.Kind == CompositeKind.Tuple || declared is IFieldSymbol { IsReadOnly: false } field && !ParametersReader.IsHidden(field);
        bool isSettable = isVariable || setter is { IsInitOnly: false };
        // Where there is no value, nothing is asked for it.
        string name = owner.Kind == CompositeKind.Nullable && member.Name == "Value" ? "GetValueOrDefault()" : member.Name;
        string whole = "{0}" + _path;
        string? copy = isSettable || setter is not null ? $"{whole} with {{{{ {member.Name} = {{1}} }}}}" : Constructed(owner, member, whole);
        return new ElementAccess(_element, $"{_path}.{name}", copy is null ? null : _copy?.Replace("{1}", copy), _isVariable && isVariable, _isVariable && isSettable);
    }

    public ElementPart ToPart() => new(_element, _path, _isSettable ? $"{{0}}{_path} = {{1}}" : _copy is null ? "" : $"{{0}} = {_copy}", _isSettable);

    public static ISymbol? Find(ITypeSymbol? type, string name) =>
        type?.GetMembers(name.TrimStart('@')).FirstOrDefault(static member => !member.IsStatic && member is IFieldSymbol or IPropertySymbol);

    /// <summary>A copy by the constructor that takes every member.</summary>
    private static string? Constructed(Composite owner, Member member, string whole) =>
        owner.Members.All(static other => other.Argument.Length > 0)
            ? $"new {owner.CSharp}({string.Join(", ", owner.Members.Select(other => $"{other.Argument}: {(other == member ? "{1}" : $"{whole}.{other.Name}")}"))})"
            : null;
}
