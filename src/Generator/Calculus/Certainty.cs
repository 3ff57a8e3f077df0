using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Which demanded values certainly have an adjoint when the program runs. Any other can turn out to be of no use: an arm that was not taken reads it, a
/// loop that made no iteration, an element that nobody loads. Its adjoint is then a zero, which must not meet an infinite partial.
/// </summary>
internal sealed class Certainty
{
    /// <summary>What passes its adjoint on to one operand only.</summary>
    private static readonly HashSet<Primitive> s_choices =
    [
        Primitives.Select, Primitives.Max, Primitives.Min, Primitives.MaxNative, Primitives.MinNative, Primitives.MaxNumber, Primitives.MinNumber,
        Primitives.MaxMagnitude, Primitives.MinMagnitude,
        Primitives.MaxMagnitudeNumber, Primitives.MinMagnitudeNumber, Primitives.Clamp, Primitives.NumberClamp, Primitives.ClampNative, Primitives.Relu,
        Primitives.Entry, Primitives.RowOf, Primitives.Slice, Primitives.SliceRows, Primitives.SliceColumns, Primitives.Gather,
        Primitives.MaxEntry, Primitives.RowMax, Primitives.ColumnMax,
    ];

    private readonly bool[] _certain;
    private readonly HashSet<int> _used = [];

    private Certainty(bool[] demanded)
    {
        _certain = (bool[])demanded.Clone();
    }

    /// <summary>The largest set in which each value has a use that certainly has an adjoint.</summary>
    public static bool[] Of(Program program, bool[] demanded)
    {
        Certainty certainty = new(demanded);
        do
        {
            certainty._used.Clear();
            certainty._used.UnionWith(program.Body.Yields);
            certainty.Visit(program.Body, certainty._used);
        }
        while (certainty.Narrow());
        return certainty._certain;
    }

    private bool Narrow()
    {
        bool hasChanged = false;
        for (int i = 0; i < _certain.Length; i++)
        {
            hasChanged |= _certain[i] && !_used.Contains(i);
            _certain[i] &= _used.Contains(i);
        }
        return hasChanged;
    }

    /// <summary>Visits the instructions last to first, so that all uses of a value come before its definition.</summary>
    private void Visit(Region region, HashSet<int> used)
    {
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
        {
            Instruction instruction = region.Instructions[i];
            foreach (int result in instruction.Results)
                _certain[result] &= used.Contains(result);
            if (instruction.IsLoop)
                VisitLoop(instruction, used);
            else if (instruction.IsBranch)
                VisitBranch(instruction, used);
            else if (instruction.Results.Count == 1 && _certain[instruction.Result] && instruction.Primitive.Kind != PrimitiveKind.Memory && !s_choices.Contains(instruction.Primitive))
                used.UnionWith(instruction.Operands.Where((_, operand) => ChainRule.HasPartial(instruction.Primitive, operand)));
        }
    }

    /// <summary>What is outside is used for certain where both arms use it.</summary>
    private void VisitBranch(Instruction branch, HashSet<int> used)
    {
        HashSet<int>[] inside = [.. branch.Regions.Select(arm => Inside(arm, arm.Yields.Where((_, i) => _certain[branch.Results[i]])))];
        used.UnionWith(inside[0].Intersect(inside[1]));
    }

    private void VisitLoop(Instruction loop, HashSet<int> used)
    {
        bool[] certain = [.. loop.CarriedIn.Select((value, i) => _certain[value] && _certain[loop.Results[i]])];
        used.UnionWith(loop.Inits.Where((_, i) => certain[i]));
        Inside(loop.Iteration, loop.CarriedOut.Where((_, i) => certain[i]));
    }

    /// <summary>What a region uses. Of its own values nobody outside has to know.</summary>
    private HashSet<int> Inside(Region region, IEnumerable<int> yields)
    {
        HashSet<int> inside = [.. yields];
        Visit(region, inside);
        _used.UnionWith(region.Parameters.Concat(region.Instructions.SelectMany(static instruction => instruction.Results)).Where(inside.Contains));
        return inside;
    }
}
