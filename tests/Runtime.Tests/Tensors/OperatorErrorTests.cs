namespace SymbolicGrad.Runtime.Tests.Tensors;

public class OperatorErrorTests
{
    private static readonly Matrix<double> M34 = new(3, 4);
    private static readonly Matrix<double> M52 = new(5, 2);
    private static readonly Vector<double> V3 = new(3);
    private static readonly Vector<double> V4 = new(4);
    private static readonly Vector<double> V5 = new(5);

    private static void Refused(string message, Func<object> operation) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(operation).Message);

    [Fact]
    public void MatrixProduct_NamesBothShapesAndTheRows()
    {
        Refused("Matrix product: 3×4 times 5×2 is not defined; the left has 4 columns, so the right needs 4 rows.", () => M34 * M52);
        Refused("Matrix product: 2×1 times 5×2 is not defined; the left has 1 column, so the right needs 1 row.",
            () => new Matrix<double>(2, 1) * M52);
    }

    [Fact]
    public void MatrixVectorProduct_NamesBothShapesAndTheLength()
    {
        Refused(
            "Matrix product: 3×4 times a vector of length 5 is not defined; the matrix has 4 columns, so the vector needs 4 elements.",
            () => M34 * V5);
        Refused(
            "Matrix product: a vector of length 5 times 3×4 is not defined; the matrix has 3 rows, so the vector needs 3 elements.",
            () => V5 * M34);
    }

    [Fact]
    public void Addition_NamesBothShapes()
    {
        Refused("Addition: the left is 3×4, the right 5×2; the shapes must be equal.", () => M34 + M52);
        Refused("Subtraction: the left is 3×4, the right 5×2; the shapes must be equal.", () => M34 - M52);
        Refused("Addition: the left has length 3, the right length 4; the lengths must be equal.", () => V3 + V4);
        Refused("Subtraction: the left has length 3, the right length 4; the lengths must be equal.", () => V3 - V4);
    }

    [Fact]
    public void AdditionToEveryRow_NamesTheColumns()
    {
        Refused(
            "Addition of a vector to every row: the matrix is 3×4, the vector has length 3; it needs length 4, one entry for each column.",
            () => M34 + V3);
        Refused(
            "Addition of a vector to every row: the matrix is 3×4, the vector has length 3; it needs length 4, one entry for each column.",
            () => V3 + M34);
        Refused(
            "Subtraction of a vector from every row: the matrix is 3×4, the vector has length 5; " +
            "it needs length 4, one entry for each column.",
            () => M34 - V5);
    }
}
