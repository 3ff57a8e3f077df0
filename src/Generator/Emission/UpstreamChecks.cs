using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// The checks of upstream gradients that need nothing but sizes of the arguments. They come before destinations are touched, so that what is wrong is
/// said of the upstream gradient.
/// </summary>
internal static class UpstreamChecks
{
    /// <summary>The checks, null where there are none, and the program without them.</summary>
    public static (Program? Checks, Program Remaining) Split(Program program)
    {
        EquatableArray<Instruction> all = program.Body.Instructions;
        HashSet<int> known = [.. program.Body.Parameters];
        List<Instruction> early = [];
        foreach (Instruction instruction in all.Where(instruction => IsPlain(instruction) && instruction.Operands.All(known.Contains)))
        {
            early.Add(instruction);
            known.UnionWith(instruction.Results);
        }
        HashSet<Instruction> checks = new(early.Where(static instruction => GuardPrimitives.IsUpstreamCheck(instruction.Primitive)), ReferenceComparer<Instruction>.Instance);
        if (checks.Count == 0)
            return (null, program);
        Region first = program.Body with { Instructions = early.ToArray(), Yields = EquatableArray<int>.Empty };
        Region rest = program.Body with { Instructions = all.Where(instruction => !checks.Contains(instruction)).ToArray() };
        return (DeadCode.Eliminate(program with { Body = first }), DeadCode.Eliminate(program with { Body = rest }));
    }

    private static bool IsPlain(Instruction instruction) => GuardPrimitives.IsUpstreamCheck(instruction.Primitive)
        || instruction.Regions.Count == 0 && instruction.Primitive.Kind is not (PrimitiveKind.Memory or PrimitiveKind.Tensor or PrimitiveKind.Guard);
}
