using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Memory;

public class WorkspaceMisuseTests
{
    private const string InnerOpen = "Workspace: a frame was {0} while a frame entered after it is still open; dispose the inner frame first.";
    private const string Gone = "Workspace: a frame was {0} after it had been disposed; enter a new one.";

    [Fact]
    public void OuterFrame_DisposedBeforeTheInnerOne_ThrowsAndGivesNothingBack()
    {
        WorkspaceFrame outer = Workspace.Enter();
        Vector<double> taken = outer.Vector<double>(4);
        WorkspaceFrame inner = Workspace.Enter();

        AssertThrows(InnerOpen, "disposed", outer, static frame => frame.Dispose());
        Assert.False(inner.Vector<double>(4).AsSpan().Overlaps(taken.AsSpan()));
        inner.Dispose();
        outer.Dispose();
    }

    [Fact]
    public void OuterFrame_UsedWhileAnInnerOneIsOpen_Throws()
    {
        using WorkspaceFrame outer = Workspace.Enter();
        using WorkspaceFrame inner = Workspace.Enter();
        AssertThrows(InnerOpen, "used", outer, static frame => frame.Vector<double>(1));
        AssertThrows(InnerOpen, "used", outer, static frame => frame.Matrix<float>(1, 1));
    }

    [Fact]
    public void Frame_DisposedTwiceOrUsedAfterwards_Throws()
    {
        WorkspaceFrame frame = Workspace.Enter();
        frame.Dispose();
        AssertThrows(Gone, "disposed", frame, static disposed => disposed.Dispose());
        AssertThrows(Gone, "used", frame, static disposed => disposed.Vector<float>(1));
    }

    [Fact]
    public void DefaultFrame_Used_ThrowsAndDisposedDoesNothing()
    {
        Assert.Equal(
            "Workspace: the frame was never entered; call Workspace.Enter().",
            Assert.Throws<InvalidOperationException>(static () => default(WorkspaceFrame).Vector<double>(1)).Message);
        default(WorkspaceFrame).Dispose();
    }

    [Fact]
    public void Frame_LeftByAnException_GivesItsMemoryBack()
    {
        Vector<double> before = TakeAndThrow();
        Vector<double> after = TakeAndThrow();
        Assert.True(before.AsSpan() == after.AsSpan());
    }

    [Fact]
    public void NegativeOrTooLargeShapes_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => TakeMatrix(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TakeMatrix(2, -1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TakeMatrix(1 << 16, 1 << 16));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TakeMatrix(1, Array.MaxLength));
    }

    private static void TakeMatrix(int rows, int columns)
    {
        using WorkspaceFrame workspace = Workspace.Enter();
        workspace.Matrix<double>(rows, columns);
    }

    private static Vector<double> TakeAndThrow()
    {
        Vector<double> taken = default;
        try
        {
            using WorkspaceFrame workspace = Workspace.Enter();
            taken = workspace.Vector<double>(8);
            throw new InvalidTimeZoneException();
        }
        catch (InvalidTimeZoneException)
        {
            return taken;
        }
    }

    private delegate void FrameAction(WorkspaceFrame frame);

    private static void AssertThrows(string format, string action, WorkspaceFrame frame, FrameAction call)
    {
        InvalidOperationException? thrown = null;
        try
        {
            call(frame);
        }
        catch (InvalidOperationException exception)
        {
            thrown = exception;
        }
        Assert.Equal(string.Format(null, format, action), thrown?.Message);
    }
}
