namespace SymbolicGrad.Runtime.Tests.Kernels.Memory;

/// <summary>Counts what code allocates.</summary>
internal static class Allocation
{
    private const int Calls = 5;

    /// <summary>
    /// The bytes that every call after the first allocates on this thread: the fewest of several, since a garbage collection that another
    /// test causes meanwhile counts the rest of this thread's allocation buffer.
    /// </summary>
    public static long OfRepeatedCall(Action call)
    {
        call();
        long fewest = long.MaxValue;
        for (int i = 0; i < Calls; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return fewest;
    }
}
