using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>
/// At which iterations of a loop its state is stored. Of n iterations that are known before the first, every ⌈√n⌉-th; of others, stretches of
/// 1, 2, 3… iterations follow one another, so that n of them make about √(2n) stretches. For generated code; it may change with any version.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checkpoints
{
    /// <summary>The number of iterations from one stored state to the next.</summary>
    /// <param name="iterations">How many iterations the loop makes.</param>
    /// <returns>The square root, rounded up; at least 1.</returns>
    public static int Spacing(int iterations) => iterations <= 1 ? 1 : (int)Math.Ceiling(Math.Sqrt(iterations));

    /// <summary>Whether a stretch of growing length begins at an iteration.</summary>
    /// <param name="iteration">The number of the iteration, from 0.</param>
    /// <returns>Whether it is one of 0, 1, 3, 6, 10…</returns>
    public static bool IsFirst(int iteration) => First(StretchOf(iteration)) == iteration;

    /// <summary>The number of stretches of growing length.</summary>
    /// <param name="iterations">How many iterations the loop has made.</param>
    /// <returns>How many stretches they begin.</returns>
    public static int Stretches(int iterations) => iterations <= 0 ? 0 : StretchOf(iterations - 1) + 1;

    /// <summary>Where a stretch of growing length begins.</summary>
    /// <param name="stretch">The number of the stretch, from 0.</param>
    /// <returns>The number of its first iteration.</returns>
    public static int First(int stretch) => (int)((long)stretch * (stretch + 1L) / 2);

    /// <summary>Exact: the square of an odd number is below 2⁵³, and the root of what is less is less.</summary>
    private static int StretchOf(int iteration) => (int)((Math.Sqrt(8.0 * iteration + 1) - 1) / 2);
}
