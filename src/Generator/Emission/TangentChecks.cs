using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes the checks that tangents have the shapes of what changes along them: one that is too long would count for what is not there.</summary>
internal static class TangentChecks
{
    /// <param name="writer">Where to write.</param>
    /// <param name="tangents">The tangents that the method is handed.</param>
    /// <param name="method">The method.</param>
    /// <param name="opened">The method that reads the elements of its lists.</param>
    /// <param name="names">The names that are taken.</param>
    public static void Write(SourceWriter writer, IReadOnlyList<Tangent> tangents, DifferentiableMethod method, DifferentiableMethod opened, NameScope names)
    {
        Checked[] all = [.. tangents.SelectMany(static tangent => StructureWriter.Items(tangent.Name, tangent.Item.Structure)
            .Zip(StructureWriter.Items(tangent.Item.Expression, tangent.Item.Structure), static (part, of) => new Checked(part.Item, part.Expression, of.Expression)))];
        WriteTensors(writer, [.. all.Where(static item => item.Item is Leaf { Type: { IsTensor: true, IsReal: true } })]);
        foreach (Checked item in all)
        {
            if (item.Item is Composite { IsLayers: true } layers)
                WriteLayers(writer, layers, item, names);
            else if (item.Item is Composite elements)
                WriteArray(elements.Element!.CSharp, axes: 0, item);
            else if (item.Item is Leaf { Type: { IsReference: true } type })
                WriteArray(type.Name, type.Axes, item);
        }

        void WriteArray(string element, int axes, Checked item) => writer.Line(Array(element, axes, item with { Of = ListInputs.Opened(item.Of, method, opened) }));
    }

    /// <param name="Item">What both are.</param>
    /// <param name="Tangent">How generated code reads the tangent.</param>
    /// <param name="Of">How it reads what changes along it.</param>
    private sealed record Checked(Structure Item, string Tangent, string Of);

    private static void WriteTensors(SourceWriter writer, IReadOnlyList<Checked> tensors)
    {
        if (tensors.Count > 0)
            writer.Call($"{GradientFile.KernelsAlias}Tangents.Check", List(tensors.Select(static item => item.Tangent)), List(tensors.Select(static item => item.Of)));
    }

    private static string Array(string element, int axes, Checked item) => axes > 2
        ? $"{GradientFile.KernelsAlias}Grids.ThrowIfNotLike({item.Tangent}, {item.Of}, {CSharpLiteral.String(item.Tangent)});"
        : $"{GradientFile.KernelsAlias}Arrays.ThrowIfNotLike<{element}, {element}>({item.Tangent}, {item.Of}, {CSharpLiteral.String(item.Tangent)});";

    private static void WriteLayers(SourceWriter writer, Composite layers, Checked item, NameScope names)
    {
        string length = layers.Leaves.First().Part!.Length, i = names.Inner().Take("i");
        writer.Line($"{GradientFile.KernelsAlias}Tangents.CheckCount({item.Tangent}.{length}, {item.Of}.{length}, {CSharpLiteral.String(item.Tangent)});");
        string[] tensors = [.. layers.Leaves.Where(static leaf => leaf.Type.IsList).Select(static leaf => leaf.Part!.Path)];
        if (tensors.Length == 0)
            return;
        using (writer.Block($"for (int {i} = 0; {i} < {item.Of}.{length}; {i}++)"))
            writer.Call($"{GradientFile.KernelsAlias}Tangents.Check", List(tensors.Select(path => $"{item.Tangent}[{i}]{path}")), List(tensors.Select(path => $"{item.Of}[{i}]{path}")));
    }

    private static string List(IEnumerable<string> expressions) => $"[{string.Join(", ", expressions)}]";
}
