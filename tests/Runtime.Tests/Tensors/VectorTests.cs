using System.Globalization;

namespace SymbolicGrad.Runtime.Tests.Tensors;

public class VectorTests
{
    [Fact]
    public void Default_IsEmpty()
    {
        Vector<double> vector = default;

        Assert.Equal(0, vector.Length);
        Assert.True(vector.AsSpan().IsEmpty);
        Assert.Empty(vector.ToArray());
        Assert.Equal("[]", vector.ToString());
        Assert.Equal(new Vector<double>(0), vector);
    }

    [Fact]
    public void Length_GivesZeros() => Assert.Equal([0, 0, 0], new Vector<float>(3).ToArray());

    [Fact]
    public void Array_IsWrappedWithoutCopy()
    {
        double[] array = [1, 2, 3];
        Vector<double> vector = array;

        vector[1] = 7;
        array[2] = 9;

        Assert.Equal([1, 7, 9], array);
        Assert.Equal(9, vector[2]);
    }

    [Fact]
    public void NullArray_ConvertsToTheEmptyVector()
    {
        double[]? none = null;
        Vector<double> vector = none;
        Assert.Equal(0, vector.Length);
    }

    [Fact]
    public void View_ReadsAndWritesItsPartOfTheMemory()
    {
        double[] memory = [0, 1, 2, 3, 4];
        var view = new Vector<double>(memory, 1, 3);

        view.Fill(8);
        view[2] = 5;

        Assert.Equal([0, 8, 8, 5, 4], memory);
        Assert.Equal([8, 8, 5], view.ToArray());
        view.Clear();
        Assert.Equal([0, 0, 0, 0, 4], memory);
    }

    [Fact]
    public void CollectionExpression_GivesItsElements()
    {
        Vector<float> vector = [1, 2.5f, -3];
        Assert.Equal([1, 2.5f, -3], vector.ToArray());
    }

    [Fact]
    public void Foreach_VisitsElementsInOrder()
    {
        Vector<double> vector = [1, 2, 3];
        double digits = 0;
        foreach (double element in vector) digits = 10 * digits + element;
        Assert.Equal(123, digits);
    }

    [Fact]
    public void ReadOnlySpan_IsTheSameMemory()
    {
        double[] array = [1, 2];
        ReadOnlySpan<double> span = new Vector<double>(array);
        array[0] = 5;
        Assert.Equal(5, span[0]);
        Assert.Equal(5, new Vector<double>(array).AsMemory().Span[0]);
    }

    [Fact]
    public void Copy_OfTheSameLength_CopiesElements()
    {
        Vector<double> source = [1, 2], destination = [0, 0];
        source.CopyTo(destination);
        source[0] = 9;
        Assert.Equal([1, 2], destination.ToArray());
    }

    [Theory]
    [InlineData(new[] { 1.0, 2.0 }, new[] { 1.0, 2.0 }, true)]
    [InlineData(new[] { 1.0, double.NaN }, new[] { 1.0, double.NaN }, true)]
    [InlineData(new[] { 0.0 }, new[] { -0.0 }, true)]
    [InlineData(new[] { 1.0, 2.0 }, new[] { 1.0, 3.0 }, false)]
    [InlineData(new[] { 1.0 }, new[] { 1.0, 2.0 }, false)]
    public void Equality_IsByLengthAndElements(double[] left, double[] right, bool equal)
    {
        Vector<double> a = left, b = right;

        Assert.Equal(equal, a == b);
        Assert.Equal(!equal, a != b);
        Assert.Equal(equal, a.Equals((object)b));
        if (equal) Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Text_IsTheSameInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("[1, 2.5, -3]", new Vector<double>([1, 2.5, -3]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_OfALongVector_IsCutInTheMiddle()
    {
        double[] elements = [.. Enumerable.Range(0, 21).Select(i => (double)i)];
        Assert.Equal("[0, 1, 2, …, 18, 19, 20]", new Vector<double>(elements).ToString());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void Index_OutsideTheVector_IsRefused(int index)
    {
        var vector = new Vector<double>(new double[9], 3, 3);

        var read = Assert.Throws<ArgumentOutOfRangeException>(() => vector[index]);
        Assert.Throws<ArgumentOutOfRangeException>(() => { var v = vector; v[index] = 1; });

        Assert.StartsWith($"Vector: the index {index} is outside a vector of length 3.", read.Message);
    }

    [Theory]
    [InlineData(3, 3, "Vector: 3 elements from offset 3 are not inside memory of 5 elements.")]
    [InlineData(-1, 2, "Vector: 2 elements from offset -1 are not inside memory of 5 elements.")]
    [InlineData(0, -1, "Vector: -1 elements from offset 0 are not inside memory of 5 elements.")]
    [InlineData(int.MaxValue, int.MaxValue, "Vector: 2147483647 elements from offset 2147483647 are not inside memory of 5 elements.")]
    public void View_OutsideTheMemory_IsRefused(int offset, int length, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new Vector<double>(new double[5], offset, length));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Copy_ToAnotherLength_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Vector<double>(3).CopyTo(new Vector<double>(4)));
        Assert.Equal("Copy: a vector of length 3 does not fit a destination of length 4; the lengths must be equal.", error.Message);
    }

    [Fact]
    public void OtherElementTypes_AreRefused()
    {
        var error = Assert.Throws<NotSupportedException>(() => new Vector<Half>(2));
        Assert.Equal("Elements of type System.Half are not supported; use float or double.", error.Message);
        Assert.Throws<NotSupportedException>(() => new Vector<Half>([Half.One]));
        Assert.Throws<NotSupportedException>(() => new Vector<Half>([Half.One], 0, 1));
    }

    [Fact]
    public void NegativeLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Vector<double>(-1));
}
