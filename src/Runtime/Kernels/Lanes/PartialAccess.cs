using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Partial loads and stores element by element, where the machine has no masked ones.</summary>
internal static class PartialAccess
{
    public static TLane Load<TLane, T>(ref readonly T source, int count)
        where TLane : struct, ILane<TLane, T>
    {
        TLane lane = default;
        ref T first = ref Unsafe.As<TLane, T>(ref lane);
        for (int i = 0; i < count; i++) Unsafe.Add(ref first, i) = Unsafe.Add(ref Unsafe.AsRef(in source), i);
        return lane;
    }

    public static void Store<TLane, T>(TLane lane, ref T destination, int count)
        where TLane : struct, ILane<TLane, T>
    {
        ref T first = ref Unsafe.As<TLane, T>(ref lane);
        for (int i = 0; i < count; i++) Unsafe.Add(ref destination, i) = Unsafe.Add(ref first, i);
    }
}
