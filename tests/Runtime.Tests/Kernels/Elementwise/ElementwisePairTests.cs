using System.Numerics;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

public class SingleElementwisePairTests : ElementwisePairTests<float>;

public class DoubleElementwisePairTests : ElementwisePairTests<double>;

/// <summary>Every pair of ways to read an operand, in every shape.</summary>
public abstract class ElementwisePairTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Fact]
    public void EachWithAnything_IsTheFormula()
    {
        Check<EachAccess, EachAccess>();
        Check<EachAccess, RowAccess>();
        Check<EachAccess, ColumnAccess>();
        Check<EachAccess, ScalarAccess>();
    }

    [Fact]
    public void RowWithAnything_IsTheFormula()
    {
        Check<RowAccess, EachAccess>();
        Check<RowAccess, RowAccess>();
        Check<RowAccess, ColumnAccess>();
        Check<RowAccess, ScalarAccess>();
    }

    [Fact]
    public void ColumnWithAnything_IsTheFormula()
    {
        Check<ColumnAccess, EachAccess>();
        Check<ColumnAccess, RowAccess>();
        Check<ColumnAccess, ColumnAccess>();
        Check<ColumnAccess, ScalarAccess>();
    }

    [Fact]
    public void ScalarWithAnything_IsTheFormula()
    {
        Check<ScalarAccess, EachAccess>();
        Check<ScalarAccess, RowAccess>();
        Check<ScalarAccess, ColumnAccess>();
        Check<ScalarAccess, ScalarAccess>();
    }

    private static void Check<TA, TB>()
        where TA : struct, IAccess
        where TB : struct, IAccess
    {
        foreach ((int rows, int columns) in Shapes.All)
        {
            var random = new Random(rows * 1000 + columns);
            OperandSource<T> a = new(random, rows, columns), b = new(random, rows, columns);
            var expected = new Matrix<T>(rows, columns);
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    expected[i, j] = a.At<TA>(i, j) + T.CreateChecked(2) * b.At<TB>(i, j);
            CheckMap<TA, TB>(a, b, expected);
            if (Fixes<TA, TB>(AccessKind.Row) && Fixes<TA, TB>(AccessKind.Column)) CheckSums<TA, TB>(a, b, expected);
        }
    }

    private static void CheckMap<TA, TB>(OperandSource<T> a, OperandSource<T> b, Matrix<T> expected)
        where TA : struct, IAccess
        where TB : struct, IAccess
    {
        var destination = GuardedMemory<T>.Destination(expected.Rows, expected.Columns);
        Elementwise.Map(new WeightedSum(), a.Operand<TA>(), b.Operand<TB>(), destination.Matrix);
        Assert.Equal(expected, destination.Matrix);
        destination.AssertNothingOutsideWritten();
    }

    private static void CheckSums<TA, TB>(OperandSource<T> a, OperandSource<T> b, Matrix<T> terms)
        where TA : struct, IAccess
        where TB : struct, IAccess
    {
        Vector<T> rowSums = new(terms.Rows), columnSums = new(terms.Columns);
        T sum = T.Zero;
        for (int i = 0; i < terms.Rows; i++)
        {
            for (int j = 0; j < terms.Columns; j++)
            {
                sum += terms[i, j];
                rowSums[i] += terms[i, j];
                columnSums[j] += terms[i, j];
            }
        }

        GuardedMemory<T> rows = GuardedMemory<T>.Destination(1, terms.Rows), columns = GuardedMemory<T>.Destination(1, terms.Columns);
        Elementwise.RowSums(new WeightedSum(), a.Operand<TA>(), b.Operand<TB>(), rows.Vector);
        Elementwise.ColumnSums(new WeightedSum(), a.Operand<TA>(), b.Operand<TB>(), columns.Vector);
        Assert.Equal(sum, Elementwise.Sum(new WeightedSum(), a.Operand<TA>(), b.Operand<TB>()));
        Assert.Equal(rowSums, rows.Vector);
        Assert.Equal(columnSums, columns.Vector);
        rows.AssertNothingOutsideWritten();
        columns.AssertNothingOutsideWritten();
    }

    // A sum needs operands that fix both numbers.
    private static bool Fixes<TA, TB>(AccessKind kind)
        where TA : struct, IAccess
        where TB : struct, IAccess =>
        TA.Kind == AccessKind.Each || TB.Kind == AccessKind.Each || TA.Kind == kind || TB.Kind == kind;
}
