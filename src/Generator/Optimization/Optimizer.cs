using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>All passes, in order, until nothing changes.</summary>
internal static class Optimizer
{
    /// <summary>A pass can open work for another, a merged branch for a simplification; more rounds than this have never been needed.</summary>
    private const int MaximumRounds = 8;

    /// <summary>
    /// A program of the same results, to the bit; with <paramref name="fastMath"/>, of results equal in real arithmetic. For programs after
    /// differentiation: at a kink, equal values do not make equal derivatives.
    /// </summary>
    public static Program Optimize(Program program, bool fastMath)
    {
        for (int round = 0; round < MaximumRounds; round++)
        {
            Program next = BranchMerger.Merge(DeadCode.Eliminate(Simplifier.Simplify(DeadCode.Eliminate(program), fastMath)));
            if (next.Equals(program))
                break;
            program = next;
        }
        return program;
    }
}
