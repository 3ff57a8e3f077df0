namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>Every function of the runtime through the generator, in both element types, at several sizes.</summary>
public class FunctionGradientTests
{
    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_AgreesWithCentralDifferences(string name)
    {
        foreach (Sizes sizes in Sizes.All)
        {
            Evaluation<double> evaluation = new(typeof(DoubleCases), name, sizes, seed: 1);
            GradientCheck.Run(evaluation.Value, _ => evaluation.Gradient(), evaluation.Point).ThrowIfOff();
        }
    }

    /// <summary>In float, differences can resolve kinks only where the entries are few and far apart; more entries are compared with double.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Float_AgreesWithCentralDifferences(string name)
    {
        foreach (Sizes sizes in Sizes.All[..2])
        {
            Evaluation<float> evaluation = new(typeof(FloatCases), name, sizes, seed: 1);
            GradientCheck.Run(evaluation.Value, _ => evaluation.Gradient(), evaluation.Point).ThrowIfOff();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_AgreesWithDouble(string name)
    {
        foreach (Sizes sizes in Sizes.All)
        {
            Evaluation<double> expected = new(typeof(DoubleCases), name, sizes, seed: 2);
            Evaluation<float> actual = new(typeof(FloatCases), name, sizes, seed: 2);
            Close.Entries(expected.Gradient(), [.. actual.Gradient().Select(entry => (double)entry)], 1e-5, name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndGradient_AgreesWithBothAlone(string name)
    {
        foreach (Sizes sizes in Sizes.All)
        {
            Evaluation<double> evaluation = new(typeof(DoubleCases), name, sizes, seed: 3);
            (double[] result, double[] gradient) = evaluation.ValueAndGradient();
            Close.Entries(evaluation.Result, result, 1e-15, name);
            Close.Entries(evaluation.Gradient(), gradient, 1e-15, name);
        }
    }
}
