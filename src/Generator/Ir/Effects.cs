namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// Which memory instructions touch. A view or row touches the memory that it is part of, which is called its root. Arrays that are chosen between are
/// one memory: the first of them is the root of all.
/// </summary>
internal sealed class Effects
{
    private readonly Dictionary<int, int> _roots = [];
    private readonly Dictionary<int, List<int>> _united = [];

    public static Effects Of(Program program)
    {
        Effects effects = new();
        effects.Add(program.Body);
        return effects;
    }

    public int RootOf(int reference)
    {
        while (_roots.TryGetValue(reference, out int root))
            reference = root;
        return reference;
    }

    public void Add(Instruction instruction)
    {
        if (!Primitives.IsPart(instruction.Primitive))
            return;
        for (int i = 1; instruction.Primitive == Primitives.Choose && i < instruction.Operands.Count - 1; i++)
            Unite(RootOf(instruction.Operands[0]), RootOf(instruction.Operands[i]));
        _roots[instruction.Result] = RootOf(instruction.Operands[0]);
    }

    private void Unite(int a, int b)
    {
        if (a == b)
            return;
        (int first, int second) = a < b ? (a, b) : (b, a);
        _roots[second] = first;
        if (!_united.TryGetValue(first, out List<int>? united))
            _united.Add(first, united = []);
        united.Add(second);
        if (_united.TryGetValue(second, out List<int>? others))
            united.AddRange(others);
    }

    /// <summary>A root, and the arrays that it is chosen with.</summary>
    private IEnumerable<int> Together(int root) => _united.TryGetValue(root, out List<int>? united) ? united.Prepend(root) : [root];

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

    /// <summary>The memory that an instruction, its regions included, writes to; a tape that is popped is written to as well.</summary>
    public HashSet<int> Written(Instruction instruction)
    {
        HashSet<int> roots = [];
        Collect(instruction, roots, isWrite: true);
        return roots;
    }

    /// <summary>The memory that an instruction, its regions included, reads.</summary>
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
            : Primitives.IsRead(instruction.Primitive) || instruction.Primitive == Primitives.Increase || instruction.Primitive == Primitives.Total;
        if (counts)
            roots.UnionWith(Together(RootOf(instruction.Operands[0])));
        if (!isWrite && instruction.Primitive == Primitives.IncreaseAll || instruction.Primitive == Primitives.PopAll)
            roots.UnionWith(instruction.Operands.Select(RootOf).SelectMany(Together));
        if (!isWrite && instruction.Primitive == Primitives.PushAll)
            roots.UnionWith(Together(RootOf(instruction.Operands[1])));
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
