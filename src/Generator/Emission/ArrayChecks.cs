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
        .. form.Differentiated.Where(static item => item.Structure is Leaf { Type.IsReference: true }).Select(item => new Memory(form.DestinationName(item), ((Leaf)item.Structure).Type, true)),
        .. Inputs(method),
    ]);

    /// <summary>Of the method that takes tangents.</summary>
    public static IEnumerable<string> OfTangents(DifferentiableMethod method, IEnumerable<(Differentiated Item, string Name)> tangents) => Check(
    [
        .. Inputs(method),
        .. tangents.Where(static tangent => tangent.Item.Structure is Leaf { Type.IsReference: true }).Select(static tangent => new Memory(tangent.Name, ((Leaf)tangent.Item.Structure).Type, false)),
    ]);

    private sealed record Memory(string Name, IrType Type, bool IsWritten);

    private static IEnumerable<Memory> Inputs(DifferentiableMethod method)
    {
        Program program = method.Program!;
        HashSet<int> written = Effects.Of(program).Written(program.Body);
        return method.Inputs
            .Select((input, i) => (input.Expression, Value: program.Body.Parameters[i]))
            .Where(input => program.Types[input.Value].IsReference)
            .Select(input => new Memory(input.Expression, program.Types[input.Value], written.Contains(input.Value)));
    }

    private static IEnumerable<string> Check(Memory[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].IsWritten && all[i].Type.Rank == Rank.Jagged)
                yield return $"{GradientFile.KernelsAlias}Arrays.ThrowIfRepeated<{all[i].Type.Name}>({all[i].Name}, \"{Plain(all[i].Name)}\");";
            for (int j = i + 1; j < all.Length; j++)
            {
                if (CanMeet(all[i].Type, all[j].Type) && (all[i].IsWritten || all[j].IsWritten))
                    yield return Overlap(all[i], all[j]);
            }
        }
    }

    /// <summary>An array can also be a row of an array of arrays.</summary>
    private static bool CanMeet(IrType a, IrType b) => a.Element == b.Element && (a.Rank == b.Rank || a.Rank != Rank.Grid && b.Rank != Rank.Grid);

    private static string Overlap(Memory a, Memory b)
    {
        (Memory first, Memory second) = a.Type.Rank == Rank.Array && b.Type.Rank == Rank.Jagged ? (b, a) : (a, b);
        return $"{GradientFile.KernelsAlias}Arrays.ThrowIfOverlapping<{first.Type.Name}>({first.Name}, {second.Name}, \"{Plain(first.Name)}\", \"{Plain(second.Name)}\");";
    }

    private static string Plain(string name) => name.TrimStart('@');
}
