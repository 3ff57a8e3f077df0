using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

public class HintNameTests
{
    [Fact]
    public void ShortNames_ShowTheParameterTypes() =>
        Assert.Equal(["C.F-System.Double.g.cs"], Generation.Of("partial class C { [Differentiable] static double F(double x) => x * x; }").Files.Keys);

    [Fact]
    public void ManyTensors_StayWithinTheLengthOfAFileName()
    {
        const string Source = """
            namespace Some.Rather.Long.Name.Of.A.Project;
            static partial class Model
            {
                [Differentiable]
                [Differentiable(Name = "LossByA", WithRespectTo = ["a"])]
                [Differentiable(Name = "LossByB", WithRespectTo = ["b"])]
                static double Loss(Matrix<double> a, Matrix<double> b, Matrix<double> c, Vector<double> d, Vector<double> e) => Sum(a) * Sum(b) * Sum(c) * Sum(d) * Sum(e);

                [Differentiable]
                static double Loss(Matrix<double> a, Matrix<double> b, Matrix<double> c, Vector<double> d, double e) => Sum(a) * Sum(b) * Sum(c) * Sum(d) * e;
            }
            """;

        string[] names = [.. Generation.Of(Source).Files.Keys];

        Assert.Equal(4, names.Length);
        Assert.All(names, name => Assert.True(name.Length <= 110, name));
        Assert.All(names, name => Assert.StartsWith("Some.Rather.Long.Name.Of.A.Project.Model.Loss-", name, StringComparison.Ordinal));
        Assert.Equal(names, Generation.Of(Source).Files.Keys);
    }

    [Fact]
    public void NamesThatDifferInCaseOnly_AreBothGenerated() =>
        Assert.Equal(
            2,
            Generation.Of("partial class C { [Differentiable] static double F(double x) => x * x; [Differentiable] static double f(double x) => x * x; }")
                .Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
