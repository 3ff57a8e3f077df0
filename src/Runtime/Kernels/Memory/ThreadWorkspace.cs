using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymbolicGrad.Kernels;

/// <summary>One thread's memory for intermediate results and its stack of open frames.</summary>
internal sealed class ThreadWorkspace
{
    private readonly Arena<float> _singles = new();
    private readonly Arena<double> _doubles = new();
    private readonly ReusablePool _reusables = new();
    private long _entered;

    /// <summary>The number of the innermost open frame; 0 where none is open.</summary>
    private long _innermost;

    /// <summary>Opens a frame inside the innermost one.</summary>
    public WorkspaceFrame Enter()
    {
        long outer = _innermost;
        _innermost = ++_entered;
        return new WorkspaceFrame(this, _innermost, outer, _singles.Mark, _doubles.Mark, _reusables.Used);
    }

    /// <summary>Closes the innermost frame and takes back what was handed out in it.</summary>
    public void Leave(long frame, long outer, ArenaMark singles, ArenaMark doubles, int reusables)
    {
        if (frame != _innermost) ThrowNotInnermost(frame, "disposed");
        _innermost = outer;
        _singles.Release(singles);
        _doubles.Release(doubles);
        _reusables.Release(reusables);
    }

    /// <summary>Hands out an object in the innermost frame.</summary>
    public TReusable Take<TReusable>(long frame)
        where TReusable : class, IReusable, new()
    {
        if (frame != _innermost) ThrowNotInnermost(frame, "used");
        return _reusables.Take<TReusable>();
    }

    /// <summary>Hands out zeros in the innermost frame.</summary>
    public Span<T> TakeSpan<T>(long frame, int length)
        where T : unmanaged
    {
        if (frame != _innermost) ThrowNotInnermost(frame, "used");
        int doubles = checked((int)(((long)length * Unsafe.SizeOf<T>() + sizeof(double) - 1) / sizeof(double)));
        double[] memory = _doubles.Take(doubles, out int offset);
        Span<T> span = MemoryMarshal.Cast<double, T>(memory.AsSpan(offset, doubles))[..length];
        span.Clear();
        return span;
    }

    /// <summary>Hands out memory in the innermost frame.</summary>
    public T[] Take<T>(long frame, int length, out int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementType.ThrowIfUnsupported<T>();
        if (frame != _innermost) ThrowNotInnermost(frame, "used");
        return typeof(T) == typeof(float)
            ? (T[])(object)_singles.Take(length, out offset)
            : (T[])(object)_doubles.Take(length, out offset);
    }

    private void ThrowNotInnermost(long frame, string action) =>
        throw new InvalidOperationException(
            frame < _innermost
                ? $"Workspace: a frame was {action} while a frame entered after it is still open; dispose the inner frame first."
                : $"Workspace: a frame was {action} after it had been disposed; enter a new one.");
}
