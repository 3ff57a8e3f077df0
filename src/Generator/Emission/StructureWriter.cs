using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Takes C# objects apart into the expressions of their leaves, and makes them from these.</summary>
internal static class StructureWriter
{
    /// <summary>The expression of every leaf of an object, with the path to it from the object: <c>Hidden.Weights</c>.</summary>
    public static IEnumerable<(string Expression, string Path, Leaf Leaf)> Leaves(string expression, Structure structure, string path = "")
    {
        return Items(expression, structure, path).SelectMany(static item => item.Item.Leaves.Select(leaf => (item.Expression, item.Path, leaf)));
    }

    /// <summary>The same, where an array of structures is one.</summary>
    public static IEnumerable<(string Expression, string Path, Structure Item)> Items(string expression, Structure structure, string path = "")
    {
        if (structure is not Composite { IsElements: false } composite)
            return [(expression, path, structure)];
        return composite.Members.SelectMany(member =>
            Items($"{expression}.{member.Name}", member.Structure, path.Length == 0 ? member.Name : $"{path}.{member.Name}"));
    }

    /// <summary>A new object from the expressions of its leaves.</summary>
    /// <param name="structure">The structure of the object.</param>
    /// <param name="template">An object of the type, whose other members a copy keeps; empty where there is none.</param>
    /// <param name="leaves">The expressions of the leaves; as many as the structure has are taken.</param>
    public static string Construct(Structure structure, string template, Queue<string> leaves)
    {
        if (structure is not Composite composite)
            return leaves.Dequeue();
        if (composite.IsElements)
            return composite.Leaves.Select(_ => leaves.Dequeue()).ToArray()[0];
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

    /// <summary>
    /// The statements that set the numbers in an object; its tensors are written in place. A structure in a property is replaced, since it cannot be
    /// changed there.
    /// </summary>
    /// <param name="target">The object.</param>
    /// <param name="structure">Its structure.</param>
    /// <param name="leaves">The expressions of the leaves; as many as the structure has are taken.</param>
    public static IEnumerable<string> AssignNumbers(string target, Structure structure, Queue<string> leaves)
    {
        if (structure is Leaf leaf)
        {
            string value = leaves.Dequeue();
            return leaf.Type.IsScalar ? [$"{target} = {value};"] : [];
        }
        if (structure is Composite { IsElements: true })
        {
            foreach (Leaf _ in structure.Leaves)
                leaves.Dequeue();
            return [];
        }
        return [.. ((Composite)structure).Members.SelectMany(member => member.Structure is Composite { IsValueType: true } inner
            ? Replace($"{target}.{member.Name}", inner, leaves) is { } replaced ? [$"{target}.{member.Name} = {replaced};"] : []
            : AssignNumbers($"{target}.{member.Name}", member.Structure, leaves))];
    }

    /// <summary>A copy of a structure with its numbers replaced; null where it has none.</summary>
    private static string? Replace(string target, Composite structure, Queue<string> leaves)
    {
        List<string> members = [];
        foreach (Member member in structure.Members)
        {
            string? value = member.Structure is Composite inner ? Replace($"{target}.{member.Name}", inner, leaves) : leaves.Dequeue();
            if (value is not null && member.Structure is not Leaf { Type.IsScalar: false })
                members.Add($"{member.Name} = {value}");
        }
        return members.Count == 0 ? null : $"{target} with {{ {string.Join(", ", members)} }}";
    }
}
