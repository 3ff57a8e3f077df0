using System.Numerics;
using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Memory;

public class SingleWorkspaceTests : WorkspaceTests<float>;

public class DoubleWorkspaceTests : WorkspaceTests<double>;

public abstract class WorkspaceTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Fact]
    public void Matrix_HasItsShape_AndVectorItsLength()
    {
        using WorkspaceFrame workspace = Workspace.Enter();
        Matrix<T> matrix = workspace.Matrix<T>(3, 5);
        Assert.Equal((3, 5), (matrix.Rows, matrix.Columns));
        Assert.Equal(7, workspace.Vector<T>(7).Length);
        Assert.Equal(0, workspace.Matrix<T>(0, 4).Length);
    }

    [Fact]
    public void WhatIsTaken_NeverOverlaps()
    {
        using WorkspaceFrame workspace = Workspace.Enter();
        var taken = new List<Vector<T>>();
        for (int length = 0; length < 300; length++)
        {
            taken.Add(workspace.Vector<T>(length));
            taken[^1].Fill(T.CreateChecked(length));
        }
        for (int length = 0; length < 300; length++)
            Assert.Equal(-1, taken[length].AsSpan().IndexOfAnyExcept(T.CreateChecked(length)));
    }

    [Fact]
    public unsafe void WhatIsTaken_StartsAtAMultipleOf64_AlsoAfterACollection()
    {
        using WorkspaceFrame workspace = Workspace.Enter();
        var taken = new List<Vector<T>>();
        for (int length = 1; length < 2000; length += 37) taken.Add(workspace.Vector<T>(length));
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        foreach (Vector<T> vector in taken)
            Assert.Equal(0, (nint)Unsafe.AsPointer(ref vector.AsSpan()[0]) % 64);
    }

    [Fact]
    public void NestedFrame_GivesBackOnlyItsOwn()
    {
        using WorkspaceFrame outer = Workspace.Enter();
        Vector<T> kept = outer.Vector<T>(10);
        kept.Fill(T.One);
        Vector<T> first = TakeInNestedFrame(10);
        Vector<T> second = TakeInNestedFrame(10);
        Vector<T> large = TakeInNestedFrame(100_000);

        Assert.True(first.AsSpan() == second.AsSpan());
        Assert.False(kept.AsSpan().Overlaps(large.AsSpan()));
        Assert.Equal(-1, kept.AsSpan().IndexOfAnyExcept(T.One));
        Assert.False(outer.Vector<T>(10).AsSpan().Overlaps(kept.AsSpan()));
    }

    [Fact]
    public void SameShapesAgain_TakeTheSameMemoryAndAllocateNothing()
    {
        static void Step()
        {
            using WorkspaceFrame outer = Workspace.Enter();
            outer.Matrix<T>(100, 300);
            for (int i = 0; i < 3; i++)
            {
                using WorkspaceFrame inner = Workspace.Enter();
                inner.Matrix<T>(300, 400);
                inner.Vector<T>(70_000);
            }
        }

        Assert.Equal(0, Allocation.OfRepeatedCall(Step));
    }

    [Fact]
    public void NestedFramesInsideAnOpenOne_AllocateNothingOnceTheyHaveGrown()
    {
        using WorkspaceFrame outer = Workspace.Enter();
        outer.Vector<T>(1000);
        Assert.Equal(0, Allocation.OfRepeatedCall(static () =>
        {
            using WorkspaceFrame inner = Workspace.Enter();
            inner.Vector<T>(200_000);
            inner.Vector<T>(900_000);
        }));
    }

    [Fact]
    public void Threads_HaveTheirOwnMemory()
    {
        using WorkspaceFrame workspace = Workspace.Enter();
        Vector<T> here = workspace.Vector<T>(100), there = default;
        var thread = new Thread(() => there = TakeInNestedFrame(100));
        thread.Start();
        thread.Join();
        Assert.False(here.AsSpan().Overlaps(there.AsSpan()));
    }

    private static Vector<T> TakeInNestedFrame(int length)
    {
        using WorkspaceFrame inner = Workspace.Enter();
        Vector<T> taken = inner.Vector<T>(length);
        taken.Fill(T.Zero);
        return taken;
    }
}
