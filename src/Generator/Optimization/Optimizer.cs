using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>All passes, in order, until nothing changes.</summary>
internal static class Optimizer
{
    /// <summary>
    /// A pass can open work for another, a merged branch for a simplification. Two or three rounds do; the bound is for long chains of
    /// factors, which cancel a few at a time.
    /// </summary>
    private const int MaximumRounds = 8;

    /// <summary>
    /// A program of the same results, to the bit, and of the same derivatives, at kinks too; with <paramref name="fastMath"/>, of results
    /// that are equal in real arithmetic.
    /// </summary>
    public static Program Optimize(Program program, bool fastMath)
    {
        for (int round = 0; round < MaximumRounds; round++)
        {
            Program next = StoreMerger.Merge(BranchMerger.Merge(DeadCode.Eliminate(Simplifier.Simplify(DeadCode.Eliminate(program), fastMath))));
            if (next.Equals(program))
                break;
            program = next;
        }
        return program;
    }
}
