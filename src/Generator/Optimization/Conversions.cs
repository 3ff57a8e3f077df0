using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>Casts that undo each other: from T to a type that holds every T, and back.</summary>
internal static class Conversions
{
    public static int? Simplify(ProgramBuilder builder, Primitive primitive, IrType type, int[] operands)
    {
        if (primitive != Primitives.Convert)
            return null;
        int inner = operands[0];
        if (builder.TypeOf(inner) == type)
            return inner;
        if (builder.DefinitionOf(inner) is not { } definition || definition.Primitive != Primitives.Convert)
            return null;
        int source = definition.Operands[0];
        return builder.TypeOf(source) == type && Holds(builder.TypeOf(inner).Element, type.Element) ? source : null;
    }

    private static bool Holds(string wide, string narrow) => (wide, narrow) is ("double", "float" or "int") or ("long", "int");
}
