using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes the check that destinations have the right shapes and share no memory with what the method reads.</summary>
internal static class DestinationCheck
{
    public static void Write(SourceWriter writer, DifferentiableMethod method, GradientForm form, bool withValue)
    {
        string[] upstream = form.Upstream.Length == 0 ? [] : [.. Tensors(form.Upstream, method.Signature.Result)];
        string[] values = withValue && upstream.Length > 0 ? [form.ValueName] : [];
        string[] destinations = [.. values, .. form.Differentiated.SelectMany(item => Tensors(form.DestinationName(item), item.Structure))];
        if (destinations.Length == 0)
            return;
        string[] of = [.. values.Length > 0 ? upstream : [], .. form.Differentiated.SelectMany(static item => Tensors(item.Expression, item.Structure))];
        string[] reads = [.. Inputs(method).Concat(upstream).Except(of)];
        writer.Call($"{GradientFile.KernelsAlias}Destination.Check", [.. new[] { destinations, of, reads }.Select(static list => $"[{string.Join(", ", list)}]")]);
    }

    /// <summary>The check that the destinations of FJvp share no memory with what it reads, nor with each other.</summary>
    public static void WriteApart(SourceWriter writer, DifferentiableMethod method, Tangent[] tangents, string[] destinations, NameScope names)
    {
        string[] tensors = [.. destinations.SelectMany(destination => Tensors(destination, method.Signature.Result))];
        if (tensors.Length == 0)
            return;
        Write([.. Inputs(method), .. tangents.SelectMany(static tangent => Tensors(tangent.Name, tangent.Item.Structure))]);
        ProgramInput[] lists = [.. method.Inputs.Where((_, i) => method.Program!.Types[method.Program.Body.Parameters[i]].IsList), .. tangents.SelectMany(static tangent => StructureWriter.Leaves(tangent.Name, tangent.Item.Structure))
            .Where(static leaf => leaf.Leaf.Type.IsList).Select(static leaf => new ProgramInput(leaf.Expression, false, false, Part: leaf.Leaf.Part))];
        string index = names.Inner().Take("i");
        foreach (IGrouping<string, ProgramInput> list in lists.GroupBy(static input => input.Expression, StringComparer.Ordinal))
        {
            using (writer.Block($"for (int {index} = 0; {index} < {list.Key}.{list.First().Part!.Length}; {index}++)"))
                Write(list.Select(input => $"{list.Key}[{index}]{input.Part!.Path}"));
        }

        void Write(IEnumerable<string> reads) => writer.Call($"{GradientFile.KernelsAlias}Destination.CheckApart", $"[{string.Join(", ", tensors)}]", $"[{string.Join(", ", reads)}]");
    }

    private static IEnumerable<string> Tensors(string expression, Structure structure) =>
        StructureWriter.Leaves(expression, structure).Where(static leaf => IsTensor(leaf.Leaf.Type)).Select(static leaf => leaf.Expression);

    /// <summary>The tensors among the inputs of the program.</summary>
    public static IEnumerable<string> Inputs(DifferentiableMethod method) =>
        method.Inputs.Where((_, i) => method.Program!.Types[method.Program.Body.Parameters[i]] is var type && (IsTensor(type) || type.IsTensorMemory)).Select(static input => input.Expression);

    /// <summary>Arrays have checks of their own.</summary>
    private static bool IsTensor(IrType type) => type is { IsTensor: true, IsReal: true };
}
