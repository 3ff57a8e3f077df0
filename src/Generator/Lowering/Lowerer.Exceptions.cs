using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Exceptions that the user throws: the gradient throws the same at the same point. An arm of a branch that throws yields nothing, so what the other
/// arm does goes on outside of the branch.
/// </content>
internal sealed partial class Lowerer
{
    private Completion LowerThrow(IThrowOperation thrown)
    {
        WriteThrow(thrown);
        return Completion.Never;
    }

    /// <summary>A throw in the place of a value.</summary>
    private LoweredValue LowerThrow(IThrowOperation thrown, ITypeSymbol? type)
    {
        WriteThrow(thrown);
        return Absent(type);
    }

    private void WriteThrow(IThrowOperation thrown)
    {
        if (thrown.Exception is not { } exception)
            throw Unsupported.Operation(thrown);
        Quotation quotation = new(this);
        string text = quotation.Quote(exception);
        _builder.WriteEffect(GuardPrimitives.Throw(text, quotation.Values.Length), quotation.Values);
    }

    /// <summary>The value of what never has one.</summary>
    private LoweredValue Absent(ITypeSymbol? type) =>
        type is not null && TypeReader.ReadLocalStructure(TypeOf(type)!) is { } structure && !structure.Leaves.Any(static leaf => leaf.Type.IsReference)
            ? UnsetLike(structure)
            : new Unassigned(TypeOf(type));

    /// <summary>Checks of the library, such as <c>ArgumentNullException.ThrowIfNull</c>: they are called as they are.</summary>
    private static bool IsCheck(IMethodSymbol method) =>
        method is { IsStatic: true, ReturnsVoid: true, DeclaringSyntaxReferences.IsEmpty: true }
        && (method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && IsException(method.ContainingType)
            || method is { Name: "Assert", ContainingType: { Name: "Debug" or "Trace", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } });

    private static bool IsException(INamedTypeSymbol? type) =>
        type is not null && (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } || IsException(type.BaseType));

    private void LowerCheck(IInvocationOperation call)
    {
        Quotation quotation = new(this);
        string text = quotation.Quote(call);
        _builder.WriteEffect(GuardPrimitives.Check(text, quotation.Values.Length), quotation.Values);
    }

    /// <summary>What a switch expression does with a value that none of its arms matches.</summary>
    private LoweredValue LowerUnmatched(ISwitchExpressionOperation @switch, LoweredValue value)
    {
        int[] values = value is Single single && _builder.TypeOf(single.Value).IsScalar ? [single.Value] : [];
        _builder.WriteEffect(GuardPrimitives.Throw($"new global::System.Runtime.CompilerServices.SwitchExpressionException({(values.Length > 0 ? Template.Place(0) : "")})", values.Length), values);
        return Absent(@switch.Type);
    }

    private static bool Throws(Arm arm) => Effects.EndsInThrow(arm.Scope.Instructions);

    /// <summary>Writes the branch whose one arm throws; what the other does is done after it.</summary>
    private Completion JoinThrowing(int condition, Arm whenTrue, Arm whenFalse)
    {
        Region[] regions = [.. new[] { whenTrue, whenFalse }.Select(arm => (Throws(arm) ? arm.Scope : _builder.NewRegion()).ToRegion([]))];
        _builder.WriteStructured(Primitives.Branch, [condition], regions, []);
        if (Throws(whenTrue) && Throws(whenFalse))
            return Completion.Never with { Value = whenTrue.Completion.Value is { } value ? Absent(value) : null };
        Arm other = Throws(whenTrue) ? whenFalse : whenTrue;
        _builder.Inline(other.Scope);
        _variables.Take(other.Variables);
        return other.Completion;
    }

    private LoweredValue Absent(LoweredValue template) => template switch
    {
        Single single when !_builder.TypeOf(single.Value).IsReference => new Single(_builder.Apply(Primitives.Unset, _builder.TypeOf(single.Value))),
        Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select(Absent)], Origin = null },
        _ => new Unassigned(),
    };
}
