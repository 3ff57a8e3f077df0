using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Checks of the destinations that a gradient is written into. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Destination
{
    /// <summary>
    /// Refuses a destination of another shape than what its gradient is taken of, and one that shares memory with an input or another destination:
    /// that would be overwritten while it is still read.
    /// </summary>
    /// <param name="destinations">Where the gradients are to be written.</param>
    /// <param name="of">What each gradient is taken of, in the same order.</param>
    /// <param name="reads">The other inputs.</param>
    /// <param name="destinationNames">How the caller writes <paramref name="destinations"/>.</param>
    /// <param name="ofNames">How the caller writes <paramref name="of"/>.</param>
    /// <param name="readNames">How the caller writes <paramref name="reads"/>.</param>
    /// <exception cref="ArgumentException">A destination has another shape, or shares memory.</exception>
    public static void Check(
        ReadOnlySpan<TensorMemory> destinations,
        ReadOnlySpan<TensorMemory> of,
        ReadOnlySpan<TensorMemory> reads,
        [CallerArgumentExpression(nameof(destinations))] string destinationNames = "",
        [CallerArgumentExpression(nameof(of))] string ofNames = "",
        [CallerArgumentExpression(nameof(reads))] string readNames = "")
    {
        for (int i = 0; i < destinations.Length; i++)
        {
            if (!destinations[i].HasShapeOf(of[i]))
                ThrowShape(Name(destinationNames, i), destinations[i], Name(ofNames, i), of[i]);
        }
        if (!IsApart(destinations, of, reads))
            CheckPairs(destinations, of, reads, destinationNames, ofNames, readNames);
    }

    /// <summary>Refuses a destination that shares memory with an input or another destination.</summary>
    /// <param name="destinations">What is to be written.</param>
    /// <param name="reads">The inputs.</param>
    /// <param name="destinationNames">How the caller writes <paramref name="destinations"/>.</param>
    /// <param name="readNames">How the caller writes <paramref name="reads"/>.</param>
    /// <exception cref="ArgumentException">A destination shares memory.</exception>
    public static void CheckApart(
        ReadOnlySpan<TensorMemory> destinations,
        ReadOnlySpan<TensorMemory> reads,
        [CallerArgumentExpression(nameof(destinations))] string destinationNames = "",
        [CallerArgumentExpression(nameof(reads))] string readNames = "")
    {
        if (!IsApart(destinations, [], reads))
            CheckPairs(destinations, [], reads, destinationNames, "", readNames);
    }

    /// <summary>Whether the destinations follow one another in one array and everything else is in others: so it is in a training loop.</summary>
    private static bool IsApart(ReadOnlySpan<TensorMemory> destinations, ReadOnlySpan<TensorMemory> of, ReadOnlySpan<TensorMemory> reads)
    {
        for (int i = 1; i < destinations.Length; i++)
        {
            if (!destinations[i].Follows(destinations[i - 1]))
                return false;
        }
        return destinations.Length == 0 || IsElsewhere(destinations[0], of) && IsElsewhere(destinations[0], reads);
    }

    private static bool IsElsewhere(in TensorMemory destination, ReadOnlySpan<TensorMemory> others)
    {
        foreach (ref readonly TensorMemory other in others)
        {
            if (other.HasArrayOf(destination))
                return false;
        }
        return true;
    }

    private static void CheckPairs(
        ReadOnlySpan<TensorMemory> destinations, ReadOnlySpan<TensorMemory> of, ReadOnlySpan<TensorMemory> reads,
        string destinationNames, string ofNames, string readNames)
    {
        for (int i = 0; i < destinations.Length; i++)
        {
            if (IndexOfShared(destinations[i], destinations[..i]) is >= 0 and int other)
                ThrowShared(Name(destinationNames, i), Name(destinationNames, other));
            if (IndexOfShared(destinations[i], of) is >= 0 and int differentiated)
                ThrowShared(Name(destinationNames, i), Name(ofNames, differentiated));
            if (IndexOfShared(destinations[i], reads) is >= 0 and int read)
                ThrowShared(Name(destinationNames, i), Name(readNames, read));
        }
    }

    private static int IndexOfShared(in TensorMemory destination, ReadOnlySpan<TensorMemory> others)
    {
        for (int i = 0; i < others.Length; i++)
        {
            if (destination.Overlaps(others[i]))
                return i;
        }
        return -1;
    }

    internal static string Name(string names, int index) => names[1..^1].Split(", ")[index];

    [DoesNotReturn]
    private static void ThrowShape(string destination, TensorMemory shape, string of, TensorMemory needed) => throw new ArgumentException(
        $"The destination '{destination}' has the shape {shape}, but '{of}' has {needed}: a gradient has the shape of what it is taken of.", destination);

    [DoesNotReturn]
    private static void ThrowShared(string destination, string other) => throw new ArgumentException(
        $"The destination '{destination}' shares memory with '{other}', which would be overwritten while it is still read. " +
        "Pass memory of its own, for example ZerosLike of the model.", destination);
}
