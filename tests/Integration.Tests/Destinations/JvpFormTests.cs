namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>The form of FJvp that writes the result and its tangent into destinations.</summary>
public class JvpFormTests
{
    private static readonly double[] X = Samples.Entries(6, seed: 1), Direction = Samples.Entries(6, seed: 2);
    private static readonly Matrix<double> Square = Samples.Matrix(3, 3, seed: 3), SquareDirection = Samples.Matrix(3, 3, seed: 4), Other = Samples.Matrix(3, 3, seed: 5), OtherDirection = Samples.Matrix(3, 3, seed: 6);

    /// <summary>The two forms of one method with a result of vectors.</summary>
    private static readonly Dictionary<string, (Func<(Vector<double> Value, Vector<double> Tangent)> Returning, Action<Vector<double>, Vector<double>> Writing)> s_vectors = new()
    {
        ["function"] = (() => ShapedResults.OfVectorJvp(X, Direction), (value, tangent) => ShapedResults.OfVectorJvp(X, Direction, value, tangent)),
        ["slice"] = (() => ShapedResults.SlicedJvp(X, Direction), (value, tangent) => ShapedResults.SlicedJvp(X, Direction, value, tangent)),
        ["joined"] = (() => ShapedResults.JoinedJvp(X, X, Direction, Direction), (value, tangent) => ShapedResults.JoinedJvp(X, X, Direction, Direction, value, tangent)),
        ["row"] = (() => ShapedResults.RowJvp(Square, SquareDirection), (value, tangent) => ShapedResults.RowJvp(Square, SquareDirection, value, tangent)),
        ["column sums"] = (() => ShapedResults.ColumnSumJvp(Square, SquareDirection), (value, tangent) => ShapedResults.ColumnSumJvp(Square, SquareDirection, value, tangent)),
        ["flat"] = (() => ShapedResults.FlatJvp(Square, SquareDirection), (value, tangent) => ShapedResults.FlatJvp(Square, SquareDirection, value, tangent)),
        ["early return"] = (() => ShapedResults.EarlyJvp(X, -1, Direction, 2), (value, tangent) => ShapedResults.EarlyJvp(X, -1, Direction, 2, value, tangent)),
        ["late return"] = (() => ShapedResults.EarlyJvp(X, 0.5, Direction, 2), (value, tangent) => ShapedResults.EarlyJvp(X, 0.5, Direction, 2, value, tangent)),
        ["written"] = (() => ShapedResults.WrittenJvp(X, Direction), (value, tangent) => ShapedResults.WrittenJvp(X, Direction, value, tangent)),
        ["independent"] = (() => ShapedResults.GivenJvp(2, X, 1), (value, tangent) => ShapedResults.GivenJvp(2, X, 1, value, tangent)),
    };

    private static readonly Dictionary<string, (Func<(Matrix<double> Value, Matrix<double> Tangent)> Returning, Action<Matrix<double>, Matrix<double>> Writing)> s_matrices = new()
    {
        ["product"] = (() => ShapedResults.ProductJvp(Square, Other, SquareDirection, OtherDirection), (value, tangent) => ShapedResults.ProductJvp(Square, Other, SquareDirection, OtherDirection, value, tangent)),
        ["bias"] = (() => ShapedResults.WithBiasJvp(new[] { 1.0, 2 }, new[] { 3.0, 4 }), (value, tangent) => ShapedResults.WithBiasJvp(new[] { 1.0, 2 }, new[] { 3.0, 4 }, value, tangent)),
        ["joined rows"] = (() => ShapedResults.JoinedRowsJvp(Square, Other, SquareDirection, OtherDirection), (value, tangent) => ShapedResults.JoinedRowsJvp(Square, Other, SquareDirection, OtherDirection, value, tangent)),
        ["transposed"] = (() => ShapedResults.TransposedJvp(Square, SquareDirection), (value, tangent) => ShapedResults.TransposedJvp(Square, SquareDirection, value, tangent)),
        ["chosen product"] = (() => ShapedResults.ChosenJvp(Square, Other, 0, SquareDirection, OtherDirection), (value, tangent) => ShapedResults.ChosenJvp(Square, Other, 0, SquareDirection, OtherDirection, value, tangent)),
        ["chosen function"] = (() => ShapedResults.ChosenJvp(Square, Other, 1, SquareDirection, OtherDirection), (value, tangent) => ShapedResults.ChosenJvp(Square, Other, 1, SquareDirection, OtherDirection, value, tangent)),
        ["chosen slice"] = (() => ShapedResults.ChosenJvp(Square, Other, 2, SquareDirection, OtherDirection), (value, tangent) => ShapedResults.ChosenJvp(Square, Other, 2, SquareDirection, OtherDirection, value, tangent)),
        ["model"] = (() => Net(1).ForwardJvp(Square, Net(2)), (value, tangent) => Net(1).ForwardJvp(Square, Net(2), value, tangent)),
    };

