using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// The generator SplitMix64 (G. Steele, D. Lea, C. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014): the same numbers from the
/// same seed on every machine and in every version of .NET.
/// </summary>
/// <param name="seed">The start of the sequence.</param>
public struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The state, from which the sequence goes on: a generator that is made with it as its seed draws the same numbers.</summary>
    public readonly ulong State => _state;

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

    /// <summary>A random number: every multiple of 2⁻⁵³ from 0 on and below 1 is equally likely.</summary>
    /// <returns>The high 53 bits of <see cref="Next"/>, as a fraction.</returns>
    public double NextUniform() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>A random index: the next 64 bits modulo the count, of which the bias, below count/2⁶⁴, is left in.</summary>
    /// <param name="count">How many indices there are.</param>
    /// <returns>A number from 0 to <paramref name="count"/> − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public int NextIndex(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return (int)(Next() % (ulong)count);
    }

    /// <summary>Draws random numbers, each as <see cref="NextUniform"/> scaled to an interval.</summary>
    /// <param name="destination">Receives low + (high − low)·u.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    public void FillUniform<T>(Span<T> destination, double low = 0, double high = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref T number in destination) number = T.CreateTruncating(low + (high - low) * NextUniform());
    }

    /// <summary>
    /// Draws normally distributed random numbers in pairs (G. Box and M. Muller: A note on the generation of random normal deviates, 1958):
    /// √(−2·ln(1 − u₁))·cos(2π·u₂), then the same with the sine; where the count is odd, the last sine is dropped. The functions are computed by
    /// +, −, ×, ÷ and √ alone, so that the numbers are the same on every machine.
    /// </summary>
    /// <param name="destination">Receives mean + deviation·z.</param>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="mean">The mean.</param>
    public void FillNormal<T>(Span<T> destination, double deviation = 1, double mean = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < destination.Length; i += 2)
        {
            double radius = Math.Sqrt(-2 * ExactMath.Log(1 - NextUniform()));
            (double cos, double sin) = ExactMath.CosSinOfTurns(NextUniform());
            destination[i] = T.CreateTruncating(mean + deviation * (radius * cos));
            if (i + 1 < destination.Length) destination[i + 1] = T.CreateTruncating(mean + deviation * (radius * sin));
        }
    }

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

    /// <summary>A random order.</summary>
    /// <param name="count">How many items there are.</param>
    /// <returns>The numbers from 0 to <paramref name="count"/> − 1, shuffled.</returns>
    public int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle<int>(order);
        return order;
    }
}
