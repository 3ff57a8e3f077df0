using System.Numerics;
using System.Runtime.InteropServices;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

public class SingleElementwiseWidthTests : ElementwiseWidthTests<float>;

public class DoubleElementwiseWidthTests : ElementwiseWidthTests<double>;

/// <summary>The loops at the widths that this machine would not choose.</summary>
public abstract class ElementwiseWidthTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Fact]
    public void Loops_AtEveryWidth_AreTheFormula()
    {
        for (int length = 0; length <= 70; length++)
        {
            Check<Lane1<T>>(length);
            Check<Lane128<T>>(length);
            Check<Lane256<T>>(length);
            Check<Lane512<T>>(length);
        }
    }

    private static void Check<TLane>(int length)
        where TLane : struct, ILane<TLane, T>
    {
        OperandSource<T> a = new(new Random(length), 1, length), b = new(new Random(length + 100), 1, length);
        Operand<T, EachAccess> each = a.Operand<EachAccess>();
        Operand<T, ScalarAccess> scalar = b.Operand<ScalarAccess>();
        var expression = new Expression2<WeightedSum, T, EachAccess, ScalarAccess>(in each, in scalar);
        GuardedMemory<T> map = GuardedMemory<T>.Destination(1, length), columnSums = GuardedMemory<T>.Destination(1, length);
        columnSums.Vector.Fill(T.One);

        MapLoop.Run<TLane, Expression2<WeightedSum, T, EachAccess, ScalarAccess>, T>(in expression, ref First(map), length);
        ColumnSumsLoop.Add<TLane, Expression2<WeightedSum, T, EachAccess, ScalarAccess>, T>(in expression, ref First(columnSums), length);
        T sum = SumLoop.Run<TLane, Expression2<WeightedSum, T, EachAccess, ScalarAccess>, T>(in expression, length);

        T expectedSum = T.Zero;
        for (int i = 0; i < length; i++)
        {
            T expected = a.At<EachAccess>(0, i) + T.CreateChecked(2) * b.At<ScalarAccess>(0, i);
            expectedSum += expected;
            Assert.Equal(expected, map.Vector[i]);
            Assert.Equal(T.One + expected, columnSums.Vector[i]);
        }
        Assert.Equal(expectedSum, sum);
        map.AssertNothingOutsideWritten();
        columnSums.AssertNothingOutsideWritten();
    }

    private static ref T First(GuardedMemory<T> memory) => ref MemoryMarshal.GetReference(memory.Vector.AsSpan());
}
