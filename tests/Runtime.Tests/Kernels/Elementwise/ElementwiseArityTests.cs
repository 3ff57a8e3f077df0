using System.Numerics;
using SymbolicGrad.Kernels;
using SymbolicGrad.Runtime.Tests.Kernels.Products;

namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

public class SingleElementwiseArityTests : ElementwiseArityTests<float>;

public class DoubleElementwiseArityTests : ElementwiseArityTests<double>;

/// <summary>One to six operands, of all kinds side by side.</summary>
public abstract class ElementwiseArityTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<int, int> SomeShapes => new() { { 0, 3 }, { 3, 0 }, { 1, 1 }, { 7, 5 }, { 40, 13 }, { 3, 64 }, { 5, 131 } };

    [Theory]
    [MemberData(nameof(SomeShapes))]
    public void Map_IsTheFormula(int rows, int columns)
    {
        Source s = new(rows, columns);
        GuardedMemory<T> d = GuardedMemory<T>.Destination(rows, columns);
        Elementwise.Map(new WeightedSum(), s.A, d.Matrix);
        s.AssertTerms(1, d);
        Elementwise.Map(new WeightedSum(), s.A, s.B, d.Matrix);
        s.AssertTerms(2, d);
        Elementwise.Map(new WeightedSum(), s.A, s.B, s.C, d.Matrix);
        s.AssertTerms(3, d);
        Elementwise.Map(new WeightedSum(), s.A, s.B, s.C, s.D, d.Matrix);
        s.AssertTerms(4, d);
        Elementwise.Map(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, d.Matrix);
        s.AssertTerms(5, d);
        Elementwise.Map(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, s.F, d.Matrix);
        s.AssertTerms(6, d);
    }

    [Theory]
    [MemberData(nameof(SomeShapes))]
    public void Sum_IsTheSumOfTheFormula(int rows, int columns)
    {
        Source s = new(rows, columns);
        Assert.Equal(s.Sum(1), Elementwise.Sum(new WeightedSum(), s.A));
        Assert.Equal(s.Sum(2), Elementwise.Sum(new WeightedSum(), s.A, s.B));
        Assert.Equal(s.Sum(3), Elementwise.Sum(new WeightedSum(), s.A, s.B, s.C));
        Assert.Equal(s.Sum(4), Elementwise.Sum(new WeightedSum(), s.A, s.B, s.C, s.D));
        Assert.Equal(s.Sum(5), Elementwise.Sum(new WeightedSum(), s.A, s.B, s.C, s.D, s.E));
        Assert.Equal(s.Sum(6), Elementwise.Sum(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, s.F));
    }

    [Theory]
    [MemberData(nameof(SomeShapes))]
    public void RowSums_AreTheSumsOfTheFormula(int rows, int columns)
    {
        Source s = new(rows, columns);
        Vector<T> d = new(rows);
        Elementwise.RowSums(new WeightedSum(), s.A, d);
        Assert.Equal(s.RowSums(1), d);
        Elementwise.RowSums(new WeightedSum(), s.A, s.B, d);
        Assert.Equal(s.RowSums(2), d);
        Elementwise.RowSums(new WeightedSum(), s.A, s.B, s.C, d);
        Assert.Equal(s.RowSums(3), d);
        Elementwise.RowSums(new WeightedSum(), s.A, s.B, s.C, s.D, d);
        Assert.Equal(s.RowSums(4), d);
        Elementwise.RowSums(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, d);
        Assert.Equal(s.RowSums(5), d);
        Elementwise.RowSums(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, s.F, d);
        Assert.Equal(s.RowSums(6), d);
    }

    [Theory]
    [MemberData(nameof(SomeShapes))]
    public void ColumnSums_AreTheSumsOfTheFormula(int rows, int columns)
    {
        Source s = new(rows, columns);
        Vector<T> d = new(columns);
        Elementwise.ColumnSums(new WeightedSum(), s.A, d);
        Assert.Equal(s.ColumnSums(1), d);
        Elementwise.ColumnSums(new WeightedSum(), s.A, s.B, d);
        Assert.Equal(s.ColumnSums(2), d);
        Elementwise.ColumnSums(new WeightedSum(), s.A, s.B, s.C, d);
        Assert.Equal(s.ColumnSums(3), d);
        Elementwise.ColumnSums(new WeightedSum(), s.A, s.B, s.C, s.D, d);
        Assert.Equal(s.ColumnSums(4), d);
        Elementwise.ColumnSums(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, d);
        Assert.Equal(s.ColumnSums(5), d);
        Elementwise.ColumnSums(new WeightedSum(), s.A, s.B, s.C, s.D, s.E, s.F, d);
        Assert.Equal(s.ColumnSums(6), d);
    }

    /// <summary>Six operands, and the weighted sum of the first ones.</summary>
    private sealed class Source(int rows, int columns)
    {
        private readonly OperandSource<T>[] _sources =
            [.. Enumerable.Range(1, 6).Select(seed => new OperandSource<T>(new Random(seed), rows, columns))];

        public Operand<T, EachAccess> A => _sources[0].Operand<EachAccess>();

        public Operand<T, RowAccess> B => _sources[1].Operand<RowAccess>();

        public Operand<T, ColumnAccess> C => _sources[2].Operand<ColumnAccess>();

        public Operand<T, ScalarAccess> D => _sources[3].Operand<ScalarAccess>();

        public Operand<T, RowAccess> E => _sources[4].Operand<RowAccess>();

        public Operand<T, EachAccess> F => _sources[5].Operand<EachAccess>();

        public void AssertTerms(int count, GuardedMemory<T> destination)
        {
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    Assert.Equal(Term(count, i, j), destination.Matrix[i, j]);
            destination.AssertNothingOutsideWritten();
        }

        public T Sum(int count) => RowSums(count).ToArray().Aggregate(T.Zero, (sum, term) => sum + term);

        public Vector<T> RowSums(int count) => Sums(rows, columns, (i, j) => Term(count, i, j));

        public Vector<T> ColumnSums(int count) => Sums(columns, rows, (j, i) => Term(count, i, j));

        private T Term(int count, int i, int j)
        {
            T[] terms =
            [
                _sources[0].At<EachAccess>(i, j), _sources[1].At<RowAccess>(i, j), _sources[2].At<ColumnAccess>(i, j),
                _sources[3].At<ScalarAccess>(i, j), _sources[4].At<RowAccess>(i, j), _sources[5].At<EachAccess>(i, j),
            ];
            T sum = T.Zero;
            for (int k = 0; k < count; k++) sum += T.CreateChecked(k + 1) * terms[k];
            return sum;
        }

        private static Vector<T> Sums(int length, int count, Func<int, int, T> term)
        {
            var sums = new Vector<T>(length);
            for (int i = 0; i < length; i++)
                for (int j = 0; j < count; j++)
                    sums[i] += term(i, j);
            return sums;
        }
    }
}
