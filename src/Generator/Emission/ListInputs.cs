using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// The lists that a method takes are read through spans of their elements. Where the method writes to one of its arguments, no other may be a view of that.
/// </summary>
internal static class ListInputs
{
    /// <summary>Writes a local for the elements of each list, and gives the method that reads these.</summary>
    public static DifferentiableMethod Open(DifferentiableMethod method, SourceWriter writer, NameScope names)
    {
        Dictionary<string, string> spans = new(StringComparer.Ordinal);
        ProgramInput[] inputs = [.. method.Inputs];
        bool writes = Effects.Of(method.Program!).Written(method.Program!.Body).Overlaps(method.Program.Body.Parameters);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (!inputs[i].IsList)
                continue;
            string list = inputs[i].Expression;
            if (!spans.TryGetValue(list, out string? span))
            {
                spans.Add(list, span = names.Take(list.Substring(list.LastIndexOf('.') + 1).TrimStart('@') + "Items"));
                writer.Line($"var {span} = {GradientFile.KernelsAlias}Lists.Items({list}{(writes ? $", {CSharpLiteral.String(list)}" : "")});");
            }
            inputs[i] = inputs[i] with { Expression = span };
        }
        return method with { Inputs = inputs };
    }

    /// <summary>How the elements of an array or list are read.</summary>
    public static string Opened(string list, DifferentiableMethod method, DifferentiableMethod opened) =>
        opened.Inputs[method.Inputs.ToList().FindIndex(input => input.Expression == list)].Expression;
}
