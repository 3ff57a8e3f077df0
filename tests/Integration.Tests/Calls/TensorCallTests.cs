using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Calls;

public class TensorCallTests : PointTests
{
    private static readonly Type[] Cases = [typeof(TensorCalls)];

    public static TheoryData<string, int> Points => PointsOf(Cases);

    [Theory]
    [MemberData(nameof(Points))]
    public void CallOfAMethodOfTensors_IsThatOfDifferences(string method, int point) => Check(method, point, Cases);
}
