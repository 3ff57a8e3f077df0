using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Puts arrays of structures together from the arrays of their numbers that a program yields.</summary>
internal static class ElementsWriter
{
    /// <summary>A new array of the type of the elements, of the size of another.</summary>
    public static string New(Composite elements, string like) => elements.IsLayers ? LayersWriter.ZerosLike(elements, like) : Size(elements, like) is { } size
        ? $"new {elements.Element!.CSharp}[{size}]"
        : $"{GradientFile.KernelsAlias}Arrays.ZerosLike<{elements.Element!.CSharp}, {elements.Element.CSharp}>({like})";

    /// <summary>The check that destinations have the sizes of the arrays whose gradients they receive; all their numbers become zero.</summary>
    /// <param name="structure">The structure of the arrays.</param>
    /// <param name="destination">The destinations.</param>
    /// <param name="like">The arrays.</param>
    /// <param name="opened">How the elements of the list of that name are read.</param>
    public static IEnumerable<string> Clear(Structure structure, string destination, string like, Func<string, string> opened) => StructureWriter.Items(destination, structure)
        .Zip(StructureWriter.Items(like, structure), static (a, b) => (a.Item, Destination: a.Expression, Like: b.Expression))
        .Where(static item => item.Item is Composite { IsLayers: false })
        .Select(item => $"{GradientFile.KernelsAlias}Arrays.ClearLike<{((Composite)item.Item).Element!.CSharp}>({item.Destination}, {opened(item.Like)}, nameof({item.Destination}));");

    /// <summary>
    /// The expressions of what a structure is made of, from those of its leaves; <paramref name="statements"/> receives what puts arrays of structures
    /// together before.
    /// </summary>
    /// <param name="structure">The structure.</param>
    /// <param name="target">Where arrays of structures go; empty for new ones.</param>
    /// <param name="leaves">The leaves; as many as the structure has are taken.</param>
    /// <param name="write">The expression of any other leaf.</param>
    /// <param name="names">The names that are taken.</param>
    /// <param name="statements">Receives the statements.</param>
    public static Queue<string> Gather(Structure structure, string target, Queue<Text> leaves, Func<Text, Leaf, string> write, NameScope names, List<string> statements)
    {
        Queue<string> codes = new();
        foreach ((string expression, string path, Structure item) in StructureWriter.Items(target, structure))
        {
            if (item is Leaf leaf)
            {
                codes.Enqueue(write(leaves.Dequeue(), leaf));
                continue;
            }
            Composite elements = (Composite)item;
            Text[] parts = [.. elements.Leaves.Select(_ => leaves.Dequeue())];
            string array = expression;
            if (target.Length == 0)
            {
                array = names.Take(path.Length == 0 ? "elements" : char.ToLowerInvariant(path[0]) + path.Substring(1).Replace(".", ""));
                statements.Add($"{elements.Gradient} {array} = {New(elements, parts[0].Code)};");
            }
            if (Array.Exists(parts, part => part.Part is null || part.Code != array))
                statements.AddRange(Assemble(elements, array, parts, names));
            foreach (Text _ in parts)
                codes.Enqueue(array);
        }
        return codes;
    }

    private static IEnumerable<string> Assemble(Composite elements, string target, Text[] parts, NameScope names) =>
        ForEach(elements.Leaves.First().Type.Rank, target, names, index =>
        {
            Queue<string> numbers = new(parts.Select(part => $"{part.Code}{index}{part.Part?.Path}"));
            return $"{target}{index} = {StructureWriter.Construct(elements.Element!, "", numbers)};";
        });

    /// <summary>The loops over all elements of an array around a statement, from what an element is called behind the array.</summary>
    public static IEnumerable<string> ForEach(Rank rank, string array, NameScope names, Func<string, string> write, bool isDown = false)
    {
        NameScope inner = names.Inner();
        string i = inner.Take("i"), indent = "    ";
        yield return For(i, rank == Rank.Grid ? $"{array}.GetLength(0)" : $"{array}.Length", isDown);
        if (rank == Rank.Array)
        {
            yield return indent + write($"[{i}]");
            yield break;
        }
        string j = inner.Take("j");
        yield return "{";
        yield return indent + For(j, rank == Rank.Grid ? $"{array}.GetLength(1)" : $"{array}[{i}].Length", isDown);
        yield return indent + indent + write(rank == Rank.Grid ? $"[{i}, {j}]" : $"[{i}][{j}]");
        yield return "}";
    }

    private static string For(string index, string end, bool isDown) => isDown
        ? $"for (int {index} = {end} - 1; {index} >= 0; {index}--)"
        : $"for (int {index} = 0; {index} < {end}; {index}++)";

    private static string? Size(Composite elements, string like) => elements.Leaves.First().Type.Rank switch
    {
        Rank.Array => $"{like}.{elements.Leaves.First().Length}",
        Rank.Grid => $"{like}.GetLength(0), {like}.GetLength(1)",
        _ => null,
    };
}
