namespace SymbolicGrad.Generator.Emission;

/// <summary>The order in which variables get their new values at the same time: each before what it is read for is assigned itself.</summary>
internal sealed class AssignmentOrder
{
    private readonly int[][] _reads;
    private readonly int[] _readers;
    private readonly SortedSet<int> _ready = [];

    /// <param name="reads">Of each new value, which of the variables it reads.</param>
    public AssignmentOrder(IEnumerable<int>[] reads)
    {
        _reads = [.. reads.Select(static (read, i) => read.Where(variable => variable != i).ToArray())];
        _readers = new int[reads.Length];
        foreach (int variable in _reads.SelectMany(static read => read))
            _readers[variable]++;
        _ready.UnionWith(Enumerable.Range(0, reads.Length).Where(i => _readers[i] == 0));
    }

    /// <summary>Each variable, when it is assigned; before that, where variables read each other in a cycle, those whose new value must be kept somewhere else.</summary>
    public IEnumerable<(int Variable, bool MustWait)> Steps()
    {
        bool[] isRead = new bool[_reads.Length];
        int last = _reads.Length - 1;
        for (int left = _reads.Length; left > 0;)
        {
            int variable = _ready.Count > 0 ? _ready.Min : -1;
            if (variable < 0)
            {
                while (isRead[last])
                    last--;
                yield return (last, true);
                Release(last);
                continue;
            }
            _ready.Remove(variable);
            left--;
            yield return (variable, false);
            Release(variable);
        }

        void Release(int variable)
        {
            if (isRead[variable])
                return;
            isRead[variable] = true;
            foreach (int read in _reads[variable])
            {
                if (--_readers[read] == 0)
                    _ready.Add(read);
            }
        }
    }
}
