namespace SymbolicGrad.Generator.Ir;

/// <summary>Which memory instructions touch. A view or row touches the memory that it is part of, which is called its root.</summary>
internal sealed class Effects
{
    private readonly Dictionary<int, int> _roots = [];

    public static Effects Of(Program program)
    {
        Effects effects = new();
        effects.Add(program.Body);
        return effects;
    }

    public int RootOf(int reference) => _roots.TryGetValue(reference, out int root) ? root : reference;

    public void Add(Instruction instruction)
    {
        if (instruction.Primitive == Primitives.View || instruction.Primitive == Primitives.Row)
            _roots[instruction.Result] = RootOf(instruction.Operands[0]);
    }

    /// <summary>Whether the instruction changes memory, or makes some: it cannot be shared, or dropped as unused by itself.</summary>
    public static bool IsEffect(Instruction instruction) => IsWrite(instruction.Primitive) || instruction.Primitive == Primitives.Pop || IsGuard(instruction);

    public static bool IsGuard(Instruction instruction) => instruction.Primitive.Kind == PrimitiveKind.Guard;

    /// <summary>Whether the instruction, its regions included, may throw what the user throws: nothing that shows may change places with it.</summary>
    public static bool MayThrow(Instruction instruction) => IsGuard(instruction) || instruction.Regions.Any(static region => region.Instructions.Any(MayThrow));

    /// <summary>Whether control never comes to the end of the instructions, because one of them throws.</summary>
    public static bool EndsInThrow(IEnumerable<Instruction> instructions) => instructions.Any(Ends);

    /// <summary>Whether nothing after the instruction is reached.</summary>
    public static bool Ends(Instruction instruction) =>
        GuardPrimitives.IsThrow(instruction.Primitive) || instruction.IsBranch && instruction.Regions.All(static arm => EndsInThrow(arm.Instructions));

    /// <summary>Whether the instruction, its regions included, changes memory.</summary>
    public static bool HasEffects(Instruction instruction) =>
        IsEffect(instruction) || instruction.Regions.Any(static region => region.Instructions.Any(HasEffects));

    public static bool IsWrite(Primitive primitive) =>
        primitive == Primitives.Store || primitive == Primitives.Increase || primitive == Primitives.IncreaseAll || primitive == Primitives.Push
        || primitive == Primitives.PushAll || primitive == Primitives.PopAll || IsAddition(primitive);

    /// <summary>Whether it adds a tensor to a sum.</summary>
    public static bool IsAddition(Primitive primitive) =>
        primitive == Primitives.AddTo || primitive == Primitives.AddRange || primitive == Primitives.AddRow || primitive == Primitives.AddRows || primitive == Primitives.AddColumns;

    /// <summary>The roots that an instruction, its regions included, writes to; a tape that is popped is written to as well.</summary>
    public HashSet<int> Written(Instruction instruction)
    {
        HashSet<int> roots = [];
        Collect(instruction, roots, isWrite: true);
        return roots;
    }

    /// <summary>The roots that an instruction, its regions included, reads.</summary>
    public HashSet<int> Read(Instruction instruction)
    {
        HashSet<int> roots = [];
        Collect(instruction, roots, isWrite: false);
        return roots;
    }

    public HashSet<int> Written(Region region) => [.. region.Instructions.SelectMany(Written)];

    private void Collect(Instruction instruction, HashSet<int> roots, bool isWrite)
    {
        bool counts = isWrite ? IsEffect(instruction) && !IsGuard(instruction)
            : instruction.Primitive == Primitives.Load || instruction.Primitive == Primitives.Increase || instruction.Primitive == Primitives.Total;
        if (counts)
            roots.Add(RootOf(instruction.Operands[0]));
        if (!isWrite && instruction.Primitive == Primitives.IncreaseAll || instruction.Primitive == Primitives.PopAll)
            roots.UnionWith(instruction.Operands.Select(RootOf));
        if (!isWrite && instruction.Primitive == Primitives.PushAll)
            roots.Add(RootOf(instruction.Operands[1]));
        foreach (Region region in instruction.Regions)
        {
            foreach (Instruction inner in region.Instructions)
                Collect(inner, roots, isWrite);
        }
    }

    private void Add(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            Add(instruction);
            foreach (Region inner in instruction.Regions)
                Add(inner);
        }
    }
}
