namespace SymbolicGrad.Integration.Tests;

/// <summary>What a derivative allocates at each call.</summary>
internal static class Allocations
{
    /// <summary>Asserts that a call allocates nothing once it has run. What the runtime itself allocates, while it compiles a method again, is in one of the calls and not in all.</summary>
    public static void None(Action derivative)
    {
        derivative();
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Of(derivative)));
    }

    private static long Of(Action derivative)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        derivative();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