    /// <summary>The form that writes an array, with arrays of one length.</summary>
    private delegate void Write(Span<double> value, Span<double> tangent);

    private static readonly Dictionary<string, (Func<(double[] Value, double[] Tangent)> Returning, Write Writing)> s_arrays = new()
    {
        ["squares"] = (() => ShapedResults.SquaresJvp(X, Direction), (value, tangent) => ShapedResults.SquaresJvp(X, Direction, value, tangent)),
        ["of number"] = (() => ShapedResults.FilledJvp(2, 1), (value, tangent) => ShapedResults.FilledJvp(2, 1, value, tangent)),
        ["argument"] = (() => ShapedResults.SameJvp([1, 2], [3, 4]), (value, tangent) => ShapedResults.SameJvp([1, 2], [3, 4], value, tangent)),
        ["independent"] = (() => ShapedResults.CountedJvp(X, 2, Direction, 1), (value, tangent) => ShapedResults.CountedJvp(X, 2, Direction, 1, value, tangent)),
    };

    public static TheoryData<string> Vectors => [.. s_vectors.Keys];

    public static TheoryData<string> Matrices => [.. s_matrices.Keys];

    public static TheoryData<string> Arrays => [.. s_arrays.Keys];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Vector_IsWhatTheOtherFormReturns(string name)
    {
        (Vector<double> value, Vector<double> tangent) = s_vectors[name].Returning();
        Vector<double> ofValue = Samples.Vector(value.Length, 7), ofTangent = Samples.Vector(value.Length, 8);
        s_vectors[name].Writing(ofValue, ofTangent);
        Close.Bits(value.ToArray(), ofValue.ToArray());
        Close.Bits(tangent.ToArray(), ofTangent.ToArray());
        RefusesOtherShapes(name, value.Length, (v, t) => s_vectors[name].Writing(new double[v], new double[t]));
        Assert.Contains("memory", Assert.Throws<ArgumentException>(() => s_vectors[name].Writing(ofValue, ofValue)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Matrices))]
    public void Matrix_IsWhatTheOtherFormReturns(string name)
    {
        (Matrix<double> value, Matrix<double> tangent) = s_matrices[name].Returning();
        Matrix<double> ofValue = Samples.Matrix(value.Rows, value.Columns, 7), ofTangent = Samples.Matrix(value.Rows, value.Columns, 8);
        s_matrices[name].Writing(ofValue, ofTangent);
        Close.Bits(value.ToArray(), ofValue.ToArray());
        Close.Bits(tangent.ToArray(), ofTangent.ToArray());
        RefusesOtherShapes(name, value.Rows, (v, t) => s_matrices[name].Writing(new Matrix<double>(v, value.Columns), new Matrix<double>(t, value.Columns)));
        Assert.Contains("memory", Assert.Throws<ArgumentException>(() => s_matrices[name].Writing(ofValue, ofValue)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Arrays))]
    public void Array_IsWhatTheOtherFormReturns(string name)
    {
        (double[] value, double[] tangent) = s_arrays[name].Returning();
        double[] ofValue = Samples.Entries(value.Length, 7), ofTangent = Samples.Entries(value.Length, 8);
        s_arrays[name].Writing(ofValue, ofTangent);
        Close.Bits(value, ofValue);
        Close.Bits(tangent, ofTangent);
        RefusesOtherShapes(name, value.Length, (v, t) => s_arrays[name].Writing(new double[v], new double[t]));
        Assert.Contains("memory", Assert.Throws<ArgumentException>(() => s_arrays[name].Writing(ofValue, ofValue)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArraysOfMoreDimensions_AreWhatTheOtherFormReturns()
    {
        double[,] grid = { { 1, 2 }, { 3, 4 }, { 5, 6 } }, ofValue = new double[3, 2], ofTangent = { { 9, 9 }, { 9, 9 }, { 9, 9 } };
        double[,,] cube = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } }, ofCube = new double[2, 2, 2], ofCubeTangent = new double[2, 2, 2];

        ShapedResults.GridJvp(grid, grid, ofValue, ofTangent);
        ShapedResults.CubeJvp(cube, cube, ofCube, ofCubeTangent);

        (double[,] value, double[,] tangent) = ShapedResults.GridJvp(grid, grid);
        Assert.Equal(value, ofValue);
        Assert.Equal(tangent, ofTangent);
        (double[,,] cubeValue, double[,,] cubeTangent) = ShapedResults.CubeJvp(cube, cube);
        Assert.Equal(cubeValue, ofCube);
        Assert.Equal(cubeTangent, ofCubeTangent);
        Assert.Equal("tangent", Assert.Throws<ArgumentException>(() => ShapedResults.GridJvp(grid, grid, ofValue, new double[2, 3])).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => ShapedResults.CubeJvp(cube, cube, new double[2, 3, 2], ofCubeTangent)).ParamName);
    }

