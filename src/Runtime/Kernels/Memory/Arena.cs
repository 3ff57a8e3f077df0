using System.Diagnostics;
using System.Numerics;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Memory of one element type, handed out by moving a mark forward and taken back by moving it to where it was. It grows by whole chunks,
/// so that what was handed out stays where it is, and joins them into one when everything is given back.
/// </summary>
internal sealed class Arena<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<ArenaChunk<T>> _chunks = [];
    private ArenaChunk<T> _chunk = ArenaChunk<T>.Empty;
    private ArenaMark _mark;

    /// <summary>How far the memory is handed out.</summary>
    public ArenaMark Mark => _mark;

    /// <summary>Hands out consecutive elements with undefined contents.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="offset">The index of the first element; its address is a multiple of 64.</param>
    /// <returns>The array that holds the elements.</returns>
    public T[] Take(int length, out int offset)
    {
        if (length > _chunk.Capacity - _mark.Used) Enlarge(length);
        offset = _chunk.Origin + _mark.Used;
        _mark = _mark with { Used = _mark.Used + ArenaChunk<T>.RoundUp(length) };
        Poison(_chunk.Memory.AsSpan(offset, length));
        return _chunk.Memory;
    }

    /// <summary>Takes back everything that was handed out since <paramref name="mark"/> was read.</summary>
    public void Release(ArenaMark mark)
    {
        if (mark.Chunk != _mark.Chunk) _chunk = _chunks[mark.Chunk];
        _mark = mark;
        if (mark == default && _chunks.Count > 1) Join();
    }

    private void Enlarge(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, ArenaChunk<T>.LargestCapacity);
        int next = _chunks.Count == 0 ? 0 : _mark.Chunk + 1;
        while (next < _chunks.Count && _chunks[next].Capacity < length) next++;
        if (next == _chunks.Count) _chunks.Add(ArenaChunk<T>.Create(Math.Max(length, TotalCapacity())));
        _chunk = _chunks[next];
        _mark = new ArenaMark(next, 0);
    }

    private void Join()
    {
        _chunk = ArenaChunk<T>.Create(TotalCapacity());
        _chunks.Clear();
        _chunks.Add(_chunk);
    }

    private long TotalCapacity() => _chunks.Sum(static chunk => (long)chunk.Capacity);

    /// <summary>In debug builds, what reads memory that it did not write gets NaN.</summary>
    [Conditional("DEBUG")]
    private static void Poison(Span<T> memory) => memory.Fill(T.NaN);
}
