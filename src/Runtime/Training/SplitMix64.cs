namespace SymbolicGrad;

/// <summary>
/// The generator SplitMix64 (G. Steele, D. Lea, C. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014): the same numbers from the
/// same seed on every machine and in every version of .NET.
/// </summary>
/// <param name="seed">The start of the sequence.</param>
public struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 random bits.</summary>
    /// <returns>Every value is equally likely.</returns>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A random index (D. Lemire: Fast random integer generation in an interval, 2019; its bias, below count/2⁶⁴, is left in).</summary>
    /// <param name="count">How many indices there are.</param>
    /// <returns>A number from 0 to <paramref name="count"/> − 1.</returns>
    public int NextIndex(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Puts items into a random order (Fisher and Yates; R. Durstenfeld, 1964): every order is equally likely.</summary>
    /// <param name="items">What to shuffle, in place.</param>
    public void Shuffle<TItem>(Span<TItem> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextIndex(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
