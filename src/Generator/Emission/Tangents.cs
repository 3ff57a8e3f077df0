using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The tangents that a generated method takes: the direction in which each thing that is differentiated by changes.</summary>
internal sealed record Tangent(Differentiated Item, string Name)
{
    public static Tangent[] Of(MethodSignature signature)
    {
        NameScope names = new(signature.Parameters.Select(static parameter => parameter.Name));
        return [.. Differentiated.Of(signature).Select(item => new Tangent(item, names.Take(item.Name.TrimStart('@') + "Tangent")))];
    }

    /// <summary>Tangents are only read.</summary>
    public string CSharp =>
        Item.Structure is Leaf { Type.Rank: Rank.Array } leaf ? $"global::System.ReadOnlySpan<{leaf.Type.Name}>"
        : Item.Structure is Composite { IsRow: true, IsLayers: false } elements ? $"global::System.ReadOnlySpan<{elements.Element!.CSharp}>" : Item.Structure.CSharp;

    public string Documentation => $"The direction in which {GradientForm.Mention(Item)} changes.";

    public IEnumerable<ProgramInput> Inputs =>
        StructureWriter.Leaves(Name, Item.Structure).Select(static leaf => new ProgramInput(leaf.Expression, IsDifferentiated: false, IsArray: false, Part: leaf.Leaf.Part));
}
