using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <content>Branches and loops.</content>
internal sealed partial class Reverse
{
    private void SweepBranch(Instruction branch, Adjoints adjoints)
    {
        Expr?[] upstream = [.. branch.Results.Select(result => Take(result, adjoints))];
        if (upstream.All(static adjoint => adjoint is null) && !branch.Regions.Any(WritesActiveMemory))
            return;

        Adjoints[] inside = new Adjoints[2];
        RegionScope[] arms = [.. _forward.ScopesOf(branch).Select(Backward)];
        for (int i = 0; i < arms.Length; i++)
        {
            Region region = branch.Regions[i];
            _builder.Enter(arms[i]);
            Sweep(region, Seed, out inside[i]);
            _builder.Leave();

            void Seed(Adjoints seeded)
            {
                for (int j = 0; j < upstream.Length; j++)
                {
                    if (upstream[j] is { } adjoint && _active[region.Yields[j]])
                        seeded.Add(region.Yields[j], adjoint);
                }
            }
        }

        int[] outside = [.. inside[0].Primals.Union(inside[1].Primals).OrderBy(static value => value)];
        YieldContributions(branch, arms, inside, outside, adjoints);
    }

    private RegionScope Backward(RegionScope forward) => _builder.NewRegion(forward, -forward.Label);

    private bool WritesActiveMemory(Region region) => region.Instructions.Any(instruction =>
        instruction.Primitive == Primitives.Store && _active[instruction.Operands[0]] || instruction.Regions.Any(WritesActiveMemory));

    /// <summary>Both arms yield a contribution to every value that one of them contributes to, of the same rank; a missing one is zero.</summary>
    private void YieldContributions(Instruction branch, RegionScope[] arms, Adjoints[] inside, int[] outside, Adjoints adjoints)
    {
        Region[] regions = new Region[arms.Length];
        IrType[] types = [.. outside.Select(value => ContributionType(value, inside))];
        for (int i = 0; i < arms.Length; i++)
        {
            _builder.Enter(arms[i]);
            int[] yields = [.. outside.Select((value, j) => WithRank(inside[i].Of(value) ?? 0, value, types[j].Rank))];
            _builder.Leave();
            regions[i] = arms[i].ToRegion(yields);
        }
        int[] results = _builder.WriteStructured(Primitives.Branch, [_forward.CopyOf(branch.Operands[0])], regions, types);
        for (int j = 0; j < outside.Length; j++)
        {
            Expr contribution = new(_builder, results[j]);
            NameAdjoint(outside[j], contribution);
            adjoints.Add(outside[j], contribution);
        }
    }

    private IrType ContributionType(int value, Adjoints[] inside)
    {
        Rank[] ranks = [.. inside.Select(adjoints => adjoints.Of(value) is { IsValue: true } adjoint ? adjoint.Type.Rank : Rank.Scalar).Distinct()];
        Rank rank = ranks.Length == 1 ? ranks[0] : _primal.Types[value].Rank;
        return _primal.Types[value].WithRank(rank);
    }

    private int WithRank(Expr adjoint, int primal, Rank rank)
    {
        bool isScalar = !adjoint.IsValue || adjoint.Type.IsScalar;
        return isScalar && rank == Rank.Scalar ? adjoint.In(Primal(primal)) : rank == _primal.Types[primal].Rank ? Full(adjoint, primal) : adjoint.Value;
    }
}
