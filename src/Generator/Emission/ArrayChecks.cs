using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Checks that no two arrays are the same memory where that would give a wrong gradient: a destination and anything else, and an array that the
/// method writes to and anything else.
/// </summary>
internal static class ArrayChecks
{
    public static IEnumerable<string> Of(DifferentiableMethod method, GradientForm form)
    {
        Program program = method.Program!;
        HashSet<int> written = Effects.Of(program).Written(program.Body);
        int[] parameters = [.. program.Body.Parameters];
        (string Name, IrType Type, bool IsWritten)[] inputs =
        [
            .. method.Inputs.Select((input, i) => (input.Expression, program.Types[parameters[i]], written.Contains(parameters[i]))).Where(static input => input.Item2.IsReference),
        ];
        (string Name, IrType Type, bool IsWritten)[] destinations =
        [
            .. form.Differentiated.Where(static item => item.Structure is Leaf { Type.IsReference: true }).Select(item => (form.DestinationName(item), ((Leaf)item.Structure).Type, true)),
        ];
        (string Name, IrType Type, bool IsWritten)[] all = [.. destinations, .. inputs];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                if (all[i].Type == all[j].Type && (all[i].IsWritten || all[j].IsWritten))
                    yield return $"{GradientFile.KernelsAlias}Arrays.ThrowIfOverlapping({all[i].Name}, {all[j].Name}, \"{Plain(all[i].Name)}\", \"{Plain(all[j].Name)}\");";
            }
        }
    }

    private static string Plain(string name) => name.TrimStart('@');
}
