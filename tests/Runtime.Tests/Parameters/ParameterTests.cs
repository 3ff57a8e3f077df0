namespace SymbolicGrad.Runtime.Tests.Parameters;

public class ParameterTests
{
    private static readonly Mlp Model = new(new([[1, 2, 3], [4, 5, 6]], [7, 8, 9]), [10, 11, 12], 13);

    [Fact]
    public void ToArray_GivesDeclarationOrder() =>
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], Model.ToArray());

    [Fact]
    public void ZerosLike_KeepsShapes()
    {
        Mlp zeros = Model.ZerosLike();
        Assert.Equal(Model.DescribeParameters(), zeros.DescribeParameters());
        Assert.Equal(new double[13], zeros.ToArray());
    }

    [Fact]
    public void Bind_MakesViews()
    {
        double[] memory = new double[15];
        Mlp bound = Model.Bind(memory, 2);
        bound.Hidden.Weights[1, 2] = 6;
        bound.Output[0] = 10;
        Assert.Equal(6, memory[2 + 5]);
        Assert.Equal(10, memory[2 + 9]);
    }

    [Fact]
    public void BindOfItsOwnArray_GivesAnEqualModel() => Assert.Equal(Model, Model.Bind(Model.ToArray(), 0));

    [Fact]
    public void Descriptions_NameThePathAndTheShape() =>
        Assert.Equal(
            ["Hidden.Weights is 2×3", "Hidden.Bias has length 3", "Output has length 3", "Temperature is a scalar"],
            Model.DescribeParameters().Select(parameter => parameter.ToString()));

    [Theory]
    [InlineData(0, 0, "Hidden.Weights[0,0]")]
    [InlineData(0, 5, "Hidden.Weights[1,2]")]
    [InlineData(1, 2, "Hidden.Bias[2]")]
    [InlineData(3, 0, "Temperature")]
    public void EntryName_GivesRowAndColumn(int parameter, int index, string name) =>
        Assert.Equal(name, Model.DescribeParameters()[parameter].EntryName(index));

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void EntryName_OutsideTheParameter_IsRefused(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.DescribeParameters()[0].EntryName(index));
}
