using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Optimization;

/// <content>
/// Branches: a known condition leaves one arm, without the branch; a result that both arms agree on leaves the branch; arms that only
/// choose between values become selections.
/// </content>
internal sealed partial class Simplifier
{
    /// <summary>With more results than this, one branch reads better than as many selections.</summary>
    private const int MaximumSelections = 2;

    /// <summary>The conditions that are known to hold, or not to, where the instruction being written stands.</summary>
    private readonly Dictionary<int, bool> _assumed = [];

    protected override void CopyBranch(Instruction branch)
    {
        int condition = Copy(branch.Operands[0]);
        bool isNegated = Builder.DefinitionOf(condition) is { } definition && definition.Primitive == Primitives.Not;
        if (isNegated)
            condition = Assume(Builder.DefinitionOf(condition)!.Operands[0]);
        Region whenTrue = branch.Regions[isNegated ? 1 : 0];
        Region whenFalse = branch.Regions[isNegated ? 0 : 1];
        if (Builder.DefinitionOf(condition) is { IsConstant: true } known)
            Inline(branch, known.Literal.AsBoolean ? whenTrue : whenFalse);
        else
            CopyArms(branch, condition, whenTrue, whenFalse);
    }

    /// <summary>A loop whose condition is known not to hold is left out.</summary>
    protected override void CopyLoop(Instruction loop)
    {
        if (!NeverRuns(loop))
        {
            base.CopyLoop(loop);
            return;
        }
        int[] inits = [.. loop.Inits.Select(Copy)];
        for (int i = 0; i < inits.Length; i++)
            Define(loop.Results[i], inits[i]);
    }

    private bool NeverRuns(Instruction loop)
    {
        if (loop.IsCountedLoop)
            return false;
        Region test = loop.Regions[0];
        int holds = test.Yields[0];
        if (test.Parameters.Contains(holds))
            return false;
        Instruction? definition = test.Instructions.FirstOrDefault(instruction => instruction.Results.Contains(holds)) ?? Builder.DefinitionOf(Copy(holds));
        return definition is { IsConstant: true, Literal.AsBoolean: false };
    }

    private void Inline(Instruction branch, Region arm)
    {
        Copy(arm);
        for (int i = 0; i < branch.Results.Count; i++)
            Define(branch.Results[i], Copy(arm.Yields[i]));
    }

    private void CopyArms(Instruction branch, int condition, Region whenTrue, Region whenFalse)
    {
        int firstInside = Builder.Count;
        Arm[] arms = [CopyArm(whenTrue, condition, true), CopyArm(whenFalse, condition, false)];
        List<Choice> open = [];
        for (int i = 0; i < branch.Results.Count; i++)
        {
            Choice choice = new(branch.Results[i], condition, arms[0].YieldAt(i, firstInside), arms[1].YieldAt(i, firstInside));
            if (choice.Agreed(Builder) is { } value)
                Define(choice.Result, value);
            else
                open.Add(choice);
        }
        bool hasEffects = Array.Exists(arms, static arm => arm.Scope.Instructions.Exists(Effects.HasEffects));
        if (!hasEffects && open.Count <= MaximumSelections && open.All(choice => choice.IsSelection && Source.Types[choice.Result].IsScalar))
            WriteSelections(open);
        else
            WriteBranch(arms, condition, open);
    }

    private Arm CopyArm(Region region, int condition, bool truth)
    {
        RegionScope scope = Builder.NewRegion();
        Builder.Enter(scope);
        _assumed.Add(condition, truth);
        Copy(region);
        int[] yields = Copies(region.Yields);
        _assumed.Remove(condition);
        Builder.Leave();
        return new Arm(scope, yields);
    }

    private void WriteSelections(List<Choice> choices)
    {
        foreach (Choice choice in choices)
        {
            int[] operands = [choice.Condition, choice.WhenTrue.Outside(Builder), choice.WhenFalse.Outside(Builder)];
            Define(choice.Result, _rewriter.Write(Primitives.Select, Source.Types[choice.Result], operands));
        }
    }

    private void WriteBranch(Arm[] arms, int condition, List<Choice> choices)
    {
        Choice[] distinct = [.. choices.GroupBy(static choice => choice.Values).Select(static same => same.First())];
        Region[] regions =
        [
            arms[0].Scope.ToRegion(distinct.Select(static choice => choice.WhenTrue.Value)),
            arms[1].Scope.ToRegion(distinct.Select(static choice => choice.WhenFalse.Value)),
        ];
        WriteStructured(Primitives.Branch, [condition], regions, [.. distinct.Select(static choice => choice.Result)]);
        Dictionary<(int, int), int> written = distinct.ToDictionary(static choice => choice.Values, choice => base.Copy(choice.Result));
        foreach (Choice choice in choices)
            Define(choice.Result, written[choice.Values]);
    }

    private readonly record struct Arm(RegionScope Scope, int[] Yields)
    {
        public Yield YieldAt(int i, int firstInside) => new(Yields[i], Scope.DefinitionOf(Yields[i]), Yields[i] < firstInside);
    }
}
