using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Calculus.Storage;

/// <summary>A region, where it stands, and what is added to it.</summary>
internal sealed class Place(Region region, Instruction? owner, Place? parent)
{
    public Region Region { get; } = region;

    /// <summary>The instruction that holds the region; null for the program.</summary>
    public Instruction? Owner { get; } = owner;

    public Place? Parent { get; } = parent;

    public Dictionary<Instruction, Place[]> Inner { get; } = new(ReferenceComparer<Instruction>.Instance);

    /// <summary>Values of this region that its branch yields besides its own results, and the results they become.</summary>
    public List<(int Value, int Result)> Yielded { get; } = [];

    /// <summary>What uses in this region, and in those inside, read instead.</summary>
    public Dictionary<int, int> Aliases { get; } = [];

    /// <summary>What is computed again, or taken from a tape, when the region starts.</summary>
    public List<Instruction> Prelude { get; } = [];

    /// <summary>The tapes that values of the region are pushed to.</summary>
    public Dictionary<int, int> Tapes { get; } = [];

    /// <summary>What is made right before an instruction: tapes for what its regions push.</summary>
    public Dictionary<Instruction, List<Instruction>> Before { get; } = new(ReferenceComparer<Instruction>.Instance);

    public IEnumerable<Place> Outwards
    {
        get
        {
            for (Place? place = this; place is not null; place = place.Parent)
                yield return place;
        }
    }

    public bool Sees(Place home) => Outwards.Contains(home);

    /// <summary>The region around this one, or this one, that runs <paramref name="forward"/> backwards.</summary>
    public Place? MirrorOf(Place forward) =>
        forward.Region.Label > 0 ? Outwards.FirstOrDefault(place => place.Region.Label == -forward.Region.Label) : null;

    /// <summary>What a value is called here; null where neither it nor an alias of it can be seen.</summary>
    public int? Find(int value, Place home)
    {
        foreach (Place place in Outwards)
        {
            if (place.Aliases.TryGetValue(value, out int alias))
                return alias;
            if (place == home)
                return value;
        }
        return null;
    }
}
