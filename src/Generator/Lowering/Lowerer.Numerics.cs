using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering.Numerics;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Vectors, quaternions and complex numbers of System.Numerics: the formulas of their members, on components.</content>
internal sealed partial class Lowerer
{
    /// <summary>A method, operator or constructor of System.Numerics; null for any other.</summary>
    private LoweredValue? LowerNumericCall(IMethodSymbol method, LoweredValue? instance, LoweredValue[] arguments, IOperation at)
    {
        if (!NumericTypes.Has(method.ContainingType))
            return null;
        bool isConstructor = method.MethodKind == MethodKind.Constructor;
        IEnumerable<ITypeSymbol> types = method.Parameters.Select(static parameter => parameter.Type);
        LoweredValue[] operands = instance is null ? arguments : [instance, .. arguments];
        return LowerNumeric(method.ContainingType, isConstructor ? "" : method.Name, instance is null ? types : types.Prepend(method.ContainingType), operands, isConstructor ? method.ContainingType : method.ReturnType, at);
    }

    private LoweredValue LowerNumericProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (reference.Instance is null)
            return LowerNumericConstant(property, reference);
        LoweredValue instance = Lower(reference.Instance);
        if (property.IsIndexer)
            return LowerComponent((Aggregate)instance, LowerSingle(reference.Arguments[0].Value));
        return instance is Aggregate aggregate && IndexOf(aggregate, property) is >= 0 and int index
            ? aggregate.Members[index]
            : LowerNumeric(property.ContainingType, property.Name, [property.ContainingType], [instance], property.Type, reference);
    }

    private Aggregate LowerNumericConstant(ISymbol member, IOperation at)
    {
        double[] numbers = NumericFunctions.FindConstant(member.ContainingType.Name, member.Name) ?? throw NoFormula(member.ContainingType, member.Name, at);
        Composite structure = NumericTypes.ReadStructure(member.ContainingType)!;
        string element = structure.Leaves.First().Type.Element;
        return new Aggregate(structure, [.. numbers.Select(number => new Single(_builder.Constant(Literal.Real(element, number))))]);
    }

    /// <summary><c>v[i]</c>.</summary>
    private Single LowerComponent(Aggregate vector, int index)
    {
        int[] components = [.. Leaves(vector)];
        int value = components[components.Length - 1];
        for (int i = components.Length - 2; i >= 0; i--)
            value = _builder.Apply(Primitives.Select, _builder.Apply(Primitives.Equal, index, Int(i)), components[i], value);
        return new Single(value);
    }

    private LoweredValue LowerNumeric(INamedTypeSymbol type, string name, IEnumerable<ITypeSymbol> types, LoweredValue[] operands, ITypeSymbol result, IOperation at)
    {
        IEnumerable<string> sorts = types.Select(operand =>
            SymbolEqualityComparer.Default.Equals(operand, type) && name.Length > 0 ? "it" : ReadValue(operand) is { IsReal: true } ? "number" : operand.Name);
        Func<Components[], Components> formula = NumericFunctions.Find(type.Name, name, sorts) ?? throw NoFormula(type, name, at);
        Components[] components = [.. operands.Select(operand => new Components([.. Leaves(operand).Select(value => new Expr(_builder, value))]))];
        Expr context = components[0][0];
        int[] values = [.. formula(components).Values.Select(value => value.In(context))];
        return NumericTypes.ReadStructure(result) is { } structure ? new Aggregate(structure, [.. values.Select(static value => new Single(value))]) : new Single(values[0]);
    }

    private static Refused NoFormula(ITypeSymbol type, string name, IOperation at) =>
        Refused.At(at, Descriptors.NoDerivative, name.Length == 0 ? $"new {type.Name}" : $"{type.Name}.{name}", "write it out with the components");
}
