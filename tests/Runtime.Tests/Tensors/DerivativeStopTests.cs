namespace SymbolicGrad.Runtime.Tests.Tensors;

public class DerivativeStopTests
{
    [Fact]
    public void Stop_IsTheIdentity()
    {
        Assert.Equal(1.5, Derivative.Stop(1.5));
        Assert.Equal(1.5f, Derivative.Stop(1.5f));
    }

    [Fact]
    public void Stop_OfATensor_IsAViewOfTheSameMemory()
    {
        Vector<double> vector = [1, 2];
        Matrix<float> matrix = [[1, 2], [3, 4]];

        vector[0] = 5;
        Derivative.Stop(vector)[1] = 6;
        Derivative.Stop(matrix).Row(1).Fill(7);

        Assert.Equal([5, 6], vector.ToArray());
        Assert.Equal([1, 2, 7, 7], matrix.ToArray());
    }
}
