using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Makes and clears lists of [Parameters] objects, and of vectors and matrices.</summary>
internal static class LayersWriter
{
    private const string Kernels = "global::SymbolicGrad.Kernels";

    public static string Count(Composite layers, string list) => $"{Call(layers, "Count")}({list})";

    public static string Describe(Composite layers, string name, string list) => $"{Call(layers, "Describe")}({CSharpLiteral.String(name)}, {list})";

    public static string CopyTo(Composite layers, string list, string destination) => $"{Call(layers, "CopyTo")}({list}, {destination});";

    public static string Bind(Composite layers, string list, string memory, string offset) => Listed(layers, $"{Call(layers, "Bind")}({list}, {memory}, {offset})");

    public static string ZerosLike(Composite layers, string list) => Listed(layers, $"{Call(layers, "ZerosLike")}({list})");

    /// <summary>The checks of a gradient's objects against those of the model, after which all their numbers are zero.</summary>
    /// <param name="layers">The list.</param>
    /// <param name="destination">The list of the gradient.</param>
    /// <param name="list">The list of the model.</param>
    /// <param name="reads">The other tensors that the method reads.</param>
    /// <param name="names">The names that are taken.</param>
    public static IEnumerable<string> Clear(Composite layers, string destination, string list, IEnumerable<string> reads, NameScope names)
    {
        string length = layers.Leaves.First().Part!.Length;
        string plain = CSharpLiteral.String(list.StartsWith("this.", StringComparison.Ordinal) ? list.Substring("this.".Length) : list);
        yield return layers.IsTensors ? $"{Kernels}.TensorLists.RequireDistinct({destination}, {list}, {plain});" : $"{Kernels}.ParameterLists.RequireDistinct({destination}, {list}.{length}, {plain});";
        string i = names.Inner().Take("i");
        yield return $"for (int {i} = 0; {i} < {list}.{length}; {i}++)";
        yield return "{";
        string[] tensors = [.. layers.Leaves.Where(static leaf => leaf.Type.IsList).Select(static leaf => leaf.Part!.Path)];
        if (tensors.Length > 0)
            yield return $"    {GradientFile.KernelsAlias}Destination.Check([{All(destination)}], [{All(list)}], [{string.Join(", ", reads)}]);";
        foreach (Leaf leaf in layers.Leaves)
            yield return leaf.Type.IsList ? $"    {destination}[{i}]{leaf.Part!.Path}.Fill(0);" : $"    {destination}[{i}]{leaf.Part!.Path} = 0;";
        yield return "}";

        string All(string of) => string.Join(", ", tensors.Select(path => $"{of}[{i}]{path}"));
    }

    /// <summary>A method for the list.</summary>
    private static string Call(Composite layers, string method)
    {
        string number = layers.Leaves.First().Type.Name;
        return layers.IsTensors ? $"{Kernels}.TensorLists.{method}<{number}>" : $"{Kernels}.ParameterLists.{method}<{layers.Element!.CSharp}, {number}>";
    }

    /// <summary>An array as the type of list that the member has.</summary>
    private static string Listed(Composite layers, string array) =>
        layers.CSharp.StartsWith("global::System.Collections.Generic.List<", StringComparison.Ordinal) ? $"new {layers.CSharp}({array})"
        : layers.CSharp.StartsWith("global::System.Collections.Immutable.", StringComparison.Ordinal) ? $"global::System.Collections.Immutable.ImmutableArray.Create({array})"
        : array;
}
