using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Kernels;

/// <summary>Chooses the loops that suit the shapes and the lane that suits the machine.</summary>
internal static unsafe class ProductDispatch
{
    /// <summary>A right factor of fewer bytes stays in the second-level cache and is read where it is.</summary>
    private const int SmallBytes = 1 << 18;

    /// <summary>With fewer rows, a packed right factor would not be read often enough to pay for packing.</summary>
    private const int FewRows = 64;

    /// <summary>With fewer rows, the same where it is transposed: dot products with its rows are faster.</summary>
    private const int FewTransposedRows = 4;

    /// <summary>With fewer lanes of columns, the transpose of a narrow product is worth computing instead.</summary>
    private const int NarrowLanes = 2;

    /// <summary>With fewer terms, transposing the product would cost more than it saves.</summary>
    private const int FewTerms = 8;

    /// <summary>destination = left·right, or that is added to it, for factors with contiguous rows or contiguous columns; the destination is contiguous.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T>(Strided<T> left, Strided<T> right, T* destination, int rows, int depth, int columns, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (TinyProduct.Suits(rows, depth, columns)) TinyProduct.Run(left, right, destination, rows, depth, columns, accumulate);
        else if (Vector512.IsHardwareAccelerated) Run<Lane512<T>, T>(left, right, destination, rows, depth, columns, accumulate);
        else if (Vector256.IsHardwareAccelerated) Run<Lane256<T>, T>(left, right, destination, rows, depth, columns, accumulate);
        else Run<Lane128<T>, T>(left, right, destination, rows, depth, columns, accumulate);
    }

    /// <summary>The same at a given width of lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<TLane, T>(Strided<T> left, Strided<T> right, T* destination, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (rows == 0 || columns == 0) return;
        if (columns == 1) MatrixTimesVector<TLane, T>(left, right.Start, destination, rows, depth, accumulate);
        else if (right.Column != 1 && depth > 1) Transposed<TLane, T>(left, right, destination, rows, depth, columns, accumulate);
        else if (IsNarrow<TLane, T>(left, rows, depth, columns)) Narrow<TLane, T>(left, right, destination, rows, depth, columns, accumulate);
        else if (rows < FewRows || (long)depth * columns * sizeof(T) < SmallBytes)
            DirectProduct.Run<TLane, T>(left, right.Start, right.Row, destination, rows, depth, columns, accumulate);
        else PackedProduct.Run<TLane, T>(left, right, destination, rows, depth, columns, accumulate);
    }

    /// <summary>left·vector; the vector is contiguous.</summary>
    private static void MatrixTimesVector<TLane, T>(Strided<T> left, T* vector, T* destination, int rows, int depth, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Column == 1) DotProducts.Run<TLane, T>(left.Start, left.Row, vector, destination, rows, depth, accumulate);
        else DirectProduct.Run<TLane, T>(new(vector, depth, 1), left.Start, left.Column, destination, 1, depth, rows, accumulate);
    }

    /// <summary>left·right where the columns of the right factor are contiguous and its rows are not.</summary>
    private static void Transposed<TLane, T>(Strided<T> left, Strided<T> right, T* destination, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (rows < FewTransposedRows && depth >= TLane.Width)
        {
            for (int i = 0; i < rows; i++)
                DotProducts.Run<TLane, T>(right.Start, right.Column, left.From(i, 0).Start, destination + i * columns, columns, depth, accumulate);
        }
        else PackedProduct.Run<TLane, T>(left, right, destination, rows, depth, columns, accumulate);
    }

    /// <summary>Whether few columns would leave lanes idle, while the columns of the left factor, which are contiguous, would fill them.</summary>
    private static bool IsNarrow<TLane, T>(Strided<T> left, int rows, int depth, int columns)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        left.Column != 1 && columns < NarrowLanes * TLane.Width && columns % TLane.Width != 0 && rows >= 2 * columns && depth >= FewTerms;

    /// <summary>left·right as the transpose of rightᵀ·leftᵀ.</summary>
    private static void Narrow<TLane, T>(Strided<T> left, Strided<T> right, T* destination, int rows, int depth, int columns, bool accumulate)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using WorkspaceFrame workspace = Workspace.Enter();
        fixed (T* transpose = workspace.Vector<T>(rows * columns).AsSpan())
        {
            if (accumulate) TransposeKernel.Run(destination, columns, rows, columns, transpose, rows);
            DirectProduct.Run<TLane, T>(new(right.Start, 1, right.Row), left.Start, left.Column, transpose, columns, depth, rows, accumulate);
            TransposeKernel.Run(transpose, rows, columns, rows, destination, columns);
        }
    }
}
