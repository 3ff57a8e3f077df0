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
    /// <param name="method">The method.</param>
    /// <param name="opened">The method that reads the elements of its lists.</param>
    /// <param name="form">The form of its gradient.</param>
    /// <param name="withValue">Whether a result that is an array is written too.</param>
    public static IEnumerable<string> Of(DifferentiableMethod method, DifferentiableMethod opened, GradientForm form, bool withValue) => Check(
    [
        .. withValue && form.HasTensorResult ? Arrays(form.ValueName, form.Signature.Result, isWritten: true) : [],
        .. form.Differentiated.SelectMany(item => Arrays(form.DestinationName(item), item.Structure, isWritten: true)),
        .. Inputs(method, opened),
        .. form.Upstream.Length > 0 ? Arrays(form.Upstream, form.Signature.Result, isWritten: false) : [],
    ]);

    /// <summary>Of the method that takes tangents, and destinations for the result and its tangent.</summary>
    public static IEnumerable<string> OfTangents(DifferentiableMethod method, DifferentiableMethod opened, IEnumerable<Tangent> tangents, IEnumerable<string> destinations) => Check(
    [
        .. destinations.SelectMany(destination => Arrays(destination, method.Signature.Result, isWritten: true)),
        .. Inputs(method, opened),
        .. tangents.SelectMany(static tangent => Arrays(tangent.Name, tangent.Item.Structure, isWritten: false)),
        .. WritesTensors(method.Program!) ? tangents.SelectMany(static tangent => Tensors(tangent.Name, tangent.Item.Structure)) : [],
    ]);

    /// <param name="Name">How generated code reads it.</param>
    /// <param name="Title">How the user calls it.</param>
    private sealed record Memory(string Name, string Title, string Element, Rank Rank, int Axes, bool IsWritten);

    private static IEnumerable<Memory> Arrays(string name, Structure structure, bool isWritten) => structure switch
    {
        Leaf { Type: { IsReference: true } type } => [new Memory(name, name, type.Name, type.Rank, type.Axes, isWritten)],
        Composite { IsLayers: true } => [],
        Composite { IsElements: true } elements => [new Memory(name, name, elements.Element!.CSharp, elements.Leaves.First().Type.Rank, 0, isWritten)],
        Composite composite => composite.Members.SelectMany(member => Arrays($"{name}.{member.Name}", member.Structure, isWritten)),
        _ => [],
    };

    private static IEnumerable<Memory> Tensors(string name, Structure structure) =>
        StructureWriter.Leaves(name, structure).Where(static leaf => leaf.Leaf.Type is { IsTensor: true, IsReal: true }).Select(static leaf => Tensor(leaf.Expression, leaf.Leaf.Type, isWritten: false));

    private static Memory Tensor(string name, IrType type, bool isWritten) => new(name + ".AsSpan()", name, type.Name, Rank.Array, 0, isWritten);

    /// <summary>Whether the method assigns entries of tensors that it is given: only then does it matter whether they are other tensors as well.</summary>
    private static bool WritesTensors(Program program) => program.Body.Parameters.Any(input => program.Types[input].IsTensorMemory);

    /// <summary>An array of structures is several inputs, but one array.</summary>
    private static IEnumerable<Memory> Inputs(DifferentiableMethod method, DifferentiableMethod opened)
    {
        Program program = method.Program!;
        HashSet<int> written = Effects.Of(program).Written(program.Body);
        (ProgramInput Input, string Title, int Value)[] inputs = [.. opened.Inputs.Select((input, i) => (input, method.Inputs[i].Expression, program.Body.Parameters[i]))];
        IEnumerable<Memory> tensors = inputs
            .Where(input => WritesTensors(program) && program.Types[input.Value] is { IsReal: true } and ({ IsTensor: true } or { IsTensorMemory: true }))
            .Select(input => Tensor(input.Input.Expression, program.Types[input.Value], written.Contains(input.Value)));
        return tensors.Concat(inputs
            .Where(input => program.Types[input.Value] is { IsReference: true, IsTensorMemory: false, IsList: false })
            .GroupBy(static input => input.Input.Expression, StringComparer.Ordinal)
            .Select(group => new Memory(
                group.Key, group.First().Title, group.First().Input.Part?.Element ?? program.Types[group.First().Value].Name, program.Types[group.First().Value].Rank, program.Types[group.First().Value].Axes, group.Any(input => written.Contains(input.Value)))));
    }

    private static IEnumerable<string> Check(Memory[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].IsWritten && all[i].Rank == Rank.Jagged)
                yield return $"{GradientFile.KernelsAlias}Arrays.ThrowIfRepeated<{all[i].Element}>({all[i].Name}, \"{Plain(all[i].Title)}\");";
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
        return $"{GradientFile.KernelsAlias}{(first.Axes > 2 ? "Grids" : "Arrays")}.ThrowIfOverlapping<{first.Element}>({first.Name}, {second.Name}, \"{Plain(first.Title)}\", \"{Plain(second.Title)}\");";
    }

    private static string Plain(string name) => name.TrimStart('@');
}
