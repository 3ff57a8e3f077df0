using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// The checks for null that a method begins with. They come before anything else that the gradient does with its arguments, such as making arrays
/// of their lengths.
/// </summary>
/// <param name="Checks">The guards up to the last check for null; null where there is none.</param>
/// <param name="Rest">The program without them.</param>
internal sealed record Preconditions(Program? Checks, Program Rest)
{
    public const string NullTest = " is null";

    public static Preconditions Of(DifferentiableMethod method, Program program)
    {
        EquatableArray<Instruction> all = program.Body.Instructions;
        HashSet<int> tests = [.. program.Body.Parameters.Take(method.Inputs.Count).Where((_, i) => method.Inputs[i].Expression.EndsWith(NullTest, StringComparison.Ordinal))];
        int count = 0;
        for (int i = 0; i < all.Count && IsPlain(all[i]); i++)
        {
            if (IsForNull(all[i], tests))
                count = i + 1;
            tests.UnionWith(all[i].Results.Where(_ => Reads(all[i], tests)));
        }
        if (count == 0)
            return new Preconditions(null, program);
        Region checks = program.Body with { Instructions = all.Take(count).ToArray(), Yields = EquatableArray<int>.Empty };
        Region rest = program.Body with { Instructions = all.Where((instruction, i) => i >= count || !Effects.MayThrow(instruction)).ToArray() };
        return new Preconditions(DeadCode.Eliminate(program with { Body = checks }), DeadCode.Eliminate(program with { Body = rest }));
    }

    /// <summary>Whether it does nothing but compute and throw.</summary>
    private static bool IsPlain(Instruction instruction) =>
        !instruction.IsLoop && instruction.Primitive.Kind is not (PrimitiveKind.Memory or PrimitiveKind.Tensor) && instruction.Regions.All(static region => region.Instructions.All(IsPlain));

    private static bool Reads(Instruction instruction, HashSet<int> values) =>
        instruction.Operands.Any(values.Contains) || instruction.Regions.Any(region => region.Yields.Any(values.Contains) || region.Instructions.Any(inner => Reads(inner, values)));

    private static bool IsForNull(Instruction guard, HashSet<int> tests) =>
        Effects.MayThrow(guard) && (Reads(guard, tests) || guard.Primitive.Symbol.Contains(".ThrowIfNull"));
}
