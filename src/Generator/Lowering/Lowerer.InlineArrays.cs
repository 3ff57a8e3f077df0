using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Inline arrays. A variable of such a type has memory of its own: to read the variable makes a copy, to assign to it copies into its memory.</content>
internal sealed partial class Lowerer
{
    private bool IsInlineArray(ITypeSymbol? type) => InlineArrays.Read(TypeOf(type)) is not null;

    private Single NewInlineArray(ITypeSymbol type)
    {
        (IrType element, int length) = InlineArrays.Read(type)!.Value;
        return new Single(_builder.WriteUnique(Primitives.NewArray, element.WithRank(Rank.Array), Int(length)));
    }

    /// <summary>The memory of a variable itself.</summary>
    private LoweredValue LowerInPlace(IOperation instance)
    {
        LoweredValue array = IsVariable(instance) ? Read(Locate(instance), instance) : Lower(instance);
        return IsMemory(array) ? array : throw Unsupported.Value(instance);
    }

    private static bool IsVariable(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>The value of a variable, which stays as it is when the variable changes.</summary>
    private LoweredValue Copied(LoweredValue value, IOperation operation) =>
        value is Single { Value: var array } && _builder.TypeOf(array).IsReference && IsVariable(operation) && IsInlineArray(operation.Type) ? new Single(CopyOf(array)) : value;

    private ElementTarget LocateElement(IInlineArrayAccessOperation access)
    {
        LoweredValue array = LowerInPlace(access.Instance);
        return new ElementTarget(array, [LowerIndex(access.Argument, array)]);
    }

    private LoweredValue LowerElement(IInlineArrayAccessOperation access) =>
        access.Argument is IRangeOperation range ? LowerRange(LowerInPlace(access.Instance), range) : Load(LocateElement(access));

    /// <summary>The memory that a whole array is copied into; null where the variable has none yet, and for variables of other types.</summary>
    private int? InlineMemoryOf(object variable)
    {
        ITypeSymbol? type = variable switch { ILocalSymbol local => local.Type, IParameterSymbol parameter => parameter.Type, _ => null };
        return IsInlineArray(type) && _variables.Find(variable) is Single { Value: var memory } ? memory : null;
    }
}
