using SymbolicGrad.Runtime.Tests.Parameters;

namespace SymbolicGrad.Runtime.Tests.Checks;

public class GradientCheckTensorTests
{
    private static double SumOfCubes(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double entry in x) sum += entry * entry * entry;
        return sum;
    }

    private static double[] Cubes(ReadOnlySpan<double> x) => [.. x.ToArray().Select(entry => 3 * entry * entry)];

    [Fact]
    public void Array_RightAndWrong()
    {
        Assert.True(GradientCheck.Run(x => SumOfCubes(x), x => Cubes(x), new[] { 1, -2, 0.5 }).Passed);

        GradientCheckResult wrong = GradientCheck.Run(
            x => SumOfCubes(x), x => { double[] g = Cubes(x); g[1] = -12; return g; }, new[] { 1, -2, 0.5 });
        Assert.Equal("∂f/∂x[1]: the gradient says -12, central differences 12 (relative error 2, tolerance 1E-7).", wrong.ToString());
    }

    [Fact]
    public void Vector_RightAndWrong()
    {
        Vector<double> at = [1, -2, 0.5];
        Assert.True(GradientCheck.Run(v => SumOfCubes(v), v => Cubes(v), at).Passed);
        Assert.Equal("v[2]", GradientCheck.Run(v => SumOfCubes(v), v => { double[] g = Cubes(v); g[2] = 0; return g; }, at).Entry);
    }

    [Fact]
    public void Matrix_RightAndWrong()
    {
        Matrix<double> at = [[1, -2, 0.5], [3, 4, -1]];
        Assert.True(GradientCheck.Run(w => SumOfCubes(w.AsSpan()), w => new Matrix<double>(2, 3, Cubes(w.AsSpan())), at).Passed);

        GradientCheckResult wrong = GradientCheck.Run(
            w => SumOfCubes(w.AsSpan()), w => { Matrix<double> g = new(2, 3, Cubes(w.AsSpan())); g[1, 2] = 2.25; return g; }, at);

        Assert.Equal("∂f/∂w[1,2]: the gradient says 2.25, central differences 3 (relative error 0.25, tolerance 1E-7).", wrong.ToString());
    }

    [Fact]
    public void Model_NamesTheNestedParameter()
    {
        var model = new Mlp(new([[1, 2, 3], [4, 5, 6]], [7, 8, 9]), [10, 11, 12], 2);
        Func<Mlp, double> loss = m => SumOfCubes(m.ToArray()) / m.Temperature;
        Func<Mlp, Mlp> gradient = m =>
        {
            Mlp g = m.Bind([.. Cubes(m.ToArray()).Select(entry => entry / m.Temperature)], 0);
            return g with { Temperature = g.Temperature - loss(m) / m.Temperature };
        };

        GradientCheckResult right = GradientCheck.Run(model, loss, gradient);
        GradientCheckResult wrong = GradientCheck.Run(
            model, loss, m => { Mlp g = gradient(m); g.Hidden.Weights[1, 0] *= 1.001; return g; });

        Assert.True(right.Passed);
        Assert.Equal(13, right.EntryCount);
        Assert.Equal(("Hidden.Weights[1,0]", 1), (wrong.Entry, wrong.OffCount));
        Assert.Equal(1e-3, wrong.RelativeError, 1e-5);
    }

    [Fact]
    public void Arguments_AreNotChanged_ByAFunctionThatWritesToThem()
    {
        Vector<double> at = [1, 2];
        Func<Vector<double>, double> squaresInPlace = v =>
        {
            v[0] *= v[0];
            v[1] *= v[1];
            return v[0] + v[1];
        };

        Assert.True(GradientCheck.Run(squaresInPlace, v => { v[0] *= 2; v[1] *= 2; return v; }, at).Passed);
        Assert.Equal([1, 2], at.ToArray());
    }

    [Fact]
    public void GradientOfAnotherShape_IsRefused()
    {
        var vector = Assert.Throws<ArgumentException>(
            () => GradientCheck.Run(v => v[0], v => new Vector<double>(2), new Vector<double>(3)));
        Assert.Equal("Gradient check: the gradient has length 2, the argument length 3; they must be equal.", vector.Message);

        var matrix = Assert.Throws<ArgumentException>(
            () => GradientCheck.Run(m => m[0, 0], m => new Matrix<double>(3, 2), new Matrix<double>(2, 3)));
        Assert.Equal("Gradient check: the gradient is 3×2, the argument 2×3; they must be equal.", matrix.Message);

        var dense = new LinearLayer([[1, 2]], [3, 4]);
        var model = Assert.Throws<ArgumentException>(() => GradientCheck.Run(dense, d => d.Bias[0], d => d with { Bias = [1] }));
        Assert.Equal(
            "Gradient check: the gradient's Bias has length 1, the model's Bias has length 2; the shapes must be equal.", model.Message);
    }

    [Fact]
    public void NothingToCheck_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => GradientCheck.Run(v => 0.0, v => v, new Vector<double>(0)));
        Assert.Equal("Gradient check: the argument has no entries, so there is nothing to compare.", error.Message);
    }
}
