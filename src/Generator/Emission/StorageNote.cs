using System.Globalization;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Says what a method with loops stores for its backward sweep.</summary>
internal static class StorageNote
{
    /// <summary>A sentence with a space before it; nothing for a method without loops.</summary>
    public static string Of(Program program)
    {
        Instruction[] all = [.. All(program.Body)];
        if (!all.Any(static instruction => instruction.IsLoop))
            return "";
        Instruction[] tapes = [.. all.Where(static instruction => instruction.Primitive == Primitives.NewTape)];
        if (tapes.Length == 0)
            return " Stores nothing.";
        int bytes = tapes.Sum(tape => Size(program.Types[tape.Result].Element));
        string names = string.Join(", ", tapes.Select(tape => program.Names[tape.Result]).Distinct());
        return string.Format(CultureInfo.InvariantCulture, " Stores {0} bytes an iteration: {1}.", bytes, names);
    }

    private static IEnumerable<Instruction> All(Region region) =>
        region.Instructions.SelectMany(static instruction => instruction.Regions.SelectMany(All).Prepend(instruction));

    private static int Size(string element) => element switch
    {
        "bool" or "byte" or "sbyte" => 1,
        "short" or "ushort" or "char" => 2,
        "double" or "long" or "ulong" => 8,
        _ => 4,
    };
}
