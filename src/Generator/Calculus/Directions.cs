using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Forward mode in several directions at once: what depends on the tangents is linear in them, so the same program is right where each of these
/// values is a register of numbers, one for each direction.
/// </summary>
internal static class Directions
{
    /// <summary>
    /// The program with registers for tangents; null where it cannot be so: where it works on whole tensors, or converts between float and double.
    /// </summary>
    public static Program? InLanes(Program jvp, int tangents)
    {
        int first = jvp.Body.Parameters.Count - tangents;
        bool[] active = Activity.Of(jvp, Enumerable.Range(first, tangents));
        bool isPossible = !jvp.Types.Any(static type => type.IsTensor || type.IsTensorMemory) && jvp.Body.Instructions.All(instruction => IsPossible(instruction, active));
        return isPossible ? jvp with { Types = jvp.Types.Select((type, i) => active[i] ? type.Lanes : type).ToArray() } : null;
    }

    private static bool IsPossible(Instruction instruction, bool[] active) =>
        !(instruction.Primitive == Primitives.Convert && active[instruction.Result]) && instruction.Regions.All(region => region.Instructions.All(inner => IsPossible(inner, active)));
}
