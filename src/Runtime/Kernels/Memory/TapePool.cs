namespace SymbolicGrad.Kernels;

/// <summary>The tapes of a thread: those of each element type are handed out in order, and taken back last in, first out.</summary>
internal sealed class TapePool
{
    private readonly List<IReusable> _used = [];
    private readonly Dictionary<Type, Stack<IReusable>> _free = [];

    /// <summary>How many are handed out.</summary>
    public int Used => _used.Count;

    public Tape<T> Take<T>(int capacity)
        where T : unmanaged
    {
        Tape<T> tape = _free.TryGetValue(typeof(T), out Stack<IReusable>? free) && free.TryPop(out IReusable? known) ? (Tape<T>)known : new Tape<T>();
        tape.Reserve(capacity);
        _used.Add(tape);
        return tape;
    }

    /// <summary>Takes back all but the first <paramref name="count"/>.</summary>
    public void Release(int count)
    {
        for (int i = _used.Count - 1; i >= count; i--)
        {
            IReusable tape = _used[i];
            tape.Reset();
            if (!_free.TryGetValue(tape.Element, out Stack<IReusable>? free))
                _free.Add(tape.Element, free = new Stack<IReusable>());
            free.Push(tape);
        }
        _used.RemoveRange(count, _used.Count - count);
    }
}
