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
            return LowerComponent((Aggregate)instance, LowerMatrixElement(reference));
        return instance is Aggregate aggregate && IndexOf(aggregate, property) is >= 0 and int index
            ? aggregate.Members[index]
            : LowerNumeric(property.ContainingType, property.Name, [property.ContainingType], [instance], property.Type, reference);
    }

    /// <summary>The number of a component; of a matrix from its row and column.</summary>
    private int LowerMatrixElement(IPropertyReferenceOperation reference)
    {
        int[] indices = [.. reference.Arguments.Select(argument => LowerSingle(argument.Value))];
        int columns = NumericTypes.Columns(reference.Property.ContainingType);
        return indices.Length == 1 ? indices[0] : _builder.Apply(Primitives.IntegerAdd, _builder.Apply(Primitives.IntegerMultiply, indices[0], Int(columns)), indices[1]);
    }

    private LoweredValue LowerNumericConstant(ISymbol member, IOperation at)
    {
        double[] numbers = NumericFunctions.FindConstant(member.ContainingType.Name, member.Name) ?? throw NoFormula(member.ContainingType, member.Name, at);
        Composite structure = NumericTypes.ReadStructure(member.ContainingType)!;
        string element = structure.Leaves.First().Type.Element;
        return NumericTypes.Build(structure, new Queue<int>(numbers.Select(number => _builder.Constant(Literal.Real(element, number)))));
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
        ITypeSymbol[] all = [.. types];
        string[] sorts = [.. all.Select(operand => SymbolEqualityComparer.Default.Equals(operand, type) && name.Length > 0 ? "it" : ReadValue(operand) is { IsScalar: true, IsBoolean: false } ? "number" : operand.Name)];
        Func<Components[], Components> formula = NumericFunctions.Find(type.Name, name, sorts) ?? throw NoFormula(type, name, at);
        string element = NumericTypes.ReadStructure(type)!.Leaves.First().Type.Element;
        Components[] components = [.. operands.Select(operand => Components(operand, element))];
        int[] values = [.. formula(components).Values.Select(value => value.In(components[0][0]))];
        return NumericTypes.ReadStructure(result) is { } structure ? NumericTypes.Build(structure, new Queue<int>(values)) : new Single(values[0]);
    }

    private Components Components(LoweredValue operand, string element) => new([.. Leaves(operand).Select(value => new Expr(_builder, _builder.Convert(value, element)))]);

    /// <summary><c>Matrix4x4.Invert(m, out inverse)</c>: where the determinant is too small, nothing is a number.</summary>
    private LoweredValue? LowerInversion(IMethodSymbol method, Arguments arguments, IOperation at)
    {
        if (method.Name != "Invert" || NumericTypes.Columns(method.ContainingType) == 0 || arguments.Locations[1] is not { } location)
            return null;
        Components matrix = Components(arguments.Values[0], "float");
        (Components inverse, Expr determinant) = NumericFunctions.Invert(matrix);
        Expr isSingular = Expr.Apply(Primitives.Abs, determinant) < float.Epsilon;
        int[] values = [.. inverse.Values.Select(value => Expr.Apply(Primitives.Select, isSingular, double.NaN, value).Value)];
        Assign(location, NumericTypes.Build(NumericTypes.ReadStructure(method.ContainingType)!, new Queue<int>(values)), at);
        return new Single(_builder.Apply(Primitives.Not, isSingular.Value));
    }

    private static Refused NoFormula(ITypeSymbol type, string name, IOperation at) =>
        Refused.At(at, Descriptors.NoDerivative, name.Length == 0 ? $"new {type.Name}" : $"{type.Name}.{name}", "write it out with the components");
}
