using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Benchmarks.Measurement;

/// <summary>The time that the calling thread has had a processor, where the system tells (Linux); elsewhere the time of day.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>The time in nanoseconds since some moment.</summary>
    public static double Now()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetTimestamp() * 1e9 / Stopwatch.Frequency;
        GetTime(ThreadCpuTime, out TimeSpec time);
        return time.Seconds * 1e9 + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
