namespace SymbolicGrad.Kernels;

/// <summary>Objects of a thread that generated code uses again and again: those of each type are handed out in order, and taken back last in, first out.</summary>
internal sealed class ReusablePool
{
    private readonly List<(IReusable Object, int Kind)> _used = [];
    private Stack<IReusable>[] _free = [];

    /// <summary>How many are handed out.</summary>
    public int Used => _used.Count;

    public TReusable Take<TReusable>()
        where TReusable : class, IReusable, new()
    {
        int kind = Kinds.Of<TReusable>.Number;
        if (kind >= _free.Length) Grow(kind);
        TReusable taken = _free[kind].TryPop(out IReusable? known) ? (TReusable)known : new TReusable();
        _used.Add((taken, kind));
        return taken;
    }

    /// <summary>Takes back all but the first <paramref name="count"/>.</summary>
    public void Release(int count)
    {
        if (count == _used.Count)
            return;
        for (int i = _used.Count - 1; i >= count; i--)
        {
            (IReusable reusable, int kind) = _used[i];
            reusable.Reset();
            _free[kind].Push(reusable);
        }
        _used.RemoveRange(count, _used.Count - count);
    }

    private void Grow(int kind)
    {
        int length = _free.Length;
        Array.Resize(ref _free, kind + 1);
        for (int i = length; i <= kind; i++) _free[i] = new Stack<IReusable>();
    }

    /// <summary>The types of objects have numbers, which are found faster than a type in a dictionary.</summary>
    private static class Kinds
    {
        private static int s_count;

        public static class Of<TReusable>
        {
            public static readonly int Number = Interlocked.Increment(ref s_count) - 1;
        }
    }
}

/// <summary>An object of the workspace that is used again.</summary>
internal interface IReusable
{
    /// <summary>Forgets what it was used for; called when it is taken back.</summary>
    void Reset();
}
