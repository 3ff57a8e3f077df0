using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Several directions at once: what depends on the tangents is linear in them, so the same program is right where each of these values is a register of
/// numbers, one for each direction.
/// </summary>
internal sealed class Directions
{
    private readonly Program _program;
    private readonly bool[] _active;

    /// <summary>The tests whether an adjoint is a zero, and the adjoint. What they decide on is decided for each direction by itself.</summary>
    private readonly Dictionary<int, int> _tests = [];
    private readonly HashSet<int> _zeros = [];

    private Directions(Program program, bool[] active)
    {
        _program = program;
        _active = active;
        FindZeros(program.Body);
    }

    /// <summary>
    /// The program with registers for tangents, which are its last inputs; null where it cannot be so: where it works on whole tensors, converts between float and double, or
    /// decides by what depends on a tangent.
    /// </summary>
    public static Program? InLanes(Program program, int tangents)
    {
        int first = program.Body.Parameters.Count - tangents;
        if (program.Types.Any(static type => type.IsTensor || type.IsTensorMemory))
            return null;
        bool[] active = Activity.Of(program, Enumerable.Range(first, tangents));
        Directions directions = new(program, active);
        return directions.Rewrite(program.Body) is { } body
            ? program with { Body = body, Types = program.Types.Select((type, i) => active[i] ? type.Lanes : type).ToArray() }
            : null;
    }

    private Region? Rewrite(Region region)
    {
        List<Instruction> instructions = [];
        foreach (Instruction instruction in region.Instructions)
        {
            if (IsTest(instruction))
                _tests.Add(instruction.Result, instruction.Operands[0]);
            else if (Rewrite(instruction) is { } rewritten)
                instructions.Add(rewritten);
            else
                return null;
        }
        return region.Yields.Any(_tests.ContainsKey) ? null : region with { Instructions = instructions.ToArray() };
    }

    private Instruction? Rewrite(Instruction instruction)
    {
        if (instruction.Primitive == Primitives.Select && _tests.TryGetValue(instruction.Operands[0], out int adjoint) && _active[instruction.Operands[1]] && _zeros.Contains(instruction.Operands[2]))
            return instruction with { Primitive = Primitives.WhereNonzero, Operands = new[] { adjoint, instruction.Operands[1] } };
        if (instruction.Operands.Any(_tests.ContainsKey) || instruction.Primitive == Primitives.Convert && _active[instruction.Result] || Decides(instruction))
            return null;
        Region?[] regions = [.. instruction.Regions.Select(Rewrite)];
        return Array.TrueForAll(regions, static region => region is not null) ? instruction with { Regions = regions.OfType<Region>().ToArray() } : null;
    }

    /// <summary>Whether it makes an integer or a truth value of what depends on a tangent.</summary>
    private bool Decides(Instruction instruction) =>
        instruction.Results.Count == 1 && instruction.Regions.Count == 0 && !_program.Types[instruction.Result].IsReal
        && instruction.Operands.Any(operand => _active[operand] && _program.Types[operand].IsScalar);

    private bool IsTest(Instruction instruction) =>
        instruction.Primitive == Primitives.NotEqual && _active[instruction.Operands[0]] && _zeros.Contains(instruction.Operands[1]);

    private void FindZeros(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsConstant && instruction.Literal.Is(0))
                _zeros.Add(instruction.Result);
            foreach (Region inner in instruction.Regions)
                FindZeros(inner);
        }
    }
}
