using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Checks that no two arrays are the same memory where that would give a wrong gradient: a destination and anything else, and an array that the
/// method writes to and anything else.
/// </summary>
internal static class ArrayChecks
{
    /// <summary>Of the gradient methods that write into destinations.</summary>
    public static IEnumerable<string> Of(DifferentiableMethod method, GradientForm form) => Check(
    [
        .. form.Differentiated.SelectMany(item => Arrays(form.DestinationName(item), item.Structure, isWritten: true)),
        .. Inputs(method),
    ]);

    /// <summary>Of the method that takes tangents.</summary>
    public static IEnumerable<string> OfTangents(DifferentiableMethod method, IEnumerable<(Differentiated Item, string Name)> tangents) => Check(
    [
        .. Inputs(method),
        .. tangents.SelectMany(static tangent => Arrays(tangent.Name, tangent.Item.Structure, isWritten: false)),
    ]);

    private sealed record Memory(string Name, string Element, Rank Rank, int Axes, bool IsWritten);

    private static IEnumerable<Memory> Arrays(string name, Structure structure, bool isWritten) => structure switch
    {
        Leaf { Type: { IsReference: true } type } => [new Memory(name, type.Name, type.Rank, type.Axes, isWritten)],
        Composite { IsElements: true } elements => [new Memory(name, elements.Element!.CSharp, elements.Leaves.First().Type.Rank, 0, isWritten)],
        _ => [],
    };

    /// <summary>An array of structures is several inputs, but one array.</summary>
    private static IEnumerable<Memory> Inputs(DifferentiableMethod method)
    {
        Program program = method.Program!;
        HashSet<int> written = Effects.Of(program).Written(program.Body);
        return method.Inputs
            .Select((input, i) => (Input: input, Value: program.Body.Parameters[i]))
            .Where(input => program.Types[input.Value].IsReference)
            .GroupBy(static input => input.Input.Expression, StringComparer.Ordinal)
            .Select(group => new Memory(
                group.Key, group.First().Input.Part?.Element ?? program.Types[group.First().Value].Name, program.Types[group.First().Value].Rank, program.Types[group.First().Value].Axes, group.Any(input => written.Contains(input.Value))));
    }

    private static IEnumerable<string> Check(Memory[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].IsWritten && all[i].Rank == Rank.Jagged)
                yield return $"{GradientFile.KernelsAlias}Arrays.ThrowIfRepeated<{all[i].Element}>({all[i].Name}, \"{Plain(all[i].Name)}\");";
            for (int j = i + 1; j < all.Length; j++)
            {
                if (CanMeet(all[i], all[j]) && (all[i].IsWritten || all[j].IsWritten))
                    yield return Overlap(all[i], all[j]);
            }
        }
    }

    /// <summary>An array can also be a row of an array of arrays.</summary>
    private static bool CanMeet(Memory a, Memory b) => a.Element == b.Element && a.Axes == b.Axes && (a.Rank == b.Rank || a.Rank != Rank.Grid && b.Rank != Rank.Grid);

    private static string Overlap(Memory a, Memory b)
    {
        (Memory first, Memory second) = a.Rank == Rank.Array && b.Rank == Rank.Jagged ? (b, a) : (a, b);
        return $"{GradientFile.KernelsAlias}{(first.Axes > 2 ? "Grids" : "Arrays")}.ThrowIfOverlapping<{first.Element}>({first.Name}, {second.Name}, \"{Plain(first.Name)}\", \"{Plain(second.Name)}\");";
    }

    private static string Plain(string name) => name.TrimStart('@');
}
