using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Loops;

/// <summary>Methods with loops, arrays, mutation and jumps.</summary>
public class LoopTests : PointTests
{
    private static readonly Type[] Cases =
    [
        typeof(CountedLoops), typeof(ConditionalLoops), typeof(ElementUpdates), typeof(Views), typeof(Tables), typeof(Algorithms), typeof(References), typeof(Unused),
        typeof(TensorLoops), typeof(TensorEntries),
    ];

    public static TheoryData<string, int> Points => PointsOf(Cases);

    [Theory]
    [MemberData(nameof(Points))]
    public void Gradient_AgreesWithDifferences(string method, int point) => Check(method, point, Cases);
}
