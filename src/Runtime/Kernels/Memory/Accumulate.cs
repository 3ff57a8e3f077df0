using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Adds tensors to sums, in place. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Accumulate
{
    /// <summary>sum = 0</summary>
    /// <param name="like">A vector of the same length.</param>
    /// <param name="sum">A vector.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Start<T>(Vector<T> like, Vector<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Sum", like.Length, sum);
        sum.AsSpan().Clear();
    }

    /// <summary>sum = 0</summary>
    /// <param name="like">A matrix of the same shape.</param>
    /// <param name="sum">A matrix.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void Start<T>(Matrix<T> like, Matrix<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Sum", like.Rows, like.Columns, sum);
        sum.AsSpan().Clear();
    }

    /// <summary>sum = 0</summary>
    /// <param name="length">The length that is needed.</param>
    /// <param name="sum">A vector.</param>
    /// <exception cref="ArgumentException">The vector has another length.</exception>
    public static void Start<T>(int length, Vector<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Sum", length, sum);
        sum.AsSpan().Clear();
    }

    /// <summary>sum = 0</summary>
    /// <param name="rows">The number of rows that is needed.</param>
    /// <param name="columns">The number of columns that is needed.</param>
    /// <param name="sum">A matrix.</param>
    /// <exception cref="ArgumentException">The matrix has another shape.</exception>
    public static void Start<T>(int rows, int columns, Matrix<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Sum", rows, columns, sum);
        sum.AsSpan().Clear();
    }

    /// <summary>sum += summand</summary>
    /// <param name="summand">A vector.</param>
    /// <param name="sum">A vector of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Add<T>(Vector<T> summand, Vector<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Add", summand.Length, sum);
        Elementwise.Map(new Plus(), Operand.Each(sum), Operand.Each(summand), sum);
    }

    /// <summary>sum += summand</summary>
    /// <param name="summand">A matrix.</param>
    /// <param name="sum">A matrix of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void Add<T>(Matrix<T> summand, Matrix<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Shapes.RequireDestination("Add", summand.Rows, summand.Columns, sum);
        Elementwise.Map(new Plus(), Operand.Each(sum), Operand.Each(summand), sum);
    }

    /// <summary>Adds a vector to some elements of a sum; the adjoint of a slice.</summary>
    /// <param name="summand">A vector.</param>
    /// <param name="start">The first element that it is added to.</param>
    /// <param name="sum">A vector, at least as long as <paramref name="start"/> and the summand together.</param>
    /// <exception cref="ArgumentOutOfRangeException">The summand does not fit there.</exception>
    public static void AddRange<T>(Vector<T> summand, int start, Vector<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Add(summand, sum.Range(start, summand.Length));

    /// <summary>Adds a vector to a row of a sum; the adjoint of a row.</summary>
    /// <param name="summand">A vector of n elements.</param>
    /// <param name="row">The index of the row.</param>
    /// <param name="sum">A matrix of n columns.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static void AddRow<T>(Vector<T> summand, int row, Matrix<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Add(summand, sum.Row(row));

    /// <summary>Adds a matrix to some rows of a sum; the adjoint of a slice of rows.</summary>
    /// <param name="summand">A matrix of n columns.</param>
    /// <param name="start">The first row that it is added to.</param>
    /// <param name="sum">A matrix of n columns.</param>
    /// <exception cref="ArgumentException">The numbers of columns differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The summand does not fit there.</exception>
    public static void AddRows<T>(Matrix<T> summand, int start, Matrix<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Add(summand, sum.RowRange(start, summand.Rows));

    /// <summary>Adds a matrix to some columns of a sum; the adjoint of a slice of columns.</summary>
    /// <param name="summand">A matrix of m rows.</param>
    /// <param name="start">The first column that it is added to.</param>
    /// <param name="sum">A matrix of m rows.</param>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The summand does not fit there.</exception>
    public static void AddColumns<T>(Matrix<T> summand, int start, Matrix<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (summand.Rows != sum.Rows) LayoutErrors.ThrowPadColumns(summand, sum);
        for (int i = 0; i < summand.Rows; i++)
            AddRange(summand.Row(i), start, sum.Row(i));
    }

    /// <summary>sum + summand</summary>
    private readonly struct Plus : IKernel2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Invoke<TLane>(TLane sum, TLane summand)
            where TLane : struct, ILane<TLane> => sum + summand;
    }
}
