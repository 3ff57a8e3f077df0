namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>A tangent has the shape of what changes along it, whatever the method reads of it.</summary>
public class TangentShapeTests
{
    private static readonly double[] X = [1, 2, 3];

    /// <summary>Calls with a tangent of some size, of which 3 is right, and what the message calls it.</summary>
    private static readonly Dictionary<string, (Action<int> Call, string Tangent)> s_calls = new()
    {
        ["span jvp"] = (n => Shaped.OfSpanJvp(X, Array(n)), "xTangent"),
        ["span product"] = (n => Shaped.OfSpanHessianVectorProduct(X, Array(n)), "xTangent"),
        ["array jvp"] = (n => Shaped.OfArrayJvp(X, Array(n)), "xTangent"),
        ["array product"] = (n => Shaped.OfArrayHessianVectorProduct(X, Array(n)), "xTangent"),
        ["array product into"] = (n => Shaped.OfArrayHessianVectorProduct(X, Array(n), new double[3]), "xTangent"),
        ["floats jvp"] = (n => Shaped.OfFloatsJvp(new float[3], new float[n]), "xTangent"),
        ["written jvp"] = (n => Shaped.OfWrittenJvp(Array(3), Array(n)), "xTangent"),
        ["written product"] = (n => Shaped.OfWrittenHessianVectorProduct(Array(3), Array(n)), "xTangent"),
        ["list jvp"] = (n => Shaped.OfListJvp([.. X], Array(n)), "xTangent"),
        ["list product"] = (n => Shaped.OfListHessianVectorProduct([.. X], Array(n)), "xTangent"),
        ["read-only list jvp"] = (n => Shaped.OfReadOnlyListJvp(X, Array(n)), "xTangent"),
        ["immutable jvp"] = (n => Shaped.OfImmutableJvp([.. X], Array(n)), "xTangent"),
        ["immutable product"] = (n => Shaped.OfImmutableHessianVectorProduct([.. X], Array(n)), "xTangent"),
        ["second jvp"] = (n => Shaped.OfSecondJvp(X, 2, Array(3), X, 1, Array(n)), "yTangent"),
        ["second product"] = (n => Shaped.OfSecondHessianVectorProduct(X, 2, Array(3), X, 1, Array(n)), "yTangent"),
        ["grid jvp"] = (n => Shaped.OfGridJvp(new double[3, 2], new double[n, 2]), "xTangent"),
        ["grid columns jvp"] = (n => Shaped.OfGridJvp(new double[2, 3], new double[2, n]), "xTangent"),
        ["grid product"] = (n => Shaped.OfGridHessianVectorProduct(new double[3, 2], new double[n, 2]), "xTangent"),
        ["cube jvp"] = (n => Shaped.OfCubeJvp(new double[2, 3, 2], new double[2, n, 2]), "xTangent"),
        ["cube product"] = (n => Shaped.OfCubeHessianVectorProduct(new double[2, 2, 3], new double[2, 2, n]), "xTangent"),
        ["rows jvp"] = (n => Shaped.OfRowsJvp(Rows(2, 2, 2), Rows([.. Enumerable.Repeat(2, n)])), "xTangent"),
        ["lengths of rows jvp"] = (n => Shaped.OfRowsJvp(Rows(1, 3), Rows(1, n)), "xTangent[1]"),
        ["lengths of rows product"] = (n => Shaped.OfRowsHessianVectorProduct(Rows(1, 3), Rows(1, n)), "xTangent[1]"),
        ["vector jvp"] = (n => Shaped.OfVectorJvp(X, Array(n)), "xTangent"),
        ["vector product"] = (n => Shaped.OfVectorHessianVectorProduct(X, Array(n)), "xTangent"),
        ["whole vector jvp"] = (n => Shaped.OfWholeVectorJvp(X, Array(n)), "xTangent"),
        ["whole vector product"] = (n => Shaped.OfWholeVectorHessianVectorProduct(X, Array(n)), "xTangent"),
        ["matrix jvp"] = (n => Shaped.OfMatrixJvp(new Matrix<double>(3, 2), new Matrix<double>(n, 2)), "xTangent"),
        ["matrix product"] = (n => Shaped.OfMatrixHessianVectorProduct(new Matrix<double>(2, 3), new Matrix<double>(2, n)), "xTangent"),
        ["row of matrix jvp"] = (n => Shaped.OfRowOfMatrixJvp(new Matrix<double>(3, 2), new Matrix<double>(n, 2)), "xTangent"),
        ["points jvp"] = (n => Shaped.OfPointsJvp(new ShapedPoint[3], new ShapedPoint[n]), "xTangent"),
        ["points product"] = (n => Shaped.OfPointsHessianVectorProduct(new ShapedPoint[3], new ShapedPoint[n]), "xTangent"),
        ["list of points jvp"] = (n => Shaped.OfListOfPointsJvp([.. new ShapedPoint[3]], new ShapedPoint[n]), "xTangent"),
        ["list of points product"] = (n => Shaped.OfListOfPointsHessianVectorProduct([.. new ShapedPoint[3]], new ShapedPoint[n]), "xTangent"),
        ["model jvp"] = (n => Shaped.OfModelJvp(Model(2, 3), Model(2, n)), "xTangent.Weights"),
        ["model product"] = (n => Shaped.OfModelHessianVectorProduct(Model(3, 2), Model(n, 2)), "xTangent.Weights"),
        ["own model jvp"] = (n => Model(2, 3).FirstJvp(Model(2, 3) with { Bias = Array(n) }), "selfTangent.Bias"),
        ["own model product"] = (n => Model(2, 3).FirstHessianVectorProduct(Model(2, 3) with { Bias = Array(n) }), "selfTangent.Bias"),
        ["number of layers jvp"] = (n => Net(2, 2, 2).NormJvp(Net([.. Enumerable.Repeat(2, n)])), "selfTangent.Layers"),
        ["number of layers product"] = (n => Net(2, 2, 2).NormHessianVectorProduct(Net([.. Enumerable.Repeat(2, n)])), "selfTangent.Layers"),
        ["layer jvp"] = (n => Net(2, 3).NormJvp(Net(2, n)), "selfTangent.Layers[i].Weights"),
        ["layer product"] = (n => Net(2, 3).NormHessianVectorProduct(Net(2, n)), "selfTangent.Layers[i].Weights"),
        ["number of matrices jvp"] = (n => ShapedResults.ThroughJvp(Squares(3), new Matrix<double>(2, 2), Squares(n)), "weightsTangent"),
        ["list of matrices jvp"] = (n => ShapedResults.ThroughJvp([new Matrix<double>(2, 3)], new Matrix<double>(2, 2), [new Matrix<double>(2, n)]), "weightsTangent[i]"),
        ["tuple jvp"] = (n => Shaped.OfTupleJvp((X, 2), (Array(n), 1)), "xTangent.A"),
        ["generic jvp"] = (n => Shaped.OfGenericJvp(X, Array(n)), "xTangent"),
        ["grid or null jvp"] = (n => Shaped.OfGridOrNullJvp(new double[3, 2], new double[n, 2]), "xTangent"),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public void TangentOfAnotherSize_IsRefusedByNameWithBothSizes(string call)
    {
        s_calls[call].Call(3);
        foreach (int wrong in new[] { 2, 4 })
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => s_calls[call].Call(wrong));
            Assert.Equal(s_calls[call].Tangent, error.ParamName);
            Assert.Contains($"'{s_calls[call].Tangent}'", error.Message, StringComparison.Ordinal);
            Assert.Matches($@"\b{wrong}\b.*\b3\b", error.Message);
        }
    }

    /// <summary>As long as what is read, transposed.</summary>
    [Fact]
    public void TangentOfAnotherShapeWithAsManyNumbers_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Shaped.OfMatrixJvp(new Matrix<double>(2, 3), new Matrix<double>(3, 2)));
        Assert.Throws<ArgumentException>(() => Shaped.OfGridJvp(new double[2, 3], new double[3, 2]));
        Assert.Throws<ArgumentException>(() => Shaped.OfCubeJvp(new double[2, 3, 2], new double[2, 2, 3]));
    }

    [Fact]
    public void TangentThatIsNull_IsRefusedByName()
    {
        Assert.Equal("xTangent", Assert.Throws<ArgumentNullException>(() => Shaped.OfGridJvp(new double[2, 2], null!)).ParamName);
        Assert.Equal("xTangent", Assert.Throws<ArgumentNullException>(() => Shaped.OfRowsJvp(Rows(1, 2), null!)).ParamName);
        Assert.Equal("xTangent[1]", Assert.Throws<ArgumentException>(() => Shaped.OfRowsJvp(Rows(1, 2), [new double[1], null!])).ParamName);
    }

    [Fact]
    public void ArgumentThatIsNull_NeedsNoTangent() => Assert.Equal((1, 0), Shaped.OfGridOrNullJvp(null, null!));

    [Fact]
    public void Checks_AllocateNothing()
    {
        double[,] grid = new double[2, 2];
        double[,,] cube = new double[2, 2, 2];
        double[][] rows = Rows(1, 2, 3);
        Matrix<double> matrix = new(2, 3);
        ShapedNet net = Net(2, 3), product = net.ZerosLike();
        Allocations.None(() => Shaped.OfArrayJvp(X, X));
        Allocations.None(() => Shaped.OfGridJvp(grid, grid));
        Allocations.None(() => Shaped.OfCubeJvp(cube, cube));
        Allocations.None(() => Shaped.OfRowsJvp(rows, rows));
        Allocations.None(() => Shaped.OfMatrixJvp(matrix, matrix));
        Allocations.None(() => net.NormJvp(net));
        Allocations.None(() => net.NormHessianVectorProduct(net, product));
    }

    private static double[] Array(int length) => Samples.Entries(length, seed: 5);

    private static double[][] Rows(params int[] lengths) => [.. lengths.Select(Array)];

    private static Matrix<double>[] Squares(int count) => [.. Enumerable.Range(0, count).Select(static _ => new Matrix<double>(2, 2))];

    private static ShapedModel Model(int rows, int columns) => new(new Matrix<double>(rows, columns), Array(columns));

    private static ShapedNet Net(params int[] lengths) => new([.. lengths.Select(static length => new ShapedLayer(Array(length), 1))]);
}
