using HandWritten;

namespace SymbolicGrad.Integration.Tests.SpecialFunctions;

/// <summary>The rules of the sample against values and derivatives in 150 digits, at all points of references.txt.</summary>
public sealed class RuleTests
{
    private static readonly ILookup<string, Reference> s_references = Reference.Read().ToLookup(static point => point.Function.Name);

    public static TheoryData<string> Names => [.. Differentiated.All.Select(static function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_AgreesWithDigits(string function)
    {
        Assert.NotEmpty(s_references[function]);
        Assert.All(s_references[function], static point => Assert.InRange(point.GradientError(), 0, Tolerance(point)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Jvp_AgreesWithDigits(string function) => Assert.All(s_references[function], static point =>
    {
        double[] tangents = [.. point.Gradient.Select(static (_, i) => i % 2 == 0 ? 0.75 : -1.25)];
        double exact = point.Gradient.Zip(tangents, static (partial, tangent) => partial * tangent).Sum();
        double scale = point.Gradient.Zip(tangents, static (partial, tangent) => Math.Abs(partial * tangent)).Sum();
        Assert.InRange(Math.Abs(point.Function.Jvp(point.Arguments, tangents) - exact), 0, Tolerance(point) * (scale == 0 ? 1 : scale));
    });

    /// <summary>Densities are exp of sums as large as their parameters, and lose as many digits as these have.</summary>
    private static double Tolerance(Reference point) => 1e-13 * Math.Max(1, Math.Abs(point.Arguments[0]) / 50);
}
