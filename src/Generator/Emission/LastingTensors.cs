using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// The tensors whose memory must outlive the iteration that makes them: what is pushed on a tape, and what such a value can be, as the result of a
/// branch or a loop or as what an earlier iteration carried on.
/// </summary>
internal sealed class LastingTensors
{
    private readonly Program _program;
    private readonly Dictionary<int, Instruction> _definitions = [];
    private readonly Dictionary<int, (Instruction Loop, int Index)> _carriedIn = [];
    private readonly HashSet<int> _lasting = [];

    private LastingTensors(Program program) => _program = program;

    public static HashSet<int> Of(Program program)
    {
        LastingTensors tensors = new(program);
        List<int> pushed = [];
        tensors.Read(program.Body, pushed);
        Stack<int> open = new(pushed);
        while (open.Count > 0)
        {
            int value = open.Pop();
            if (program.Types[value].IsTensor && tensors._lasting.Add(value))
                tensors.Origins(value).ToList().ForEach(open.Push);
        }
        return tensors._lasting;
    }

    private void Read(Region region, List<int> pushed)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (int result in instruction.Results)
                _definitions[result] = instruction;
            if (instruction.Primitive == Primitives.Push)
                pushed.Add(instruction.Operands[1]);
            for (int i = 0; instruction.IsLoop && i < instruction.Results.Count; i++)
                _carriedIn[instruction.CarriedIn.ElementAt(i)] = (instruction, i);
            foreach (Region inner in instruction.Regions)
                Read(inner, pushed);
        }
    }

    /// <summary>The values whose memory a value has.</summary>
    private IEnumerable<int> Origins(int value)
    {
        if (_carriedIn.TryGetValue(value, out (Instruction Loop, int Index) carried))
            return Carried(carried.Loop, carried.Index);
        if (!_definitions.TryGetValue(value, out Instruction? definition))
            return [];
        int index = definition.Results.ToList().IndexOf(value);
        return definition.IsBranch ? definition.Regions.Select(region => region.Yields[index])
            : definition.IsLoop ? Carried(definition, index)
            : definition.Primitive.IsAlias ? definition.Operands
            : [];
    }

    private static IEnumerable<int> Carried(Instruction loop, int index) => [loop.Inits.ElementAt(index), loop.CarriedOut.ElementAt(index)];
}
