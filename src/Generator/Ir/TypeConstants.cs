using System.Collections.Concurrent;

namespace SymbolicGrad.Generator.Ir;

/// <summary>Constants of a type parameter that have another value in each type: <c>T.Pi</c>, <c>T.Epsilon</c>. One instance for each.</summary>
internal static class TypeConstants
{
    private static readonly ConcurrentDictionary<(string Element, string Name), Primitive> s_known = new();

    public static Primitive Of(string element, string name) => s_known.GetOrAdd((element, name), static key =>
        new Primitive(key.Name, 0, PrimitiveKind.Discrete)
        {
            Spelling = SpellingKind.Name,
            Symbol = $"{IrType.NameOf(key.Element)}.{key.Name}",
            Notation = key.Name switch { "Pi" => "π", "Tau" => "τ", "E" => "e", _ => key.Name },
            ResultType = _ => new IrType(key.Element),
        });
}
