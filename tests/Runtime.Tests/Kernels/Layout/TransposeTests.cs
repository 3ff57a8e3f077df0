using System.Numerics;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.Layouts;

public class SingleTransposeTests : TransposeTests<float>;

public class DoubleTransposeTests : TransposeTests<double>;

public abstract class TransposeTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Fact]
    public void Transpose_OfEveryShape_SwapsRowsAndColumns()
    {
        var random = new Random(6);
        int[] sizes = [.. Enumerable.Range(0, 20), 63, 64, 65, 131, 200];
        foreach (int rows in sizes)
            foreach (int columns in sizes)
                Check(GuardedMemory<T>.Random(random, rows, columns).Matrix);
    }

    private static void Check(Matrix<T> matrix)
    {
        var destination = GuardedMemory<T>.Destination(matrix.Columns, matrix.Rows);
        Layout.Transpose(matrix, destination.Matrix);
        Assert.Equal(ProductReference.Transpose(ProductReference.Elements(matrix)), ProductReference.Elements(destination.Matrix));
        destination.AssertNothingOutsideWritten();
    }
}
