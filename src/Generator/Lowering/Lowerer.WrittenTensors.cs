using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Tensors whose entries are assigned. Such a tensor is memory, which all variables that refer to it share. Operations on whole tensors take what it
/// holds when they are reached.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>Where the tensors come from that are values.</summary>
    private readonly Dictionary<int, HashSet<object>> _origins = [];

    private bool IsTensorMemory(LoweredValue value) => value is Single { Value: var single } && _builder.TypeOf(single).IsTensorMemory;

    /// <summary>A tensor that an expression has made: memory where its entries are assigned.</summary>
    private int Made(int tensor, IOperation at)
    {
        if (!_builder.TypeOf(tensor).IsTensor)
            return tensor;
        if (_written.Contains(at.Syntax))
            return _builder.WriteUnique(Primitives.MemoryOf, _builder.TypeOf(tensor).Memory, tensor);
        NoteOrigin(tensor, at.Syntax);
        return tensor;
    }

    private void NoteOrigin(int tensor, object origin)
    {
        if (!_origins.TryGetValue(tensor, out HashSet<object>? origins))
            _origins.Add(tensor, origins = []);
        origins.Add(origin);
    }

    /// <summary>What may be one tensor or another.</summary>
    private int WithOrigins(int tensor, params int[] among)
    {
        if (_builder.TypeOf(tensor).IsTensor && among.All(_origins.ContainsKey))
            among.SelectMany(one => _origins[one]).ToList().ForEach(origin => NoteOrigin(tensor, origin));
        return tensor;
    }

    /// <summary>What is in memory of a tensor; any other value as it is.</summary>
    private int Content(int value) =>
        _builder.TypeOf(value) is { IsTensorMemory: true } memory ? _builder.Apply(Primitives.Snapshot, memory.Tensor, value) : value;

    private LoweredValue Content(LoweredValue value) => value switch
    {
        Single { Value: var single } when IsTensorMemory(value) => new Single(Content(single)),
        Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select(Content)] },
        _ => value,
    };

    /// <summary>An entry that is assigned. Where its tensor is a value, it has to become memory; one that branches or iterations have put together cannot.</summary>
    private AssignmentTarget LocateEntry(LoweredValue tensor, int[] indices, IOperation at)
    {
        if (tensor is not Single { Value: var value })
            throw Unsupported.Value(at);
        if (IsTensorMemory(tensor))
            return new ElementTarget(tensor, indices);
        if (!_origins.TryGetValue(value, out HashSet<object>? origins) || !_written.Find(origins))
            throw Refused.At(at, Descriptors.TensorEntry, "Assigning an entry of a tensor that a branch or an earlier iteration may have made", "make a tensor of its own first, new Vector<double>(n), and copy the entries");
        return new EntryTarget(value, indices);
    }
}
