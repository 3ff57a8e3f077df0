using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization.Loops;

/// <summary>
/// Proves that the iterations of a backward loop write the same to memory in any order, and beside the iterations of the forward loop: to each memory
/// outside they only add, or each has an element of its own, or each leaves it full of zeros as it was before the first.
/// </summary>
internal sealed class IterationOrder
{
    private readonly Effects _effects;
    private readonly Footprints _footprints;
    private readonly Definitions _definitions;
    private readonly Dictionary<int, Instruction> _made = [];

    public IterationOrder(Program program, Effects effects, Footprints footprints, Definitions definitions)
    {
        _effects = effects;
        _footprints = footprints;
        _definitions = definitions;
        Note(program.Body);
    }

    /// <param name="earlier">What comes before the backward loop in its region.</param>
    /// <param name="forward">The forward loop, which is one of these.</param>
    /// <param name="backward">The backward loop.</param>
    public bool IsFree(IReadOnlyList<Instruction> earlier, Instruction forward, Instruction backward)
    {
        Footprint ahead = _footprints.Of(forward), back = _footprints.Of(backward);
        if (back.MayThrow || ahead.Written.Overlaps(back.Read) || ahead.Written.Overlaps(back.Written) || ahead.Read.Overlaps(back.Written))
            return false;
        HashSet<int> inside = [.. _definitions.Of(backward)];
        return back.Written.Where(root => !inside.Contains(root)).All(root => IsFree(root, earlier, forward, backward));
    }

    private bool IsFree(int root, IReadOnlyList<Instruction> earlier, Instruction forward, Instruction backward)
    {
        Instruction[] accesses = [.. AccessesOf(root, backward)];
        return Array.TrueForAll(accesses, access => IsAddition(access, root))
            || forward.IsCountedLoop && Array.TrueForAll(accesses, access => IsAt(access, root, forward.Iteration.Parameters[0]))
            || IsLeftZero(root, earlier, forward, backward);
    }

    private static bool IsAddition(Instruction access, int root) =>
        access.Primitive == Primitives.Increase || Effects.IsAddition(access.Primitive) || access.Primitive == Primitives.IncreaseAll && access.Operands[1] != root;

    private static bool IsAt(Instruction access, int root, int index) =>
        (access.Primitive == Primitives.Load || access.Primitive == Primitives.Store || access.Primitive == Primitives.Increase)
        && access.Operands[0] == root && access.Operands[1] == index;

    /// <summary>
    /// Memory of this region, untouched so far, which each backward iteration clears in the end: a scratch array that each forward iteration fills anew.
    /// </summary>
    private bool IsLeftZero(int root, IReadOnlyList<Instruction> earlier, Instruction forward, Instruction backward)
    {
        bool isZero = earlier.Any(instruction => instruction.Results.Contains(root)) && !earlier.Any(instruction => _footprints.Of(instruction).Written.Contains(root));
        Instruction last = backward.Iteration.Instructions.Last(Touches);
        return isZero && last.IsCountedLoop && MirrorOf(last, forward) is { } mirror && RunsOverAll(mirror, root) && Clears(last, root, mirror.Iteration.Parameters[0]);

        bool Touches(Instruction instruction) => _footprints.Of(instruction) is var footprint && (footprint.Read.Contains(root) || footprint.Written.Contains(root));
    }

    private static Instruction? MirrorOf(Instruction backward, Instruction around) => backward.Iteration.Label == 0 ? null
        : around.Iteration.Instructions.FirstOrDefault(instruction => instruction.IsCountedLoop && instruction.Iteration.Label == -backward.Iteration.Label);

    private bool RunsOverAll(Instruction loop, int array) =>
        loop.Primitive == Primitives.For && ConstantOf(loop.Operands[0]) is { Bits: 0 } && ConstantOf(loop.Operands[2]) is { Bits: 1 }
        && _made[array] is { Operands.Count: 1 } made && made.Primitive == Primitives.NewArray && made.Operands[0] == loop.Operands[1];

    /// <summary>Whether an iteration touches no other element than its own, and sets that to zero in the end.</summary>
    private bool Clears(Instruction loop, int array, int index)
    {
        Instruction? last = loop.Iteration.Instructions.LastOrDefault(instruction => AccessesOf(array, instruction).Any());
        return last is { Regions.Count: 0 } && last.Primitive == Primitives.Store && ConstantOf(last.Operands[2]) is { } zero && zero.Is(0)
            && AccessesOf(array, loop).All(access => IsAt(access, array, index));
    }

    private Literal? ConstantOf(int value) => _made.TryGetValue(value, out Instruction? definition) && definition.IsConstant ? definition.Literal : null;

    /// <summary>The instructions that read or write a memory.</summary>
    private IEnumerable<Instruction> AccessesOf(int root, Instruction instruction) => instruction.Regions.Count > 0
        ? instruction.Regions.SelectMany(static region => region.Instructions).SelectMany(inner => AccessesOf(root, inner))
        : _effects.Written(instruction).Contains(root) || _effects.Read(instruction).Contains(root) ? [instruction] : [];

    private void Note(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int result in instruction.Results)
                _made[result] = instruction;
            foreach (Region inner in instruction.Regions)
                Note(inner);
        }
    }
}
