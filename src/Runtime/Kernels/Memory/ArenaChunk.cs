using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>One array of an arena.</summary>
/// <param name="Memory">The array; the garbage collector never moves it, so alignment lasts.</param>
/// <param name="Origin">The index of the first element whose address is a multiple of 64.</param>
/// <param name="Capacity">The number of elements from there on, a multiple of <see cref="Granularity"/>.</param>
internal sealed record ArenaChunk<T>(T[] Memory, int Origin, int Capacity)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Alignment = 64;
    private const int SmallestBytes = 1 << 14;

    /// <summary>A chunk without memory.</summary>
    public static readonly ArenaChunk<T> Empty = new([], 0, 0);

    /// <summary>The elements in 64 bytes.</summary>
    public static int Granularity => Alignment / Unsafe.SizeOf<T>();

    /// <summary>The most elements that a chunk can hold.</summary>
    public static int LargestCapacity => (Array.MaxLength & -Granularity) - Granularity;

    /// <summary>The next multiple of <see cref="Granularity"/>.</summary>
    public static int RoundUp(int length) => (length + Granularity - 1) & -Granularity;

    /// <summary>A chunk for at least <paramref name="length"/> elements, as far as an array can hold them.</summary>
    public static ArenaChunk<T> Create(long length)
    {
        long wanted = Math.Max(length, SmallestBytes / Unsafe.SizeOf<T>());
        int capacity = RoundUp((int)Math.Min(wanted, LargestCapacity));
        T[] memory = GC.AllocateUninitializedArray<T>(capacity + Granularity, pinned: true);
        return new ArenaChunk<T>(memory, AlignedIndex(memory), capacity);
    }

    private static unsafe int AlignedIndex(T[] memory)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        nuint beyond = address % Alignment;
        return beyond == 0 ? 0 : (int)(Alignment - beyond) / Unsafe.SizeOf<T>();
    }
}
