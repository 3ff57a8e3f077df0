using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// The tensors whose entries a method assigns, by where they come from: the expression that makes one, or the input that it is. These are memory in the
/// program, all others are values. Which they are turns out while the method is lowered; it is then lowered again.
/// </summary>
internal sealed class WrittenTensors
{
    private readonly HashSet<object> _known = [];
    private readonly HashSet<object> _found = [];

    /// <summary>Whether the method has to be lowered again.</summary>
    public bool HasFound => _found.Count > 0;

    public bool Contains(object origin) => _known.Contains(origin);

    /// <summary>Notes where a tensor comes from whose entries are assigned; false where all of that is known.</summary>
    public bool Find(ICollection<object> origins)
    {
        _found.UnionWith(origins.Where(origin => !_known.Contains(origin)));
        return !_known.IsSupersetOf(origins);
    }

    /// <summary>Begins again with what was found.</summary>
    public void TakeFound()
    {
        _known.UnionWith(_found);
        _found.Clear();
    }
}
