using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Calculus;

/// <content>The upstream gradients of the results.</content>
internal sealed partial class Reverse
{
    /// <summary>Whether the derivative takes upstream gradients.</summary>
    public static bool HasUpstream(Program primal) =>
        primal.Body.Yields.Count != 1 || primal.Types[primal.Body.Yields[0]] is not { IsReal: true, IsScalar: true };

    private Dictionary<int, Expr> Upstream()
    {
        Dictionary<int, Expr> upstream = [];
        bool isInput = HasUpstream(_primal);
        for (int i = 0; i < _primal.Body.Yields.Count; i++)
        {
            IrType type = _primal.Types[_primal.Body.Yields[i]];
            if (type.IsReal)
                upstream.Add(i, isInput ? new Expr(_builder, _builder.Parameter(type, "upstream")) : 1);
        }
        return upstream;
    }

    private Action<Adjoints> Seed(Dictionary<int, Expr> upstream) => adjoints =>
    {
        foreach (KeyValuePair<int, Expr> seed in upstream)
        {
            int result = _primal.Body.Yields[seed.Key];
            if (!_active[result])
                continue;
            if (_primal.Types[result].IsReference)
                _shadows.Increase(result, seed.Value);
            else
                adjoints.Add(result, seed.Value);
        }
    };

    /// <summary>
    /// An upstream gradient of another shape than its result could fit by chance, or be read in part. The sizes come from where <see cref="Shapes"/>
    /// finds them, so that no result is computed only to be measured.
    /// </summary>
    private void CheckShapes(Dictionary<int, Expr> upstream)
    {
        foreach (KeyValuePair<int, Expr> seed in upstream.Where(static seed => seed.Value.IsValue && seed.Value.Type.Rank is Rank.Vector or Rank.Matrix or Rank.Array or Rank.Grid))
            CheckShape(seed.Value, _primal.Body.Yields[seed.Key], _primal.Body);
    }

    /// <summary>What a branch yields is measured in its arms.</summary>
    private void CheckShape(Expr upstream, int result, Region region)
    {
        int source = _shapes.SourceOf(_forward.CopyOf(result));
        if (region.Instructions.FirstOrDefault(instruction => instruction.IsBranch && IndexIn(instruction) >= 0) is not { } branch)
        {
            WriteCheck(upstream, _forward.CopyOf(result));
            return;
        }
        RegionScope[] arms = [.. _forward.ScopesOf(branch).Select(arm => _builder.NewRegion(arm))];
        for (int i = 0; i < arms.Length; i++)
        {
            _builder.Enter(arms[i]);
            CheckShape(upstream, branch.Regions[i].Yields[IndexIn(branch)], branch.Regions[i]);
            _builder.Leave();
        }
        _builder.WriteStructured(Primitives.Branch, [_forward.CopyOf(branch.Operands[0])], [.. arms.Select(static arm => arm.ToRegion([]))], []);

        int IndexIn(Instruction branch) => branch.Results.ToList().FindIndex(value => _forward.CopyOf(value) == source);
    }

    private void WriteCheck(Expr upstream, int result)
    {
        int[] given = upstream.Type.IsTensor ? [] : SizesOf(upstream.Value), needed = SizesOf(result);
        _builder.WriteEffect(GuardPrimitives.CheckUpstream(upstream.Type, needed.Length), [upstream.Value, .. given, .. needed]);
    }

    private int[] SizesOf(int value) => _builder.TypeOf(value).Rank switch
    {
        Rank.Vector => [_builder.Apply(Primitives.Length, value)],
        Rank.Matrix => [_builder.Apply(Primitives.Rows, value), _builder.Apply(Primitives.Columns, value)],
        Rank.Grid => [.. Enumerable.Range(0, _builder.TypeOf(value).Indices).Select(axis => _builder.Apply(Primitives.GridLength, value, _builder.Constant(Literal.Integer("int", axis))))],
        _ => [_builder.Apply(Primitives.ArrayLength, value)],
    };
}
