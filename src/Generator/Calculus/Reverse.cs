using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Reverse mode: the primal program followed by its adjoint, which visits the instructions last to first and pulls the adjoint of each result back
/// to its operands (Griewank and Walther, Evaluating Derivatives, 2008, chapter 3). The adjoint of a branch is a branch on the same condition.
/// </summary>
internal sealed class Reverse
{
    private readonly Program _primal;
    private readonly bool[] _active;
    private readonly ProgramBuilder _builder = new();
    private readonly int[] _copies;
    private readonly Dictionary<int, RegionScope[]> _arms = [];

    private Reverse(Program primal, IReadOnlyList<int> withRespectTo)
    {
        _primal = primal;
        _active = Activity.Of(primal, withRespectTo);
        _copies = new int[primal.Types.Count];
    }

    /// <summary>
    /// The program that yields what <paramref name="primal"/> yields and then the gradients with respect to the inputs numbered in
    /// <paramref name="withRespectTo"/>. One real scalar result has the adjoint 1; otherwise the upstream gradient of each real result is an
    /// input after those of the primal. Adjoint branches read values inside primal branches; <see cref="Saving"/> makes that legal.
    /// </summary>
    public static Program Differentiate(Program primal, IReadOnlyList<int> withRespectTo) => new Reverse(primal, withRespectTo).Build(withRespectTo);

    /// <summary>Whether the derivative takes upstream gradients.</summary>
    public static bool HasUpstream(Program primal) =>
        primal.Body.Yields.Count != 1 || primal.Types[primal.Body.Yields[0]] is not { IsReal: true, IsScalar: true };

    private Program Build(IReadOnlyList<int> withRespectTo)
    {
        foreach (int input in _primal.Body.Parameters)
            _copies[input] = _builder.Parameter(_primal.Types[input], _primal.Names[input]);
        Adjoints adjoints = Seed();
        Copy(_primal.Body);
        Sweep(_primal.Body, adjoints);

        IEnumerable<int> gradients = withRespectTo.Select(input => _primal.Body.Parameters[input]).Select(input => Full(adjoints.Of(input) ?? 0, input));
        return _builder.ToProgram([.. _primal.Body.Yields.Select(value => _copies[value]), .. gradients]);
    }

    private Adjoints Seed()
    {
        Adjoints adjoints = new();
        bool hasUpstream = HasUpstream(_primal);
        foreach (int result in _primal.Body.Yields)
        {
            if (!_primal.Types[result].IsReal)
                continue;
            Expr upstream = hasUpstream ? new Expr(_builder, _builder.Parameter(_primal.Types[result], "upstream")) : 1;
            if (_active[result])
                adjoints.Add(result, upstream);
        }
        return adjoints;
    }

    private void Copy(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsBranch)
                CopyBranch(instruction);
            else if (instruction.IsConstant)
                _copies[instruction.Result] = _builder.Constant(instruction.Literal);
            else
                _copies[instruction.Result] = _builder.Apply(instruction.Primitive, _primal.Types[instruction.Result], Copies(instruction.Operands));
            foreach (int result in instruction.Results)
                _builder.Name(_copies[result], _primal.Names[result]);
        }
    }

    private void CopyBranch(Instruction branch)
    {
        RegionScope[] arms = [_builder.NewRegion(), _builder.NewRegion()];
        for (int i = 0; i < arms.Length; i++)
        {
            _builder.Enter(arms[i]);
            Copy(branch.Regions[i]);
            _builder.Leave();
        }
        Region[] regions = [.. arms.Zip(branch.Regions, (arm, region) => arm.ToRegion(Copies(region.Yields)))];
        int[] results = _builder.WriteStructured(Primitives.Branch, Copies(branch.Operands), regions, branch.Results.Select(value => _primal.Types[value]));
        for (int i = 0; i < results.Length; i++)
            _copies[branch.Results[i]] = results[i];
        _arms.Add(branch.Result, arms);
    }

    private void Sweep(Region region, Adjoints adjoints)
    {
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
        {
            Instruction instruction = region.Instructions[i];
            if (instruction.IsBranch)
                SweepBranch(instruction, adjoints);
            else if (_active[instruction.Result] && adjoints.Take(instruction.Result) is { } adjoint)
                Pull(instruction, adjoint, adjoints);
        }
    }

    private void Pull(Instruction instruction, Expr adjoint, Adjoints adjoints)
    {
        NameAdjoint(instruction.Result, adjoint);
        // Contributions to the same operand meet first: x·x gives x + x, which is 2·x, before it joins what x has already.
        Adjoints contributions = new();
        Expr[] x = [.. instruction.Operands.Select(Primal)];
        for (int i = 0; i < x.Length; i++)
        {
            if (_active[instruction.Operands[i]] && ChainRule.Pull(instruction.Primitive, i, adjoint, x, Primal(instruction.Result)) is { } contribution)
                contributions.Add(instruction.Operands[i], contribution);
        }
        foreach (int operand in contributions.Primals)
            adjoints.Add(operand, contributions.Of(operand)!.Value);
    }

    /// <summary>The adjoint of what the user calls t is called dt; that of a tensor without a name delta, as is usual for networks.</summary>
    private void NameAdjoint(int primal, Expr adjoint)
    {
        string name = _primal.Names[primal];
        if (!adjoint.IsValue || name.Length == 0 && _primal.Types[primal].IsScalar)
            return;
        _builder.Name(adjoint.Value, name.Length == 0 ? "delta" : name.Length == 1 ? "d" + name : $"d{char.ToUpperInvariant(name[0])}{name.Substring(1)}");
    }

    private void SweepBranch(Instruction branch, Adjoints adjoints)
    {
        Expr?[] upstream = [.. branch.Results.Select(adjoints.Take)];
        if (upstream.All(static adjoint => adjoint is null))
            return;

        Adjoints[] inside = [new(), new()];
        RegionScope[] arms = [.. _arms[branch.Result].Select(_builder.NewRegion)];
        for (int i = 0; i < arms.Length; i++)
        {
            Region region = branch.Regions[i];
            for (int j = 0; j < upstream.Length; j++)
            {
                if (upstream[j] is { } adjoint && _active[region.Yields[j]])
                    inside[i].Add(region.Yields[j], adjoint);
            }
            _builder.Enter(arms[i]);
            Sweep(region, inside[i]);
            _builder.Leave();
        }

        int[] outside = [.. inside[0].Primals.Union(inside[1].Primals).OrderBy(static value => value)];
        if (outside.Length > 0)
            YieldContributions(branch, arms, inside, outside, adjoints);
    }

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
        int[] results = _builder.WriteStructured(Primitives.Branch, Copies(branch.Operands), regions, types);
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

    /// <summary>The adjoint in the full shape of its primal.</summary>
    private int Full(Expr adjoint, int primal)
    {
        Expr x = Primal(primal);
        return x.Type.IsScalar ? adjoint.In(x) : BroadcastTo(adjoint, x).Value;
    }

    private Expr Primal(int value) => new(_builder, _copies[value]);

    private int[] Copies(IEnumerable<int> values) => [.. values.Select(value => _copies[value])];
}
