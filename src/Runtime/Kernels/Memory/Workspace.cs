using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>
/// Memory for intermediate results: each thread has its own, and keeps it, so that code which takes the same shapes again and again
/// allocates only the first time. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Workspace
{
    [ThreadStatic]
    private static ThreadWorkspace? _ofThread;

    /// <summary>Enters a frame on the calling thread's workspace; disposing the frame gives back what was taken from it.</summary>
    /// <returns>The frame, inside those that are open already.</returns>
    public static WorkspaceFrame Enter() => (_ofThread ??= new ThreadWorkspace()).Enter();
}
