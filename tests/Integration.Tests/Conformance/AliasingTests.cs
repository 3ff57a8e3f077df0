namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Methods of several arrays.</summary>
internal static partial class Aliased
{
    [Differentiable]
    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    [Differentiable]
    public static double Sum(Span<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            a[i] *= b[i];
            sum += a[i];
        }
        return sum;
    }

    [Differentiable]
    public static double Lists(List<double> a, IReadOnlyList<double> b)
    {
        for (int i = 0; i < a.Count; i++)
            a[i] *= b[i];
        return a[0] * b[1];
    }

    [Differentiable]
    public static double Rows(double[][] rows)
    {
        for (int i = 0; i < rows.Length; i++)
            rows[i][0] *= rows[0][1];
        return rows[0][0] * rows[^1][0];
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    public static double Entries(Vector<double> a, Vector<double> b, double[] c)
    {
        a[0] *= b[0];
        return a[0] * b[0] * c[0];
    }

    [Differentiable]
    public static double[] Scaled(double[] x, double s)
    {
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] * s;
        return y;
    }

    [Differentiable]
    public static double RowsAndRow(double[][] rows, double[] row)
    {
        row[0] *= rows[0][0];
        return row[0] * rows[0][0];
    }
}

/// <summary>Arrays that are the same memory: the right total where nothing is written, an exception where one name would see the writes of the other.</summary>
public class AliasingTests
{
    [Fact]
    public void TensorThatIsWrittenTo_IsNoOther()
    {
        double[] memory = [1, 2, 3, 4];
        Vector<double> a = new(memory, 0, 3), b = new(memory, 1, 3), apart = new(memory, 3, 1);
        Assert.Contains("same memory", Assert.Throws<ArgumentException>(() => Aliased.EntriesGradient(a, b, [2.0])).Message, StringComparison.Ordinal);
        Assert.Contains("same memory", Assert.Throws<ArgumentException>(() => Aliased.EntriesGradient(a, apart, memory)).Message, StringComparison.Ordinal);
        Assert.Contains("same memory", Assert.Throws<ArgumentException>(() => Aliased.EntriesJvp(a, apart, [2.0], a, apart, [1.0])).Message, StringComparison.Ordinal);
        Assert.Contains("shares memory", Assert.Throws<ArgumentException>(() => Aliased.EntriesGradient(a, apart, [2.0], a, new double[1], new double[1])).Message, StringComparison.Ordinal);
        Assert.Equal([32.0, 0, 0], Aliased.EntriesGradient(a, apart, [2.0]).a.ToArray());
        Assert.Equal([4.0, 2, 3, 4], memory);
    }

    [Fact]
    public void ListsThatShareElements_AreRefused()
    {
        List<double> list = [1, 2, 3];
        Assert.Equal([4.0, 0, 0], Aliased.ListsGradient(list, new double[] { 4, 1, 5 }).a);
        list = [1, 2, 3];
        Assert.Contains("same memory", Assert.Throws<ArgumentException>(() => Aliased.ListsGradient(list, list)).Message, StringComparison.Ordinal);
        Assert.Contains("could be a view", Assert.Throws<ArgumentException>(() => Aliased.ListsGradient(list, list.AsReadOnly())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneArrayForBoth_EachGetsItsPart()
    {
        double[] x = [1, 2, 3];
        (double[] a, double[] b) = Aliased.DotGradient(x, x);
        Assert.Equal([1, 2, 3], a);
        Assert.Equal([1, 2, 3], b);
    }

    [Fact]
    public void Row91_OneArrayForBoth_OneOfThemWritten_Throws()
    {
        double[] x = [1, 2, 3];
        Assert.Throws<ArgumentException>(() => Aliased.SumGradient(x, x));
        Assert.Equal([1, 2, 3], x);
    }

    [Fact]
    public void OverlappingSpans_OneOfThemWritten_Throws()
    {
        double[] x = [1, 2, 3, 4];
        Assert.Throws<ArgumentException>(() => Aliased.SumGradient(x.AsSpan(0, 3), x.AsSpan(1, 3)));
    }

    [Fact]
    public void DestinationThatIsAnArgument_Throws()
    {
        double[] a = [1, 2], b = [3, 4];
        Assert.Throws<ArgumentException>(() => Aliased.DotGradient(a, b, a, new double[2]));
        Assert.Throws<ArgumentException>(() => Aliased.DotGradient(a, b, new double[2], a));
    }

    [Fact]
    public void OneDestinationForBoth_Throws()
    {
        double[] both = new double[2];
        Assert.Throws<ArgumentException>(() => Aliased.DotGradient([1, 2], [3, 4], both, both));
    }

    [Fact]
    public void OneRowTwice_RowsWritten_Throws()
    {
        double[] row = [1, 2];
        Assert.Throws<ArgumentException>(() => Aliased.RowsGradient([row, row]));
    }

    [Fact]
    public void RowThatIsAlsoAnArgument_Written_Throws()
    {
        double[] row = [1, 2];
        Assert.Throws<ArgumentException>(() => Aliased.RowsAndRowGradient([row], row));
    }

    [Fact]
    public void UpstreamGradient_IsNoDestination()
    {
        double[] x = [1, 2], upstream = [3, 4], gradient = new double[2], value = new double[2];
        Assert.Throws<ArgumentException>(() => Aliased.ScaledGradient(x, 2, upstream, upstream, out _));
        Assert.Throws<ArgumentException>(() => Aliased.ScaledValueAndGradient(x, 2, upstream, value, value, out _));
        Assert.Throws<ArgumentException>(() => Aliased.ScaledValueAndGradient(x, 2, upstream, upstream, gradient, out _));
        Assert.Throws<ArgumentException>(() => Aliased.ScaledValueAndGradient(x, 2, upstream, x, gradient, out _));
        Aliased.ScaledValueAndGradient(x, 2, upstream, value, gradient, out double byS);
        Assert.Equal([2, 4], value);
        Assert.Equal([6, 8], gradient);
        Assert.Equal(11, byS);
        Aliased.ScaledGradient(x, 2, x, gradient, out _);
        Assert.Equal([2, 4], gradient);
    }
}
