using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>What is added to an element that was set to zero right before is stored there: <c>a[i] = x</c> rather than <c>a[i] = 0; a[i] += x</c>.</summary>
internal sealed class StoreMerger
{
    private readonly Effects _effects;
    private readonly Footprints _footprints;
    private readonly HashSet<int> _zeros = [];

    private StoreMerger(Program program)
    {
        _effects = Effects.Of(program);
        _footprints = new Footprints(_effects);
    }

    public static Program Merge(Program program) => program with { Body = new StoreMerger(program).Merge(program.Body) };

    private Region Merge(Region region)
    {
        List<Instruction?> instructions = [];
        Dictionary<int, int> cleared = [];
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsConstant && instruction.Literal.Is(0))
                _zeros.Add(instruction.Result);
            if (IsAddedTo(instruction, cleared, instructions, out int store))
            {
                instructions[store] = null;
                cleared.Remove(RootOf(instruction));
                instructions.Add(instruction with { Primitive = Primitives.Store });
                continue;
            }
            if (cleared.Count > 0)
            {
                Footprint footprint = _footprints.Of(instruction);
                foreach (int root in footprint.Read.Concat(footprint.Written))
                    cleared.Remove(root);
            }
            if (instruction.Primitive == Primitives.Store && _zeros.Contains(ValueOf(instruction)))
                cleared[RootOf(instruction)] = instructions.Count;
            instructions.Add(instruction.Regions.Count == 0 ? instruction : instruction with { Regions = instruction.Regions.Select(Merge).ToArray() });
        }
        return region with { Instructions = instructions.OfType<Instruction>().ToArray() };
    }

    /// <summary>Whether an element is added to whose memory nothing has touched since it was set to zero.</summary>
    private bool IsAddedTo(Instruction instruction, Dictionary<int, int> cleared, List<Instruction?> instructions, out int store)
    {
        store = -1;
        return instruction.Primitive == Primitives.Increase && cleared.TryGetValue(RootOf(instruction), out store)
            && instructions[store]!.Operands.Take(instruction.Operands.Count - 1).SequenceEqual(instruction.Operands.Take(instruction.Operands.Count - 1));
    }

    private int RootOf(Instruction access) => _effects.RootOf(access.Operands[0]);

    private static int ValueOf(Instruction store) => store.Operands[store.Operands.Count - 1];
}
