using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a type parameter has by its constraints, so that a function and its derivative can be written in it.</summary>
internal static class NumberConstraints
{
    /// <summary>The interfaces of generic maths that have functions, smaller ones first.</summary>
    private static readonly string[] s_interfaces =
    [
        "IComparisonOperators`3", "IModulusOperators`3", "INumber`1", "IExponentialFunctions`1", "ILogarithmicFunctions`1", "IPowerFunctions`1", "IRootFunctions`1",
        "ITrigonometricFunctions`1", "IHyperbolicFunctions`1", "IFloatingPoint`1", "IFloatingPointIeee754`1",
    ];

    /// <summary>Whether it stands for numbers, which can be added and multiplied and have a zero and a one.</summary>
    public static bool IsNumber(ITypeParameterSymbol parameter) => Interfaces(parameter).Any(type => IsNumeric(type) && type.Name == "INumberBase" && Is(type.TypeArguments[0], parameter));

    /// <summary>A method or property of an interface of generic maths, called by a type parameter that stays one.</summary>
    public static bool IsMember(ISymbol member) =>
        member.IsStatic && member.ContainingType is { TypeKind: TypeKind.Interface, TypeArguments.IsEmpty: false } type && IsNumeric(type) && type.TypeArguments[0] is ITypeParameterSymbol parameter && IsNumber(parameter);

    /// <summary>
    /// A function that the derivative of an instruction needs and the type parameter does not have, and the constraint that brings it; null where there
    /// is none. With arguments that are constants, the derivative may need less.
    /// </summary>
    public static (string Function, string Constraint)? Missing(ITypeParameterSymbol parameter, Primitive primitive, Literal?[] constants, IrType[] types, Compilation compilation)
    {
        ProgramBuilder builder = new();
        Expr[] x = [.. constants.Select((constant, i) => new Expr(builder, constant is { } literal ? builder.Constant(literal) : builder.Parameter(types[i], "")))];
        Expr y = new(builder, builder.Apply(primitive, [.. x.Select(static operand => operand.Value)]));
        if (primitive.Kind == PrimitiveKind.Elementwise)
        {
            for (int i = 0; i < x.Length; i++)
            {
                if (constants[i] is null)
                    RuleTable.Of(primitive).Partials[i]?.Invoke(x, y);
            }
        }
        foreach (Instruction instruction in builder.ToProgram([y.Value]).Body.Instructions)
        {
            if (MemberName(instruction.Primitive) is { } name && !Interfaces(parameter).Any(type => IsNumeric(type) && !type.GetMembers(name).IsEmpty))
                return (name.Replace("op_", ""), $"{ConstraintWith(name, compilation)}<{parameter.Name}>");
        }
        return null;
    }

    private static string ConstraintWith(string member, Compilation compilation)
    {
        string found = s_interfaces.FirstOrDefault(name => compilation.GetTypeByMetadataName("System.Numerics." + name)?.GetMembers(member).IsEmpty == false) ?? "IFloatingPointIeee754`1";
        return found is "IComparisonOperators`3" or "IModulusOperators`3" ? "INumber" : found.Split('`')[0];
    }

    /// <summary>The member of the type that an operation is; null for those that all numbers have.</summary>
    private static string? MemberName(Primitive primitive) => primitive.Spelling switch
    {
        SpellingKind.MathFunction or SpellingKind.NumberFunction => BclFunctions.NumberName(primitive),
        SpellingKind.Infix when primitive == Primitives.Remainder => WellKnownMemberNames.ModulusOperatorName,
        SpellingKind.Infix when primitive == Primitives.Less || primitive == Primitives.LessOrEqual || primitive == Primitives.Greater || primitive == Primitives.GreaterOrEqual => WellKnownMemberNames.LessThanOperatorName,
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> Interfaces(ITypeParameterSymbol parameter) =>
        parameter.ConstraintTypes.SelectMany(static type => type is ITypeParameterSymbol other ? Interfaces(other) : type is INamedTypeSymbol named ? named.AllInterfaces.Prepend(named) : []);

    private static bool IsNumeric(INamedTypeSymbol type) => type is { Arity: > 0, ContainingNamespace: { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool Is(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
