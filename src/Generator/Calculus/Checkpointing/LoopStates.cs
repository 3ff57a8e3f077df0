using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Checkpointing;

/// <summary>Writes the tapes that the states of checkpointed loops go to, and what is pushed to and taken from them.</summary>
internal sealed class LoopStates(Program primal, ProgramBuilder builder, CheckpointedArrays arrays, Func<int, int> copyOf)
{
    private readonly Dictionary<Instruction, Tapes> _tapes = new(ReferenceComparer<Instruction>.Instance);

    private sealed record Tapes(int[] Carried, (int Root, int Tape)[] Arrays);

    /// <summary>
    /// Makes the tapes of the checkpointed loops among some instructions, and in their regions; those inside of a checkpointed loop have theirs when
    /// that runs again.
    /// </summary>
    /// <param name="instructions">The instructions.</param>
    /// <param name="spacingOf">What room the numbers of a state of one of the instructions need, where that is known.</param>
    public void MakeTapes(IEnumerable<Instruction> instructions, Func<Instruction, int?> spacingOf)
    {
        foreach (Instruction instruction in instructions)
        {
            if (instruction.IsLoop && instruction.Iteration.IsCheckpointed)
                _tapes[instruction] = MakeTapes(instruction, spacingOf(instruction));
            else
            {
                foreach (Region region in instruction.Regions)
                    MakeTapes(region.Instructions, static _ => null);
            }
        }
    }

    /// <summary>Stores the state at the start of an iteration, if a condition holds.</summary>
    public void Push(Instruction loop, int condition)
    {
        Tapes tapes = _tapes[loop];
        int[] carried = [.. loop.CarriedIn.Select(copyOf)];
        ProgramBuilder.RegionScope push = builder.NewRegion(), skip = builder.NewRegion();
        builder.Enter(push);
        for (int i = 0; i < carried.Length; i++)
            builder.WriteEffect(Primitives.Push, tapes.Carried[i], Lasting(carried[i]));
        foreach ((int root, int tape) in tapes.Arrays)
            builder.WriteEffect(Primitives.PushAll, tape, copyOf(root));
        builder.Leave();
        builder.WriteStructured(Primitives.Branch, [condition], [push.ToRegion([]), skip.ToRegion([])], []);
    }

    /// <summary>Takes the state that was stored last: the arrays back to where they are, and what the loop carries.</summary>
    public int[] Pop(Instruction loop)
    {
        Tapes tapes = _tapes[loop];
        foreach ((int root, int tape) in tapes.Arrays)
            builder.WriteEffect(Primitives.PopAll, copyOf(root), tape);
        return [.. loop.CarriedIn.Select((value, i) => Named(builder.WriteUnique(Primitives.Pop, primal.Types[value], tapes.Carried[i]), primal.Names[value]))];
    }

    /// <summary>A tensor is copied: its own memory is written again in the next iteration but one.</summary>
    private int Lasting(int value) => builder.TypeOf(value).IsTensor ? builder.Apply(Primitives.TensorCopy, value) : value;

    private Tapes MakeTapes(Instruction loop, int? spacing) => new(
        [.. loop.CarriedIn.Select(value => Make(value, spacing is { } capacity ? [capacity] : []))],
        [.. arrays.StateOf(loop).Select(root => (root, Make(root, [])))]);

    private int Make(int value, int[] capacity)
    {
        IrType type = primal.Types[value];
        int tape = builder.WriteUnique(Primitives.NewCheckpoints, type.IsReference ? new IrType(type.Element).Tape : type.Tape, capacity);
        return Named(tape, primal.Names[value] is { Length: > 0 } name ? name + "Checkpoints" : "checkpoints");
    }

    private int Named(int value, string name)
    {
        builder.Name(value, name);
        return value;
    }
}
