using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Takes C# objects apart into the expressions of their leaves, and makes them from these.</summary>
internal static class StructureWriter
{
    /// <summary>The expression of every leaf of an object, with the path to it from the object: <c>Hidden.Weights</c>.</summary>
    public static IEnumerable<(string Expression, string Path, Leaf Leaf)> Leaves(string expression, Structure structure, string path = "")
    {
        if (structure is Leaf leaf)
            return [(expression, path, leaf)];
        return ((Composite)structure).Members.SelectMany(member =>
            Leaves($"{expression}.{member.Name}", member.Structure, path.Length == 0 ? member.Name : $"{path}.{member.Name}"));
    }

    /// <summary>A new object from the expressions of its leaves.</summary>
    /// <param name="structure">The structure of the object.</param>
    /// <param name="template">An object of the type, whose other members a copy keeps; empty where there is none.</param>
    /// <param name="leaves">The expressions of the leaves; as many as the structure has are taken.</param>
    public static string Construct(Structure structure, string template, Queue<string> leaves)
    {
        if (structure is not Composite composite)
            return leaves.Dequeue();
        string[] members = [.. composite.Members.Select(member => Construct(member.Structure, template.Length == 0 ? "" : $"{template}.{member.Name}", leaves))];
        string named = string.Join(", ", composite.Members.Select((member, i) => $"{member.Name} = {members[i]}"));
        bool isConstructed = composite.Members.All(static member => member.Argument.Length > 0);
        return composite.Kind switch
        {
            CompositeKind.Tuple => $"({string.Join(", ", members)})",
            CompositeKind.Copyable when template.Length > 0 => $"{template} with {{ {named} }}",
            _ when isConstructed => $"new {composite.CSharp}({string.Join(", ", composite.Members.Select((member, i) => $"{member.Argument}: {members[i]}"))})",
            _ => $"new {composite.CSharp} {{ {named} }}",
        };
    }
}
