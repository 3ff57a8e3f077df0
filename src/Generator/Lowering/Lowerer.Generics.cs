using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Generic maths: operators and functions of a type parameter, which the derivative calls by the type parameter too.</content>
internal sealed partial class Lowerer
{
    /// <summary><c>T.Sin(x)</c>.</summary>
    private LoweredValue? LowerGenericFunction(IMethodSymbol method, LoweredValue[] arguments, IOperation call)
    {
        ITypeSymbol type = method.ContainingType.TypeArguments[0];
        if (method.Name == "CreateChecked" && arguments.Length == 1 && arguments[0] is Single number)
            return new Single(Constant(number.Value, ReadValue(type)!.Value) ?? Convert(number.Value, ReadValue(type)!.Value, call));
        string[] parameters = [.. method.Parameters.Select(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, type) ? "double" : parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))];
        if (LowerPair(method.Name, _frame.Types.Of(method.ReturnType), arguments, call) is { } pair)
            return pair;
        if (BclFunctions.Find("double", method.Name, parameters) is { } primitive)
            return new Single(ApplyFunction(primitive, arguments, call));
        throw Refused.At(call, Descriptors.NoDerivative, $"{type.Name}.{method.Name}", method.Name.StartsWith("Create", StringComparison.Ordinal) ? "write CreateChecked" : BclFunctions.Refusal("double", method.Name, parameters) ?? "write it out with functions that have a derivative");
    }

    /// <summary>A number that is known, as a number of the type parameter.</summary>
    private int? Constant(int value, IrType type) =>
        _builder.DefinitionOf(value) is { IsConstant: true, Literal: { Element: "double" or "float" or "int" } literal }
            ? _builder.Constant(Literal.Real(type.Element, literal.IsReal ? literal.AsReal : literal.Bits))
            : null;

    /// <summary><c>T.Pi</c>: a number where that is the same in every type.</summary>
    private LoweredValue LowerTypeConstant(IPropertySymbol property, IrType type, IOperation at)
    {
        if (!type.IsGeneric)
            return NumberConstants.Find(property.Name, type.Element) is { } literal ? new Single(_builder.Constant(literal)) : throw Unsupported.Operation(at);
        return property.Name switch
        {
            "Zero" or "AdditiveIdentity" => new Single(_builder.Constant(Literal.Real(type.Element, 0))),
            "One" or "MultiplicativeIdentity" => new Single(_builder.Constant(Literal.Real(type.Element, 1))),
            _ => new Single(_builder.Apply(TypeConstants.Of(type.Element, Identifier.Escape(property.Name)))),
        };
    }

    /// <summary>Refuses an operation whose derivative needs a function that the constraints of a type parameter do not give.</summary>
    private void CheckConstraints(Primitive primitive, int[] operands, IOperation at)
    {
        IrType[] types = [.. operands.Select(_builder.TypeOf)];
        string? element = types.FirstOrDefault(static type => type.IsGeneric).Element;
        if (element is null || TypeParameter(IrType.NameOf(element)) is not { } parameter)
            return;
        Literal?[] constants = [.. operands.Select(operand => _builder.DefinitionOf(operand) is { IsConstant: true } constant ? constant.Literal : (Literal?)null)];
        if (NumberConstraints.Missing(parameter, primitive, constants, types, _compilation) is var (function, constraint))
            throw Refused.At(at, Descriptors.NoDerivative, Unsupported.Shorten(at.Syntax.ToString()), $"its derivative takes {parameter.Name}.{function}; add the constraint {constraint} to {parameter.Name}");
    }

    /// <summary>Arrays that are made or written to live in memory of the workspace, or have their derivatives there.</summary>
    private void CheckMemory(Program program)
    {
        string[] names = [.. program.Types.Where(static type => type is { IsReference: true, IsGeneric: true }).Select(static type => type.Name).Distinct()];
        if (names.Select(TypeParameter).FirstOrDefault(static parameter => parameter is { HasUnmanagedTypeConstraint: false }) is { } managed && WritesMemory(program.Body))
            throw new Refused(Descriptors.MethodNotSupported, managed.Locations[0], _method.Name, $"it makes or writes to arrays of {managed.Name}, whose memory is reused; add the constraint unmanaged to {managed.Name}");

        static bool WritesMemory(Region region) => region.Instructions.Any(static instruction =>
            instruction.Primitive == Primitives.NewArray || instruction.Primitive == Primitives.Store || instruction.Regions.Any(WritesMemory));
    }

    private ITypeParameterSymbol? TypeParameter(string name)
    {
        IEnumerable<ITypeParameterSymbol> parameters = _method.TypeParameters;
        for (INamedTypeSymbol? type = _method.ContainingType; type is not null; type = type.ContainingType)
            parameters = parameters.Concat(type.TypeParameters);
        return parameters.FirstOrDefault(parameter => Identifier.Escape(parameter.Name) == name);
    }
}
