using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>How an optimizer moves one parameter, as a formula on lanes.</summary>
internal interface IMove
{
    /// <summary>How many numbers are kept for each parameter: 0, 1 or 2.</summary>
    static abstract int MemoryCount { get; }

    /// <summary>Moves a parameter and updates what is kept for it.</summary>
    /// <remarks>The implementation must carry <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: it is the body of a loop.</remarks>
    void Invoke<TLane>(ref TLane parameter, TLane gradient, ref TLane first, ref TLane second)
        where TLane : struct, ILane<TLane>;
}

/// <summary>The parameters of a step, their gradient, and what the optimizer keeps for each: all moved in one pass.</summary>
internal readonly ref struct Moves<T>(Span<T> parameters, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _parameter = ref MemoryMarshal.GetReference(parameters);
    private readonly ref readonly T _gradient = ref MemoryMarshal.GetReference(gradient);
    private readonly ref T _first = ref MemoryMarshal.GetReference(first);
    private readonly ref T _second = ref MemoryMarshal.GetReference(second);
    private readonly int _length = parameters.Length;

    public void All<TMove>(TMove move)
        where TMove : struct, IMove
    {
        if (Vector512.IsHardwareAccelerated) All<TMove, Lane512<T>>(move);
        else if (Vector256.IsHardwareAccelerated) All<TMove, Lane256<T>>(move);
        else if (Vector128.IsHardwareAccelerated) All<TMove, Lane128<T>>(move);
        else All<TMove, Lane1<T>>(move);
    }

    /// <summary>The pass with lanes of a given width; every width gives the same bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void All<TMove, TLane>(TMove move)
        where TMove : struct, IMove
        where TLane : struct, ILane<TLane, T>
    {
        int i = 0;
        for (; i <= _length - TLane.Width; i += TLane.Width)
        {
            TLane parameter = TLane.Load(ref Unsafe.Add(ref _parameter, i));
            TLane first = TMove.MemoryCount > 0 ? TLane.Load(ref Unsafe.Add(ref _first, i)) : default;
            TLane second = TMove.MemoryCount > 1 ? TLane.Load(ref Unsafe.Add(ref _second, i)) : default;
            move.Invoke(ref parameter, TLane.Load(ref Unsafe.Add(ref Unsafe.AsRef(in _gradient), i)), ref first, ref second);
            TLane.Store(parameter, ref Unsafe.Add(ref _parameter, i));
            if (TMove.MemoryCount > 0) TLane.Store(first, ref Unsafe.Add(ref _first, i));
            if (TMove.MemoryCount > 1) TLane.Store(second, ref Unsafe.Add(ref _second, i));
        }
        if (i < _length) Rest<TMove, TLane>(move, i);
    }

    private void Rest<TMove, TLane>(TMove move, int start)
        where TMove : struct, IMove
        where TLane : struct, ILane<TLane, T>
    {
        int count = _length - start;
        TLane parameter = TLane.LoadPartial(ref Unsafe.Add(ref _parameter, start), count);
        TLane first = TMove.MemoryCount > 0 ? TLane.LoadPartial(ref Unsafe.Add(ref _first, start), count) : default;
        TLane second = TMove.MemoryCount > 1 ? TLane.LoadPartial(ref Unsafe.Add(ref _second, start), count) : default;
        move.Invoke(ref parameter, TLane.LoadPartial(ref Unsafe.Add(ref Unsafe.AsRef(in _gradient), start), count), ref first, ref second);
        TLane.StorePartial(parameter, ref Unsafe.Add(ref _parameter, start), count);
        if (TMove.MemoryCount > 0) TLane.StorePartial(first, ref Unsafe.Add(ref _first, start), count);
        if (TMove.MemoryCount > 1) TLane.StorePartial(second, ref Unsafe.Add(ref _second, start), count);
    }
}
