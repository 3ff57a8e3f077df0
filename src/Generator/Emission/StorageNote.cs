using System.Globalization;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Says what a method with loops stores for its backward sweep.</summary>
internal static class StorageNote
{
    /// <summary>Sentences with a space before each; nothing for a method without loops.</summary>
    public static string Of(Program program)
    {
        Instruction[] all = [.. All(program.Body)];
        if (!all.Any(static instruction => instruction.IsLoop))
            return "";
        int[] tapes = [.. Made(all, Primitives.NewTape)], states = [.. Made(all, Primitives.NewCheckpoints)];
        if (tapes.Length + states.Length == 0)
            return " Stores nothing.";
        if (states.Length == 0)
            return $" Stores {Bytes(tapes)} an iteration: {Names(tapes)}.";
        string between = tapes.Length == 0 ? "" : $"; from one of these to the next {Bytes(tapes)} an iteration: {Names(tapes)}";
        return $" Stores {State()} at about √n of n iterations: {Names(states)}{between}. Runs the loop once more.";

        string Bytes(IEnumerable<int> some)
        {
            ILookup<bool, int> tensors = some.ToLookup(tape => IsTensor(program.Types[tape]));
            string count = tensors[true].Count() == 1 ? "1 tensor" : string.Format(CultureInfo.InvariantCulture, "{0} tensors", tensors[true].Count());
            string bytes = string.Format(CultureInfo.InvariantCulture, "{0} bytes", tensors[false].Sum(tape => Size(program.Types[tape].Element)));
            return !tensors[true].Any() ? bytes : tensors[false].Any() ? $"{bytes} and {count}" : count;
        }

        string Names(IEnumerable<int> some) => string.Join(", ", some.Select(tape => program.Names[tape]).Distinct());

        string State()
        {
            HashSet<int> ofArrays = [.. all.Where(static instruction => instruction.Primitive == Primitives.PushAll).Select(static push => push.Operands[0])];
            int[] ofNumbers = [.. states.Where(tape => !ofArrays.Contains(tape))];
            return ofArrays.Count == 0 ? Bytes(ofNumbers) : ofNumbers.Length == 0 ? "arrays" : $"{Bytes(ofNumbers)} and arrays";
        }
    }

    private static bool IsTensor(IrType tape) => tape.Element.StartsWith("global::SymbolicGrad.", StringComparison.Ordinal);

    private static IEnumerable<int> Made(Instruction[] all, Primitive tape) => all.Where(instruction => instruction.Primitive == tape).Select(static instruction => instruction.Result);

    private static IEnumerable<Instruction> All(Region region) =>
        region.Instructions.SelectMany(static instruction => instruction.Regions.SelectMany(All).Prepend(instruction));

    private static int Size(string element) => element switch
    {
        _ when new IrType(element).IsLanes => 64,
        "bool" or "byte" or "sbyte" => 1,
        "short" or "ushort" or "char" => 2,
        "double" or "long" or "ulong" or "nint" or "nuint" => 8,
        _ => 4,
    };
}
