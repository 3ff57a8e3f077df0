namespace SymbolicGrad.Runtime.Tests.Kernels.Memory;

/// <summary>Counts what code allocates.</summary>
internal static class Allocation
{
    /// <summary>The bytes that a second call allocates on this thread.</summary>
    public static long OfSecondCall(Action call)
    {
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
