namespace SymbolicGrad.Integration.Tests.Models;

public class ArrayMemberTests
{
    private static readonly double[] X = [0.1, -0.4, 1.2];

    private static Polynomial Model(int degree, int seed) => new(Samples.Entries(degree + 1, seed), Samples.Vector(2, seed + 1));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public void Gradient_AgreesWithDifferencesAndForwardMode(int degree)
    {
        Polynomial model = Model(degree, 1);
        double[] direction = Samples.Entries(model.ParameterCount, 5);

        double[] gradient = model.LossGradient(X).ToArray();

        GradientCheck.Run(p => model.Bind(p, 0).Loss(X), _ => gradient, model.ToArray()).ThrowIfOff();
        Close.Number(Dot(gradient, direction), model.LossJvp(X, model.Bind(direction, 0)).Tangent, 1e-12);
    }

    [Fact]
    public void ProductWithTheHessian_AgreesWithDifferencesOfGradients()
    {
        Polynomial model = Model(3, 1);
        double[] direction = Samples.Entries(model.ParameterCount, 5);

        double[] product = model.LossHessianVectorProduct(X, model.Bind(direction, 0)).ToArray();

        GradientCheck.Run(p => Dot(model.Bind(p, 0).LossGradient(X).ToArray(), direction), _ => product, model.ToArray()).ThrowIfOff();
    }

    [Fact]
    public void NestedModels_AreDifferentiated()
    {
        Quotient model = new(Model(2, 1), Model(3, 7));

        double[] gradient = model.ValueGradient(0.3).ToArray();

        GradientCheck.Run(p => model.Bind(p, 0).Value(0.3), _ => gradient, model.ToArray()).ThrowIfOff();
        Assert.Equal("Above.Coefficients", model.DescribeParameters()[0].Name);
    }

    [Fact]
    public void AnArrayThatIsWritten_IsAsTheMethodLeavesIt()
    {
        Polynomial model = Model(3, 1);
        double[] before = [.. model.Coefficients];

        (double value, (Polynomial gradient, double dx)) = model.DoubledValueAndGradient(0.3);

        Assert.Equal(before, model.Coefficients);
        Assert.Equal(model.Doubled(0.3), value);
        double[] all = [.. gradient.ToArray(), dx], at = [.. model.ToArray(), 0.3];
        GradientCheck.Run(p => model.Bind(p, 0).Doubled(p[^1]), _ => all, at).ThrowIfOff();
    }

    [Fact]
    public void Bind_CopiesArrays_WhichAreReadAsNumbersAre()
    {
        Polynomial model = Model(3, 1);
        double[] memory = model.ToArray();
        Polynomial bound = model.Bind(memory, 0);
        memory[0] = 100;
        Assert.Equal(model.Coefficients, bound.Coefficients);
        Assert.Equal(["Coefficients has length 4", "Weights has length 2", "Scale is a scalar"], model.DescribeParameters().Select(static shape => shape.ToString()));
    }

    [Fact]
    public void GradientIntoDestination_AllocatesNothing_AndOverwrites()
    {
        Polynomial model = Model(3, 1), gradient = Model(3, 9);
        double[] expected = model.LossGradient(X).ToArray();
        Allocations.None(() => model.LossValueAndGradient(X, gradient));
        Close.Bits(expected, gradient.ToArray());
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused()
    {
        Polynomial model = Model(3, 1);
        Assert.StartsWith("The destination 'Coefficients' has 3 elements, but 4 are needed.", Message(() => model.LossGradient(X, Model(2, 1))));
        Assert.StartsWith("'gradient.Coefficients' and 'this.Coefficients' are the same memory", Message(() => model.LossGradient(X, model with { Weights = new Vector<double>(2) })));
        Assert.StartsWith("'selfTangent.Coefficients' has 3 elements, but 4 are needed.", Message(() => model.LossJvp(X, Model(2, 1))));

        static string Message(Action derivative) => Assert.Throws<ArgumentException>(derivative).Message;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();
}
