using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>What the test suites of other differentiators compute, at the points and with the gradients that they expect.</summary>
public class ConformanceTests : PointTests
{
    private static readonly Type[] Cases =
    [
        typeof(StraightLine), typeof(Branches), typeof(Loops), typeof(Memory), typeof(Members), typeof(Edges), typeof(HigherOrders),
        typeof(Patterns), typeof(Sequences), typeof(Hierarchies), typeof(Integers), typeof(Closures), typeof(Nullables),
    ];

    public static TheoryData<string, int> Points => PointsOf(Cases);

    [Theory]
    [MemberData(nameof(Points))]
    public void Row_HasTheGradientOfTheListAndOfDifferences(string method, int point) => Check(method, point, Cases);
}
