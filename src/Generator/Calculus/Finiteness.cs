using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Which values are finite as long as the inputs are and no product overflows: those that no function with a pole, an edge or exponential growth has
/// touched. Memory is finite as a whole.
/// </summary>
internal sealed class Finiteness
{
    /// <summary>Their partial derivatives are constants.</summary>
    private static readonly HashSet<Primitive> s_linear =
    [
        Primitives.Add, Primitives.Subtract, Primitives.Negate, Primitives.Convert, Primitives.Abs, Primitives.Select, Primitives.Max, Primitives.Min,
        Primitives.Clamp, Primitives.Relu,
    ];

    /// <summary>They and their partial derivatives are finite wherever their operands are.</summary>
    private static readonly HashSet<Primitive> s_smooth =
    [
        Primitives.Multiply, Primitives.Square, Primitives.Sin, Primitives.Cos, Primitives.Tanh, Primitives.Sigmoid, Primitives.Atan,
    ];

    private readonly Program _program;
    private readonly Effects _effects;
    private readonly bool[] _unbounded;
    private bool _hasChanged = true;

    private Finiteness(Program program)
    {
        _program = program;
        _effects = Effects.Of(program);
        _unbounded = new bool[program.Types.Count];
    }

    public static Finiteness Of(Program program)
    {
        Finiteness finiteness = new(program);
        while (finiteness._hasChanged)
        {
            finiteness._hasChanged = false;
            finiteness.Visit(program.Body);
        }
        return finiteness;
    }

    /// <summary>Whether the partial derivatives of an instruction are finite.</summary>
    public bool HasFinitePartials(Instruction instruction) =>
        s_linear.Contains(instruction.Primitive) || IsSmooth(instruction) && !instruction.Operands.Any(operand => _unbounded[operand]);

    /// <summary>To divide by a number other than 0 is to multiply.</summary>
    private bool IsSmooth(Instruction instruction) => s_smooth.Contains(instruction.Primitive) || instruction.Primitive == Primitives.Divide && _divisors.Contains(instruction.Operands[1]);

    private readonly HashSet<int> _divisors = [];

    private void Visit(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            foreach (Region inner in instruction.Regions)
                Visit(inner);
            if (instruction.IsConstant && !instruction.Literal.Is(0))
                _divisors.Add(instruction.Result);
            else if (instruction.IsLoop)
                VisitLoop(instruction);
            else if (instruction.IsBranch)
                VisitBranch(instruction);
            else if (instruction.Primitive == Primitives.Store)
                Mark(_effects.RootOf(instruction.Operands[0]), _unbounded[instruction.Operands[instruction.Operands.Count - 1]]);
            else if (instruction.Primitive == Primitives.MemoryOf)
                Mark(instruction.Result, _unbounded[instruction.Operands[0]]);
            else if (Primitives.IsRead(instruction.Primitive))
                Mark(instruction.Result, _unbounded[_effects.RootOf(instruction.Operands[0])]);
            else if (instruction.Results.Count == 1 && _program.Types[instruction.Result].IsReal && instruction.Primitive.Kind == PrimitiveKind.Elementwise)
                Mark(instruction.Result, !(s_linear.Contains(instruction.Primitive) || IsSmooth(instruction)) || instruction.Operands.Any(operand => _unbounded[operand]));
            else if (instruction.Primitive.Kind == PrimitiveKind.Tensor || instruction.Primitive.IsPart || instruction.Primitive.IsAlias)
                Mark(instruction.Result, instruction.Operands.Any(operand => _unbounded[operand]));
        }
    }

    private void VisitBranch(Instruction branch)
    {
        for (int i = 0; i < branch.Results.Count; i++)
            Mark(branch.Results[i], branch.Regions.Any(arm => _unbounded[arm.Yields[i]]));
    }

    private void VisitLoop(Instruction loop)
    {
        int[] inits = [.. loop.Inits], carriedIn = [.. loop.CarriedIn], carriedOut = [.. loop.CarriedOut];
        for (int i = 0; i < inits.Length; i++)
        {
            bool isUnbounded = _unbounded[inits[i]] || _unbounded[carriedOut[i]];
            Mark(carriedIn[i], isUnbounded);
            Mark(loop.Results[i], isUnbounded);
        }
    }

    private void Mark(int value, bool isUnbounded)
    {
        if (!isUnbounded || _unbounded[value])
            return;
        _unbounded[value] = true;
        _hasChanged = true;
    }
}
