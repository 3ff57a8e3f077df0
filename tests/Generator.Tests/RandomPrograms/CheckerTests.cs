using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>The checker accepts right derivatives and notices each way of being wrong.</summary>
public sealed class CheckerTests
{
    [Fact]
    public void RightDerivatives_AreAccepted() => Assert.Null(Check(new ByHand()));

    [Fact]
    public void WrongGradient_IsNoticed() => AssertKind(FailureKind.Modes, new ByHand { GradientError = 1e-8 });

    [Fact]
    public void WrongTangent_IsNoticed() => AssertKind(FailureKind.Modes, new ByHand { TangentError = 1e-8 });

    [Fact]
    public void BothModesWrongAlike_IsNoticed() => AssertKind(FailureKind.Differences, new ByHand { GradientError = 1e-6, TangentError = 1e-6 });

    [Fact]
    public void WrongValueOfTheGradient_IsNoticed() => AssertKind(FailureKind.Value, new ByHand { ValueError = 1e-15 });

    [Fact]
    public void InputsLeftOtherwise_AreNoticed() => AssertKind(FailureKind.Inputs, new ByHand { InputError = 1e-15 });

    [Fact]
    public void SecondCallThatDiffers_IsNoticed() => AssertKind(FailureKind.Repetition, new ByHand { Drift = 1e-15 });

    private static void AssertKind(FailureKind kind, ByHand method) => Assert.Equal(kind, Check(method)?.Kind);

    private static Failure? Check(ByHand compiled) =>
        new Checker(new RandomMethod(1, Signature.Scalars, false, new Node(Sort.Member, "")), compiled, new DifferenceCounts()).Check();

    /// <summary>f = y·sin x + z², with errors.</summary>
    private sealed class ByHand : ICompiledMethod
    {
        private double _drift = 1;

        public double GradientError { get; init; }

        public double TangentError { get; init; }

        public double ValueError { get; init; }

        public double InputError { get; init; }

        public double Drift { get; init; }

        public Outcome Primal(Point point) => new(Value(point), [], [1]);

        public Outcome Gradient(Point point) => ValueAndGradient(point);

        public Outcome ValueAndGradient(Point point)
        {
            double[] gradient = Partials(point, GradientError);
            gradient[0] *= _drift;
            _drift += Drift;
            return new Outcome(Value(point) * (1 + ValueError), gradient, [1 + InputError]);
        }

        public Outcome Jvp(Point point, double[] direction) =>
            new(Value(point), [Partials(point, TangentError).Zip(direction, static (partial, tangent) => partial * tangent).Sum()], [1]);

        private static double Value(Point point) => point.Reals[1] * Math.Sin(point.Reals[0]) + point.Reals[2] * point.Reals[2];

        private static double[] Partials(Point point, double error) =>
            [point.Reals[1] * Math.Cos(point.Reals[0]) + error, Math.Sin(point.Reals[0]), 2 * point.Reals[2]];
    }
}
