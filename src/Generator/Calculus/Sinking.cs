using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Moves what only arms of branches read into these arms, before the program is differentiated. Then its adjoint stands in the arm as well, and an arm
/// that is not taken contributes nothing; outside, its zero would meet a derivative that may be infinite.
/// </summary>
internal sealed class Sinking
{
    /// <summary>A value that more arms read stays where it is: each would compute it for itself.</summary>
    private const int MaximumArms = 4;

    /// <summary>
    /// How often a copy is copied again, into branches in one another. Without a bound the rest of a method after its early returns would compute
    /// everything before them once more in each of its branches.
    /// </summary>
    private const int MaximumCopies = 3;

    private readonly List<IrType> _types;
    private readonly List<string> _names;

    /// <summary>The copies, and how many copies lie between each and the original.</summary>
    private readonly Dictionary<int, int> _copies = [];

    private Sinking(Program program)
    {
        _types = [.. program.Types];
        _names = [.. program.Names];
    }

    public static Program Sink(Program program)
    {
        Sinking sinking = new(program);
        Region body = sinking.Sink(program.Body);
        return new Program(body, sinking._types.ToArray(), sinking._names.ToArray());
    }

    private Region Sink(Region region)
    {
        Readers readers = new();
        readers.Stay(region.Yields);
        Dictionary<Instruction, Arm[]> arms = new(ReferenceComparer<Instruction>.Instance);
        List<Instruction> kept = [];
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
        {
            Instruction instruction = region.Instructions[i];
            bool isKept = instruction.Results.Any(readers.IsRead);
            if (CanSink(instruction) && readers.Arms(instruction.Result) is { Count: > 0 and <= MaximumArms } targets && (!isKept && targets.Count == 1 || CanCopy(instruction)))
            {
                foreach (Arm arm in targets)
                    SinkInto(arm, instruction, isCopied: isKept || targets.Count > 1, readers);
                if (!isKept)
                    continue;
                readers.Read(instruction.Operands);
            }
            else
                Note(instruction, readers, arms);
            kept.Add(instruction);
        }
        kept.Reverse();
        return region with { Instructions = kept.Select(instruction => Write(instruction, arms)).ToArray() };
    }

    private bool CanSink(Instruction instruction) =>
        instruction.Regions.Count == 0 && instruction.Results.Count == 1 && instruction.Operands.Count > 0 && _types[instruction.Result].IsReal
        && (instruction.Primitive.Kind is PrimitiveKind.Elementwise or PrimitiveKind.Tensor || instruction.Primitive == Primitives.Convert)
        && instruction.Primitive != Primitives.Select;

    private bool CanCopy(Instruction instruction) => !_copies.TryGetValue(instruction.Result, out int copies) || copies < MaximumCopies;

    private void SinkInto(Arm arm, Instruction instruction, bool isCopied, Readers readers)
    {
        int result = instruction.Result;
        if (isCopied)
        {
            _types.Add(_types[result]);
            _names.Add(_names[result]);
            arm.Renamed.Add(result, _types.Count - 1);
            _copies.Add(_types.Count - 1, _copies.TryGetValue(result, out int copies) ? copies + 1 : 1);
            result = _types.Count - 1;
        }
        arm.Sunk.Add(instruction with { Results = new[] { result } });
        readers.ReadIn(arm, instruction.Operands);
    }

    /// <summary>Notes what an instruction that stays reads. A choice between two values is a branch without instructions.</summary>
    private void Note(Instruction instruction, Readers readers, Dictionary<Instruction, Arm[]> arms)
    {
        bool isChoice = instruction.Primitive == Primitives.Select && _types[instruction.Result] is { IsReal: true, IsScalar: true };
        if (instruction.IsBranch || isChoice)
        {
            readers.Read(instruction.Operands.Take(1));
            arms.Add(instruction, isChoice
                ? [Arm.Of(instruction.Operands[1]), Arm.Of(instruction.Operands[2])]
                : [.. instruction.Regions.Select(static region => new Arm(region))]);
            foreach (Arm arm in arms[instruction])
                readers.ReadIn(arm, FreeValues.Of(arm.Region));
        }
        else if (instruction.Regions.Count > 0)
            readers.Stay([.. instruction.Operands, .. instruction.Regions.SelectMany(FreeValues.Of)]);
        else if (instruction.Results.Count == 1 && !_types[instruction.Result].IsReal && instruction.Primitive.Kind != PrimitiveKind.Memory)
            readers.Read(instruction.Operands);
        else
            readers.Stay(instruction.Operands);
    }

    private Instruction Write(Instruction instruction, Dictionary<Instruction, Arm[]> all)
    {
        if (instruction.IsLoop)
            return instruction with { Regions = instruction.Regions.Select(Sink).ToArray() };
        if (!all.TryGetValue(instruction, out Arm[]? arms) || !instruction.IsBranch && Array.TrueForAll(arms, static arm => arm.Sunk.Count == 0))
            return instruction;
        EquatableArray<Region> regions = arms.Select(arm => Sink(arm.Write())).ToArray();
        return new Instruction(Primitives.Branch, new[] { instruction.Operands[0] }, instruction.Results, regions, default);
    }

    /// <summary>An arm, and what sinks into it, last to first.</summary>
    private sealed class Arm(Region region)
    {
        public Region Region { get; } = region;

        public List<Instruction> Sunk { get; } = [];

        /// <summary>The values that the arm has copies of.</summary>
        public Dictionary<int, int> Renamed { get; } = [];

        public static Arm Of(int value) => new(new Region(EquatableArray<int>.Empty, EquatableArray<Instruction>.Empty, new[] { value }));

        public Region Write()
        {
            Region whole = Region with { Instructions = Sunk.AsEnumerable().Reverse().Concat(Region.Instructions).ToArray() };
            return Renamed.Count == 0 ? whole : Rename(whole);
        }

        private Region Rename(Region region) =>
            region with { Instructions = region.Instructions.Select(Rename).ToArray(), Yields = Rename(region.Yields) };

        private Instruction Rename(Instruction instruction) =>
            instruction with { Operands = Rename(instruction.Operands), Regions = instruction.Regions.Select(Rename).ToArray() };

        private EquatableArray<int> Rename(EquatableArray<int> values) =>
            values.Select(value => Renamed.TryGetValue(value, out int copy) ? copy : value).ToArray();
    }

    /// <summary>Who reads each value of a region, as far as is known from below.</summary>
    private sealed class Readers
    {
        private readonly HashSet<int> _staying = [];
        private readonly HashSet<int> _read = [];
        private readonly Dictionary<int, List<Arm>> _arms = [];

        /// <summary>The arms whose derivative depends on a value; null where something outside of arms does too.</summary>
        public List<Arm>? Arms(int value) => !_staying.Contains(value) && _arms.TryGetValue(value, out List<Arm>? arms) ? arms : null;

        /// <summary>Whether a value is read outside of arms, if only where no derivative goes: by a comparison.</summary>
        public bool IsRead(int value) => _read.Contains(value);

        public void Stay(IEnumerable<int> values) => _staying.UnionWith(values);

        public void Read(IEnumerable<int> values) => _read.UnionWith(values);

        public void ReadIn(Arm arm, IEnumerable<int> values)
        {
            foreach (int value in values)
            {
                if (!_arms.TryGetValue(value, out List<Arm>? arms))
                    _arms.Add(value, arms = []);
                if (arms.Count <= MaximumArms && !arms.Contains(arm))
                    arms.Add(arm);
            }
        }
    }
}