    [Fact]
    public void ListOfMatrices_IsReadApartFromTheDestinations()
    {
        Matrix<double>[] weights = [Square, Other], directions = [SquareDirection, OtherDirection];
        Matrix<double> x = Samples.Matrix(3, 3, 9), value = new(3, 3), tangent = new(3, 3);
        ShapedResults.ThroughJvp(weights, x, directions, value, tangent);
        (Matrix<double> expected, Matrix<double> expectedTangent) = ShapedResults.ThroughJvp(weights, x, directions);

        Close.Bits(expected.ToArray(), value.ToArray());
        Close.Bits(expectedTangent.ToArray(), tangent.ToArray());
        Allocations.None(() => ShapedResults.ThroughJvp(weights, x, directions, value, tangent));
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => ShapedResults.ThroughJvp(weights, x, directions, Other, tangent)).ParamName);
        Assert.Equal("tangent", Assert.Throws<ArgumentException>(() => ShapedResults.ThroughJvp(weights, x, directions, value, OtherDirection)).ParamName);
    }

    [Fact]
    public void DestinationThatIsAnArgument_IsRefused()
    {
        Vector<double> x = Samples.Vector(3, 1), direction = Samples.Vector(3, 2), other = new(3);
        double[] array = [1, 2, 3], arrayDirection = [4, 5, 6];
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => ShapedResults.OfVectorJvp(x, direction, x, other)).ParamName);
        Assert.Equal("tangent", Assert.Throws<ArgumentException>(() => ShapedResults.OfVectorJvp(x, direction, other, direction)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => ShapedResults.SquaresJvp(array, arrayDirection, array, new double[3])).ParamName);
        Assert.Equal("tangent", Assert.Throws<ArgumentException>(() => ShapedResults.SquaresJvp(array, arrayDirection, new double[3], arrayDirection)).ParamName);
    }

    [Fact]
    public void FormThatWrites_AllocatesNothing()
    {
        Vector<double> x = X, direction = Direction, value = new(6), tangent = new(6), three = new(3), threeTangent = new(3);
        Matrix<double> product = new(3, 3), productTangent = new(3, 3);
        double[] squares = new double[6], squaresTangent = new double[6];
        double[,] grid = new double[3, 2], gridValue = new double[3, 2], gridTangent = new double[3, 2];
        ShapedLayers net = Net(1), netDirection = Net(2);
        Allocations.None(() => ShapedResults.OfVectorJvp(x, direction, value, tangent));
        Allocations.None(() => ShapedResults.EarlyJvp(x, 0.5, direction, 2, three, threeTangent));
        Allocations.None(() => ShapedResults.WrittenJvp(x, direction, value, tangent));
        Allocations.None(() => ShapedResults.ProductJvp(Square, Other, SquareDirection, OtherDirection, product, productTangent));
        Allocations.None(() => ShapedResults.ChosenJvp(Square, Other, 1, SquareDirection, OtherDirection, product, productTangent));
        Allocations.None(() => ShapedResults.SquaresJvp(X, Direction, squares, squaresTangent));
        Allocations.None(() => ShapedResults.GridJvp(grid, grid, gridValue, gridTangent));
        Allocations.None(() => net.ForwardJvp(Square, netDirection, product, productTangent));
    }

    /// <summary>The form is left out where a method of the same name has one with its parameters: FJvp of two vectors takes four.</summary>
    [Fact]
    public void OverloadWithTheSameParameters_StaysWhatItIs()
    {
        Vector<double> x = new[] { 1.0, 2 }, y = new[] { 3.0, 4 }, dx = new[] { 1.0, 0 }, dy = new[] { 0.0, 1 };
        (Vector<double> value, Vector<double> tangent) = ShapedOverloads.ProductJvp(x, y, dx, dy);
        Assert.Equal([3, 8], value.ToArray());
        Assert.Equal([3, 2], tangent.ToArray());
        Assert.Equal([2, 0], ShapedOverloads.ProductJvp(x, dx).Tangent.ToArray());
    }

    private static ShapedLayers Net(int seed) => new(Samples.Matrix(3, 4, seed), Samples.Vector(4, seed + 10), Samples.Matrix(4, 3, seed + 20));

    /// <summary>Where a branch yields the result, the kernel that finds a shape wrong does not know what the destination is called.</summary>
    private static void RefusesOtherShapes(string name, int right, Action<int, int> write)
    {
        bool isChosen = name.StartsWith("chosen", StringComparison.Ordinal) || name.EndsWith("return", StringComparison.Ordinal);
        foreach (int wrong in new[] { right - 1, right + 1 })
        {
            Refuses(isChosen ? null : "value", wrong, right, () => write(wrong, right));
            Refuses(isChosen ? null : "tangent", wrong, right, () => write(right, wrong));
        }
    }

    private static void Refuses(string? name, int wrong, int right, Action call)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(call);
        Assert.Equal(name, error.ParamName);
        Assert.Matches($@"\b{wrong}\b", error.Message);
        Assert.Matches($@"\b{right}\b", error.Message);
    }
}
