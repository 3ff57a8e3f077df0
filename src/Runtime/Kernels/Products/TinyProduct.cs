using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>The product of matrices of a few elements, element by element: here the cost of masks and tiles would outweigh the arithmetic.</summary>
internal static unsafe class TinyProduct
{
    private const int MostColumns = 4;
    private const int MostTerms = 96;

    /// <summary>Whether the product is small enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Suits(int rows, int depth, int columns) =>
        columns <= MostColumns && (long)rows * depth * columns <= MostTerms;

    /// <summary>destination = left·right, or that is added to it, for factors of any strides; the destination is contiguous.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(in Strided<T> left, in Strided<T> right, T* destination, int rows, int depth, int columns, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* row = left.Start;
        nint leftRow = left.Row, leftColumn = left.Column, rightRow = right.Row, rightColumn = right.Column;
        for (; rows > 0; rows--, row += leftRow, destination += columns)
        {
            T* column = right.Start;
            int j = 0;
            for (; j <= columns - 2; j += 2, column += 2 * rightColumn)
            {
                T* a = row, b = column;
                T first = accumulate ? destination[j] : T.Zero, second = accumulate ? destination[j + 1] : T.Zero;
                for (int k = depth; k > 0; k--, a += leftColumn, b += rightRow)
                {
                    first = T.MultiplyAddEstimate(*a, *b, first);
                    second = T.MultiplyAddEstimate(*a, b[rightColumn], second);
                }
                destination[j] = first;
                destination[j + 1] = second;
            }
            if (j < columns)
            {
                T* a = row, b = column;
                T sum = accumulate ? destination[j] : T.Zero;
                for (int k = depth; k > 0; k--, a += leftColumn, b += rightRow) sum = T.MultiplyAddEstimate(*a, *b, sum);
                destination[j] = sum;
            }
        }
    }
}
