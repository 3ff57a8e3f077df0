using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Tensors whose entries are assigned and that meet others at the end of a branch or an iteration. The variable goes on with what the tensor holds there,
/// which is right as long as nobody assigns an entry of that tensor later: it is frozen.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>From which moment on nobody may write to memory.</summary>
    private readonly List<(int Memory, int Since)> _frozen = [];
    private readonly List<(int Memory, int Moment, Location Location)> _writes = [];
    private int _moment;

    private bool IsWhole(LoweredValue? value) => value is not null && (IsTensor(value) || IsTensorMemory(value));

    private void NoteWrite(int memory, IOperation at)
    {
        if (_builder.TypeOf(memory).IsTensorMemory)
            _writes.Add((memory, ++_moment, at.Syntax.GetLocation()));
    }

    /// <summary>What is in memory of a tensor, which must not change any more; any other value as it is.</summary>
    private int Frozen(int value)
    {
        if (!_builder.TypeOf(value).IsTensorMemory)
            return value;
        // In a loop, what comes before comes after as well: in the next iteration.
        int root = _builder.RootOf(value);
        LoopScope? around = _loops.LastOrDefault(loop => root < loop.FirstInside);
        _frozen.Add((value, around?.Since ?? ++_moment));
        return Content(value);
    }

    private LoweredValue Frozen(LoweredValue value) => value is Single { Value: var single } ? new Single(Frozen(single)) : value;

    /// <summary>Whether a variable holds another tensor at the end of an iteration than the one that it was taken for: it is then carried as a value.</summary>
    private bool AddWhole(IEnumerable<object> carried, Dictionary<object, LoweredValue> templates, Variables inner, HashSet<object> whole)
    {
        object[] changed = [.. carried.Where(variable => IsTensorMemory(templates[variable]) && IsWhole(inner.Find(variable)) && First(inner.Find(variable)!) != First(templates[variable]))];
        whole.UnionWith(changed);
        return changed.Length > 0;
    }

    private void CheckWrites()
    {
        foreach ((int memory, int since) in _frozen)
        {
            if (_writes.Find(write => write.Moment > since && _builder.RootOf(write.Memory) == _builder.RootOf(memory)) is { Location: { } location })
                throw new Refused(
                    Descriptors.TensorEntry, location, "Assigning an entry of a tensor that a variable shares with another tensor, after a branch or from one iteration to the next,",
                    "make a tensor of its own first, new Vector<double>(n), and copy the entries");
        }
    }
}
