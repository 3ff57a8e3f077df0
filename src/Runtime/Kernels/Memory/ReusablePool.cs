namespace SymbolicGrad.Kernels;

/// <summary>Objects of a thread that generated code uses again and again: those of each type are handed out in order, and taken back last in, first out.</summary>
internal sealed class ReusablePool
{
    private readonly List<IReusable> _used = [];
    private readonly Dictionary<Type, Stack<IReusable>> _free = [];

    /// <summary>How many are handed out.</summary>
    public int Used => _used.Count;

    public TReusable Take<TReusable>()
        where TReusable : class, IReusable, new()
    {
        TReusable taken = _free.TryGetValue(typeof(TReusable), out Stack<IReusable>? free) && free.TryPop(out IReusable? known) ? (TReusable)known : new TReusable();
        _used.Add(taken);
        return taken;
    }

    /// <summary>Takes back all but the first <paramref name="count"/>.</summary>
    public void Release(int count)
    {
        if (count == _used.Count)
            return;
        for (int i = _used.Count - 1; i >= count; i--)
        {
            IReusable reusable = _used[i];
            reusable.Reset();
            if (!_free.TryGetValue(reusable.GetType(), out Stack<IReusable>? free))
                _free.Add(reusable.GetType(), free = new Stack<IReusable>());
            free.Push(reusable);
        }
        _used.RemoveRange(count, _used.Count - count);
    }
}

/// <summary>An object of the workspace that is used again.</summary>
internal interface IReusable
{
    /// <summary>Forgets what it was used for; called when it is taken back.</summary>
    void Reset();
}
