using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SymbolicGrad.Kernels;

/// <summary>Transposes in squares that fit registers: 4×4 of single precision, 2×2 of double.</summary>
internal static unsafe class TransposeKernel
{
    private static bool HasInterleave => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>destination[j, i] = source[i, j]; strides are from a row to the next, in elements.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(T* source, nint sourceRow, int rows, int columns, T* destination, nint destinationRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int side = HasInterleave ? Vector128<T>.Count : 1;
        int i = 0;
        for (; HasInterleave && i <= rows - side; i += side)
        {
            T* from = source + i * sourceRow, to = destination + i;
            int j = 0;
            for (; j <= columns - side; j += side) Square(from + j, sourceRow, to + j * destinationRow, destinationRow);
            Scalar(from + j, sourceRow, side, columns - j, to + j * destinationRow, destinationRow);
        }
        Scalar(source + i * sourceRow, sourceRow, rows - i, columns, destination + i, destinationRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scalar<T>(T* source, nint sourceRow, int rows, int columns, T* destination, nint destinationRow)
        where T : unmanaged
    {
        for (int j = 0; j < columns; j++)
            for (int i = 0; i < rows; i++)
                destination[j * destinationRow + i] = source[i * sourceRow + j];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square<T>(T* source, nint sourceRow, T* destination, nint destinationRow)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) Square((float*)source, sourceRow, (float*)destination, destinationRow);
        else Square((double*)source, sourceRow, (double*)destination, destinationRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(float* source, nint sourceRow, float* destination, nint destinationRow)
    {
        Vector128<float> row0 = Vector128.Load(source), row1 = Vector128.Load(source + sourceRow);
        Vector128<float> row2 = Vector128.Load(source + 2 * sourceRow), row3 = Vector128.Load(source + 3 * sourceRow);
        Vector128<float> low02 = Low(row0, row2), low13 = Low(row1, row3), high02 = High(row0, row2), high13 = High(row1, row3);
        Low(low02, low13).Store(destination);
        High(low02, low13).Store(destination + destinationRow);
        Low(high02, high13).Store(destination + 2 * destinationRow);
        High(high02, high13).Store(destination + 3 * destinationRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(double* source, nint sourceRow, double* destination, nint destinationRow)
    {
        Vector128<double> row0 = Vector128.Load(source), row1 = Vector128.Load(source + sourceRow);
        (Sse2.IsSupported ? Sse2.UnpackLow(row0, row1) : AdvSimd.Arm64.ZipLow(row0, row1)).Store(destination);
        (Sse2.IsSupported ? Sse2.UnpackHigh(row0, row1) : AdvSimd.Arm64.ZipHigh(row0, row1)).Store(destination + destinationRow);
    }

    /// <summary>The first halves of two vectors, element beside element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> even, Vector128<float> odd) =>
        Sse.IsSupported ? Sse.UnpackLow(even, odd) : AdvSimd.Arm64.ZipLow(even, odd);

    /// <summary>The last halves of two vectors, element beside element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> even, Vector128<float> odd) =>
        Sse.IsSupported ? Sse.UnpackHigh(even, odd) : AdvSimd.Arm64.ZipHigh(even, odd);
}
